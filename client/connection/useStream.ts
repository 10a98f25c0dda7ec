import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { Event, Stream } from '../../shared/protocol.ts'
import { type Evolve, type FoldedOver, foldBatch, type Held, shownOf } from './fold.ts'
import { isTouched } from './news.ts'
import { useLive } from './useConnection.ts'

/**
 * A thing that stays up to date by folding its events with the same rule as the server. Starts from a snapshot
 * (`useAnswer` of the thing, which carries `version` and `state`, as that gave it and not a copy); undefined until that
 * is there. A newer snapshot, or one fetched after rights have changed, takes the place of what was folded.
 */
export function useStream<State, E extends Event>(
  stream: Stream,
  snapshot: Held<State> | undefined,
  evolve: Evolve<State, E>,
): Held<State> | undefined {
  const live = useLive()
  const queries = useQueryClient()
  const [folded, setFolded] = useState<FoldedOver<State> & { stream: Stream }>()
  const [lost, setLost] = useState<Held<State>>()
  const current = snapshot && shownOf(snapshot, folded?.stream === stream ? folded : undefined, lost)
  const held = useRef(current)
  const catchUp = useRef<() => void>(undefined)

  useEffect(() => {
    const isBack = held.current !== undefined && current !== undefined && current.version < held.current.version
    held.current = current
    // What was told of since this snapshot has been forgotten: it is told again, as far as it may still be heard.
    if (isBack) catchUp.current?.()
  }, [current])

  const take = useEffectEvent((batch: Parameters<typeof foldBatch>[1]) => {
    if (!held.current || !snapshot) return
    const result = foldBatch(held.current, batch, evolve)
    if (result.kind === 'gap') catchUp.current?.()
    if (result.kind !== 'moved') return
    held.current = result.held
    setFolded({ stream, from: snapshot, held: result.held })
  })

  const forget = useEffectEvent(() => {
    // What is on screen stays until the next snapshot, and is ahead of none.
    if (held.current && snapshot) setFolded({ stream, from: snapshot, held: held.current })
    setLost(snapshot)
    void queries.invalidateQueries({ predicate: ({ meta }) => isTouched(meta?.follows ?? [], stream) })
  })

  const isReady = snapshot !== undefined
  useEffect(() => {
    if (!isReady) return
    const following = live.follow(stream, {
      version: () => held.current?.version ?? 0,
      take,
      lost: forget,
    })
    catchUp.current = following.catchUp
    return following.stop
  }, [live, stream, isReady])

  return current
}
