import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DocumentId, SessionId } from '../../shared/ids.ts'
import { until } from '../documents/host-support.ts'
import { rawClient } from '../documents/raw-client.ts'
import { inSync, join, leaveAll } from '../documents/stock-client.ts'
import { bringIn, item } from '../support/bring-in.ts'
import { type Curia, type Member, startCuria } from '../support/curia.ts'
import { testSenate } from '../support/fixture.ts'

let curia: Curia
let chair: Member
let vice: Member
let secretary: Member
let session: SessionId
let items: string[]

beforeAll(async () => {
  curia = await startCuria()
  chair = await curia.as('chair')
  vice = await curia.as('viceChair')
  secretary = await curia.as('secretary')
  ;({ id: session, items } = await bringIn(curia, [item('1'), item('2')]))
})
afterAll(async () => {
  leaveAll()
  await curia.close()
})

async function done(who: Member, type: string, body: object = {}, target: string = session) {
  const reply = await who.send(type, target, body)
  if (reply.status !== 200) throw new Error(reply.body.detail)
  return reply.body
}
/** The chair rules that an officer withdraws from an item; the officer declares first. */
async function withdraws(who: Member, itemId: string | undefined): Promise<void> {
  const interest = {
    ...{ nilReturn: false, category: 'indirect', scope: 'item', description: 'A relative' },
    ...{ relatedOrganisationIds: [], from: '2026-01-01', publish: true },
  }
  const declared = await done(who, 'declareInterest', interest, who.seatId)
  const target = { kind: 'item', id: itemId }
  const ruling = { target, management: 'withdraw', rationale: 'Too close to it' }
  await done(chair, 'ruleOnTarget', ruling, declared.result.id)
}
const address = () => `${curia.url.replace('http', 'ws')}/collab`
const headersOf = (who: Member) => ({ cookie: who.cookie, origin: curia.url })
const opened = (who: Member, documentId: string) =>
  inSync(join({ url: address(), documentId, headers: headersOf(who) }))
async function write(who: Member, documentId: string, line: string) {
  const client = await opened(who, documentId)
  client.write(line)
  await client.saved()
  return client
}
async function found(who: Member, words: string): Promise<string[]> {
  await curia.app.documents.rebuildIndex()
  const { items: all } = (await who.get(`/api/senates/${testSenate}/search?q=${words}`)).body
  return all.map(({ id }: { id: string }) => id)
}
/** By every way to a document's words. */
async function expectShut(who: Member, documentId: string, words: string): Promise<void> {
  for (const path of ['', '/export/docx', '/export/pdf', '/at?seq=1']) {
    expect([path, (await who.get(`/api/documents/${documentId}${path}`)).status]).toEqual([path, 404])
  }
  await expect(rawClient(`${address()}/${documentId}`, headersOf(who))).rejects.toThrow('status 404')
  expect(await found(who, words)).not.toContain(documentId)
}

let notes: DocumentId
let open: DocumentId
let apart: DocumentId

test('the notes close for an officer when an item goes live that they withdraw from, by every way to them', async () => {
  await done(chair, 'openSession', { epoch: 1 })
  await done(chair, 'beginNotes', { epoch: 1 })
  notes = (await chair.get(`/api/sessions/${session}`)).body.state.notesDocumentId
  await withdraws(secretary, items[0])
  const held = await opened(secretary, notes)
  await done(chair, 'startItem', { epoch: 1, itemId: items[0] })
  await until(() => held.closed.includes(4403))
  held.leave()
  await write(vice, notes, 'Zanzibar was named.')
  expect(held.text()).not.toContain('Zanzibar')
  await expectShut(secretary, notes, 'Zanzibar')
  expect(await found(vice, 'Zanzibar')).toContain(notes)
  const asked = (await secretary.get(`/api/sessions/${session}`)).body
  expect([asked.state.notesDocumentId, asked.notesClosed]).toEqual([null, true])
  expect((await vice.get(`/api/sessions/${session}`)).body.notesClosed).toBe(false)
  expect((await chair.send('beginNotes', session, { epoch: 1 })).body.detail).toContain('Open them in their tab')
  const { code, detail } = (await secretary.send('beginNotes', session, { epoch: 1 })).body
  expect([code, detail]).toEqual(['already-begun', expect.stringContaining('you have withdrawn')])
})

