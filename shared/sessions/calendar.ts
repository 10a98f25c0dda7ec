import type { Moment } from '../protocol.ts'
import type { AgendaItem } from './agenda.ts'
import { evolve, type Session, type SessionEvent } from './session.ts'

/** A session as calendars hold it. */
export interface CalendarEntry {
  session: Session
  /** Whether it was ever published: a draft that is cancelled was in nobody's calendar. */
  isOut: boolean
  /** Rises whenever what a calendar shows has changed: of two copies, calendars keep the one with the higher. */
  sequence: number
  changedAt: string
}

/** What a session is in a calendar after an event, whatever kind of event it was. */
export function evolveCalendar(
  entry: CalendarEntry | undefined,
  event: SessionEvent,
  moment: Moment,
): CalendarEntry | undefined {
  const session = evolve(entry?.session, event, moment)
  if (!session) return undefined
  const isOut = entry?.isOut || (session.state !== 'draft' && session.state !== 'cancelled')
  if (!entry) return { session, isOut, sequence: 0, changedAt: moment.at }
  if (shown(entry.session) === shown(session)) return { ...entry, session, isOut }
  return { session, isOut, sequence: entry.sequence + 1, changedAt: moment.at }
}

/** The items that a calendar may name. Calendars are shared and copied elsewhere, so restricted items stay out. */
export function itemsForCalendar({ agenda }: Pick<Session, 'agenda'>): AgendaItem[] {
  return agenda.filter((item) => item.confidentiality === 'open' && item.state !== 'withdrawn')
}

function shown(session: Session): string {
  const { title, startsAt, endsAt, place, meetingLink, state } = session
  const items = itemsForCalendar(session).map((item) => item.title)
  return JSON.stringify([title, startsAt, endsAt, place, meetingLink, state === 'cancelled', items])
}
