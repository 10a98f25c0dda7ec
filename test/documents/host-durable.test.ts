import Database from 'better-sqlite3'
import { afterEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { databasePath } from '../../db/sqlite.ts'
import { type Store, StoreFailure } from '../../db/store.ts'
import { closeCodes, savedFrame } from '../../shared/documents/collab.ts'
import { encodePosition } from '../../shared/documents/text.ts'
import { holdDatabase, paper, startHost, type TestHost, until } from './host-support.ts'
import { stepOne } from './raw-client.ts'
import { inSync } from './stock-client.ts'

let host: TestHost
afterEach(() => host.close())

test('while a commit is held back for 3 seconds nobody is shown the words, and nothing is lost', async () => {
  host = await startHost()
  const [ada, mary] = await Promise.all([host.enter('ada'), host.enter('mary')])
  ada.write('Durable. ')
  await ada.saved()
  await until(() => mary.text() === 'Durable. ')

  const letGo = holdDatabase(host.folder)
  const shown: string[] = []
  const stalls: number[] = []
  let at = performance.now()
  const ticking = setInterval(() => {
    stalls.push(performance.now() - at)
    at = performance.now()
  }, 10)
  const heldAt = performance.now()
  mary.doc.on('update', () => shown.push('colleague'))
  ada.type('Not yet durable.')
  const newcomer = host.join('grace')
  newcomer.doc.on('update', () => shown.push('newcomer'))
  const raw = await host.raw('raw')
  raw.send(stepOne())
  void ada.saved().then(() => shown.push('acknowledgement'))
  void host.host.reader.whole(paper).then(() => shown.push('export'))
  const run = (ada.doc.getXmlFragment('default').get(0) as Y.XmlElement).get(0) as Y.XmlText
  const end = encodePosition(Y.createRelativePositionFromTypeIndex(run, run.length, -1))
  const start = encodePosition(Y.createRelativePositionFromTypeIndex(run, 0))
  const pin = host.host.reader.passage(paper, { from: start, to: end })
  void pin.then(() => shown.push('pin'))

  while (performance.now() - heldAt < 3000) {
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(shown).toEqual([])
    expect(raw.heard.some((frame) => Buffer.from(frame).includes('durable'))).toBe(false)
  }
  letGo()

  await until(() => mary.text() === 'Durable. Not yet durable.' && newcomer.text() === mary.text())
  await until(() => ['acknowledgement', 'export', 'pin'].every((what) => shown.includes(what)))
  clearInterval(ticking)
  expect((await pin)?.text).toBe('Durable. Not yet durable.')
  // Three seconds, had anything waited for the database on the event loop.
  expect(Math.max(...stalls)).toBeLessThan(1000)
  expect([...ada.closed, ...mary.closed]).toEqual([])
})

/** A store whose commits can be made to fail. */
function failing(store: Store) {
  const state = { isFailing: false, commits: 0 }
  const wrapped: Store = {
    ...store,
    db: store.db,
    get pendingBytes() {
      return store.pendingBytes
    },
    async commit(build) {
      state.commits++
      if (state.isFailing) throw new StoreFailure('the disk is full')
      await store.commit(build)
    },
    async check() {
      if (state.isFailing) throw new StoreFailure('the disk is full')
      await store.check()
    },
  }
  return { state, wrapped }
}

test('when updates cannot be saved everybody is told, reading goes on, and writing comes back by itself', async () => {
  let state = { isFailing: false, commits: 0 }
  host = await startHost({
    wrap(store) {
      const made = failing(store)
      state = made.state
      return made.wrapped
    },
  })
  const [ada, mary] = await Promise.all([host.enter('ada'), host.enter('mary')])
  ada.write('Saved. ')
  await until(() => mary.text() === 'Saved. ')

  state.isFailing = true
  ada.type('Not saved yet.')
  await until(() => ada.closed.includes(closeCodes.notDurable) && mary.closed.includes(closeCodes.notDurable))
  expect(mary.text()).toBe('Saved. ')
  const reader = await host.enter('grace')
  expect(reader.text()).toBe('Saved. ')
  await until(() => ada.denied.includes('not-durable'))
  let acknowledged = false
  void ada.saved().then(() => {
    acknowledged = true
  })
  ada.type(' Nor this.')
  await inSync(ada)

  expect(acknowledged).toBe(false)
  state.isFailing = false
  await until(() => mary.text() === 'Saved. Not saved yet. Nor this.')
  await until(() => acknowledged)
  expect(reader.text()).toBe(mary.text())
  expect((await host.host.reader.whole(paper)).text).toBe(mary.text())
})

test('closing commits and acknowledges what has arrived, and says that it is restarting', async () => {
  host = await startHost()
  const [ada, mary] = await Promise.all([host.enter('ada'), host.enter('mary')])
  ada.write('Last words. ')
  ada.type('And these.')
  const saved = ada.saved()
  await until(() => host.host.counts().updates > 0)
  const text = ada.text()
  const closing = host.stop
  ada.provider.shouldReconnect = () => false
  mary.provider.shouldReconnect = () => false
  await Promise.all([saved, host.host.close()])
  await until(() => ada.closed.length > 0 && mary.closed.length > 0)
  expect(ada.closed).toEqual([closeCodes.restarting])
  expect(mary.closed).toEqual([closeCodes.restarting])
  await closing()
  host = await startHost({ folder: host.folder })
  expect((await host.host.reader.whole(paper)).text).toBe(text)
})

test('an acknowledgement is never sent unasked, and echoes what was asked', async () => {
  host = await startHost()
  const raw = await host.raw('ada')
  raw.send(stepOne())
  await until(() => raw.heard.length > 2)
  expect(raw.heard.some((frame) => frame[0] === savedFrame)).toBe(false)
  raw.send(new Uint8Array([savedFrame, 3, 1, 2, 3]))
  raw.send(new Uint8Array([savedFrame]))
  await until(() => raw.heard.filter((frame) => frame[0] === savedFrame).length === 2)
  expect(raw.heard.filter((frame) => frame[0] === savedFrame).map((frame) => [...frame])).toEqual([
    [savedFrame, 3, 1, 2, 3],
    [savedFrame],
  ])
})

test('a broken row of the log is reported and passed over, and the document opens', async () => {
  host = await startHost()
  const ada = await host.enter('ada')
  ada.write('Good words.')
  await ada.saved()
  await host.stop()
  const file = new Database(databasePath(host.folder))
  file.exec("insert into document_updates values ('doc-paper', 99, 'ada', 'c', 0, x'0102030405')")
  file.close()
  host = await startHost({ folder: host.folder })
  const mary = await host.enter('mary')
  expect(mary.text()).toBe('Good words.')
  mary.write('And more.')
  await mary.saved()
  expect(host.host.counts().unreadable).toBe(1)
  expect(host.logged[0]).toContain('update 99 of the log cannot be read')
})
