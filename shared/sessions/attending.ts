import type { Context, Drafted } from '../command.ts'
import { dayOf } from '../format.ts'
import type { SeatId } from '../ids.ts'
import type { Moment } from '../protocol.ts'
import { notFound, Refusal } from '../refusal.ts'
import { later } from './agenda.ts'
import { type Attendance, departed, isHere, wasThereOnceOpen } from './attendance.ts'
import type { AttendingCommand } from './attending-commands.ts'
import { refuseStaleChair } from './chair.ts'
import type { SessionFacts } from './facts.ts'
import { aboutNow, type QuorumMark, quorumOf } from './quorum.ts'
import type { Session } from './session.ts'

/** What somebody did about being there. `quorum` is set when it moved the quorum of what the session was on. */
export type AttendingEvent = (
  | { type: 'attended'; seatId: SeatId; status: 'present' | 'inAttendance'; via: 'room' | 'remote' }
  | { type: 'left'; seatId: SeatId }
  | { type: 'apologiesSent'; seatId: SeatId }
  | { type: 'deputised'; seatId: SeatId; deputySeatId: SeatId }
) & { quorum: QuorumMark | null }

type Act = AttendingEvent extends infer E ? (E extends AttendingEvent ? Omit<E, 'quorum'> : never) : never

/** Attendance changes by a person's act alone: their own, or an operator's for them. */
export function decideAttending(
  session: Session | undefined,
  command: AttendingCommand,
  { actor, now, facts }: Context<SessionFacts>,
): Drafted<AttendingEvent>[] {
  if (!session || actor.kind !== 'seat') throw notFound()
  if (command.type === 'recordAttendance') refuseStaleChair(session, command.body.epoch)
  refuseOutside(session, command, facts)
  const act = actOf(session, command, actor.seatId, facts)
  const stirred = { ...act, quorum: null } as AttendingEvent
  const after = evolveAttending(session, stirred, { at: now.toISOString(), by: actor.seatId })
  const quorum = quorumMoved(session, after, facts)
  return [{ stream: `session:${command.target}`, event: { ...stirred, quorum } }]
}

/** Attendance is open on the day of a published session, and until it closes. Apologies come earlier. */
function refuseOutside(session: Session, command: AttendingCommand, facts: SessionFacts): void {
  const { state, startsAt } = session
  if (state === 'open' || state === 'adjourned') return
  if (state === 'closed' || state === 'cancelled') {
    throw new Refusal('session-closed', `This session was ${state}. Who was there stays as it was.`)
  }
  if (state === 'draft') throw new Refusal('not-published', 'This session has not been published. Wait until it is.')
  const isEarly = command.type === 'sendApologies' || command.type === 'deputise'
  const isRecordedEarly = command.type === 'recordAttendance' && !['here', 'left'].includes(command.body.how.as)
  if (isEarly || isRecordedEarly || dayOf(startsAt, facts.timeZone) === facts.today) return
  throw new Refusal('not-today', 'This session is on another day. Say that you are here on the day itself.')
}

function actOf(session: Session, command: AttendingCommand, self: SeatId, facts: SessionFacts): Act {
  switch (command.type) {
    case 'arrive':
      return arrived(session, self, command.body.via, facts)
    case 'leave':
      return gone(session, self)
    case 'sendApologies':
      return apologised(session, self)
    case 'deputise':
      return deputised(session, self, command.body.deputySeatId, facts)
    case 'recordAttendance':
      return recordedFor(session, command.body, facts)
    default:
      return command satisfies never
  }
}

type Recording = Extract<AttendingCommand, { type: 'recordAttendance' }>['body']

function recordedFor(session: Session, { seatId, how }: Recording, facts: SessionFacts): Act {
  if (!facts.seats.some((seat) => seat.seatId === seatId)) {
    throw new Refusal('seat-unknown', 'This person has no seat here. Choose somebody else.', '/seatId')
  }
  switch (how.as) {
    case 'here':
      return arrived(session, seatId, how.via, facts)
    case 'left':
      return gone(session, seatId)
    case 'apologies':
      return apologised(session, seatId)
    case 'deputised':
      return deputised(session, seatId, how.deputySeatId, facts)
    default:
      return how satisfies never
  }
}

