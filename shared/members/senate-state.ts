import type { InterestId, OrganisationId, PersonId, RulingId, SeatId, SenateId } from '../ids.ts'
import type { Management } from './actor.ts'
import type { RulingTarget } from './exclusion.ts'
import type { InterestCategory, InterestScope } from './interest-words.ts'
import type { Capacity, Role } from './roles.ts'
import type { SenateStatus, SenateUse, TermsOfReference } from './senate.ts'

export interface SenateFacts {
  name: string
  refPrefix: string
  status: SenateStatus
  footprint: string
  purpose: string
  timeZone: string
  uses: SenateUse[]
  terms: TermsOfReference
  demonstration: boolean
}

/** What a seat is and may do. */
export interface SeatFacts {
  roleTitle: string
  role: Role
  organisationId: OrganisationId | null
  capacity: Capacity
  votes: boolean
  answersFor: OrganisationId[]
  deputySeatIds: SeatId[]
  termFrom: string
  termTo: string | null
}

export interface SeatState extends SeatFacts {
  personId: PersonId
  endedAt: string | null
  epoch: number
}

export interface InvitationState {
  seatId: SeatId
  expiresAt: string
  acceptedAt: string | null
}

/** What an interest says of itself, without its words: those are private. */
export interface InterestFacts {
  nilReturn: boolean
  category: InterestCategory | null
  scope: InterestScope
  relatedOrganisationIds: OrganisationId[]
  from: string
  to: string | null
  publish: boolean
}

export interface InterestState extends InterestFacts {
  seatId: SeatId
  declaredAt: string
  /** How the chair ruled in general; null while it waits for that. */
  ruled: { management: Management; by: SeatId; at: string } | null
}

export interface RulingState {
  interestId: InterestId
  seatId: SeatId
  targetKind: RulingTarget
  targetId: string
  management: Management
  ruledBy: SeatId
  ruledAt: string
  replacedAt: string | null
}

/** A senate with its seats and its register. What is of people (names, descriptions, reasons) lies elsewhere. */
export interface Senate extends SenateFacts {
  id: SenateId
  seats: Record<SeatId, SeatState>
  invitations: Record<string, InvitationState>
  interests: Record<InterestId, InterestState>
  rulings: Record<RulingId, RulingState>
}

export type SenateEvent =
  | ({ type: 'senateCreated'; senateId: SenateId } & SenateFacts)
  | ({ type: 'senateSettled' } & Pick<SenateFacts, 'name' | 'purpose' | 'footprint' | 'uses' | 'status'>)
  | { type: 'termsSettled'; terms: TermsOfReference }
  | ({ type: 'seatGiven'; seatId: SeatId; personId: PersonId } & SeatFacts)
  | ({ type: 'seatChanged'; seatId: SeatId; epoch: number } & SeatFacts)
  | { type: 'seatEnded'; seatId: SeatId; epoch: number }
  | { type: 'seatInvited'; seatId: SeatId; tokenHash: string; expiresAt: string }
  | { type: 'invitationWithdrawn'; seatId: SeatId; tokenHashes: string[] }
  | {
      type: 'invitationAccepted'
      seatId: SeatId
      tokenHash: string
      personId: PersonId
      /** Who held the place until somebody with an account took it. */
      formerPersonId: PersonId
      epoch: number
    }
  | { type: 'calendarFeedMade'; seatId: SeatId; tokenHash: string }
  | { type: 'calendarFeedEnded'; seatId: SeatId }
  | ({ type: 'interestDeclared'; interestId: InterestId; seatId: SeatId } & InterestFacts)
  | ({ type: 'interestAmended'; interestId: InterestId; seatId: SeatId; mustBeRuled: boolean } & InterestFacts)
  | { type: 'interestEnded'; interestId: InterestId; seatId: SeatId; publish: boolean; on: string }
  | {
      type: 'interestRuled'
      interestId: InterestId
      seatId: SeatId
      publish: boolean
      management: Management
      epoch: number
    }
  | {
      type: 'targetRuled'
      rulingId: RulingId
      interestId: InterestId
      seatId: SeatId
      publish: boolean
      targetKind: RulingTarget
      targetId: string
      management: Management
      replaces: RulingId[]
      epoch: number
    }
