import type { Verb } from '../challenges/verbs.ts'
import type {
  ChallengeId,
  DocumentId,
  ImpactId,
  InterestId,
  ItemId,
  OptionId,
  OrganisationId,
  PinId,
  ProposalId,
  SeatId,
  SenateId,
  SessionId,
} from '../ids.ts'
import type { PinnedDigests } from '../impacts/scenarios/pin.ts'
import type { Management } from '../members/actor.ts'
import type { Outcome, Position } from '../proposals/process.ts'
import type { Quorum } from '../proposals/proposal.ts'
import type { Clause } from './clauses.ts'
import type { Relation } from './relations.ts'
import type { DecisionMethod, Force, Publication } from './states.ts'

/** Where a decision's words come from: pinned out of a document, or written down by the chair's act. */
export type Source =
  | {
      kind: 'pinned'
      proposalId: ProposalId
      proposalRef: string
      outcome: Outcome
      wording: string
      wordingDigest: string
    }
  | { kind: 'chairsAction'; wording: string; wordingDigest: string }
  /** From an earlier record, without words that were pinned. */
  | { kind: 'earlierRecord'; wording: string; wordingDigest: string }

export interface OptionConsidered {
  /** Empty when it is no option of the challenge's list. */
  optionId: OptionId | null
  name: string
  outcome: 'chosen' | 'setAside'
  reason: string | null
}

export const evidenceStrengths = ['strong', 'some', 'none'] as const
export type EvidenceStrength = (typeof evidenceStrengths)[number]

export const evidenceStrengthNames: Record<EvidenceStrength, string> = {
  strong: 'Strong',
  some: 'Some',
  none: 'None',
}

export interface Evidence {
  text: string
  source: string | null
  strength: EvidenceStrength | null
}

/** What somebody held against it, in their own words. */
export interface Dissent {
  seatId: SeatId
  text: string
}

/** What is locked to the tested words from the moment a decision is drafted. */
export interface LockedContent {
  statement: string
  clauses: readonly Clause[]
  conditions: readonly string[]
}

/** What may still be written while a decision is a draft. */
export interface OpenContent {
  title: string
  force: Force
  verb: Verb | null
  question: string | null
  context: string | null
  rationale: string | null
  optionsConsidered: readonly OptionConsidered[]
  evidence: readonly Evidence[]
  consequences: string | null
  measures: readonly string[]
  ownerSeatId: SeatId | null
  addressedTo: readonly OrganisationId[]
  effectiveFrom: string | null
  reviewOn: string | null
  workType: string | null
  serviceTypes: readonly string[]
  impactIds: readonly ImpactId[]
  dissents: readonly Dissent[]
  publication: Publication
  relations: readonly Relation[]
}

export type Content = LockedContent & OpenContent & { method: DecisionMethod }

/** Who stepped out, and how far. */
export interface InterestNoted {
  seatId: SeatId
  interestId: InterestId
  management: Management
}

/** How it was tested, as far as it is known. */
export interface Testing {
  presentSeatIds: readonly SeatId[]
  quorum: Quorum | null
  tally: Partial<Record<Position, number>> | null
}

export type Snapshot = Testing & { method: DecisionMethod; interests: readonly InterestNoted[] }

/** Why the senate went ahead although these organisations had answered no impact. */
export interface WithoutAnswer {
  organisationIds: readonly OrganisationId[]
  reason: string
}

export interface Signature {
  seatId: SeatId
  at: string
}

/** A scenario with its model, as it was pinned: what it is called, and the digests by which it is checked. */
export type SealedPin = { id: PinId; documentId: DocumentId; name: string } & PinnedDigests

/** Everything that a ratified decision says, and exactly what its digest is taken over. Its shape only grows. */
export interface SealedRecord {
  format: 1
  senateId: SenateId
  ref: string
  challengeId: ChallengeId | null
  sessionId: SessionId | null
  itemId: ItemId | null
  source: Source
  content: Content
  signatures: readonly Signature[]
  withoutAnswer: readonly WithoutAnswer[]
  snapshot: Snapshot
  /** The day of ratification, in the senate's time zone. */
  decidedOn: string
  historical: boolean
  /** Scenarios that it was decided with; records from before there were any, and those with none, leave it out. */
  pins?: readonly SealedPin[] | undefined
}
