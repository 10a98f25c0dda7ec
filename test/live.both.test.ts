import { once } from 'node:events'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import type { Batch, Stream } from '../shared/protocol.ts'
import { door } from './rights/door.ts'
import { impactBody } from './rights/scene.ts'
import { type Curia, type Member, startCuria } from './support/curia.ts'

let curia: Curia
let chair: Member
let secretary: Member
beforeAll(async () => {
  curia = await startCuria()
  chair = await curia.as('chair')
  secretary = await curia.as('secretary')
})
afterAll(() => curia.close())

/** Opens a document and gives what its socket is closed with. */
async function opened(person: Member, documentId = 'doc-response'): Promise<{ closed: Promise<number> }> {
  const socket = new WebSocket(`${curia.url.replace('http', 'ws')}/collab/${documentId}`, {
    headers: { cookie: person.cookie, origin: curia.url },
  })
  await once(socket, 'open')
  return { closed: once(socket, 'close').then(([code]) => Number(code)) }
}

async function within<T>(ms: number, what: Promise<T>): Promise<T> {
  const started = Date.now()
  const result = await what
  expect(Date.now() - started).toBeLessThan(ms)
  return result
}

test('whoever follows a stream is told its events in order, and a list only that something moved', async () => {
  const member = await curia.as('member')
  const observer = await curia.as('observer')
  const [follower, watcher] = await Promise.all([member.socket(), observer.socket()])
  const told: Batch[] = []
  follower.on('events', (batch) => told.push(batch))
  const { body } = await member.send('assertImpact', 'ch-beds', impactBody)
  const stream: Stream = `impact:${body.result.id}`
  const caughtUp = (await follower.emitWithAck('follow', { stream, version: 0 })) as Batch
  expect(caughtUp).toMatchObject({ from: 1, to: 1, events: [{ version: 1, by: 'seat-member' }] })
  const moved = new Promise((resolve) => watcher.on('moved', (news) => news.stream === stream && resolve(news)))
  await (await curia.as('reviewerLch')).send('agreeImpact', body.result.id, {})
  expect(await moved).toEqual({ stream, to: 2 })
  await expect.poll(() => told.filter((batch) => batch.stream === stream)).toMatchObject([{ from: 2, to: 2 }])
})

test('a retry after a lost reply gets the first answer, and the same id with another body is refused', async () => {
  const commandId = crypto.randomUUID()
  const first = await chair.send('addOption', 'ch-beds', { name: 'One', verb: 'stop', description: 'D' }, { commandId })
  const again = await chair.send('addOption', 'ch-beds', { name: 'One', verb: 'stop', description: 'D' }, { commandId })
  expect(again).toEqual(first)
  const other = await chair.send('addOption', 'ch-beds', { name: 'Two', verb: 'stop', description: 'D' }, { commandId })
  expect(other).toMatchObject({ status: 409, body: { code: 'command-reused' } })
})

test('of two people who act on one version, one wins and the other is told', async () => {
  const { body } = await chair.get('/api/challenges/ch-record')
  const replies = await Promise.all(
    [chair, secretary].map((person, n) =>
      person.send('editChallenge', 'ch-record', { title: `Title ${n}` }, { version: body.version }),
    ),
  )
  expect(replies.map((reply) => reply.status).toSorted()).toEqual([200, 409])
  expect(replies.find((reply) => reply.status === 409)?.body.code).toBe('stale')
})

test('signing out closes the live connection and every open document within 2 seconds', async () => {
  const member = await curia.as('layMember')
  const socket = await member.socket()
  const document = await opened(member)
  const out = new Promise((resolve) => socket.once('signedOut', () => resolve('out')))
  expect((await member.post('/api/auth/sign-out', {}, { origin: curia.url })).status).toBe(200)
  expect(await within(2000, Promise.all([out, document.closed]))).toEqual(['out', 4401])
  expect((await member.get('/api/me')).status).toBe(401)
})

test('a member who withdraws loses the papers at once, and is told to fetch again', async () => {
  const member = await curia.as('member2')
  const { body } = await member.send('declareInterest', 'seat-member-2', {
    ...{ nilReturn: false, category: 'financial', scope: 'standing', description: 'A share' },
    ...{ relatedOrganisationIds: [], from: '2026-01-01', publish: false },
  })
  const socket = await member.socket()
  const document = await opened(member)
  const stale = new Promise((resolve) => socket.once('stale', () => resolve('stale')))
  await chair.send('ruleOnTarget', body.result.id, {
    ...{ target: { kind: 'challenge', id: 'ch-beds' }, management: 'noPapersAndWithdraw', rationale: 'It is theirs' },
  })
  expect(await within(2000, Promise.all([stale, document.closed]))).toEqual(['stale', 4403])
  expect((await member.get('/api/challenges/ch-beds')).status).toBe(404)
  expect((await member.get('/api/documents/doc-response')).status).toBe(404)
  expect(await socket.emitWithAck('follow', { stream: 'challenge:ch-beds', version: 0 })).toMatchObject({
    code: 'not-found',
  })
})

test('a seat that ends reaches open connections within 2 seconds', async () => {
  const expert = await curia.as('expert')
  const socket = await expert.socket()
  const document = await opened(expert, 'doc-notes')
  const stale = new Promise((resolve) => socket.once('stale', () => resolve('stale')))
  expect((await secretary.send('endSeat', 'seat-expert', {})).status).toBe(200)
  expect(await within(2000, Promise.all([stale, document.closed]))).toEqual(['stale', 4403])
  expect((await expert.get('/api/senates/sen-test')).status).toBe(404)
})

test('freezing a document stops everybody from writing, and says so', async () => {
  expect((await chair.send('freezeDocument', 'doc-response', { reason: 'Words are being tested' })).status).toBe(200)
  const { body } = await chair.get('/api/documents/doc-response')
  expect(JSON.stringify(body)).toContain('frozen')
  expect(await door(curia.url, 'doc-response', chair.cookie)).toBe('r')
})
