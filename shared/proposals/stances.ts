import type { SeatId } from '../ids.ts'
import { Refusal } from '../refusal.ts'
import { type Choice, checkChoice } from './choice.ts'
import type { TestedProposal } from './proposal.ts'
import {
  actingSeat,
  type Entitled,
  entitled,
  notInElectorate,
  refuseLate,
  refuseOverruling,
  refuseRecordingOver,
  refuseRecused,
  voterFor,
} from './stance-checks.ts'
import { isOpenObjection, type Objection, type Stance, type Tested } from './testing.ts'
import type { TestingEvent } from './testing-events.ts'
import { ofProposal, type Testing, type TestingContext, type TestingDrafted } from './testing-facts.ts'

/** Takes a position for oneself, or as a deputy or delegate. */
export function takeStance(
  { target, body }: Testing<'takeStance'>,
  proposal: TestedProposal,
  context: TestingContext,
): TestingDrafted {
  const { how } = proposal
  refuseLate(proposal, body, context)
  const seatId = actingSeat(context)
  const voter = voterFor(how, seatId, body.unitId)
  refuseRecused(voter, seatId, context)
  checkChoice(how.process, how.options, body.choice)
  if (how.ballot === 'secret') return [ofProposal(target, ballotOf(how, voter, body.reason))]
  const channel = voter.seatIds.includes(seatId) ? 'self' : 'deputy'
  refuseOverruling(how, voter, seatId, channel)
  return stanceWith(target, how, voter, { ...body, channel, seatId }, context)
}

/** Records what somebody without a device said. It counts at once, is marked, and they can correct it. */
export function recordStance(
  { target, body }: Testing<'recordStance'>,
  proposal: TestedProposal,
  context: TestingContext,
): TestingDrafted {
  const { how } = proposal
  if (how.ballot === 'secret') {
    throw new Refusal('not-in-secret', 'Nobody casts a secret ballot for somebody else. Lend them a device.')
  }
  refuseLate(proposal, body, context)
  const voter = entitled(how, (one) => one.unitId === body.unitId)
  const [seatId] = voter.seatIds
  if (!seatId) throw notInElectorate('nonVoting')
  refuseRecused(voter, undefined, context)
  refuseRecordingOver(how, voter)
  checkChoice(how.process, how.options, body.choice)
  return stanceWith(target, how, voter, { ...body, channel: 'recordedByChair', seatId }, context)
}

/** Objects, with what could go wrong and for whom. */
export function raiseObjection(
  { target, body }: Testing<'raiseObjection'>,
  proposal: TestedProposal,
  context: TestingContext,
): TestingDrafted {
  const { how } = proposal
  if (how.process !== 'consent') {
    throw new Refusal('not-consent', 'Objections are raised where consent is asked. Take a position instead.')
  }
  refuseLate(proposal, body, context)
  const seatId = actingSeat(context)
  const voter = voterFor(how, seatId, body.unitId)
  refuseRecused(voter, seatId, context)
  const channel = voter.seatIds.includes(seatId) ? 'self' : 'deputy'
  refuseOverruling(how, voter, seatId, channel)
  const choice: Choice = { kind: 'position', position: 'object' }
  const given: Given = { choice, reason: body.risk, channel, seatId }
  return stanceWith(target, how, voter, given, context, body.affectedOrganisationIds)
}

interface Given {
  choice: Choice
  reason?: string | undefined
  channel: Stance['channel']
  seatId: SeatId
}

