import type { SeatId } from '../ids.ts'

/** What a rule may know of somebody whom a command names. */
export interface SeatFact {
  seatId: SeatId
  ended: boolean
  /** A ruling keeps them away from what this is about. */
  withdrawn: boolean
}
