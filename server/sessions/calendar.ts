import { ICalCalendar, ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import { isExcluded } from '../../shared/can.ts'
import { formatPeriod, formatZone } from '../../shared/format.ts'
import type { SessionId } from '../../shared/ids.ts'
import type { SeatActor } from '../../shared/members/actor.ts'
import { type CalendarEntry, itemsForCalendar } from '../../shared/sessions/calendar.ts'

export interface CalendarSession extends CalendarEntry {
  id: SessionId
}

interface Audience {
  actor: SeatActor
  senate: { name: string; timeZone: string }
}

const hourSeconds = 3600

/** Sessions as an iCalendar text (RFC 5545) for one member: a feed, or one session as a file of its own. */
export function calendarText(kind: 'feed' | 'file', sessions: readonly CalendarSession[], audience: Audience): string {
  const { name, timeZone } = audience.senate
  const cancels = kind === 'file' && sessions.every(({ session }) => session.state === 'cancelled')
  const calendar = new ICalCalendar({
    prodId: { company: 'Curia', product: 'Curia', language: 'EN' },
    method: cancels ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
    // Times stand in UTC, which every calendar shows in its owner's own zone; this is only where the senate sits.
    x: { 'X-WR-TIMEZONE': timeZone },
    ...(kind === 'feed' ? { name: oneLine(name), ttl: hourSeconds } : {}),
  })
  for (const one of sessions) calendar.createEvent(eventOf(one, audience))
  return calendar.toString()
}

function eventOf({ id, session, sequence, changedAt }: CalendarSession, audience: Audience) {
  const { title, startsAt, endsAt, place, state } = session
  const meetingLink = webAddress(session.meetingLink)
  return {
    // The same for ever, so that a calendar replaces its copy instead of adding another.
    id: `${id}.session.curia`,
    sequence,
    start: new Date(startsAt),
    end: new Date(endsAt),
    stamp: new Date(changedAt),
    lastModified: new Date(changedAt),
    summary: writable(title),
    location: writable(place) || meetingLink,
    description: writable(description(session, meetingLink, audience)),
    url: meetingLink,
    status: state === 'cancelled' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  }
}

/** In plain words: when and where the senate sits, how to join, and what is on the agenda. */
function description(
  session: CalendarSession['session'],
  meetingLink: string | null,
  { actor, senate }: Audience,
): string {
  const items = itemsForCalendar(session).filter((item) => !isExcluded(actor, { ...item, itemId: item.id }))
  const period = formatPeriod(session.startsAt, session.endsAt, senate.timeZone)
  return [
    ...(session.state === 'cancelled' ? ['This session is cancelled.'] : []),
    `${session.ref}, ${senate.name}`,
    `${period} (${formatZone(senate.timeZone)})`,
    ...(meetingLink ? [`Join online: ${meetingLink}`] : []),
    ...(items.length > 0 ? ['', 'Agenda', ...items.map((item) => `- ${item.title}`)] : []),
  ].join('\n')
}

/** Only a way into a meeting becomes a link: never another scheme, nor a second line. */
function webAddress(link: string | null): string | null {
  const url = link === null ? null : URL.parse(link)
  return url && (url.protocol === 'https:' || url.protocol === 'http:') ? url.href : null
}

/** Without control characters, which RFC 5545 knows no way to write. */
function writable(words: string): string {
  return words.replace(/[^\P{Cc}\n\t]/gu, '')
}

/** The generator escapes the words of events, but not the name of the calendar. */
function oneLine(name: string): string {
  return name.replace(/\s+/g, ' ').replace(/[\\;,]/g, (sign) => `\\${sign}`)
}
