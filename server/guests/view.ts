import { and, eq } from 'drizzle-orm'
import { guests } from '../../db/guests.ts'
import { organisations, people, seats } from '../../db/members.ts'
import type { Db } from '../../db/store.ts'
import type { GuestAnswer, GuestRoom, Named } from '../../shared/guests/answers.ts'
import type { ItemId, SeatId, SessionId } from '../../shared/ids.ts'
import type { AgendaItem } from '../../shared/sessions/agenda.ts'
import { isVisiting } from '../../shared/sessions/guests.ts'
import { maySeeItem } from '../../shared/sessions/seen.ts'
import type { Session } from '../../shared/sessions/session.ts'
import { isOfGuest, isStanding, type SpeakerEntry, waiting } from '../../shared/sessions/speakers.ts'
import { foldSession } from '../sessions/fold.ts'
import { type GuestRow, refuseShut, sessionAtDoor, visitOver } from './door.ts'
import { asObserver } from './observing.ts'
import { wordsFor } from './words.ts'

/** Everything that a guest's browser can read: where they are with their asking and, once they are in, the session. */
export async function viewOf(db: Db, guest: GuestRow, now: Date): Promise<GuestAnswer> {
  const session = await sessionAtDoor(db, { id: guest.sessionId })
  if (!session) throw visitOver()
  const told = { session, name: guest.name }
  switch (guest.state) {
    case 'asked':
      refuseShut(session, now)
      return { state: 'asked', ...told }
    case 'admitted':
      refuseShut(session, now)
      return { state: 'admitted', ...told, room: await roomOf(db, guest) }
    case 'seated':
      return { state: 'seated', ...told, seat: (guest.seatId && (await namedSeat(db, guest.seatId))) || nobody }
    case 'declined':
      return { state: 'declined', ...told, word: guest.word }
    case 'withdrawn':
    case 'left':
    case 'removed':
      return { state: guest.state, ...told }
    default:
      return guest.state satisfies never
  }
}

const nobody: Named = { name: 'Somebody', code: null }

async function roomOf(db: Db, guest: GuestRow): Promise<GuestRoom> {
  const { state: session } = await foldSession(db, `session:${guest.sessionId}`)
  if (!session) throw visitOver()
  const observer = asObserver(guest)
  const open = session.agenda.filter((item) => maySeeItem(observer, item))
  const current = session.agenda.find(({ id }) => id === session.currentItemId)
  const isOpen = current !== undefined && open.includes(current)
  return {
    ...{ modality: session.modality, place: session.place, meetingLink: session.meetingLink },
    chair: await namedSeat(db, session.chairSeatId),
    agenda: await Promise.all(open.map((item) => itemOf(db, item))),
    currentItemId: isOpen ? current.id : null,
    isElsewhere: current !== undefined && !isOpen,
    presiding: await namedSeat(db, (isOpen && current.presidingSeatId) || session.chairSeatId),
    words: await wordsFor(
      db,
      observer,
      guest.sessionId,
      open.map(({ id }) => id),
    ),
    ...(await speakingIn(db, session, guest, isOpen ? current.id : null)),
    here: hereOf(session, guest),
  }
}

async function itemOf(db: Db, item: AgendaItem): Promise<GuestRoom['agenda'][number]> {
  const { id, ref, title, purpose, presenterSeatId, allottedMs, state, clock } = item
  const presenter = presenterSeatId && (await namedSeat(db, presenterSeatId))
  return { id, ref, title, purpose, presenter, allottedMs, state, clock }
}

function hereOf({ guests }: Session, { id }: GuestRow): GuestRoom['here'] {
  const mine = guests.find(({ guestId }) => guestId === id)
  const last = mine && isVisiting(mine) ? mine.intervals.at(-1) : undefined
  return last ? { since: last.from, via: mine?.via ?? 'room' } : null
}

/** Who has the word on an open item, and where the guest stands on its list. */
async function speakingIn(
  db: Db,
  { speakers }: Session,
  { id, sessionId }: GuestRow,
  itemId: ItemId | null,
): Promise<Pick<GuestRoom, 'speaking' | 'hand'>> {
  const onList = speakers.filter((one) => one.itemId === itemId && isStanding(one))
  const mine = onList.find((one) => isOfGuest(one, id))
  const [now] = onList.filter(({ state }) => state === 'speaking')
  return {
    speaking: now ? await speakerName(db, now, sessionId) : null,
    hand: mine ? { speaking: mine.state !== 'queued', before: waiting(speakers, itemId).indexOf(mine) } : null,
  }
}

async function speakerName(db: Db, { who }: SpeakerEntry, sessionId: SessionId): Promise<string> {
  if (who.as === 'written') return 'Somebody without a seat'
  if (who.as === 'seat') return (await namedSeat(db, who.seatId))?.name ?? 'Somebody'
  const [guest] = await db
    .select({ name: guests.name })
    .from(guests)
    .where(and(eq(guests.id, who.guestId), eq(guests.sessionId, sessionId)))
  return `${guest?.name ?? 'A guest'} (guest)`
}

async function namedSeat(db: Db, seatId: SeatId): Promise<Named | null> {
  const [row] = await db
    .select({ name: people.name, code: organisations.code })
    .from(seats)
    .innerJoin(people, eq(people.id, seats.personId))
    .leftJoin(organisations, eq(organisations.id, seats.organisationId))
    .where(eq(seats.id, seatId))
  return row ?? null
}
