import type { SeatId } from '../ids.ts'
import { Refusal } from '../refusal.ts'
import type { SessionSeat } from './facts.ts'
import type { Session } from './session.ts'

/** Refuses a command from before the chair moved, so that two chairs cannot run one session. */
export function refuseStaleChair({ chairEpoch }: Pick<Session, 'chairEpoch'>, epoch: number): void {
  if (epoch === chairEpoch) return
  throw new Refusal(
    'stale-chair',
    'The chair has moved to somebody else since. Look at who holds it, then go on.',
    '/epoch',
  )
}

/** Whether a seat may hold the chair: chair, vice chair, or a deputy of the chair's seat or of whoever chairs now. */
export function mayChair(seats: readonly Chairing[], chairSeatId: SeatId, seatId: SeatId): boolean {
  return thoseWhoMayChair(seats, chairSeatId).includes(seatId)
}

type Chairing = Pick<SessionSeat, 'seatId' | 'role' | 'deputySeatIds'>

/** Every seat that may hold the chair. */
export function thoseWhoMayChair(seats: readonly Chairing[], chairSeatId: SeatId): SeatId[] {
  const chairs = seats.filter(({ role, seatId }) => role === 'chair' || seatId === chairSeatId)
  const deputies = new Set(chairs.flatMap(({ deputySeatIds }) => deputySeatIds))
  return seats
    .filter(({ role, seatId }) => role === 'chair' || role === 'viceChair' || deputies.has(seatId))
    .map(({ seatId }) => seatId)
}
