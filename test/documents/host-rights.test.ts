import { afterEach, beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { closeCodes, type ReadOnlyReason } from '../../shared/documents/collab.ts'
import type { PersonId } from '../../shared/ids.ts'
import { openTo, otherPaper, paper, startHost, type TestHost, until } from './host-support.ts'
import { stepOne, syncFrame, updateFrame } from './raw-client.ts'
import { inSync } from './stock-client.ts'

let host: TestHost
beforeEach(async () => {
  host = await startHost({ pace: { sweepMs: 200 } })
})
afterEach(() => host.close())

const person = (name: string) => name as PersonId
const reads = (name: string, readOnly: ReadOnlyReason = 'not-yours-to-write') =>
  host.entries.set(name, { ...openTo(name), readOnly })
const whole = async () => (await host.host.reader.whole(paper)).text

test('a reader sees everything and changes nothing: not by updates, not by a whole state, not by deleting', async () => {
  const ada = await host.enter('ada')
  ada.write('Only Ada writes.')
  await ada.saved()
  reads('reader')
  const reader = await host.raw('reader')
  const own = new Y.Doc()
  Y.applyUpdate(own, Y.encodeStateAsUpdate(ada.doc))
  const known = Y.encodeStateVector(own)
  own.getText('notes').insert(0, 'by a reader')
  reader.send(stepOne())
  reader.send(updateFrame(Y.encodeStateAsUpdate(own, known)))
  reader.send(syncFrame(1, Y.encodeStateAsUpdate(own)))
  // Deletes Ada's first character, and brings nothing of its own.
  reader.send(updateFrame(new Uint8Array([0, 1, ...varuint(ada.doc.clientID), 1, 2, 1])))
  reader.send(new Uint8Array([102, 1, 7]))
  reader.send(new Uint8Array([3]))
  await until(() => reader.heard.filter(([type]) => type === 1).length > 1)
  expect(reader.heard.filter(([type]) => type === 2)).toHaveLength(1)
  expect(reader.heard.some(([type]) => type === 102)).toBe(false)
  expect(await whole()).toBe('Only Ada writes.')
  const newcomer = await host.enter('newcomer')
  expect(newcomer.doc.getText('notes').toString()).toBe('')
  ada.type(' Still.')
  await ada.saved()
  expect(host.host.counts().updates).toBe(1 + ' Still.'.length)
})

test('a reader who writes nothing is told nothing', async () => {
  reads('reader')
  const reader = await host.enter('reader')
  const ada = await host.enter('ada')
  ada.write('Hello.')
  await until(() => reader.text() === 'Hello.')
  await reader.saved()
  expect(reader.denied).toEqual([])
})

test('a document that freezes keeps what was sent before, and takes nothing after', async () => {
  const [ada, mary] = await Promise.all([host.enter('ada'), host.enter('mary')])
  ada.write('Before. ')
  for (let n = 0; n < 50; n++) ada.type('x')
  const before = ada.text()
  await ada.saved()
  reads('ada', 'frozen')
  reads('mary', 'frozen')
  await host.host.reconsider({ documentId: paper })
  ada.type('After.')
  await until(() => ada.denied.length > 0)
  ada.type('And again.')
  expect(await whole()).toBe(before)
  expect(mary.text()).toBe(before)
  await until(() => host.host.counts().refused > 'After.'.length)
  expect(ada.denied).toEqual(['frozen'])

  host.entries.delete('ada')
  await host.host.reconsider({ documentId: paper })
  await until(async () => (await whole()) === `${before}After.And again.`)
  await ada.saved()
})

test('what has arrived when a document freezes is kept, even if it still waits its turn', async () => {
  const ada = await host.enter('ada')
  ada.write('')
  await ada.saved()
  // More than may be handled at once: the rest waits in the inbox.
  for (let n = 0; n < 450; n++) ada.type('x')
  await until(() => host.host.counts().updates > 300)
  reads('ada', 'frozen')
  await host.host.reconsider({ documentId: paper })
  const kept = (await whole()).length
  expect(kept).toBeGreaterThan(390)
  await new Promise((resolve) => setImmediate(resolve))
  expect((await whole()).length).toBe(kept)
})

test('a lost permission closes the document within 2 seconds, and only for whoever lost it', async () => {
  const [ada, mary] = await Promise.all([host.enter('ada'), host.enter('mary')])
  const elsewhere = await host.enter('ada', otherPaper)
  host.entries.set('ada', { kind: 'refused' })
  const at = performance.now()
  void host.host.reconsider({ personId: person('ada'), documentId: paper })
  await until(() => ada.closed.length > 0)
  expect(performance.now() - at).toBeLessThan(2000)
  expect(ada.closed).toEqual([closeCodes.notAllowed])
  expect(mary.closed).toEqual([])
  await host.host.reconsider({ personId: person('ada') })
  await until(() => elsewhere.closed.length > 0)
  ada.provider.connect()
  await expect(host.raw('ada')).rejects.toThrow('status 404')
})

test('signing out closes every document with the code for it', async () => {
  const [ada, mary] = await Promise.all([host.enter('ada'), host.enter('mary')])
  host.entries.set('ada', { kind: 'signed-out' })
  await host.host.reconsider({ sessionId: 'session-ada' })
  await until(() => ada.closed.length > 0)
  expect(ada.closed).toEqual([closeCodes.signedOut])
  expect(mary.closed).toEqual([])
})

test('a change of rights that nobody announced is noticed by the sweep', async () => {
  const ada = await host.enter('ada')
  host.entries.set('ada', { kind: 'refused' })
  await until(() => ada.closed.length > 0, 2000)
  expect(ada.closed).toEqual([closeCodes.notAllowed])
})

test('somebody who loses a right while the door is opening is not let in', async () => {
  let asked = 0
  const slow = await startHost()
  const { mayOpen } = slow.access
  slow.access.mayOpen = async (visitor, documentId) => {
    asked++
    const entry = await mayOpen(visitor, documentId)
    if (asked === 1) {
      slow.entries.set('ada', { kind: 'refused' })
      await slow.host.reconsider({ personId: person('ada') })
    }
    return entry
  }
  await expect(slow.raw('ada')).rejects.toThrow('status 404')
  expect(asked).toBe(2)
  await slow.close()
})

test('a reader becomes a writer without coming again', async () => {
  reads('mary')
  const mary = await host.enter('mary')
  mary.write('Too early. ')
  await until(() => mary.denied.length === 1)
  expect(mary.denied).toEqual(['not-yours-to-write'])
  host.entries.delete('mary')
  await host.host.reconsider({ personId: person('mary') })
  await until(async () => (await whole()) === 'Too early. ')
  mary.type('Now.')
  await mary.saved()
  expect((await inSync(host.join('ada'))).text()).toBe('Too early. Now.')
})

function varuint(value: number): number[] {
  return value < 128 ? [value] : [(value % 128) + 128, ...varuint(Math.floor(value / 128))]
}
