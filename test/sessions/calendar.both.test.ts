import { createHash, randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { journal } from '../../db/journal.ts'
import { interests, rulings } from '../../db/members.ts'
import type { CommandId, InterestId, RulingId } from '../../shared/ids.ts'
import { type Curia, type Member, startCuria } from '../support/curia.ts'
import { seatOf, testSenate } from '../support/fixture.ts'
import { readCalendar } from './read-calendar.ts'

let curia: Curia
let chair: Member
let member: Member

const item = (ref: string, title: string, more: object = {}) => ({
  ...{ ref, title, purpose: 'discuss', presenterSeatId: null, documentId: null, challengeId: null },
  ...{ allottedMs: 600_000, confidentiality: 'open', state: 'planned', ...more },
})
const meeting = {
  ...{ title: 'Gate 1', kind: 'meeting', modality: 'hybrid', place: 'Civic building', chairSeatId: 'seat-chair' },
  // In summer time: 2pm in Leeds.
  ...{ startsAt: '2026-06-03T13:00:00.000Z', endsAt: '2026-06-03T15:30:00.000Z' },
  ...{ meetingLink: 'https://meet.example.org/gate', state: 'published', attendance: [] },
  agenda: [
    item('1', 'Welcome'),
    item('2', 'The beds', { challengeId: 'ch-beds' }),
    item('3', 'A person’s complaint', { confidentiality: 'restricted' }),
  ],
}

async function tell(type: string, target: string, body: object): Promise<string> {
  const commandId = crypto.randomUUID() as CommandId
  const reply = await curia.app.bus.change(chair.personId, { commandId, type, target, body }, 'demonstration')
  return String(reply.result.id)
}
const bringIn = (more: object = {}) => tell('importSession', testSenate, { ...meeting, ...more })
const file = async (who: Member, sessionId: string) =>
  readCalendar((await who.get(`/api/sessions/${sessionId}/calendar.ics`)).body)

function newToken() {
  const token = randomBytes(32).toString('base64url')
  return { token, tokenHash: createHash('sha256').update(token).digest('hex') }
}
const feed = (token: string) => fetch(`${curia.url}/api/calendar/${token}.ics`)

beforeAll(async () => {
  curia = await startCuria()
  chair = await curia.as('chair')
  member = await curia.as('member')
})
afterAll(() => curia.close())

describe('the calendar file of a session', () => {
  test('says when in UTC, where, how to join, and what is on in the words of the senate’s own zone', async () => {
    const sessionId = await bringIn()
    const response = await fetch(`${curia.url}/api/sessions/${sessionId}/calendar.ics`, {
      headers: { cookie: member.cookie },
    })
    expect(response.headers.get('content-type')).toMatch(/^text\/calendar/)
    expect(response.headers.get('content-disposition')).toBe('attachment; filename=curia-calendar.ics')
    const { calendar, events } = readCalendar(await response.text())
    expect(calendar).toMatchObject({ VERSION: '2.0', METHOD: 'PUBLISH', 'X-WR-TIMEZONE': 'Europe/London' })
    expect(events).toHaveLength(1)
    expect(events[0]).toMatchObject({
      ...{ UID: `${sessionId}.session.curia`, SEQUENCE: '0', STATUS: 'CONFIRMED', SUMMARY: 'Gate 1' },
      ...{ DTSTART: '20260603T130000Z', DTEND: '20260603T153000Z', LOCATION: 'Civic building' },
      URL: 'https://meet.example.org/gate',
    })
    const words = events[0]?.DESCRIPTION ?? ''
    expect(words).toContain('3 June 2026, 2pm to 4:30pm')
    expect(words).toContain('London time')
    expect(words).toContain('Join online: https://meet.example.org/gate')
    expect(words).toContain('- Welcome\n- The beds')
  })

  test('names no restricted item, whoever asks', async () => {
    const sessionId = await bringIn()
    for (const key of ['chair', 'secretary', 'member', 'observer']) {
      const reply = await (await curia.as(key)).get(`/api/sessions/${sessionId}/calendar.ics`)
      expect(reply.status).toBe(200)
      expect(reply.body).not.toContain('complaint')
    }
  })

  test('keeps its UID and rises in SEQUENCE when the session moves', async () => {
    const sessionId = await bringIn()
    const [before] = (await file(member, sessionId)).events
    const at = { startsAt: '2026-06-04T09:00:00.000Z', endsAt: '2026-06-04T10:00:00.000Z' }
    curia.clock.advance(60_000)
    await tell('moveSession', sessionId, at)
    const [after] = (await file(member, sessionId)).events
    expect(after).toMatchObject({ UID: before?.UID, SEQUENCE: '1', DTSTART: '20260604T090000Z' })
    expect(Number(after?.DTSTAMP?.replace(/\D/g, ''))).toBeGreaterThan(Number(before?.DTSTAMP?.replace(/\D/g, '')))
    // Nothing that a calendar shows has changed: the copy that people have is the latest.
    await tell('moveSession', sessionId, at)
    expect((await file(member, sessionId)).events[0]).toMatchObject({ SEQUENCE: '1' })
  })

  test('stays one event of plain lines whatever words a session has', async () => {
    const title = 'Beds; wards, \\homes\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:Forged \u0007 🏥'.trim()
    const place = `${'Åse’s room, '.repeat(20)}second floor`
    const sessionId = await bringIn({ title, place, agenda: [item('1', 'A\nURL:https://evil.example')] })
    const { body } = await member.get(`/api/sessions/${sessionId}/calendar.ics`)
    const { events } = readCalendar(body)
    expect(events).toHaveLength(1)
    expect(events[0]?.SUMMARY).toBe(title.replaceAll('\r', '').replace('\u0007', ''))
    expect(events[0]?.LOCATION).toBe(place)
    expect(events[0]?.URL).toBe('https://meet.example.org/gate')
    for (const line of body.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  })

  test('carries a meeting link only when it is a web address', async () => {
    const sessionId = await bringIn({ meetingLink: 'javascript:alert(1)', place: '' })
    const { body } = await member.get(`/api/sessions/${sessionId}/calendar.ics`)
    expect(body).not.toContain('javascript')
  })

  test('takes the session out of calendars again when it is cancelled', async () => {
    const planned = await chair.send('planSession', testSenate, {
      ...{ title: 'Gate 2', kind: 'meeting', modality: 'inPerson', place: 'Leeds', meetingLink: null, template: null },
      ...{ startsAt: '2026-06-10T13:00:00.000Z', endsAt: '2026-06-10T14:00:00.000Z', chairSeatId: 'seat-chair' },
    })
    const sessionId = String(planned.body.result.id)
    expect((await member.get(`/api/sessions/${sessionId}/calendar.ics`)).status).toBe(404)
    expect((await chair.get(`/api/sessions/${sessionId}/calendar.ics`)).status).toBe(404)
    const words = { purpose: 'discuss', presenterSeatId: null, documentId: null, challengeId: null }
    const rules = { allottedMs: 600_000, confidentiality: 'open', standing: false, beforeItemId: null }
    await chair.send('addItem', sessionId, { title: 'Welcome', ...words, ...rules })
    expect((await chair.send('publishSession', sessionId, {})).status).toBe(200)
    const before = await file(member, sessionId)
    expect((await chair.send('cancelSession', sessionId, { reason: 'Too few can come' })).status).toBe(200)
    const after = await file(member, sessionId)
    expect([before.calendar.METHOD, after.calendar.METHOD]).toEqual(['PUBLISH', 'CANCEL'])
    expect(after.events[0]).toMatchObject({ UID: before.events[0]?.UID, STATUS: 'CANCELLED' })
    expect(Number(after.events[0]?.SEQUENCE)).toBe(Number(before.events[0]?.SEQUENCE) + 1)
  })

  test('does not exist for another senate, nor for somebody who is not signed in', async () => {
    const held = await bringIn()
    const outsider = await curia.as('outsider')
    expect((await outsider.get(`/api/sessions/${held}/calendar.ics`)).status).toBe(404)
    expect((await fetch(`${curia.url}/api/sessions/${held}/calendar.ics`)).status).toBe(401)
  })
})

describe('a member’s calendar feed', () => {
  test('is read by whoever knows its address, without signing in, and by nobody else', async () => {
    const sessionId = await bringIn({ title: 'In the feed' })
    const never = await bringIn({ title: 'Never published', state: 'cancelled' })
    await bringIn({ startsAt: '2024-01-01T10:00:00.000Z', endsAt: '2024-01-01T11:00:00.000Z', title: 'Long ago' })
    const { token, tokenHash } = newToken()
    expect((await member.get(`/api/senates/${testSenate}/calendar`)).body).toEqual({ madeAt: null })
    expect((await feed(token)).status).toBe(404)
    expect((await member.send('makeCalendarFeed', member.seatId, { tokenHash })).status).toBe(200)
    expect((await member.get(`/api/senates/${testSenate}/calendar`)).body.madeAt).toBe(curia.clock.now().toISOString())
    expect((await chair.get(`/api/senates/${testSenate}/calendar`)).body).toEqual({ madeAt: null })
    const response = await feed(token)
    expect(response.status).toBe(200)
    expect(response.headers.get('cache-control')).toBe('private, no-cache')
    const { calendar, events } = readCalendar(await response.text())
    expect(calendar).toMatchObject({ 'X-WR-CALNAME': 'Test Senate', 'REFRESH-INTERVAL': 'PT1H' })
    expect(events.find((event) => event.UID === `${sessionId}.session.curia`)?.SUMMARY).toBe('In the feed')
    expect(events.some((event) => event.SUMMARY === 'Long ago' || event.UID?.startsWith(never))).toBe(false)
    // The same until something changes: a calendar that asks again fetches nothing.
    expect((await feed(token)).headers.get('etag')).toBe(response.headers.get('etag'))
    for (const guess of [tokenHash, token.slice(1), `${token}x`, '..%2f..%2fme', '%00']) {
      expect([guess, (await feed(guess)).status]).toEqual([guess, 404])
    }
  })

  test('ends its earlier address when a new one is made, and the last when its owner says so', async () => {
    const [first, second] = [newToken(), newToken()]
    await member.send('makeCalendarFeed', member.seatId, { tokenHash: first.tokenHash })
    await member.send('makeCalendarFeed', member.seatId, { tokenHash: second.tokenHash })
    expect((await feed(first.token)).status).toBe(404)
    expect((await feed(second.token)).status).toBe(200)
    const taken = await chair.send('makeCalendarFeed', chair.seatId, { tokenHash: second.tokenHash })
    expect(taken.body).toMatchObject({ code: 'already-used', at: '/tokenHash' })
    expect((await member.send('endCalendarFeed', member.seatId, {})).status).toBe(200)
    expect((await feed(second.token)).status).toBe(404)
    expect((await member.send('endCalendarFeed', member.seatId, {})).body.code).toBe('no-calendar-feed')
  })

  test('is made and ended by its owner alone, who alone hears of it', async () => {
    const { tokenHash } = newToken()
    expect((await chair.send('makeCalendarFeed', member.seatId, { tokenHash })).body.code).toBe('forbidden')
    await member.send('makeCalendarFeed', member.seatId, { tokenHash })
    expect((await chair.send('endCalendarFeed', member.seatId, {})).body.code).toBe('forbidden')
    const heard = async (who: Member) => {
      const socket = await who.socket()
      const reply = await socket.emitWithAck('follow', { stream: `senate:${testSenate}`, version: 0 })
      return JSON.stringify(reply).includes(tokenHash)
    }
    expect([await heard(member), await heard(chair)]).toEqual([true, false])
  })

  test('says nothing of an item of a challenge that its owner has withdrawn from', async () => {
    const layMember = await curia.as('layMember')
    const { token, tokenHash } = newToken()
    await layMember.send('makeCalendarFeed', layMember.seatId, { tokenHash })
    expect(await (await feed(token)).text()).toContain('The beds')
    await withdraw('layMember', 'ch-beds')
    expect(await (await feed(token)).text()).not.toContain('The beds')
  })

  test('stops when the seat ends', async () => {
    const secretary = await curia.as('secretary')
    const expert = await curia.as('expert')
    const { token, tokenHash } = newToken()
    await expert.send('makeCalendarFeed', expert.seatId, { tokenHash })
    expect((await feed(token)).status).toBe(200)
    expect((await secretary.send('endSeat', expert.seatId, {})).status).toBe(200)
    expect((await feed(token)).status).toBe(404)
  })

  test('has an address that stands nowhere in the database', async () => {
    const { token, tokenHash } = newToken()
    await member.send('makeCalendarFeed', member.seatId, { tokenHash })
    const entries = await curia.store.db.select({ entry: journal.entry }).from(journal)
    expect(entries.some(({ entry }) => entry.includes(tokenHash))).toBe(true)
    expect(entries.some(({ entry }) => entry.includes(token))).toBe(false)
  })
})

/** A ruling as the register writes it. */
async function withdraw(key: string, challengeId: string): Promise<void> {
  const at = curia.clock.now()
  const ruled = { management: 'noPapersAndWithdraw' as const, ruledBy: seatOf('chair'), ruledAt: at }
  const interestId = 'int-1' as InterestId
  await curia.store.commit((db) => [
    db.insert(interests).values({
      ...ruled,
      ...{ id: interestId, senateId: testSenate, seatId: seatOf(key), nilReturn: false, scope: 'standing' },
      ...{ relatedOrganisationIds: [], declaredAt: at, fromDay: '2026-01-01', publish: true },
    }),
    db.insert(rulings).values({
      ...ruled,
      ...{ id: 'ruling-1' as RulingId, senateId: testSenate, interestId, seatId: seatOf(key) },
      ...{ targetKind: 'challenge', targetId: challengeId },
    }),
  ])
  await curia.app.access.changed([seatOf(key)])
}
