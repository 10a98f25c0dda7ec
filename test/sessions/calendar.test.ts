import { expect, test } from 'vitest'
import { calendarText } from '../../server/sessions/calendar.ts'
import { withoutFeedToken } from '../../server/sessions/calendar-feed.ts'
import type { SeatId, SenateId, SessionId } from '../../shared/ids.ts'
import type { SeatActor } from '../../shared/members/actor.ts'
import { type CalendarEntry, evolveCalendar } from '../../shared/sessions/calendar.ts'
import type { SessionEvent } from '../../shared/sessions/session.ts'
import { readCalendar } from './read-calendar.ts'

const moment = { at: '2026-03-02T09:00:00.000Z', by: 'seat-chair' as SeatId }
const imported: SessionEvent = {
  type: 'sessionImported',
  ref: 'TST-S1',
  ...{ title: 'Gate 1', kind: 'meeting', modality: 'hybrid', place: 'Leeds', meetingLink: null },
  ...{ startsAt: '2026-06-03T13:00:00.000Z', endsAt: '2026-06-03T15:30:00.000Z' },
  chairSeatId: 'seat-chair' as SeatId,
  ...{ state: 'published', agenda: [], attendance: [] },
}
const audience = {
  actor: {
    ...{ kind: 'seat', senateId: 'sen' as SenateId, seatId: 'seat-chair', role: 'chair', votes: true },
    excludedFrom: { challengeIds: [], documentIds: [], itemIds: [] },
  } as unknown as SeatActor,
  senate: { name: 'Senate; of, tests', timeZone: 'Europe/London' },
}

function published(): CalendarEntry {
  const entry = evolveCalendar(undefined, imported, moment)
  if (!entry) throw new Error('There is no session.')
  return entry
}
const cancelled = () => {
  const entry = published()
  return { ...entry, sequence: 1, session: { ...entry.session, state: 'cancelled' as const } }
}
const read = (kind: 'feed' | 'file', entry: CalendarEntry) =>
  readCalendar(calendarText(kind, [{ id: 'ses-1' as SessionId, ...entry }], audience))

test('a cancelled session is taken out of calendars: a file cancels it by its UID', () => {
  const { calendar, events } = read('file', cancelled())
  expect(calendar.METHOD).toBe('CANCEL')
  expect(events[0]).toMatchObject({ UID: 'ses-1.session.curia', SEQUENCE: '1', STATUS: 'CANCELLED' })
  expect(events[0]?.DESCRIPTION).toMatch(/^This session is cancelled\./)
})

test('a feed goes on publishing when one of its sessions is cancelled', () => {
  const { calendar, events } = read('feed', cancelled())
  expect(calendar).toMatchObject({ METHOD: 'PUBLISH', 'X-WR-CALNAME': 'Senate; of, tests' })
  expect(events[0]?.STATUS).toBe('CANCELLED')
})

test('a session counts as published from its first time out of draft, and not when it is cancelled before', () => {
  expect(published().isOut).toBe(true)
  expect(evolveCalendar(undefined, { ...imported, state: 'cancelled' }, moment)?.isOut).toBe(false)
})

test('the address of a calendar is withheld from the log', () => {
  expect(withoutFeedToken('/api/calendar/secret.ics')).toBe('/api/calendar/withheld')
  expect(withoutFeedToken('/api/senates/sen/calendar')).toBe('/api/senates/sen/calendar')
})
