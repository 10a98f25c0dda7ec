import type {
  ChallengeId,
  DocumentId,
  GuestId,
  ItemId,
  OrganisationId,
  PersonId,
  SeatId,
  SenateId,
  SessionId,
} from '../ids.ts'
import type { Role } from './roles.ts'

/** How an interest is managed, from lightest to strictest (MODEL.md, People). */
export const managements = ['noted', 'speakNotDecide', 'staySilent', 'withdraw', 'noPapersAndWithdraw'] as const
export type Management = (typeof managements)[number]

/** A ruling as `can` needs it: what was ruled about which challenge. */
export interface Conflict {
  challengeId: ChallengeId
  management: Management
}

/** A person acting from their seat in one senate. */
export interface SeatActor {
  kind: 'seat'
  personId: PersonId
  senateId: SenateId
  seatId: SeatId
  role: Role
  votes: boolean
  organisationId: OrganisationId | null
  /** Organisations that this reviewer answers for. */
  answersFor: readonly OrganisationId[]
  conflicts: readonly Conflict[]
  /** What this seat has withdrawn from: nothing of it is shown, found, exported or sent. */
  excludedFrom: {
    challengeIds: readonly ChallengeId[]
    documentIds: readonly DocumentId[]
    itemIds: readonly ItemId[]
  }
  /** Rises whenever anything above changes. */
  epoch: number
}

/** A signed-in person where no seat is needed: creating a senate, accepting an invitation. */
export interface PersonActor {
  kind: 'person'
  personId: PersonId
  administrator: boolean
}

/**
 * Somebody at the door of one session, or in it as a guest: no account, no seat. May do what `forGuests` in `can.ts`
 * names, in that session alone.
 */
export interface GuestActor {
  kind: 'guest'
  personId: GuestId
  senateId: SenateId
  sessionId: SessionId
  /** `outside` before they have asked, with the code alone. */
  state: 'outside' | 'asked' | 'admitted'
}

/** Nobody: the server's clock, which closes a test of words at its time. */
export interface ClockActor {
  kind: 'clock'
  /** What the journal calls it. No person has this id. */
  personId: PersonId
}

export type Actor = SeatActor | PersonActor | GuestActor | ClockActor

/** Whether an interest keeps this actor from deciding on a challenge. */
export function mayDecideOn(actor: SeatActor, challengeId: ChallengeId | null): boolean {
  return !actor.conflicts.some((conflict) => conflict.challengeId === challengeId && conflict.management !== 'noted')
}
