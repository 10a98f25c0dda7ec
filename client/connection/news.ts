import type { QueryClient } from '@tanstack/react-query'
import type { Stream, StreamKind } from '../../shared/protocol.ts'

/** What an answer is made from: one stream, or every stream of a kind. */
export type Follows = readonly (Stream | StreamKind)[]

declare module '@tanstack/react-query' {
  interface Register {
    queryMeta: { follows?: Follows }
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
  /** Something in this stream has moved. */
  heard(stream: Stream): void
  /** Forget what has not been acted on. */
  clear(): void
}

/**
 * Fetches again the answers on screen that news touches. News comes in bursts when a room works together, so it is
 * gathered for a moment, and one fetch is given time to arrive before the next is begun.
 */
export function createNews(queries: QueryClient): News {
  const streams = new Set<Stream>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let last = Number.NEGATIVE_INFINITY

  function act(): void {
    timer = undefined
    last = performance.now()
    const moved = [...streams]
    streams.clear()
    void queries.invalidateQueries({
      predicate: ({ meta }) => {
        const follows = meta?.follows ?? []
        return moved.some((stream) => isTouched(follows, stream))
      },
    })
  }

  return {
    heard(stream) {
      streams.add(stream)
      timer ??= setTimeout(act, Math.max(soonMs, last + pauseMs - performance.now()))
    },
    clear() {
      clearTimeout(timer)
      timer = undefined
      streams.clear()
    },
  }
}
