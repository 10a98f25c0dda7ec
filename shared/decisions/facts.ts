import type {
  ChallengeId,
  DecisionId,
  ImpactId,
  ItemId,
  OptionId,
  OrganisationId,
  ProposalId,
  SeatId,
  SenateId,
  SessionId,
} from '../ids.ts'
import type { SenateStatus } from '../members/senate.ts'
import type { Outcome, Process } from '../proposals/process.ts'
import type { Replaces } from '../proposals/testing.ts'
import type { Dissent, InterestNoted, SealedPin, Testing } from './content.ts'
import type { Filling } from './from-proposal.ts'
import type { Edge, RelatedDecision } from './relations.ts'
import type { DecisionState } from './states.ts'

/** Words that were put to the senate, as a decision takes them over. */
export interface PinnedWords {
  proposalId: ProposalId
  ref: string
  wording: string
  wordingDigest: string
  outcome: Outcome
  process: Process
  presidedBySeatId: SeatId | null
  testing: Testing
  /** Who spoke against them, in their own words. */
  dissents: readonly Dissent[]
  /** What they said that they would take over. */
  replaces: Replaces | null
  challengeId: ChallengeId | null
  sessionId: SessionId | null
  itemId: ItemId | null
  /** Decisions that were made from these words already. */
  decisions: readonly { ref: string; state: DecisionState }[]
}

export interface SeatStanding {
  seatId: SeatId
  ended: boolean
  votes: boolean
  /** A ruling keeps them from deciding on this challenge. */
  conflicted: boolean
  /** A ruling takes everything of this challenge away from them. */
  withdrawn: boolean
}

export interface ImpactStanding {
  id: ImpactId
  ref: string
  toOrganisationId: OrganisationId
  /** The receiving organisation has said something: agreed, contested or asked for time. */
  answered: boolean
  /** The register says that it belongs to this decision, whether or not the draft names it. */
  linked: boolean
}

/** What the rules of a decision need to know from elsewhere. */
export interface DecisionFacts {
  senateId: SenateId
  senateStatus: SenateStatus
  responseWeeks: number
  timeZone: string
  /** Today in the senate's time zone. */
  today: string
  nextRef: string
  /** An id or reference that an import asks for and that somebody has already. */
  taken: boolean
  words: PinnedWords | undefined
  /** What is known about the words, where a draft is to be filled in from it. */
  filling?: Filling | undefined
  /** The challenge that the decision is about, if it is about one. */
  challengeId: ChallengeId | null
  options: readonly { id: OptionId; name: string }[]
  organisations: readonly { id: OrganisationId; code: string; ended: boolean }[]
  seats: readonly SeatStanding[]
  /** Seats that preside here: the chair, or the vice chair where the chair may not decide. */
  presidingSeatIds: readonly SeatId[]
  /** Those impacts that the command or the decision names, and those that are linked to it. */
  impacts: readonly ImpactStanding[]
  interests: readonly InterestNoted[]
  /** Scenarios that were pinned for it. */
  pins: readonly SealedPin[]
  decisions: readonly RelatedDecision[]
  edges: readonly Edge[]
}

/** The stream of a decision. */
export function decisionStream(decisionId: DecisionId): `decision:${string}` {
  return `decision:${decisionId}`
}
