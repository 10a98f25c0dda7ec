import type { SeatId } from '../ids.ts'
import type { SeatActor } from '../members/actor.ts'
import type { Moment } from '../protocol.ts'
import { evolve, type Proposal, type ProposalEvent } from './proposal.ts'
import { isWithheld, namesAnswers, seenBy } from './seen.ts'
import type { Objection, Stance } from './testing.ts'

/** What a viewer came to know at a moment, without being told how. */
export type Learned =
  /**
   * Somebody answered whose position is not known. A name that came with an objection would tell whose it is: there the
   * unit is only numbered. Of a secret ballot not even this is told.
   */
  | { type: 'answered'; unitId: string }
  /** Objections as they stood from now on, without the names that were hidden. */
  | { type: 'objectionsShown'; objections: readonly Objection[] }
  /** Positions that this viewer could see from now on, and not before: they had taken their own. */
  | { type: 'stancesShown'; stances: readonly Stance[] }

/** What happened to words, as one viewer hears of it in a replay. */
export type Replayed =
  | (Moment & { event: ProposalEvent })
  /** Nobody did it, or nobody is told who. */
  | { at: string; by: null; event: Learned }
/** Words as a replay folds them: the proposal, and who had answered. */
export interface ReplayedProposal {
  proposal: Proposal | undefined
  answered: readonly string[]
}

/** Before there was anything to know of them. */
export const notYetPut: ReplayedProposal = { proposal: undefined, answered: [] }

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
  const known = new Set<number>()
  const numbered: string[] = []
  let whole: Proposal | undefined
  let heard = notYetPut
  const tell = (one: Replayed) => {
    told.push(one)
    heard = evolveReplayed(heard, one)
  }
  for (const { event, at, by } of seesDrafts === 'always' ? recorded : fromPut(recorded)) {
    whole = evolve(whole, event, { at, by })
    const seen = whole && seenBy(whole, actor.seatId)
    const stances = seen?.how.way === 'tested' ? seen.how.stances : []
    if (event.type === 'stanceTaken' && !stances.some(({ number }) => number === event.number)) {
      tell({ at, by: null, event: { type: 'answered', unitId: unitTold(event.unitId, whole, numbered) } })
    } else if (event.type === 'stanceTaken' || !isWithheld(event, actor)) tell({ at, by, event })
    if (event.type === 'stanceTaken' && stances.some(({ number }) => number === event.number)) known.add(event.number)
    if (event.type === 'proposalClosed') for (const { number } of event.shown) known.add(number)
    const shown = stances.filter(({ number }) => !known.has(number))
    for (const { number } of shown) known.add(number)
    if (shown.length > 0) tell({ at, by: null, event: { type: 'stancesShown', stances: shown } })
    const objections = objectionsOf(seen)
    if (JSON.stringify(objections) !== JSON.stringify(objectionsOf(heard.proposal))) {
      tell({ at, by: null, event: { type: 'objectionsShown', objections } })
    }
  }
  return told
}

const objectionsOf = (proposal: Proposal | undefined) => (proposal?.how.way === 'tested' ? proposal.how.objections : [])

/** Who answered; a number in the place of the name where that would tell too much. */
function unitTold(unitId: string, whole: Proposal | undefined, numbered: string[]): string {
  if (whole?.how.way !== 'tested' || namesAnswers(whole.how)) return unitId
  if (!numbered.includes(unitId)) numbered.push(unitId)
  return `unnamed-${numbered.indexOf(unitId) + 1}`
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
export function evolveReplayed({ proposal, answered }: ReplayedProposal, told: Replayed): ReplayedProposal {
  if (told.by === null) {
    switch (told.event.type) {
      case 'answered':
        return { proposal, answered: withUnit(answered, told.event.unitId) }
      case 'stancesShown':
        return { proposal: withStances(proposal, told.event.stances), answered }
      case 'objectionsShown':
        return { proposal: withObjections(proposal, told.event.objections), answered }
      default:
        return told.event satisfies never
    }
  }
  const { event, at, by } = told
  const after = evolve(proposal, event, { at, by })
  if (event.type === 'newWordsPut') return { proposal: after, answered: [] }
  return { proposal: after, answered: event.type === 'stanceTaken' ? withUnit(answered, event.unitId) : answered }
}

const withUnit = (answered: readonly string[], unitId: string) =>
  answered.includes(unitId) ? answered : [...answered, unitId]

function withStances(proposal: Proposal | undefined, shown: readonly Stance[]): Proposal | undefined {
  if (proposal?.how.way !== 'tested') return proposal
  const { how } = proposal
  const stances = [...how.stances, ...shown].toSorted((one, other) => one.number - other.number)
  return { ...proposal, how: { ...how, stances } } as Proposal
}

function withObjections(proposal: Proposal | undefined, objections: readonly Objection[]): Proposal | undefined {
  if (proposal?.how.way !== 'tested') return proposal
  return { ...proposal, how: { ...proposal.how, objections } } as Proposal
}

/** Words as the viewer could see them then; undefined before they were put. */
export function seenThen({ proposal }: ReplayedProposal, seatId: SeatId): Proposal | undefined {
  return proposal && seenBy(proposal, seatId)
}
