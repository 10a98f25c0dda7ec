import { and, eq, inArray, isNotNull, isNull, or } from 'drizzle-orm'
import { guests } from '../../db/guests.ts'
import { insertRow, updateRow } from '../../db/hot-rows.ts'
import { sessions } from '../../db/sessions.ts'
import type { Db, Statement } from '../../db/store.ts'
import type { Recorded } from '../../shared/command.ts'
import type { SeatId, SessionId } from '../../shared/ids.ts'
import type { SessionCommand } from '../../shared/sessions/commands.ts'
import { seatedForMs } from '../../shared/sessions/door.ts'
import type { DoorEvent } from '../../shared/sessions/guests.ts'

/** The rows that an event at a session's door changes. Names and words come with the command: the journal holds none. */
export function projectDoor(db: Db, recorded: Recorded, event: DoorEvent, command: SessionCommand): Statement[] {
  const { stream, version } = recorded
  const id = stream.slice('session:'.length) as SessionId
  if (event.type === 'joinCodeMade') return [updateRow(db, sessions, id, { joinCode: event.code, version })]
  return [updateRow(db, sessions, id, { version }), ...guestOf(db, recorded, id, event, command)]
}

function guestOf(
  db: Db,
  { senateId, at, by }: Recorded,
  sessionId: SessionId,
  event: Exclude<DoorEvent, { type: 'joinCodeMade' }>,
  command: SessionCommand,
): Statement[] {
  const { guestId } = event
  const settled = { settledBy: by as SeatId, settledAt: new Date(at) }
  switch (event.type) {
    case 'entryAsked': {
      if (command.type !== 'askToBeLetIn') return []
      const { name, about, tokenHash } = command.body
      return [insertRow(db, guests, { id: guestId, senateId, sessionId, name, about, tokenHash, state: 'asked' })]
    }
    case 'entryWithdrawn':
      return [updateRow(db, guests, guestId, { state: 'withdrawn' })]
    case 'entryDeclined': {
      const word = (command.type === 'declineEntry' && command.body.word) || null
      return [updateRow(db, guests, guestId, { state: 'declined', word, ...settled })]
    }
    case 'guestAdmitted':
      return [updateRow(db, guests, guestId, { state: 'admitted', ...settled })]
    case 'guestSeated': {
      const passUntil = new Date(Date.parse(at) + seatedForMs)
      return [updateRow(db, guests, guestId, { state: 'seated', seatId: event.seatId, passUntil, ...settled })]
    }
    case 'guestArrived':
      return []
    case 'guestLeft':
      return [updateRow(db, guests, guestId, { state: 'left' })]
    case 'guestRemoved':
      return [updateRow(db, guests, guestId, { state: 'removed' })]
    default:
      return event satisfies never
  }
}

/**
 * A session closes: whoever never came in is forgotten, and what the browsers of guests hold is worth nothing. Their
 * names stay, for the minutes say who was there; a browser that acts as a seat may go on until its time is over.
 */
export function forgetGuests(db: Db, sessionId: SessionId): Statement[] {
  const ofSession = eq(guests.sessionId, sessionId)
  return [
    db.delete(guests).where(and(ofSession, inArray(guests.state, ['asked', 'withdrawn', 'declined']))),
    db
      .update(guests)
      .set({ state: 'left' })
      .where(and(ofSession, eq(guests.state, 'admitted'))),
    db
      .update(guests)
      .set({ tokenHash: null, about: '' })
      .where(and(ofSession, or(isNull(guests.passUntil), isNotNull(guests.passHash)))),
  ]
}
