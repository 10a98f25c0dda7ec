import { connect } from 'node:net'
import { count } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { journal } from '../db/journal.ts'
import { type Curia, type Member, startCuria } from './support/curia.ts'

let curia: Curia
let chair: Member
beforeAll(async () => {
  curia = await startCuria()
  chair = await curia.as('chair')
})
afterAll(() => curia.close())

const entries = async () => (await curia.store.db.select({ n: count() }).from(journal))[0]?.n
const envelope = (more: object) => ({
  commandId: crypto.randomUUID(),
  type: 'openChallenge',
  target: 'sen-test',
  body: {},
  ...more,
})

test.each([
  ['text that is no JSON', '{"commandId":'],
  ['an array', '[]'],
  ['an unknown field', JSON.stringify(envelope({ extra: 1 }))],
  ['a prototype', `{"commandId":"c1","type":"openChallenge","target":"sen-test","body":{},"__proto__":{"admin":true}}`],
  ['U+0000 in a text', JSON.stringify(envelope({ body: { title: 'a\u0000b' } }))],
  ['a lone surrogate', `{"commandId":"c1","type":"openChallenge","target":"sen-test","body":{"title":"\\ud800"}}`],
  ['a target that is no id', JSON.stringify(envelope({ target: '../../etc/passwd' }))],
  ['a command id that is no id', JSON.stringify(envelope({ commandId: "x'; drop table journal" }))],
  ['a version below nought', JSON.stringify(envelope({ version: -1 }))],
  [
    'deep nesting',
    `{"commandId":"c1","type":"openChallenge","target":"sen-test","body":${'{"a":'.repeat(200)}1${'}'.repeat(200)}}`,
  ],
])('%s is refused, and nothing changes', async (_name, body) => {
  const before = await entries()
  const reply = await chair.post('/api/commands', body)
  expect(reply).toMatchObject({ status: 400, body: { code: 'malformed' } })
  expect(await entries()).toBe(before)
})

test('a body above the limit is refused in words', async () => {
  const reply = await chair.post('/api/commands', JSON.stringify(envelope({ body: { title: 'x'.repeat(300_000) } })))
  expect(reply).toMatchObject({ status: 413, body: { code: 'too-large' } })
})

test('a form of another site cannot send a command', async () => {
  const asForm = await chair.post('/api/commands', 'a=b', { 'content-type': 'application/x-www-form-urlencoded' })
  expect(asForm).toMatchObject({ status: 400, body: { code: 'malformed' } })
  const foreign = await chair.post('/api/commands', envelope({}), { origin: 'https://evil.example' })
  expect(foreign).toMatchObject({ status: 403, body: { code: 'forbidden' } })
})

test('something that does not exist and something of another senate are answered alike', async () => {
  const missing = await chair.send('openChallenge', 'sen-nowhere', { title: 't', question: 'q', intake: 'yes' })
  const foreign = await chair.send('openChallenge', 'sen-other', { title: 't', question: 'q', intake: 'yes' })
  const { correlationId: _a, ...first } = missing.body
  const { correlationId: _b, ...second } = foreign.body
  expect([missing.status, first]).toEqual([foreign.status, second])
  expect(missing.status).toBe(404)
})

test('unknown addresses of the API are answered as problems', async () => {
  expect(await chair.get('/api/nothing/here')).toMatchObject({ status: 404, body: { code: 'not-found' } })
  expect(await chair.get('/api/senates/%E0%A4%A')).toMatchObject({ status: 400, body: { code: 'malformed' } })
})

test.each(['/collab/doc-response', '/socket.io/?EIO=4&transport=websocket'])(
  'a socket at %s without our origin is refused when a cookie comes with it',
  async (path) => {
    for (const origin of [undefined, 'https://evil.example', curia.url.replace('127.0.0.1', '127.0.0.2')]) {
      const socket = new WebSocket(curia.url.replace('http', 'ws') + path, {
        headers: { cookie: chair.cookie, ...(origin ? { origin } : {}) },
      })
      const ended = await new Promise((resolve) => {
        socket.once('open', () => resolve('open'))
        socket.once('error', () => resolve('refused'))
      })
      expect(ended).toBe('refused')
    }
  },
)

test('upgrades to anything else are cut, and broken handshakes harm nobody', async () => {
  const { port } = new URL(curia.url)
  for (const request of [
    'GET /anything HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n',
    'GET /collab/ HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n',
    'GET /collab/doc-response HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n',
    '\x00\x01\x02\r\n\r\n',
  ]) {
    const socket = connect(Number(port), '127.0.0.1')
    await new Promise<void>((resolve) => {
      socket.once('close', () => resolve())
      socket.on('error', () => {})
      socket.resume()
      socket.write(request)
    })
  }
  expect((await chair.get('/healthz')).body).toEqual({ alive: true })
})

test('malformed live messages are refused or ignored, and the connection lives', async () => {
  const socket = await chair.socket()
  const raw = socket as unknown as { emit(...args: unknown[]): void; emitWithAck(...args: unknown[]): Promise<unknown> }
  raw.emit('command')
  raw.emit('command', 'text', 'no function')
  raw.emit('follow', null)
  raw.emit('unfollow', { a: 1 })
  raw.emit('nothing', 1, 2, 3)
  expect(await raw.emitWithAck('command', null)).toMatchObject({ code: 'malformed' })
  expect(await raw.emitWithAck('follow', { stream: 'senate:sen-other', version: 0 })).toMatchObject({
    code: 'not-found',
  })
  expect(await raw.emitWithAck('follow', { stream: 'nonsense', version: 0 })).toMatchObject({ code: 'not-found' })
})

test('answers carry a strict policy and give nothing away', async () => {
  const { headers } = await fetch(`${curia.url}/healthz`)
  expect(headers.get('content-security-policy')).toContain("script-src 'self';")
  expect(headers.get('content-security-policy')).not.toContain('unsafe')
  expect(headers.get('x-powered-by')).toBeNull()
  expect(headers.get('x-content-type-options')).toBe('nosniff')
})

test('metrics are for this machine, not for whoever comes through a proxy', async () => {
  expect((await chair.get('/metrics')).status).toBe(200)
  const response = await fetch(`${curia.url}/metrics`, { headers: { 'x-forwarded-for': '10.0.0.1' } })
  expect(response.status).toBe(404)
})

test('the API describes itself', async () => {
  const { body } = await chair.get('/api/openapi.json')
  expect(body.openapi).toBe('3.1.0')
  for (const type of curia.app.bus.commands.keys()) {
    const isPublic = !curia.app.bus.commands.get(type)?.spec.demonstrationOnly
    expect(Object.hasOwn(body.components.schemas, type)).toBe(isPublic)
  }
  const sendIn = body.paths['/api/sessions/{sessionId}/items/{itemId}/files'].post
  expect(Object.keys(sendIn.requestBody.content)).toEqual(['application/octet-stream'])
  const pack = body.paths['/api/sessions/{sessionId}/pack.pdf'].get
  expect(pack).toMatchObject({ 'x-curia-action': 'session.read', parameters: [{ name: 'sessionId', in: 'path' }] })
  expect(Object.keys(pack.responses[200].content)).toEqual(['application/pdf'])
})
