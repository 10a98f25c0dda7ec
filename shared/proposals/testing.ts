import type { ClauseId, DecisionId, OrganisationId, ProposalId, SeatId } from '../ids.ts'
import type { QuorumMark } from '../sessions/quorum.ts'
import type { Choice, Choosable } from './choice.ts'
import type { Tally } from './counting/count.ts'
import type { NotEligibleReason, Outcome, Position, Process } from './process.ts'
import type { Anchors } from './proposal.ts'
import type { Sector } from './sectors.ts'
import type { Ballot, DecisionRule, Showing, Unit } from './ways.ts'

/** What is asked, and of whom: settled with the draft. */
export interface Asked {
  process: Process
  options: readonly Choosable[]
  decisionRule: DecisionRule
  unit: Unit
  ballot: Ballot
  showResults: Showing
  reasonRequiredFor: readonly Position[]
  closesAt: string | null
}

/** The decision that words would take over, and the one clause of it; null for the whole of it. */
export interface Replaces {
  decisionId: DecisionId
  clauseId: ClauseId | null
}

/** The passage that words were taken from. Null for words that were written down. */
export type WordsSource = { anchors: Anchors; documentSeq: number } | null

/**
 * One place in the electorate, as it was when the proposal opened. A seat, or a legal body whose delegates share one.
 * Its sector is frozen with it; electorates of the first weeks have none.
 */
export type Voter = { unitId: string; sector?: Sector | undefined } & (
  | { eligible: true; seatIds: readonly SeatId[]; deputySeatIds: readonly SeatId[] }
  | { eligible: false; reason: NotEligibleReason }
)

export interface Stance {
  /** Counts up within the proposal: of two by one unit, the higher is the one that counts. */
  number: number
  /** Which version of the words it is about. */
  words: number
  unitId: string
  choice: Choice
  reason: string | null
  castBy: string
  channel: 'self' | 'deputy' | 'recordedByChair'
  at: string
  /** The stance that was recorded for its owner, and that they corrected with this one after the count. */
  corrects?: number | undefined
}

export const objectionStates = [
  'raised',
  'clarified',
  'sustained',
  'notSustained',
  'integrated',
  'standAside',
  'dissent',
  'withdrawn',
] as const
export type ObjectionState = (typeof objectionStates)[number]

export interface Objection {
  id: string
  /** Whose it is. Null for those who may not know while positions are hidden. */
  unitId: string | null
  seatId: SeatId | null
  words: number
  risk: string
  affectedOrganisationIds: readonly OrganisationId[]
  state: ObjectionState
  clarification: string | null
  rationale: string | null
  /** What the objector wants on the record. */
  dissent: string | null
}

export interface Result {
  outcome: Outcome
  /** Null where so few secret ballots were cast that any number would tell. */
  tally: Tally | null
  quorum: QuorumMark
  /** Why nothing could be concluded; null where the count speaks for itself. */
  why: 'notQuorate' | 'tooFewStances' | 'objectionStands' | 'tooFewBallots' | null
}

/** How words are tested here: what is asked, who may answer and what they have said. */
export interface Tested extends Asked {
  way: 'tested'
  source: WordsSource
  /** Null where they would stand beside what was decided before. */
  replaces: Replaces | null
  /** Which version of the words is tested now. */
  words: number
  earlierWords: readonly { words: number; wording: string; wordingDigest: string }[]
  electorate: readonly Voter[]
  quorumAtOpening: QuorumMark | null
  stances: readonly Stance[]
  /** Units whose secret ballot was taken. */
  taken: readonly string[]
  objections: readonly Objection[]
  openedAt: string | null
  closedAt: string | null
  /** Nobody pressed: it was closed by the clock, at its time or as soon as the server was there again. */
  closedItself: boolean
  result: Result | null
  /** Why it was suspended, withdrawn or void. */
  reason: string | null
  /** The proposal that put these words once more, after this one was void. */
  runAgainAs: ProposalId | null
  /** The void proposal that this one runs again. */
  runAgainOf: ProposalId | null
}

/** Of each unit the stance that counts: its last on the words as they are now. */
export function countingStances({ stances, words }: Pick<Tested, 'stances' | 'words'>): Stance[] {
  const last = new Map<string, Stance>()
  for (const stance of stances) if (stance.words === words) last.set(stance.unitId, stance)
  return [...last.values()]
}

/** An objection that keeps words from carrying by consent. */
export function stands({ state }: Objection): boolean {
  return state === 'raised' || state === 'clarified' || state === 'sustained'
}

/** An objection that its owner can still step back from, or take to the record. */
export function isOpenObjection(objection: Objection): boolean {
  return stands(objection) || objection.state === 'notSustained'
}

/** Units that have answered on the words as they are now. */
export function answered(how: Tested): string[] {
  return how.ballot === 'secret' ? [...how.taken] : countingStances(how).map(({ unitId }) => unitId)
}
