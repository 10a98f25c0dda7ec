import type { SeatId } from '../ids.ts'
import { Refusal } from '../refusal.ts'
import type { DocumentFacts } from './facts.ts'

/** @throws Refusal when one of the seats cannot be given a document: nobody who has left or withdrawn can. */
export function mustBeAssignable(seatIds: readonly SeatId[], { seats }: DocumentFacts): void {
  for (const seatId of seatIds) {
    const seat = seats.find((candidate) => candidate.seatId === seatId)
    if (!seat || seat.ended) {
      throw new Refusal(
        'seat-unknown',
        'Somebody you chose has no seat here. Choose people of this senate.',
        '/assignedSeatIds',
      )
    }
    if (seat.withdrawn) {
      throw new Refusal(
        'no-withdrawn-seat',
        'Somebody you chose has withdrawn because of an interest. Choose others.',
        '/assignedSeatIds',
      )
    }
  }
}
