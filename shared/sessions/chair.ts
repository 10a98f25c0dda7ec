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
export function mayChair(
  seats: readonly Pick<SessionSeat, 'seatId' | 'role' | 'deputySeatIds'>[],
  chairSeatId: SeatId,
  seatId: SeatId,
): boolean {
  const seat = seats.find((one) => one.seatId === seatId)
  if (!seat) return false
  const chairs = seats.filter((one) => one.role === 'chair' || one.seatId === chairSeatId)
  return seat.role === 'chair' || seat.role === 'viceChair' || chairs.some((one) => one.deputySeatIds.includes(seatId))
}
