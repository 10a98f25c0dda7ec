import { canonical } from '../canonical.ts'
import type { SeatId } from '../ids.ts'
import type { SeatActor } from '../members/actor.ts'
import type { Moment } from '../protocol.ts'
import { evolve, type Proposal, type ProposalEvent, type TestedProposal } from './proposal.ts'
import { isWithheld, namesAnswers, seenBy } from './seen.ts'
import { answered, type Objection, type Stance, type Tested } from './testing.ts'

/** What a viewer came to know at a moment, without being told how. */
export type Learned =
  /**
   * One more has answered while positions are hidden: their number, and who, where that is told (`namesAnswers`). Of a
   * secret ballot not even this is told.
   */
  | { type: 'answered'; answered: number; unitId: string | null }
  /** Positions that this viewer could see from now on, and not before: they had taken their own. */
  | { type: 'stancesShown'; stances: readonly Stance[] }
  /** Objections as they stood for this viewer from now on: without their owners while those are hidden. */
  | { type: 'objectionsShown'; objections: readonly Objection[] }

/** What happened to words, as one viewer hears of it in a replay. */
export type Replayed =
  | (Moment & { event: ProposalEvent })
  /** Nobody did it, or nobody is told who. */
  | { at: string; by: null; event: Learned }
/** Words as a replay folds them: the proposal, and who had answered while positions were hidden. */
export interface ReplayedProposal {
  proposal: Proposal | undefined
  answered: number
  answeredBy: readonly string[]
}

/** Before there was anything to know of them. */
export const notYetPut: ReplayedProposal = { proposal: undefined, answered: 0, answeredBy: [] }

/** Who replays, and whether they may see words before they are put. */
export interface ReplayViewer {
  actor: SeatActor
  seesDrafts: 'always' | 'oncePut'
}

/**
 * What one viewer may hear of a proposal's story, each thing at the moment at which they could have known it: hidden
 * positions at the close, those that follow one's own when that was taken, drafts when they were put, secret ballots
 * never. Whatever the live rule (`seenBy`) does not show after an event is not in what is told up to it.
 */
export function toldOf(
  recorded: readonly (Moment & { event: ProposalEvent })[],
  { actor, seesDrafts }: ReplayViewer,
): Replayed[] {
  const told: Replayed[] = []
  let whole: Proposal | undefined
  let mine = notYetPut
  const tell = (one: Replayed) => {
    told.push(one)
    mine = evolveReplayed(mine, one)
  }
  for (const { event, at, by } of seesDrafts === 'always' ? recorded : fromPut(recorded)) {
    whole = evolve(whole, event, { at, by })
    const seen = whole && seenBy(whole, actor.seatId)
    if (isTold(event, seen, actor)) tell({ at, by, event })
    if (whole?.how.way !== 'tested' || seen?.how.way !== 'tested') continue
    for (const learned of learnedOf(event, whole.how, seen.how, mine)) tell({ at, by: null, event: learned })
  }
  return told
}

function isTold(event: ProposalEvent, seen: Proposal | undefined, viewer: SeatActor): boolean {
  if (event.type !== 'stanceTaken') return !isWithheld(event, viewer)
  return seen?.how.way === 'tested' && seen.how.stances.some(({ number }) => number === event.number)
}

/** What the viewer may know after an event beyond what they have been told. */
function learnedOf(event: ProposalEvent, whole: Tested, seen: Tested, mine: ReplayedProposal): Learned[] {
  const learned: Learned[] = []
  const known = mine.proposal?.how.way === 'tested' ? mine.proposal.how : undefined
  if (event.type === 'stanceTaken' && whole.showResults !== 'live') {
    const { length } = answered(whole)
    const unitId = namesAnswers(whole) ? event.unitId : null
    if (length > mine.answered) learned.push({ type: 'answered', answered: length, unitId })
  }
  const numbers = new Set(known?.stances.map(({ number }) => number))
  const stances = seen.stances.filter(({ number }) => !numbers.has(number))
  if (stances.length > 0) learned.push({ type: 'stancesShown', stances })
  if (canonical(seen.objections) !== canonical(known?.objections ?? [])) {
    learned.push({ type: 'objectionsShown', objections: seen.objections })
  }
  return learned
}

/** The story from when the words were put. What a draft said before, and was then replaced, is not in it. */
function fromPut<E extends Moment & { event: ProposalEvent }>(recorded: readonly E[]): E[] {
  const put = recorded.find(({ event }) => event.type !== 'proposalDrafted')
  if (!put) return []
  return recorded.map((one) => {
    if (one.event.type !== 'proposalDrafted') return one
    const words =
      put.event.type === 'proposalOpened'
        ? { wording: put.event.wording, wordingDigest: put.event.wordingDigest, source: put.event.source }
        : {}
    return { ...one, at: put.at, event: { ...one.event, ...words } }
  })
}

/** Words after something that was told of them. */
export function evolveReplayed(before: ReplayedProposal, told: Replayed): ReplayedProposal {
  if (told.by === null) return learning(before, told.event)
  const { event, at, by } = told
  const proposal = evolve(before.proposal, event, { at, by })
  return event.type === 'newWordsPut' ? { ...notYetPut, proposal } : { ...before, proposal }
}

function learning(before: ReplayedProposal, event: Learned): ReplayedProposal {
  switch (event.type) {
    case 'answered': {
      const { answered, unitId } = event
      return { ...before, answered, answeredBy: unitId === null ? before.answeredBy : [...before.answeredBy, unitId] }
    }
    case 'stancesShown':
      return { ...before, proposal: withStances(before.proposal, event.stances) }
    case 'objectionsShown':
      return { ...before, proposal: withParts(before.proposal, { objections: event.objections }) }
    default:
      return event satisfies never
  }
}

function withStances(proposal: Proposal | undefined, shown: readonly Stance[]): Proposal | undefined {
  const held = proposal?.how.way === 'tested' ? proposal.how.stances : []
  return withParts(proposal, { stances: [...held, ...shown].toSorted((one, other) => one.number - other.number) })
}

function withParts(proposal: Proposal | undefined, parts: Partial<Tested>): Proposal | undefined {
  if (proposal?.how.way !== 'tested') return proposal
  const tested = proposal as TestedProposal
  return { ...tested, how: { ...tested.how, ...parts } }
}

/** Words as the viewer could see them then; undefined before they were put. */
export function seenThen({ proposal }: ReplayedProposal, seatId: SeatId): Proposal | undefined {
  return proposal && seenBy(proposal, seatId)
}
