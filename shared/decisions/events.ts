import type { ChallengeId, ClauseId, DecisionId, ItemId, SeatId, SessionId } from '../ids.ts'
import type { Content, InterestNoted, SealedRecord, Signature, Source, Testing, WithoutAnswer } from './content.ts'
import type { Relation, RelationKind } from './relations.ts'
import type { ResponseEvent } from './response.ts'

/** Somebody who had to ratify sent it back, and why. */
export interface Returned {
  seatId: SeatId
  at: string
  reason: string
}

/** What a decision begins with, whichever way it comes. */
export interface Beginning {
  decisionId: DecisionId
  ref: string
  challengeId: ChallengeId | null
  sessionId: SessionId | null
  itemId: ItemId | null
  source: Source
  /** Who presided when the words were agreed: one of the two who ratify. */
  presidedBySeatId: SeatId | null
  testing: Testing
  content: Content
}

/** What an earlier record says of a decision besides. */
export interface Earlier {
  draftedAt: string
  interests: readonly InterestNoted[]
  signatures: readonly Signature[]
  returns: readonly Returned[]
  withoutAnswer: readonly WithoutAnswer[]
  outcome:
    | { state: 'draft' | 'ratifying' }
    | { state: 'deferred'; until: string; reason: string }
    | { state: 'notAgreed'; reason: string }
}

export type DecisionEvent =
  | ({ type: 'decisionDrafted' } & Beginning)
  | ({ type: 'decisionImported' } & Beginning & Earlier)
  | { type: 'decisionEdited'; ref: string; content: Content; changed: readonly (keyof Content)[] }
  | ({ type: 'wentAheadWithout' } & WithoutAnswer)
  | { type: 'ratifyingStarted' }
  /** With everybody whose signature counts now: a ruling may have taken an earlier one away. */
  | { type: 'decisionSigned'; signedBySeatIds: readonly SeatId[] }
  | { type: 'decisionReturned'; reason: string }
  | { type: 'decisionRatified'; digest: string; record: SealedRecord }
  | { type: 'decisionDeferred'; until: string; reason: string }
  | { type: 'decisionNotAgreed'; reason: string }
  | { type: 'decisionWithdrawn'; reason: string }
  | { type: 'reviewStarted'; reason: string }
  | { type: 'decisionReaffirmed'; reason: string; reviewOn: string | null }
  | { type: 'decisionRescinded'; reason: string }
  | { type: 'decisionLapsed'; reason: string }
  | { type: 'decisionImplemented'; reason: string }
  | { type: 'decisionSuperseded'; byDecisionId: DecisionId }
  | { type: 'relationAdded'; relation: Relation }
  /** Another decision has gained a relation to this one, whole or to a clause. */
  | { type: 'relationReceived'; kind: RelationKind; fromDecisionId: DecisionId; clauseId: ClauseId | null }
  | { type: 'erratumRecorded'; text: string }
  | ResponseEvent
