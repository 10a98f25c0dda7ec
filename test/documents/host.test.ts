import { asc, eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { documentCheckpoints, documentUpdates } from '../../db/documents.ts'
import { closeCodes } from '../../shared/documents/collab.ts'
import { openTo, paper, startHost, type TestHost, until } from './host-support.ts'
import { awarenessFrame, stepOne, syncFrame, updateFrame } from './raw-client.ts'
import { inSync } from './stock-client.ts'

let host: TestHost
beforeEach(async () => {
  host = await startHost({ pace: { idleMs: 50, sweepMs: 20, quietMs: 100 } })
})
afterEach(() => host.close())

const whole = async () => (await host.host.reader.whole(paper)).text

test('three stock clients that write at once converge', async () => {
  const clients = await Promise.all(['ada', 'mary', 'grace'].map((person) => host.enter(person)))
  for (const [n, client] of clients.entries()) client.write(`Paragraph of ${n}. `)
  await until(() => clients.every((client) => client.text().split('\n').length === 3))
  for (const client of clients) client.type('and some more words')
  await until(() => new Set(clients.map((client) => client.text())).size === 1 && (clients[0]?.text().length ?? 0) > 90)
  expect(clients[0]?.text()).toBe(await whole())
})

test('each update is in the log before anybody else sees it, with who wrote it', async () => {
  const [ada, mary] = await Promise.all([host.enter('ada'), host.enter('mary')])
  const seen: number[] = []
  mary.doc.on('update', async () => seen.push((await rows()).length))
  ada.write('Give fluids early.')
  await until(() => mary.text() === 'Give fluids early.')
  expect((await rows()).map((row) => row.personId)).toEqual(['ada'])
  await until(() => seen.length > 0)
  expect(Math.min(...seen)).toBeGreaterThan(0)
})

test('many who come while a document is being opened all get it whole', async () => {
  const ada = await host.enter('ada')
  for (let n = 0; n < 300; n++) ada.write(`Line ${n}`)
  await ada.saved()
  ada.leave()
  await until(() => host.host.counts().rooms === 0)
  const clients = await Promise.all(Array.from({ length: 20 }, (_, n) => host.enter(`reader-${n}`)))
  expect(new Set(clients.map((client) => client.text().split('\n').length))).toEqual(new Set([300]))
})

test('a document that nobody is in is put away, and opens again with the same text', async () => {
  const ada = await host.enter('ada')
  for (let n = 0; n < 20; n++) ada.write(`Line ${n}`)
  await ada.saved()
  const text = ada.text()
  ada.leave()
  await until(() => host.host.counts().rooms === 0)
  const [checkpoint] = await host.store.db.select().from(documentCheckpoints)
  expect(checkpoint?.uptoSeq).toBe((await rows()).at(-1)?.seq)
  expect(await whole()).toBe(text)
  expect((await host.enter('mary')).text()).toBe(text)
})

test('a checkpoint is written every 500 updates, and the updates stay', async () => {
  const ada = await host.enter('ada')
  ada.write('x')
  for (let n = 0; n < 12; n++) {
    ada.type('ab'.repeat(25))
    await ada.saved()
  }
  const [checkpoint] = await host.store.db.select().from(documentCheckpoints)
  expect(checkpoint?.uptoSeq).toBeGreaterThanOrEqual(500)
  expect((await rows()).length).toBe(601)
  const copy = new Y.Doc()
  for (const row of await rows()) Y.applyUpdate(copy, row.data)
  expect(Y.encodeStateVector(copy)).toEqual(Y.encodeStateVector(ada.doc))
})

test('nothing has changed after a restart', async () => {
  const ada = await host.enter('ada')
  ada.write('Before the restart.')
  await ada.saved()
  await host.stop()
  const again = await startHost({ folder: host.folder })
  expect((await again.enter('mary')).text()).toBe('Before the restart.')
  await again.stop()
  host = await startHost({ folder: host.folder })
})

test('what was written offline is taken in on return, from another connection too', async () => {
  const ada = await host.enter('ada')
  ada.write('Together. ')
  await ada.saved()
  ada.provider.disconnect()
  ada.type('Alone on a train.')
  ada.provider.connect()
  await until(async () => (await whole()) === 'Together. Alone on a train.')
  ada.provider.disconnect()
  ada.type(' And again.')
  const laptop = host.join('ada')
  Y.applyUpdate(laptop.doc, Y.encodeStateAsUpdate(ada.doc))
  await until(async () => (await whole()) === 'Together. Alone on a train. And again.')
  ada.provider.connect()
  await inSync(ada)
  ada.type('.')
  await ada.saved()
  expect(ada.closed.filter((code) => code >= 4000)).toEqual([])
})

test('a keystroke that arrives before the state it rests on is kept until the state comes', async () => {
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  const paragraph = new Y.XmlElement('paragraph')
  doc.getXmlFragment('default').insert(0, [paragraph])
  const run = new Y.XmlText('Written offline')
  paragraph.insert(0, [run])
  run.insert(run.length, ', finished online')
  const raw = await host.raw('ada')
  raw.send(updateFrame(updates.at(-1) ?? new Uint8Array()))
  raw.send(stepOne())
  await until(() => raw.heard.some((frame) => frame[0] === 0 && frame[1] === 1))
  expect(await whole()).toBe('')
  raw.send(syncFrame(1, Y.encodeStateAsUpdate(doc)))
  await until(async () => (await whole()) === 'Written offline, finished online')
})

test('a client that keeps sending what rests on nothing is asked for its state, and then told to come again', async () => {
  const raw = await host.raw('ada')
  const nothingNew = syncFrame(1, new Uint8Array([0, 0]))
  raw.send(nothingNew)
  for (let n = 0; n < 3; n++) {
    const doc = new Y.Doc()
    let last: Uint8Array | undefined
    doc.on('update', (update: Uint8Array) => {
      last = update
    })
    doc.getText('notes').insert(0, 'a')
    doc.getText('notes').insert(1, 'b')
    raw.send(updateFrame(last as unknown as Uint8Array))
    raw.send(nothingNew)
  }
  expect(await raw.closed).toBe(closeCodes.resync)
})

test('people are seen as who they are, whatever their client says', async () => {
  const [ada, mary] = await Promise.all([host.enter('ada'), host.enter('mary')])
  ada.provider.awareness.setLocalState({ user: { name: 'The chair', role: 'chair' }, cursor: { anchor: 1 } })
  await until(() => mary.provider.awareness.getStates().get(ada.doc.clientID)?.cursor !== undefined)
  const { user, cursor } = mary.provider.awareness.getStates().get(ada.doc.clientID) as never as Record<string, object>
  const { face } = openTo('ada')
  expect(user).toEqual({ personId: 'ada', name: face.name, role: 'member', organisation: 'LTHT', color: face.colour })
  expect(cursor).toEqual({ anchor: 1 })
  ada.leave()
  await until(() => !mary.provider.awareness.getStates().has(ada.doc.clientID))
})

test('a lone client hears its own presence, and a silent one a sign of life', async () => {
  const raw = await host.raw('ada')
  raw.send(awarenessFrame({ clientId: 77, clock: 1, state: '{}' }))
  await until(() => raw.heard.some((frame) => frame[0] === 1 && frame.length > 20))
  const silent = await host.raw('mary')
  const before = silent.heard.length
  await until(() => silent.heard.length > before + 1)
  expect(silent.heard.at(-1)).toEqual(Buffer.from([1, 1, 0]))
})

test('nobody speaks for somebody else', async () => {
  const ada = await host.enter('ada')
  ada.provider.awareness.setLocalState({ cursor: 1 })
  const raw = await host.raw('mallory')
  raw.send(awarenessFrame({ clientId: ada.doc.clientID, clock: 99, state: '{"cursor":666}' }))
  raw.send(awarenessFrame({ clientId: 5, clock: 1, state: '{}' }, { clientId: 6, clock: 1, state: '{}' }))
  const mary = await host.enter('mary')
  await until(() => mary.provider.awareness.getStates().has(5))
  expect(mary.provider.awareness.getStates().has(6)).toBe(false)
  expect(mary.provider.awareness.getStates().get(ada.doc.clientID)?.cursor).toBe(1)
})

test('an old tab is told to reload', async () => {
  const old = host.join('ada', { params: { schema: '0' } })
  await until(() => old.closed.length > 0)
  expect(old.closed).toEqual([closeCodes.reload])
  expect((await inSync(host.join('ada', { params: { schema: '1' } }))).closed).toEqual([])
})

test('a document that is not theirs to open is refused like one that is not there', async () => {
  host.entries.set('mallory', { kind: 'refused' })
  host.entries.set('gone', { kind: 'signed-out' })
  await expect(host.raw('mallory')).rejects.toThrow('status 404')
  await expect(host.raw('gone')).rejects.toThrow('status 401')
})

async function rows() {
  return await host.store.db
    .select()
    .from(documentUpdates)
    .where(eq(documentUpdates.documentId, paper))
    .orderBy(asc(documentUpdates.seq))
}