function stanceWith(
  target: string,
  how: Tested,
  voter: Entitled,
  { choice, reason = '', channel, seatId }: Given,
  context: TestingContext,
  affectedOrganisationIds: Objection['affectedOrganisationIds'] = [],
): TestingDrafted {
  const objects = choice.kind === 'position' && choice.position === 'object'
  if (reason === '' && needsReason(how, choice)) {
    throw new Refusal('needs-reason', 'This position needs a reason. Say in a sentence why.', '/reason')
  }
  const open = how.objections.filter((one) => one.unitId === voter.unitId && isOpenObjection(one))
  if (objects && open.some((one) => one.words === how.words)) {
    throw new Refusal('already-objected', 'Your objection is on the table. Clarify it, or change your position.')
  }
  const taken = stanceOf(how, voter, { choice, reason, channel, seatId }, context)
  if (!objects) {
    // Whoever objected and now takes another position has taken the objection back: nobody else can.
    const owned = ownersOf(how, voter, context)
    const takenBack = open.filter((one) => isTakenBack(how, one, channel, actingSeat(context)))
    return [taken, ...takenBack.map(({ id }): TestingEvent => ({ type: 'objectionWithdrawn', id, ...owned }))].map(
      (event) => ofProposal(target, event),
    )
  }
  const raised: TestingEvent = {
    type: 'objectionRaised',
    ...{ id: context.newId(), unitId: voter.unitId, seatId, words: how.words, risk: reason, affectedOrganisationIds },
    ...ownersOf(how, voter, context),
  }
  return [ofProposal(target, taken), ofProposal(target, raised)]
}

/** A stance as the journal keeps it: always a new one, after those that were taken before. */
export function stanceOf(
  how: Tested,
  voter: Pick<Entitled, 'unitId' | 'seatIds' | 'deputySeatIds'>,
  { choice, reason = '', channel }: Given,
  context: TestingContext,
): TestingEvent {
  return {
    type: 'stanceTaken',
    ...{ number: how.stances.length + 1, words: how.words, unitId: voter.unitId, choice, channel },
    reason: reason === '' ? null : reason,
    shown: how.showResults,
    ofSeatIds: seatsOf(voter, context),
  }
}

/** Who may hear whose objection it is, where positions are hidden from others. */
export function ownersOf(
  { showResults }: Tested,
  voter: Pick<Entitled, 'seatIds' | 'deputySeatIds'>,
  context: TestingContext,
): { ofSeatIds?: SeatId[] } {
  return showResults === 'live' ? {} : { ofSeatIds: seatsOf(voter, context) }
}

function seatsOf(voter: Pick<Entitled, 'seatIds' | 'deputySeatIds'>, context: TestingContext): SeatId[] {
  return [...new Set([...voter.seatIds, ...voter.deputySeatIds, actingSeat(context)])]
}

function ballotOf(how: Tested, voter: Entitled, reason: string | undefined): TestingEvent {
  if (reason !== undefined) {
    throw new Refusal('not-in-secret', 'A reason would tell who wrote it. Leave it out of a secret ballot.', '/reason')
  }
  if (how.taken.includes(voter.unitId)) {
    throw new Refusal('already-cast', 'This secret ballot has been cast. It is final: nobody can find it again.')
  }
  return { type: 'ballotTaken', unitId: voter.unitId, ofSeatIds: [...voter.seatIds, ...voter.deputySeatIds] }
}

/** Whether a position that `by` takes takes this objection back: their own, their deputy's, or one that was recorded. */
function isTakenBack(
  how: Tested,
  { unitId, words, seatId }: Objection,
  channel: Stance['channel'],
  by: SeatId,
): boolean {
  const raisedWith = how.stances.findLast(
    (one) =>
      one.unitId === unitId &&
      one.words === words &&
      one.choice.kind === 'position' &&
      one.choice.position === 'object',
  )
  if (channel === 'recordedByChair') return raisedWith?.channel === 'recordedByChair'
  return seatId === by || (how.unit === 'seat' && channel === 'self')
}

/** Whether this position is asked to say why: an objection always is. */
export function needsReason({ reasonRequiredFor }: Tested, choice: Choice): boolean {
  if (choice.kind !== 'position') return false
  return choice.position === 'object' || reasonRequiredFor.includes(choice.position)
}
