import type { ChallengeId, DocumentId, GuestId, ItemId, OrganisationId, SeatId } from '../ids.ts'
import type { Role } from '../members/roles.ts'
import type { TermsOfReference } from '../members/senate.ts'
import type { Proposal } from '../proposals/proposal.ts'
import type { Moment } from '../protocol.ts'
import type { ActionState } from './action-state.ts'
import type { RulingHeld, SeatThen } from './quorum-line.ts'
import type { Session, SessionEvent } from './session.ts'

/** Who somebody is, as minutes name them. */
export interface Named {
  name: string
  role: Role
  roleTitle: string
  /** The organisation's short code; null for those who sit for none. */
  code: string | null
}

export interface ActionNoted {
  ref: string
  text: string
  ownerSeatId: SeatId
  organisationId: OrganisationId | null
  dueOn: string
  state: ActionState
  challengeId: ChallengeId | null
  itemId: ItemId | null
  /** Whether it is for those alone who may see restricted items, whatever its item is. */
  restricted: boolean
}

export interface DecisionNoted {
  ref: string
  title: string
  statement: string
  /** How it was reached, in words. */
  method: string
  isRatified: boolean
  dissents: readonly { seatId: SeatId; text: string }[]
  challengeId: ChallengeId | null
  itemId: ItemId | null
}

export interface InterestRuled extends RulingHeld {
  /** What the member declared, where they let it be published. */
  description: string | null
}

/** Everything that minutes are drafted from. */
export interface MinutesSource {
  session: Session
  /** The session's events with their times. */
  moments: readonly (Moment & { event: SessionEvent })[]
  terms: TermsOfReference
  timeZone: string
  /** Seats that were in their term on that day. */
  seats: readonly SeatThen[]
  /** Everybody whom the record may name. */
  people: ReadonlyMap<SeatId, Named>
  guestNames: ReadonlyMap<GuestId, string>
  organisationCodes: ReadonlyMap<OrganisationId, string>
  rulings: readonly InterestRuled[]
  proposals: readonly { proposal: Proposal; restricted: boolean }[]
  decisions: readonly DecisionNoted[]
  /** Recorded in this session until it was closed, as they stood at its end. */
  actions: readonly ActionNoted[]
  /** From earlier sessions, and not finished when this one began; as they stood at its end. */
  earlierActions: readonly ActionNoted[]
  /** The sessions whose minutes were confirmed in this one. */
  confirmed: readonly { ref: string; title: string; startsAt: string; itemId: ItemId | null }[]
  /** The sessions that items were put off to, by their reference. */
  sessionRefs: ReadonlyMap<string, string>
  next: { title: string; startsAt: string; endsAt: string; place: string } | null
  /** What somebody has withdrawn from with its papers: what was said of it is kept from them. */
  withdrawnFrom: {
    challengeIds: readonly ChallengeId[]
    documentIds: readonly DocumentId[]
    itemIds: readonly ItemId[]
  }
}