const ofSeat = ({ attendance }: Session, seatId: SeatId) => attendance.find((one) => one.seatId === seatId)

function arrived(session: Session, seatId: SeatId, via: 'room' | 'remote', { seats }: SessionFacts): Act {
  const seat = seats.find((one) => one.seatId === seatId)
  if (!seat) throw new Refusal('seat-unknown', 'Only people with a seat in its term attend. Ask the secretary.')
  const before = ofSeat(session, seatId)
  if (before && isHere(before) && before.via === via) throw new Refusal('already-here', 'This is recorded already.')
  return { type: 'attended', seatId, status: seat.votes ? 'present' : 'inAttendance', via }
}

function gone(session: Session, seatId: SeatId): Act {
  const before = ofSeat(session, seatId)
  if (!before || !isHere(before)) throw new Refusal('not-here', 'They are not recorded as here, so they cannot leave.')
  return { type: 'left', seatId }
}

function apologised(session: Session, seatId: SeatId): Act {
  const before = ofSeat(session, seatId)
  if (before?.status === 'apologies') throw new Refusal('already-sent', 'Apologies have been recorded already.')
  if (before && wasThereOnceOpen(session.openedAt, before)) {
    throw new Refusal('already-attended', 'Whoever has been here has no apologies to send. Record that they left.')
  }
  return { type: 'apologiesSent', seatId }
}

function deputised(session: Session, seatId: SeatId, deputySeatId: SeatId, { terms, seats }: SessionFacts): Act {
  if (!terms.deputies) {
    throw new Refusal('no-deputies', 'The terms of reference of this senate do not allow deputies. Send apologies.')
  }
  const deputies = seats.find((one) => one.seatId === seatId)?.deputySeatIds ?? []
  if (!deputies.includes(deputySeatId) || !seats.some((one) => one.seatId === deputySeatId)) {
    throw new Refusal('not-a-deputy', 'They are not a deputy of this seat. Choose somebody else.', '/deputySeatId')
  }
  const before = ofSeat(session, seatId)
  if (before?.status === 'deputised' && before.deputySeatId === deputySeatId) {
    throw new Refusal('already-deputised', 'They sit in already.', '/deputySeatId')
  }
  return { type: 'deputised', seatId, deputySeatId }
}

/** The quorum after an act, when it is not what it was before. */
function quorumMoved(before: Session, after: Session, facts: SessionFacts): QuorumMark | null {
  const about = aboutNow(before)
  const [was, is] = [before, after].map(({ attendance }) => quorumOf(facts, attendance, about))
  if (!was || !is) return null
  const isSame = was.votingSeats === is.votingSeats && was.legalBodies === is.legalBodies && was.quorate === is.quorate
  return isSame ? null : { votingSeats: is.votingSeats, legalBodies: is.legalBodies, quorate: is.quorate }
}

/** Who is, was or will not be there after an act. */
export function evolveAttending(session: Session, event: AttendingEvent, { at }: Moment): Session {
  const known = ofSeat(session, event.seatId)
  const before: Attendance = known ?? {
    ...{ seatId: event.seatId, status: 'present', via: null, deputySeatId: null, intervals: [] },
  }
  const after = evolved(before, event, at)
  const attendance = known
    ? session.attendance.map((one) => (one === known ? after : one))
    : [...session.attendance, after]
  return { ...session, attendance }
}

function evolved(before: Attendance, event: AttendingEvent, at: string): Attendance {
  switch (event.type) {
    case 'attended': {
      const { status, via } = event
      const last = before.intervals.at(-1)
      const from = last?.to ? later(at, last.to) : at
      const intervals = last && last.to === null ? before.intervals : [...before.intervals, { from, to: null }]
      return { ...before, status, via, deputySeatId: null, intervals }
    }
    case 'left':
      return departed(before, at)
    case 'apologiesSent':
      return { ...before, status: 'apologies', via: null, deputySeatId: null }
    case 'deputised':
      return { ...departed(before, at), status: 'deputised', via: null, deputySeatId: event.deputySeatId }
    default:
      return event satisfies never
  }
}
