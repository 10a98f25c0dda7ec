import type { Db } from '../../db/store.ts'
import type { SeatId } from '../../shared/ids.ts'
import type { Stream } from '../../shared/protocol.ts'
import { isHere } from '../../shared/sessions/attendance.ts'
import { foldSession } from './fold.ts'

/** The seats that are here in a session by a person's act; undefined once it is over. */
export async function seatsHere(db: Db, stream: Stream): Promise<ReadonlySet<SeatId> | undefined> {
  const { state } = await foldSession(db, stream)
  if (!state || state.state === 'closed' || state.state === 'cancelled') return undefined
  return new Set(state.attendance.filter(isHere).map(({ seatId }) => seatId))
}
