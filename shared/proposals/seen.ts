import type { SeatId } from '../ids.ts'
import type { Actor } from '../members/actor.ts'
import type { Proposal, ProposalEvent, TestedProposal } from './proposal.ts'
import { answered, countingStances, type Tested } from './testing.ts'
import { fewestSecret } from './ways.ts'

/** A proposal as one seat may see it: hidden positions are their own only, whoever they are. */
export function seenBy(proposal: Proposal, seatId: SeatId): Proposal {
  if (proposal.how.way !== 'tested') return proposal
  const tested = proposal as TestedProposal
  const { how } = tested
  const units = unitsOf(how, seatId)
  const taken = how.taken.filter((unitId) => units.includes(unitId))
  return { ...tested, how: { ...how, taken, stances: stancesSeen(how, seatId, units) } }
}

function stancesSeen(how: Tested, seatId: SeatId, units: readonly string[]): Tested['stances'] {
  if (how.showResults === 'live') return how.stances
  const counting = countingStances(how)
  if (how.showResults === 'afterOwn' && how.result === null && counting.some(({ unitId }) => units.includes(unitId))) {
    return how.stances
  }
  const shown = new Set(how.result === null ? [] : counting.map(({ number }) => number))
  return how.stances.filter(
    ({ number, unitId, castBy }) => shown.has(number) || units.includes(unitId) || castBy === seatId,
  )
}

/** The places in the electorate that somebody speaks for: their own, their body's, and those they are deputy of. */
function unitsOf({ electorate }: Tested, seatId: SeatId): string[] {
  return electorate.flatMap((voter) =>
    voter.eligible && [...voter.seatIds, ...voter.deputySeatIds].includes(seatId) ? [voter.unitId] : [],
  )
}

/** Whether this viewer must not hear of an event: a stance while it is hidden, a secret ballot for ever. */
export function isWithheld(event: ProposalEvent, viewer: Actor): boolean {
  if (viewer.kind !== 'seat') return true
  switch (event.type) {
    case 'stanceTaken':
      return event.shown !== 'live' && !event.ofSeatIds.includes(viewer.seatId)
    case 'ballotTaken':
      return !event.ofSeatIds.includes(viewer.seatId)
    default:
      return false
  }
}

export interface Turnout {
  answered: number
  of: number
  /** Who has answered, never what. */
  unitIds: readonly string[]
}

/** How many have answered. Of a secret ballot nothing is told below three: no name, no number. */
export function turnoutOf(how: Tested): Turnout | null {
  const unitIds = answered(how).toSorted()
  if (how.ballot === 'secret' && unitIds.length < fewestSecret) return null
  return { answered: unitIds.length, of: how.electorate.filter((voter) => voter.eligible).length, unitIds }
}
