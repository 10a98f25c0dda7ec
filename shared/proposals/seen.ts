import type { SeatId } from '../ids.ts'
import type { Actor } from '../members/actor.ts'
import type { Proposal, ProposalEvent, TestedProposal } from './proposal.ts'
import { answered, countingStances, type Objection, type Tested } from './testing.ts'
import { fewestSecret } from './ways.ts'

/**
 * A proposal as one seat may see it: hidden positions are their own only, whoever they are. Objections are work, so
 * everybody reads what could go wrong and where it stands; whose it is shows no sooner than a position would.
 */
export function seenBy(proposal: Proposal, seatId: SeatId): Proposal {
  if (proposal.how.way !== 'tested') return proposal
  const tested = proposal as TestedProposal
  const { how } = tested
  const units = unitsOf(how, seatId)
  const taken = how.taken.filter((unitId) => units.includes(unitId))
  const isOwn = (unitId: string | null, by: string | null) =>
    by === seatId || (unitId !== null && units.includes(unitId))
  const seen = seesOthers(how, units)
    ? { stances: how.stances, objections: how.objections }
    : { stances: stancesSeen(how, isOwn), objections: namesShown(how, how.objections, isOwn) }
  return { ...tested, how: { ...how, taken, ...seen } }
}

/** Whether somebody who speaks for these units sees every position. */
function seesOthers(how: Tested, units: readonly string[]): boolean {
  if (how.showResults === 'live') return true
  const hasAnswered = countingStances(how).some(({ unitId }) => units.includes(unitId))
  return how.showResults === 'afterOwn' && how.result === null && hasAnswered
}

type IsOwn = (unitId: string | null, seatId: string | null) => boolean

function stancesSeen(how: Tested, isOwn: IsOwn): Tested['stances'] {
  const counted = how.result === null ? [] : countingStances(how)
  const shown = new Set(counted.flatMap(({ number, corrects = number }) => [number, corrects]))
  return how.stances.filter(({ number, unitId, castBy }) => shown.has(number) || isOwn(unitId, castBy))
}

/** Objections without the names that stay hidden: all before the count, and after it of those that were taken back. */
export function namesShown(
  how: Pick<Tested, 'result'>,
  objections: readonly Objection[],
  isOwn: IsOwn = () => false,
): Objection[] {
  return objections.map((one) => {
    const isShown = (how.result !== null && one.state !== 'withdrawn') || isOwn(one.unitId, one.seatId)
    return isShown ? one : { ...one, unitId: null, seatId: null }
  })
}

/** The places in the electorate that somebody speaks for: their own, their body's, and those they are deputy of. */
function unitsOf({ electorate }: Tested, seatId: SeatId): string[] {
  return electorate.flatMap((voter) =>
    voter.eligible && [...voter.seatIds, ...voter.deputySeatIds].includes(seatId) ? [voter.unitId] : [],
  )
}

/** Whether this viewer must not hear of an event: a stance or its objector while hidden, a secret ballot for ever. */
export function isWithheld(event: ProposalEvent, viewer: Actor): boolean {
  if (viewer.kind !== 'seat') return true
  switch (event.type) {
    case 'stanceTaken':
      return event.shown !== 'live' && !event.ofSeatIds.includes(viewer.seatId)
    case 'ballotTaken':
      return !event.ofSeatIds.includes(viewer.seatId)
    case 'objectionRaised':
    case 'objectionClarified':
    case 'stoodAside':
    case 'dissented':
    case 'objectionWithdrawn':
      return event.ofSeatIds !== undefined && !event.ofSeatIds.includes(viewer.seatId)
    default:
      return false
  }
}

export interface Turnout {
  answered: number
  of: number
  /** Who has answered, never what. Null where a name would tell more than that. */
  unitIds: readonly string[] | null
}

/**
 * How many have answered. Of a secret ballot nothing is told below three: no name, no number; and once it is counted,
 * no name any more. Where objections can be raised while positions are hidden, a name that appears with an objection
 * would tell whose it is, so there are none until the close.
 */
export function turnoutOf(how: Tested): Turnout | null {
  const unitIds = answered(how).toSorted()
  if (how.ballot === 'secret' && unitIds.length < fewestSecret) return null
  return {
    answered: unitIds.length,
    of: how.electorate.filter((voter) => voter.eligible).length,
    unitIds: namesAnswers(how) ? unitIds : null,
  }
}

/** Whether those who have answered are named beside how many they are. */
export function namesAnswers(how: Pick<Tested, 'ballot' | 'process' | 'showResults' | 'result' | 'closedAt'>): boolean {
  if (how.ballot === 'secret') return how.closedAt === null
  return how.process !== 'consent' || how.showResults === 'live' || how.result !== null
}
