import type { SeatId } from '../ids.ts'
import { Refusal } from '../refusal.ts'
import { isRecused } from '../sessions/quorum.ts'
import { isTimeUp } from './closing-time.ts'
import type { NotEligibleReason } from './process.ts'
import type { TestedProposal } from './proposal.ts'
import { countingStances, type Stance, type Tested, type Voter } from './testing.ts'
import type { TestingContext } from './testing-facts.ts'

// Who may take a position, for whom and until when.

export type Entitled = Extract<Voter, { eligible: true }>

/** Who acts. Persons without a seat never get here: `can` refuses them. */
export function actingSeat({ actor }: TestingContext): SeatId {
  if (actor.kind !== 'seat') throw notInElectorate('nonVoting')
  return actor.seatId
}

/** The place in the electorate that somebody speaks for: their own, or the one that they name. */
export function voterFor(how: Tested, seatId: SeatId, unitId: string | undefined): Entitled {
  const own = how.electorate.find((voter) => voter.unitId === seatId && !voter.eligible)
  if (own && !own.eligible && (unitId === undefined || unitId === seatId)) throw notInElectorate(own.reason)
  return entitled(how, (voter) =>
    unitId === undefined
      ? voter.seatIds.includes(seatId)
      : voter.unitId === unitId && [...voter.seatIds, ...voter.deputySeatIds].includes(seatId),
  )
}

/** The place in the electorate that is this one. @throws Refusal `not-in-electorate`. */
export function entitled(how: Tested, is: (voter: Entitled) => boolean): Entitled {
  const found = how.electorate.find((voter): voter is Entitled => voter.eligible && is(voter))
  if (!found) throw notInElectorate('nonVoting')
  return found
}

/** The electorate is frozen, and a ruling since then still keeps out: whoever acts, and whoever they speak for. */
export function refuseRecused(
  { seatIds }: Entitled,
  by: SeatId | undefined,
  { facts: { gathering } }: TestingContext,
): void {
  const isOut = (seatId: SeatId) => gathering.seats.some((seat) => seat.seatId === seatId && isRecused(seat, gathering))
  if ((by && isOut(by)) || seatIds.every(isOut)) throw notInElectorate('recused')
}

/** Why somebody is not asked, as the frozen electorate says. */
export function notInElectorate(reason: NotEligibleReason): Refusal {
  const sentences: Record<NotEligibleReason, string> = {
    recused: 'You may speak on this but not decide: a ruling on an interest keeps you out. Ask the chair about it.',
    absent:
      'Who takes a position was settled when this opened, and this seat was not here. Ask the chair to run it again.',
    nonVoting: 'This seat is not among those asked. Who is was settled when this opened.',
  }
  return new Refusal('not-in-electorate', sentences[reason])
}

/** Positions are taken while the words are open, on the words as they are, and by whom the answer still reaches. */
export function refuseLate(
  { state, how }: TestedProposal,
  { words, goodUntil }: { words: number; goodUntil?: string | undefined },
  { now }: TestingContext,
): void {
  if (state === 'draft' || state === 'clarifying') {
    throw new Refusal('not-open', 'Positions are not being taken yet. Wait until the words are put.')
  }
  if (state === 'suspended') {
    throw new Refusal('not-open', 'Positions are not being taken for the moment. Wait until it goes on.')
  }
  if (state !== 'open' || isTimeUp(how, now)) {
    throw new Refusal('proposal-closed', 'This has closed. Your position was not counted; tell the chair.')
  }
  if (words !== how.words) {
    throw new Refusal(
      'wording-differs',
      'The words have changed since you read them. Read them, then say again.',
      '/words',
    )
  }
  // Whoever sent it has been told that it did not arrive: counting it now would be behind their back.
  if (goodUntil !== undefined && goodUntil < now.toISOString()) {
    const sentence = 'This arrived too late: the connection had been lost, so it was not counted. Say it again.'
    throw new Refusal('no-longer', sentence, '/goodUntil')
  }
}

/** A delegate speaks once for a body, and a deputy not against whom they sit in for, nor against another deputy. */
export function refuseOverruling(how: Tested, voter: Entitled, seatId: SeatId, channel: Stance['channel']): void {
  const before = countingStances(how).find((stance) => stance.unitId === voter.unitId)
  if (!before || before.castBy === seatId || before.channel === 'recordedByChair') return
  if (how.unit === 'organisation' || channel === 'deputy') throw alreadyTaken()
}

/** What somebody said by themselves is theirs to change: nobody records another position over it. */
export function refuseRecordingOver(how: Tested, voter: Entitled): void {
  const before = countingStances(how).find((stance) => stance.unitId === voter.unitId)
  if (before && before.channel !== 'recordedByChair') throw alreadyTaken()
}

const alreadyTaken = () =>
  new Refusal('already-taken', 'Somebody has taken this position already. Only they can change it.')
