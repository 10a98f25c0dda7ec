import type { QueryClient } from '@tanstack/react-query'
import type { Batch, Stream, StreamKind } from '../../shared/protocol.ts'

/** What an answer is made from: one stream, or every stream of a kind. */
export type Follows = readonly (Stream | StreamKind)[]

/** Whether a batch that was heard whole changes nothing of an answer: because it is folded over it, or not about it. */
export type Spared = (batch: Batch) => boolean

declare module '@tanstack/react-query' {
  interface Register {
    queryMeta: { follows?: Follows; spared?: Spared }
  }
}

/** Whether an answer that follows these is touched by news of a stream. */
export function isTouched(follows: Follows, stream: Stream): boolean {
  const kind = stream.slice(0, stream.indexOf(':'))
  return follows.some((followed) => followed === stream || followed === kind)
}

const soonMs = 120
const pauseMs = 800

export interface News {
  /** Something in this stream has moved; with what was told of it, where it was told. */
  heard(stream: Stream, batch?: Batch): void
  /** Forget what has not been acted on. */
  clear(): void
}

/**
 * Fetches again the answers on screen that news touches. News comes in bursts when a room works together, so it is
 * gathered for a moment, and one fetch is given time to arrive before the next is begun.
 */
export function createNews(queries: QueryClient): News {
  const streams = new Map<Stream, (Batch | undefined)[]>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let last = Number.NEGATIVE_INFINITY

  function act(): void {
    timer = undefined
    last = performance.now()
    const moved = [...streams]
    streams.clear()
    void queries.invalidateQueries({
      predicate: ({ meta }) => {
        const { follows = [], spared } = meta ?? {}
        const isSpared = (batch: Batch | undefined) => batch !== undefined && spared?.(batch) === true
        return moved.some(([stream, batches]) => isTouched(follows, stream) && !batches.every(isSpared))
      },
    })
  }

  return {
    heard(stream, batch) {
      streams.set(stream, [...(streams.get(stream) ?? []), batch])
      timer ??= setTimeout(act, Math.max(soonMs, last + pauseMs - performance.now()))
    },
    clear() {
      clearTimeout(timer)
      timer = undefined
      streams.clear()
    },
  }
}