test('notes that are begun later say nothing of themselves to that officer', async () => {
  const late = await bringIn(curia, [item('1')])
  await done(chair, 'openSession', { epoch: 1 }, late.id)
  await withdraws(secretary, late.items[0])
  await done(chair, 'startItem', { epoch: 1, itemId: late.items[0] }, late.id)
  const told: object[] = []
  const socket = await secretary.socket()
  socket.on('events', ({ events }) => told.push(...events.map(({ event }) => event)))
  const { version, notesClosed } = (await secretary.get(`/api/sessions/${late.id}`)).body
  expect(notesClosed).toBe(false)
  await socket.emitWithAck('follow', { stream: `session:${late.id}`, version })
  await done(chair, 'beginNotes', { epoch: 1 }, late.id)
  await until(() => told.length > 0)
  expect(told).toEqual([{ type: 'withheld' }])
  expect((await secretary.get(`/api/sessions/${late.id}`)).body.notesClosed).toBe(true)
})

test('the minutes keep that item apart, and its part is shut to that officer and to nobody else who keeps them', async () => {
  await done(chair, 'closeSession', { epoch: 1, parkRest: true })
  await done(secretary, 'draftMinutes')
  const { parts } = (await chair.get(`/api/sessions/${session}`)).body.state.minutes
  expect(parts).toMatchObject([{ itemId: null }, { itemId: items[0] }])
  ;[open, apart] = parts.map(({ documentId }: { documentId: DocumentId }) => documentId)
  await write(vice, apart, 'Quagga was named.')
  await expectShut(secretary, apart, 'Quagga')
  expect((await secretary.get(`/api/documents/${open}`)).body.access).toBe('write')
  const { documents } = (await secretary.get(`/api/sessions/${session}/minutes`)).body
  expect(documents).toMatchObject([{ id: open }])
  await done(secretary, 'circulateMinutes')
  const seen = async (who: Member) => JSON.stringify((await who.get(`/api/sessions/${session}/minutes`)).body)
  expect(await seen(secretary)).not.toContain('Quagga')
  expect(await seen(vice)).toContain('Quagga')
})

test('where the ruling comes after the draft, everything closes in which the item may be told', async () => {
  await withdraws(vice, items[0])
  await expectShut(vice, apart, 'Quagga')
  expect((await vice.get(`/api/documents/${open}`)).body.access).toBe('write')
  const later = await bringIn(curia, [item('1')])
  await done(chair, 'openSession', { epoch: 1 }, later.id)
  await done(chair, 'startItem', { epoch: 1, itemId: later.items[0] }, later.id)
  await done(chair, 'closeSession', { epoch: 1, parkRest: true }, later.id)
  await done(chair, 'draftMinutes', {}, later.id)
  const { minutes } = (await chair.get(`/api/sessions/${later.id}`)).body.state
  const whole = minutes.parts[0].documentId
  await write(chair, whole, 'Okapi was named.')
  await done(chair, 'circulateMinutes', {}, later.id)
  await withdraws(vice, later.items[0])
  await expectShut(vice, whole, 'Okapi')
  expect(JSON.stringify((await vice.get(`/api/sessions/${later.id}/minutes`)).body)).not.toContain('Okapi')
})

test('nobody circulates minutes whose text is closed to them; those to whom it is open still do', async () => {
  const late = await bringIn(curia, [item('1')])
  await done(chair, 'openSession', { epoch: 1 }, late.id)
  await done(chair, 'startItem', { epoch: 1, itemId: late.items[0] }, late.id)
  await done(chair, 'closeSession', { epoch: 1, parkRest: true }, late.id)
  await done(chair, 'draftMinutes', {}, late.id)
  await withdraws(vice, late.items[0])
  const { status, body } = await vice.send('circulateMinutes', late.id, {})
  expect([status, body.code]).toEqual([409, 'not-part-of-this'])
  expect(body.detail).toMatch(/closed to you.*Ask another officer/)
  expect((await chair.get(`/api/sessions/${late.id}`)).body.state.minutes.state).toBe('draft')
  await done(secretary, 'circulateMinutes', {}, late.id)
})
