import { afterAll, beforeAll, expect, test } from 'vitest'
import { commandResults, journal } from '../../db/journal.ts'
import { usefulnessAnswers } from '../../db/usefulness.ts'
import { type Curia, type Member, startCuria } from '../support/curia.ts'
import { seatKeys, testSenate } from '../support/fixture.ts'

let curia: Curia
let people: Record<string, Member>
let session: string
const the = (key: string) => people[key] as Member
const day = 86_400_000

beforeAll(async () => {
  curia = await startCuria()
  people = Object.fromEntries(await Promise.all(seatKeys.map(async (key) => [key, await curia.as(key)] as const)))
  const planned = await the('secretary').send('planSession', testSenate, {
    ...{ title: 'Workshop 3', kind: 'workshop', modality: 'inPerson', place: 'Leeds', meetingLink: null },
    ...{ startsAt: '2026-03-02T10:00:00.000Z', endsAt: '2026-03-02T12:00:00.000Z' },
    ...{ chairSeatId: 'seat-chair', template: null },
  })
  session = planned.body.result.id
  await done('secretary', 'addItem', {
    ...{ title: 'Beds', purpose: 'discuss', presenterSeatId: null, documentId: null, challengeId: null },
    ...{ allottedMs: 600_000, confidentiality: 'open', standing: false, beforeItemId: null },
  })
  await done('secretary', 'publishSession', { shortNoticeReason: 'A test' })
  await done('chair', 'openSession', { epoch: 1 })
  for (const key of ['chair', 'member', 'member2', 'layMember', 'observer']) await done(key, 'arrive', { via: 'room' })
  await done('chair', 'closeSession', { epoch: 1, parkRest: true })
})
afterAll(() => curia.close())

async function done(key: string, type: string, body: object) {
  const reply = await the(key).send(type, session, body)
  expect({ type, status: reply.status, code: reply.body.code }).toEqual({ type, status: 200, code: undefined })
}
const heard = async (key: string) => (await the(key).get(`/api/sessions/${session}/usefulness`)).body
const asksOnHome = async (key: string) => (await the(key).get(`/api/senates/${testSenate}/home`)).body.questions

test('everybody who was there is asked on Home, and nobody else', async () => {
  expect(await asksOnHome('observer')).toEqual([
    expect.objectContaining({ sessionId: session, title: 'Workshop 3', answered: false }),
  ])
  expect(await asksOnHome('viceChair')).toEqual([])
  expect(await heard('viceChair')).toMatchObject({ asked: false })
  expect((await the('viceChair').send('sayUsefulness', session, { answer: 'no' })).body.code).toBe('not-there')
})

test('nothing is told of two answers; of three the members hear how many, and the officers why', async () => {
  await done('member', 'sayUsefulness', { answer: 'yes', why: 'We decided' })
  await done('member2', 'sayUsefulness', { answer: 'no', why: 'Beds again' })
  expect(await heard('chair')).toMatchObject({ asked: true, answered: false, counts: null, reasons: null })
  await done('layMember', 'sayUsefulness', { answer: 'partly', why: '' })
  const counts = { yes: 1, partly: 1, no: 1 }
  expect(await heard('chair')).toMatchObject({ counts, reasons: ['Beds again', 'We decided'] })
  expect(await heard('member')).toEqual({ asked: true, answered: true, counts, reasons: null })
  expect(await heard('observer')).toMatchObject({ asked: true, counts: null, reasons: null })
  const trend = await the('member').get(`/api/senates/${testSenate}/usefulness`)
  expect(trend.body.sessions).toEqual([expect.objectContaining({ id: session, counts })])
})

test('an answer is changed in its place, for 14 days', async () => {
  await done('member2', 'sayUsefulness', { answer: 'partly' })
  expect(await heard('secretary')).toMatchObject({ counts: { yes: 1, partly: 2, no: 0 }, reasons: ['We decided'] })
  expect(await asksOnHome('member2')).toMatchObject([{ answered: true }])
  curia.clock.advance(14 * day)
  expect(await asksOnHome('member2')).toEqual([])
  expect((await the('member2').send('sayUsefulness', session, { answer: 'no' })).body.code).toBe('question-closed')
})

test('nothing that is kept joins an answer to whoever gave it', async () => {
  const { db } = curia.store
  const rows = await db.select().from(usefulnessAnswers)
  expect(rows).toHaveLength(3)
  expect(Object.keys(rows[0] ?? {}).toSorted()).toEqual(['answer', 'id', 'senateId', 'sessionId', 'why'])
  const entries = (await db.select().from(journal)).filter(({ type }) => type === 'usefulnessSaid')
  expect(entries).toHaveLength(4)
  for (const { entry } of entries) expect(Object.keys(JSON.parse(entry).body)).toEqual(['seatId'])
  const elsewhere = JSON.stringify([await db.select().from(journal), await db.select().from(commandResults)])
  expect(elsewhere).not.toMatch(/We decided|Beds again|partly/)
  for (const { id } of rows) expect(elsewhere).not.toContain(id)
})

test('others hear that something happened, not who answered', async () => {
  const socket = await the('chair').socket()
  const { events } = (await socket.emitWithAck('follow', { stream: `session:${session}`, version: 0 })) as {
    events: { version: number; event: { type: string } }[]
  }
  expect(JSON.stringify(events)).not.toContain('usefulnessSaid')
  expect(events.slice(-4)).toEqual(events.slice(-4).map(({ version }) => ({ version, event: { type: 'withheld' } })))
})
