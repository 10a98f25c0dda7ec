import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { GuestId, SessionId } from '../../../shared/ids.ts'
import type { GuestNames } from '../../../shared/sessions/answers.ts'
import type { SessionGuest } from '../../../shared/sessions/guests.ts'
import { getJson } from '../../connection/api.ts'

type Known = GuestNames['items'][number]

/** What the guests of a session are called. Asked for only when somebody new has come: events hold no names. */
export function useGuestNames(id: SessionId, guests: readonly SessionGuest[]): (guestId: GuestId) => Known | undefined {
  const ids = guests.map(({ guestId }) => guestId).join()
  const { data } = useQuery({
    queryKey: [`/sessions/${id}/guests`, ids],
    queryFn: ({ signal }) => getJson<GuestNames>(`/sessions/${id}/guests`, signal),
    enabled: ids !== '',
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  })
  return (guestId) => data?.items.find((one) => one.guestId === guestId)
}
