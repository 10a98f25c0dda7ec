import type { SeatId } from '../../shared/ids.ts'
import type { PresenceNews } from '../../shared/protocol.ts'

/** Since when each of those present at a session has had no connection, by the server's time. */
export type NotConnected = ReadonlyMap<SeatId, string>

/** What is known after news of connections: the whole of it, or what has changed. */
export function afterPresence(before: NotConnected, { of, lost, back }: PresenceNews): NotConnected {
  const after = new Map(of === 'all' ? [] : before)
  for (const seatId of back) after.delete(seatId)
  for (const { seatId, since } of lost) after.set(seatId, since)
  return after
}
