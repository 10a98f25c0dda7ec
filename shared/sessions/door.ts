import type { Context, Drafted } from '../command.ts'
import { dayOf, formatDate } from '../format.ts'
import type { GuestId, SeatId } from '../ids.ts'
import type { SeatActor } from '../members/actor.ts'
import { notFound, Refusal } from '../refusal.ts'
import { refuseStaleChair } from './chair.ts'
import type { DoorCommand } from './door-commands.ts'
import type { SessionFacts } from './facts.ts'
import { guestAsks, guestLowersHand } from './guest-speaking.ts'
import { type DoorEvent, type GuestState, isVisiting, type SessionGuest } from './guests.ts'
import type { Session } from './session.ts'
import type { SpeakerEvent } from './speakers.ts'

/** How many may wait at one door at once: more is no meeting but a flood. */
export const mostWaiting = 300

/** For how long somebody who was let in to a seat may act from it. */
export const seatedForMs = 12 * 3_600_000

/** Who may come to a session: its code, asking to be let in, letting in, and what a guest does about being there. */
export function decideDoor(
  session: Session | undefined,
  command: DoorCommand,
  { actor, facts, newId }: Context<SessionFacts>,
): Drafted<DoorEvent | SpeakerEvent>[] {
  if (!session) throw notFound()
  if ('epoch' in command.body) refuseStaleChair(session, command.body.epoch)
  refuseClosedDoor(session, facts)
  const event =
    actor.kind === 'guest'
      ? byGuest(session, command, actor.personId, newId)
      : byOperator(session, command, actor as SeatActor, facts)
  return [{ stream: `session:${command.target}`, event }]
}

/** Whether somebody can come in now: on the day of a published session, and until it closes. */
export function refuseClosedDoor(
  { state, startsAt }: Pick<Session, 'state' | 'startsAt'>,
  { today, timeZone }: Pick<SessionFacts, 'today' | 'timeZone'>,
): void {
  if (state === 'open' || state === 'adjourned') return
  if (state === 'closed') throw new Refusal('session-closed', 'This session has closed. Nobody can join it any more.')
  if (state === 'cancelled') throw new Refusal('session-closed', 'This session was cancelled. Ask the secretary.')
  if (state === 'draft') throw new Refusal('not-published', 'This session has not been published. Wait until it is.')
  if (dayOf(startsAt, timeZone) === today) return
  const day = formatDate(startsAt, timeZone)
  const isOver = dayOf(startsAt, timeZone) < today
  throw new Refusal(
    'not-today',
    isOver
      ? `This session was on ${day}. Ask the secretary for the next.`
      : `This session is on ${day}. Join on the day.`,
  )
}

function byGuest(session: Session, command: DoorCommand, self: GuestId, newId: () => string): DoorEvent | SpeakerEvent {
  switch (command.type) {
    case 'askToBeLetIn': {
      if (session.guests.filter(({ state }) => state === 'asked').length >= mostWaiting) {
        throw new Refusal(
          'too-many',
          'Too many people wait to be let in. Ask whoever runs the session, then try again.',
        )
      }
      if (command.body.guestId !== self) throw notFound()
      if (session.guests.some(({ guestId }) => guestId === self)) {
        throw new Refusal('already-asked', 'You have asked already. Look at where you wait.')
      }
      return { type: 'entryAsked', guestId: self }
    }
    case 'withdrawEntry':
      return { type: 'entryWithdrawn', guestId: waiting(session, self).guestId }
    case 'arriveAsGuest': {
      const guest = inside(session, self)
      if (isVisiting(guest) && guest.via === command.body.via) {
        throw new Refusal('already-here', 'This is recorded already.')
      }
      return { type: 'guestArrived', guestId: self, via: command.body.via }
    }
    case 'askToSpeakAsGuest':
      return guestAsks(session, inside(session, self), newId)
    case 'lowerHandAsGuest':
      return guestLowersHand(session, inside(session, self))
    case 'leaveAsGuest':
      return { type: 'guestLeft', guestId: inside(session, self).guestId }
    default:
      throw notFound()
  }
}

function byOperator(session: Session, command: DoorCommand, actor: SeatActor, facts: SessionFacts): DoorEvent {
  switch (command.type) {
    case 'makeJoinCode':
      return { type: 'joinCodeMade', code: facts.door.freshCode }
    case 'admitAsGuest':
      return { type: 'guestAdmitted', guestId: waiting(session, command.body.guestId).guestId }
    case 'admitToSeat': {
      const { guestId } = waiting(session, command.body.guestId)
      refuseSeat(command.body.seatId, actor, facts)
      return { type: 'guestSeated', guestId, seatId: command.body.seatId }
    }
    case 'declineEntry':
      return { type: 'entryDeclined', guestId: waiting(session, command.body.guestId).guestId }
    case 'removeGuest':
      return { type: 'guestRemoved', guestId: inside(session, command.body.guestId).guestId }
    default:
      throw notFound()
  }
}

/** Somebody who waits at the door. Who is quicker than another operator decides. */
function waiting({ guests }: Session, guestId: GuestId): SessionGuest {
  const guest = guests.find((one) => one.guestId === guestId)
  if (!guest) throw new Refusal('guest-unknown', 'Nobody of that kind waits here. Look at the list again.', '/guestId')
  const already = settled[guest.state]
  if (already) throw new Refusal('already-settled', already, '/guestId')
  return guest
}

function inside({ guests }: Session, guestId: GuestId): SessionGuest {
  const guest = guests.find((one) => one.guestId === guestId)
  if (guest?.state === 'admitted') return guest
  throw new Refusal('not-admitted', 'They are not in this session as a guest. Look at the list again.', '/guestId')
}

const settled: Record<GuestState, string | undefined> = {
  asked: undefined,
  admitted: 'Somebody was quicker: they were let in as a guest already.',
  seated: 'Somebody was quicker: they were let in to their seat already.',
  declined: 'Somebody was quicker: they were not let in.',
  withdrawn: 'They do not ask to be let in any more.',
  left: 'They were let in, and have left again.',
  removed: 'They were let in, and have been shown out.',
}

/** Sitting down opens what the seat opens, so some seats are taken only by signing in. */
function refuseSeat(seatId: SeatId, actor: SeatActor, { seats, door }: SessionFacts): void {
  const seat = seats.find((one) => one.seatId === seatId)
  if (!seat || door.sitter === 'nobody') {
    throw new Refusal('seat-unknown', 'Nobody sits here, or their term is over. Choose another seat.', '/seatId')
  }
  if (door.sitter === 'administrator') {
    const sentence = 'They administer this deployment, so only they can sign in to this seat. Let them in as a guest.'
    throw new Refusal('seat-locked', sentence, '/seatId')
  }
  if (door.sitter === 'elsewhere') {
    const sentence =
      'They sit in another senate too, which this would open. Ask them to sign in, or let them in as a guest.'
    throw new Refusal('seat-locked', sentence, '/seatId')
  }
  if (actor.role === 'secretary' && (seat.role === 'chair' || seat.role === 'viceChair')) {
    const sentence = 'Only the chair or the vice chair lets somebody in to one of their seats. Ask the other of them.'
    throw new Refusal('seat-locked', sentence, '/seatId')
  }
}
