import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { Event, Stream } from '../../shared/protocol.ts'
import type { Evolve, Held } from './fold.ts'
import { foldBatch } from './fold.ts'
import { isTouched } from './news.ts'
import { useLive } from './useConnection.ts'

/**
 * A thing that stays up to date by folding its events with the same rule as the server. Starts from a snapshot
 * (`useAnswer` of the thing, which carries `version` and `state`); undefined until that is there. A newer snapshot, or
 * one fetched after rights have changed, takes the place of what was folded.
 */
export function useStream<State, E extends Event>(
  stream: Stream,
  snapshot: Held<State> | undefined,
  evolve: Evolve<State, E>,
): Held<State> | undefined {
  const live = useLive()
  const queries = useQueryClient()
  const [folded, setFolded] = useState<{ stream: Stream; from: Held<State>; held: Held<State> }>()
  const current = snapshot && folded?.stream === stream && isAhead(folded, snapshot) ? folded.held : snapshot
  const held = useRef(current)
  const catchUp = useRef<() => void>(undefined)

  useEffect(() => {
    held.current = current
  }, [current])

  const take = useEffectEvent((batch: Parameters<typeof foldBatch>[1]) => {
    if (!held.current || !snapshot) return
    const result = foldBatch(held.current, batch, evolve)
    if (result.kind === 'gap') catchUp.current?.()
    if (result.kind !== 'moved') return
    held.current = result.held
    setFolded({ stream, from: snapshot, held: result.held })
  })

  const isReady = snapshot !== undefined
  useEffect(() => {
    if (!isReady) return
    const following = live.follow(stream, {
      version: () => held.current?.version ?? 0,
      take,
      lost: () =>
        void queries.invalidateQueries({
          predicate: ({ meta }) => isTouched(meta?.follows ?? [], stream),
        }),
    })
    catchUp.current = following.catchUp
    return following.stop
  }, [live, queries, stream, isReady])

  return current
}

/** Whether what was folded is ahead of a snapshot: a slow answer must not take anybody back. */
function isAhead<State>(folded: { from: Held<State>; held: Held<State> }, snapshot: Held<State>): boolean {
  return folded.from === snapshot || folded.held.version > snapshot.version
}
