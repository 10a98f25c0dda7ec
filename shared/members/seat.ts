import { dayOf } from '../format.ts'
import type { PersonId, SeatId } from '../ids.ts'
import { Refusal } from '../refusal.ts'
import { type Role, votingRoles } from './roles.ts'
import type { SenateIntent } from './senate-commands.ts'
import type { SenateContext, SenateDrafts, SenateRuleFacts } from './senate-rule.ts'
import type { SeatFacts, SeatState, Senate } from './senate-state.ts'
import { refuseBackwards } from './settle.ts'
import { isInTerm } from './term.ts'

const officers: readonly Role[] = ['chair', 'viceChair', 'secretary']

type SeatIntent = SenateIntent<'giveSeat'> | SenateIntent<'changeSeat'> | SenateIntent<'endSeat'>

/** Gives, changes and ends seats. */
export function decideSeat(senate: Senate, command: SeatIntent, context: SenateContext): SenateDrafts {
  switch (command.type) {
    case 'giveSeat':
      return giveSeat(senate, command, context)
    case 'changeSeat':
      return changeSeat(senate, command, context)
    case 'endSeat':
      return endSeat(senate, command, context)
    default:
      return command satisfies never
  }
}

function giveSeat(senate: Senate, { body }: SenateIntent<'giveSeat'>, { facts, newId }: SenateContext): SenateDrafts {
  // The name and the profession are of the person: they go into rows, never into the journal.
  const { name: _name, profession: _profession, ...seat } = body
  refuseImpossible(senate, seat, facts)
  const personId = newId() as PersonId
  const seatId = newId() as SeatId
  return [{ stream: `senate:${senate.id}`, event: { type: 'seatGiven', seatId, personId, ...seat } }]
}

function changeSeat(senate: Senate, command: SenateIntent<'changeSeat'>, context: SenateContext): SenateDrafts {
  const { seatId, seat } = openSeat(senate, command.target)
  const changed = command.body
  refuseImpossible(senate, changed, context.facts)
  if (changed.deputySeatIds.includes(seatId)) {
    throw new Refusal('wrong-deputy', 'Nobody is their own deputy. Choose another seat.', '/deputySeatIds')
  }
  if (context.actor.kind === 'seat' && context.actor.seatId === seatId && changesRights(seat, changed)) {
    throw new Refusal(
      'not-your-own-seat',
      'You cannot change what your own seat may do. Ask another officer of the senate.',
    )
  }
  refuseLeaderless(senate, seatId, { ...seat, ...changed }, context.now)
  const epoch = seat.epoch + 1
  return [{ stream: `senate:${senate.id}`, event: { type: 'seatChanged', seatId, ...changed, epoch } }]
}

function endSeat(senate: Senate, { target }: SenateIntent<'endSeat'>, { now }: SenateContext): SenateDrafts {
  const { seatId, seat } = openSeat(senate, target)
  refuseLeaderless(senate, seatId, { ...seat, endedAt: now.toISOString() }, now)
  return [{ stream: `senate:${senate.id}`, event: { type: 'seatEnded', seatId, epoch: seat.epoch + 1 } }]
}

/** The seat, if it is still one: @throws Refusal when it has ended. */
export function openSeat(senate: Senate, target: string): { seatId: SeatId; seat: SeatState } {
  const seatId = target as SeatId
  const seat = senate.seats[seatId]
  if (!seat) throw new Refusal('seat-unknown', 'This senate has no such seat. Go back and choose it again.')
  if (seat.endedAt) throw new Refusal('seat-closed', 'This seat has ended. Give the person a new seat.')
  return { seatId, seat }
}

/** Whether somebody sits there on this day. */
function sits(seat: SeatState, today: string): boolean {
  return !seat.endedAt && isInTerm(seat, today)
}

function changesRights(before: SeatFacts, after: SeatFacts): boolean {
  return (
    before.role !== after.role ||
    before.votes !== after.votes ||
    before.capacity !== after.capacity ||
    before.termTo !== after.termTo ||
    before.answersFor.join() !== after.answersFor.join()
  )
}

function refuseImpossible(senate: Senate, seat: SeatFacts, { organisationIds }: SenateRuleFacts): void {
  refuseBackwards(seat)
  const named = [...(seat.organisationId ? [seat.organisationId] : []), ...seat.answersFor]
  if (named.some((organisationId) => !organisationIds.includes(organisationId))) {
    throw new Refusal('organisation-unknown', 'This senate has no such organisation. Choose it again, or add it first.')
  }
  if (seat.votes && !votingRoles.includes(seat.role)) {
    throw new Refusal(
      'wrong-vote',
      'Only chair, vice chair, members and lay members vote. Take the vote away.',
      '/votes',
    )
  }
  if (seat.role === 'reviewer' && seat.answersFor.length === 0) {
    throw new Refusal('needs-organisation', 'Say for which organisation this reviewer answers.', '/answersFor')
  }
  if (seat.role !== 'reviewer' && seat.answersFor.length > 0) {
    throw new Refusal(
      'not-a-reviewer',
      'Only a reviewer answers for organisations. Make the seat a reviewer.',
      '/answersFor',
    )
  }
  if (seat.deputySeatIds.length > 0 && !senate.terms.deputies) {
    throw new Refusal(
      'no-deputies',
      'The terms of reference allow no deputies. Change the terms first.',
      '/deputySeatIds',
    )
  }
  const sitsHere = (id: SeatId) => Object.hasOwn(senate.seats, id) && !senate.seats[id]?.endedAt
  if (!seat.deputySeatIds.every(sitsHere)) {
    throw new Refusal('seat-unknown', 'A deputy must hold a seat of this senate. Choose again.', '/deputySeatIds')
  }
}

/** A senate that has a chair keeps one, and somebody always remains who can manage seats. */
function refuseLeaderless(senate: Senate, seatId: SeatId, after: SeatState, now: Date): void {
  const before = senate.seats[seatId]
  const today = dayOf(now, senate.timeZone)
  const others = Object.entries(senate.seats).filter(([id, seat]) => id !== seatId && sits(seat, today))
  const loses = (kept: readonly Role[]) =>
    before && sits(before, today) && kept.includes(before.role) && !(sits(after, today) && kept.includes(after.role))
  if (loses(['chair']) && !others.some(([, seat]) => seat.role === 'chair')) {
    throw new Refusal('needs-chair', 'This is the last chair. Give somebody else the chair first.')
  }
  if (loses(officers) && !others.some(([, seat]) => officers.includes(seat.role))) {
    throw new Refusal(
      'needs-officer',
      'Nobody else can manage this senate. Give somebody else an officer’s seat first.',
    )
  }
}
