import { type UseQueryResult, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { io } from 'socket.io-client'
import type { GuestAnswer } from '../../shared/guests/answers.ts'
import { getJson, Refused } from '../connection/api.ts'

const key = ['guest']

/** Many guests hear of one change at the same moment: each waits a little, and not as long as the next. */
const settleMs = () => 100 + Math.random() * 400
/** A net below the live channel, for networks that break it. */
const againMs = 20_000

/** Where this browser's visit stands, live: the channel says that something changed, and what it is is fetched. */
export function useVisit(): UseQueryResult<GuestAnswer> {
  const queries = useQueryClient()
  const visit = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => getJson<GuestAnswer>('/guest', signal),
    retry: (count, error) => !(error instanceof Refused) && count < 3,
    refetchInterval: ({ state }) => (isLive(state.data) && !(state.error instanceof Refused) ? againMs : false),
  })
  const isFollowing = isLive(visit.data) && !(visit.error instanceof Refused)

  useEffect(() => {
    if (!isFollowing) return
    let later: ReturnType<typeof setTimeout> | undefined
    const ask = () => {
      later ??= setTimeout(() => {
        later = undefined
        void queries.invalidateQueries({ queryKey: key })
      }, settleMs())
    }
    // A connection of its own: another one here may have been opened before this browser held anything.
    const socket = io('/guest', { forceNew: true, transports: ['websocket', 'polling'], tryAllTransports: true })
    for (const event of ['connect', 'changed', 'disconnect']) socket.on(event, ask)
    return () => {
      clearTimeout(later)
      socket.disconnect()
    }
  }, [queries, isFollowing])

  return visit
}

function isLive(answer: GuestAnswer | undefined): boolean {
  return answer?.state === 'asked' || answer?.state === 'admitted'
}
