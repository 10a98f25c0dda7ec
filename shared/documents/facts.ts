import type { Stage } from '../challenges/stages.ts'
import type { ChallengeId, OptionId, PersonId, SeatId } from '../ids.ts'
import type { Pinning } from '../impacts/scenarios/pin.ts'
import type { PlainKind } from './kinds.ts'

/** What the rules of a document need to know from elsewhere. */
export interface DocumentFacts {
  /** The challenge that a new document belongs to; none for one of the senate. */
  challenge: { id: ChallengeId; stage: Stage } | undefined
  /** Everybody with a seat in the senate, and whether they may be given this to work on. */
  seats: readonly { seatId: SeatId; ended: boolean; withdrawn: boolean }[]
  /** The options of that challenge that have not been withdrawn. */
  optionIds: readonly OptionId[]
  /** The document that a new one is to be a copy of; undefined where the actor may open none of that id. */
  copied: { kind: PlainKind; data: Uint8Array } | undefined
  /** Whether the counter-estimate that was asked for is in the copy. */
  hasEstimate: boolean
  /** The people in the seats that an imported scenario names. */
  setters: ReadonlyMap<SeatId, PersonId>
  /** Which text a name given now is for, or the imported text once it is in. */
  words: { seq: number; digest: string } | undefined
  /** What pinning a scenario takes over; null for every other command. */
  pinning: Pinning | null
  /** Whether the session that is named exists in this senate. */
  sessionKnown: boolean
}
