import type { SeatId } from '../ids.ts'
import type { SeatActor } from '../members/actor.ts'
import type { Moment } from '../protocol.ts'
import { evolve, type Proposal, type ProposalEvent } from './proposal.ts'
import { isWithheld, seenBy } from './seen.ts'
import type { Stance } from './testing.ts'

/** What happened to words, as one viewer hears of it in a replay. */
export type ReplayedEvent =
  | ProposalEvent
  /** Somebody answered where names are known and positions are not. Of a secret ballot not even this is told. */
  | { type: 'answered'; unitId: string }
  /** Positions that this viewer could see from now on, and not before: they had taken their own. */
  | { type: 'stancesShown'; stances: readonly Stance[] }

export type Replayed = { at: string; by: Moment['by'] | null; event: ReplayedEvent }

/** Words as a replay folds them: the proposal, and who had answered. */
export interface ReplayedProposal {
  proposal: Proposal | undefined
  answered: readonly string[]
}

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
  let whole: Proposal | undefined
  for (const { event, at, by } of seesDrafts === 'always' ? recorded : fromPut(recorded)) {
    whole = evolve(whole, event, { at, by })
    const seen = whole && seenBy(whole, actor.seatId)
    const stances = seen?.how.way === 'tested' ? seen.how.stances : []
    const mine = ownPart(event, stances, actor)
    if (mine) told.push({ at, by: mine.type === 'answered' ? null : by, event: mine })
    if (event.type === 'stanceTaken' && mine === event) known.add(event.number)
    if (event.type === 'proposalClosed') for (const { number } of event.shown) known.add(number)
    const shown = stances.filter(({ number }) => !known.has(number))
    for (const { number } of shown) known.add(number)
    if (shown.length > 0) told.push({ at, by: null, event: { type: 'stancesShown', stances: shown } })
  }
  return told
}

function ownPart(event: ProposalEvent, seen: readonly Stance[], viewer: SeatActor): ReplayedEvent | undefined {
  if (event.type === 'stanceTaken') {
    return seen.some(({ number }) => number === event.number) ? event : { type: 'answered', unitId: event.unitId }
  }
  return isWithheld(event, viewer) ? undefined : event
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
export function evolveReplayed(before: ReplayedProposal, event: ReplayedEvent, moment: Moment): ReplayedProposal {
  const { proposal, answered } = before
  switch (event.type) {
    case 'answered':
      return { proposal, answered: withUnit(answered, event.unitId) }
    case 'stancesShown':
      return { proposal: withStances(proposal, event.stances), answered }
    case 'newWordsPut':
      return { proposal: evolve(proposal, event, moment), answered: [] }
    case 'stanceTaken':
      return { proposal: evolve(proposal, event, moment), answered: withUnit(answered, event.unitId) }
    default:
      return { proposal: evolve(proposal, event, moment), answered }
  }
}

const withUnit = (answered: readonly string[], unitId: string) =>
  answered.includes(unitId) ? answered : [...answered, unitId]

function withStances(proposal: Proposal | undefined, shown: readonly Stance[]): Proposal | undefined {
  if (proposal?.how.way !== 'tested') return proposal
  const { how } = proposal
  const stances = [...how.stances, ...shown].toSorted((one, other) => one.number - other.number)
  return { ...proposal, how: { ...how, stances } } as Proposal
}

/** Words as the viewer could see them then; undefined before they were put. */
export function seenThen({ proposal }: ReplayedProposal, seatId: SeatId): Proposal | undefined {
  return proposal && seenBy(proposal, seatId)
}
