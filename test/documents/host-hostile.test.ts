import fc from 'fast-check'
import * as encoding from 'lib0/encoding'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { closeCodes } from '../../shared/documents/collab.ts'
import { paper, startHost, type TestHost, until } from './host-support.ts'
import { awarenessFrame, frame, stepOne, syncFrame, updateFrame } from './raw-client.ts'
import { inSync, type StockClient } from './stock-client.ts'

let host: TestHost
let ada: StockClient
beforeEach(async () => {
  host = await startHost()
  ada = await host.enter('ada')
  ada.write('Ada was here.')
  await ada.saved()
})
afterEach(() => host.close())

/** Ada goes on writing, is read, and was never cut off. */
async function adaIsUnharmed() {
  ada.type(' And still is.')
  await ada.saved()
  expect(await (await host.host.reader.whole(paper)).text).toMatch(/^Ada was here\.( And still is\.)+$/)
  expect(ada.closed).toEqual([])
  const newcomer = await host.enter('newcomer')
  expect(newcomer.text()).toBe(ada.text())
  newcomer.leave()
}

/** An update as a client of that number would make it. */
function made(clientId: number, make: (doc: Y.Doc) => void, from?: Y.Doc): Uint8Array {
  const doc = new Y.Doc()
  if (from) Y.applyUpdate(doc, Y.encodeStateAsUpdate(from))
  const before = Y.encodeStateVector(doc)
  doc.clientID = clientId
  make(doc)
  return Y.encodeStateAsUpdate(doc, before)
}

/** The encoding of an update, piece by piece. */
function crafted(write: (encoder: encoding.Encoder) => void): Uint8Array {
  return updateFrame(frame(write))
}

const uints =
  (...values: number[]) =>
  (encoder: encoding.Encoder) => {
    for (const value of values) encoding.writeVarUint(encoder, value)
  }

/** One piece of client 9 at clock 0 in the shared type `name`, holding whatever `content` writes. */
const piece = (reference: number, content: (encoder: encoding.Encoder) => void, name = 'default') =>
  crafted((encoder) => {
    uints(1, 1, 9, 0)(encoder)
    encoding.writeUint8(encoder, reference)
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarString(encoder, name)
    content(encoder)
    encoding.writeVarUint(encoder, 0)
  })

const malformed: Record<string, () => Uint8Array | string> = {
  'an empty frame': () => new Uint8Array(),
  'a text frame': () => 'hello',
  'an unknown message': () => new Uint8Array([42]),
  'an unknown step of the sync protocol': () => new Uint8Array([0, 9, 0]),
  'a message that ends too early': () => new Uint8Array([0, 2, 200, 1]),
  'a length beyond the end': () => new Uint8Array([0, 2, 255, 255, 255, 255, 15, 0]),
  'a number without an end': () => new Uint8Array([0, 2, ...Array<number>(40).fill(255)]),
  'something after the end': () => new Uint8Array([0, 2, 2, 0, 0, 7]),
  'a state vector that is none': () => syncFrame(0, new Uint8Array([5, 1])),
  'an update of no bytes': () => updateFrame(new Uint8Array()),
  'an update with more clients than bytes': () => crafted(uints(4_000_000_000, 1)),
  'an update with more pieces than bytes': () => crafted(uints(1, 4_000_000_000, 9, 0)),
  'a piece of unknown content': () => piece(31, () => {}),
  'a piece that is a subdocument': () => piece(9, (encoder) => encoding.writeVarString(encoder, 'guid')),
  'a piece of an unknown type': () => piece(7, uints(12)),
  'a piece that is an XML hook': () =>
    piece(7, (encoder) => {
      encoding.writeVarUint(encoder, 5)
      encoding.writeVarString(encoder, 'hook')
    }),
  'text that is not UTF-8': () => piece(4, (encoder) => encoding.writeVarUint8Array(encoder, new Uint8Array([0xff]))),
  'text of no length': () => piece(4, (encoder) => encoding.writeVarString(encoder, ''), 'notes'),
  'a value nested 10,000 deep': () =>
    piece(8, (encoder) => {
      encoding.writeVarUint(encoder, 1)
      for (let depth = 0; depth < 10_000; depth++) {
        encoding.writeUint8(encoder, 117)
        encoding.writeVarUint(encoder, 1)
      }
      encoding.writeUint8(encoder, 126)
    }),
  'JSON nested 10,000 deep': () =>
    piece(5, (encoder) => encoding.writeVarString(encoder, '['.repeat(10_000) + ']'.repeat(10_000)), 'notes'),
  'JSON that is none': () => piece(5, (encoder) => encoding.writeVarString(encoder, '{'), 'notes'),
  'a name that would replace a prototype': () =>
    piece(8, (encoder) => {
      encoding.writeVarUint(encoder, 1)
      encoding.writeUint8(encoder, 118)
      encoding.writeVarUint(encoder, 1)
      encoding.writeVarString(encoder, '__proto__')
      encoding.writeUint8(encoder, 126)
    }),
  'presence that is no JSON': () => awarenessFrame({ clientId: 9, clock: 1, state: '{' }),
  'presence that is no object': () => awarenessFrame({ clientId: 9, clock: 1, state: '[1]' }),
  'presence that names a prototype': () => awarenessFrame({ clientId: 9, clock: 1, state: '{"__proto__":{"x":1}}' }),
  'a nonce of a thousand bytes': () => new Uint8Array([102, ...Array<number>(1000).fill(1)]),
}

const misused: Record<string, () => Uint8Array> = {
  "another person's Yjs client": () =>
    updateFrame(made(ada.doc.clientID, (doc) => doc.getText('notes').insert(0, 'forged'), ada.doc)),
  "the server's own Yjs client": () => updateFrame(made(1, (doc) => doc.getText('notes').insert(0, 'forged'))),
  'a piece that rests on itself': () =>
    crafted((encoder) => {
      uints(1, 1, 9, 0)(encoder)
      encoding.writeUint8(encoder, 4 | 128)
      uints(9, 0)(encoder)
      encoding.writeVarString(encoder, 'x')
      encoding.writeVarUint(encoder, 0)
    }),
  'characters where elements belong': () => piece(4, (encoder) => encoding.writeVarString(encoder, 'poison')),
  'a list in the text': () => piece(7, uints(0)),
  'text as if it were the document': () => updateFrame(made(9, (doc) => doc.getText('default').insert(0, 'poison'))),
  'an attribute that is a shared type': () =>
    updateFrame(
      made(9, (doc) => {
        const element = new Y.XmlElement('paragraph')
        doc.getXmlFragment('default').insert(0, [element])
        element.setAttribute('level', new Y.Map() as never)
      }),
    ),
  'an attribute that no JSON can hold': () =>
    updateFrame(
      made(9, (doc) => {
        const element = new Y.XmlElement('paragraph')
        doc.getXmlFragment('default').insert(0, [element])
        element.setAttribute('level', 10n as never)
      }),
    ),
  'elements nested 150 deep': () =>
    updateFrame(
      made(9, (doc) => {
        let parent: Y.XmlFragment = doc.getXmlFragment('default')
        for (let depth = 0; depth < 150; depth++) {
          const element = new Y.XmlElement('blockquote')
          parent.insert(0, [element])
          parent = element
        }
      }),
    ),
  'maps nested 150 deep': () =>
    updateFrame(
      made(9, (doc) => {
        let parent: Y.Map<unknown> = doc.getMap('board')
        for (let depth = 0; depth < 150; depth++) {
          const map = new Y.Map()
          parent.set('inner', map)
          parent = map
        }
      }),
    ),
  'presence of 5 kB': () => awarenessFrame({ clientId: 9, clock: 1, state: JSON.stringify({ x: 'y'.repeat(5000) }) }),
  'presence nested 9 deep': () =>
    awarenessFrame({ clientId: 9, clock: 1, state: `${'{"a":'.repeat(9)}1${'}'.repeat(9)}` }),
}

describe('a frame that does not parse closes only its sender', () => {
  test.each(Object.keys(malformed))('%s', async (name) => {
    const mallory = await host.raw('mallory')
    mallory.send(malformed[name]?.() ?? '')
    expect(await mallory.closed).toBe(closeCodes.malformed)
    await adaIsUnharmed()
  })
})

describe('what an honest editor would never send closes only its sender', () => {
  test.each(Object.keys(misused))('%s', async (name) => {
    const mallory = await host.raw('mallory')
    mallory.send(misused[name]?.() ?? '')
    expect(await mallory.closed).toBe(closeCodes.notAllowed)
    await adaIsUnharmed()
  })
})

test('deleting what has not been written yet silences nobody', async () => {
  const mallory = await host.raw('mallory')
  mallory.send(crafted(uints(0, 1, ada.doc.clientID, 1, 0, 1_000_000)))
  mallory.send(syncFrame(1, frame(uints(0, 1, ada.doc.clientID, 1, Y.getState(ada.doc.store, ada.doc.clientID), 9999))))
  mallory.send(stepOne())
  await until(() => mallory.heard.some((heard) => heard[0] === 0 && heard[1] === 1))
  ada.write('After the attack.')
  await ada.saved()
  expect((await host.host.reader.whole(paper)).text).toContain('After the attack.')
})

test('a Yjs client belongs to whoever was seen with it first, even before a word is written', async () => {
  const mary = await host.enter('mary')
  mary.provider.awareness.setLocalState({ cursor: 1 })
  await until(() => ada.provider.awareness.getStates().has(mary.doc.clientID))
  const mallory = await host.raw('mallory')
  mallory.send(updateFrame(made(mary.doc.clientID, (doc) => doc.getText('notes').insert(0, 'squatting'))))
  expect(await mallory.closed).toBe(closeCodes.notAllowed)
  mary.write('Mine.')
  await mary.saved()
  expect(ada.text()).toContain('Mine.')
})

test("a whole state may carry others' words: those that are known change nothing, forged ones are left out", async () => {
  const mary = await host.enter('mary')
  mary.write('Mary, too.')
  await mary.saved()
  const forger = await host.raw('mallory')
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(mary.doc))
  copy.clientID = ada.doc.clientID
  copy.getText('notes').insert(0, 'forged')
  copy.clientID = 9
  copy.getText('own').insert(0, 'honest')
  forger.send(syncFrame(1, Y.encodeStateAsUpdate(copy)))
  const newcomer = await host.enter('newcomer')
  await until(() => newcomer.doc.getText('own').toString() === 'honest')
  expect(newcomer.doc.getText('notes').toString()).toBe('')
  expect(newcomer.text()).toBe(mary.text())
})

test('pieces that can never be put in are not kept', async () => {
  const mallory = await host.raw('mallory')
  mallory.send(syncFrame(1, frame(uints(0, 0))))
  for (let n = 0; n < 2; n++) {
    const orphans = frame((encoder) => {
      uints(1000)(encoder)
      for (let client = 100; client < 1100; client++) {
        uints(1, client, 5)(encoder)
        encoding.writeUint8(encoder, 4 | 128)
        uints(client + 5000, 7)(encoder)
        encoding.writeVarString(encoder, 'orphan')
      }
      encoding.writeVarUint(encoder, 0)
    })
    mallory.send(syncFrame(1, orphans))
  }
  mallory.send(stepOne())
  await until(() => mallory.heard.some((heard) => heard[0] === 0 && heard[1] === 1))
  expect(mallory.heard.some((heard) => Buffer.from(heard).includes('orphan'))).toBe(false)
  await adaIsUnharmed()
})

test('a frame of more than 16 MiB closes its sender, one of 12 MiB is a long paste', async () => {
  const mallory = await host.raw('mallory')
  mallory.send(new Uint8Array(16 * 1024 * 1024 + 1))
  expect(await mallory.closed).toBe(1009)
  ada.write('x'.repeat(12 * 1024 * 1024))
  await ada.saved()
  expect((await host.host.reader.whole(paper)).text.length).toBeGreaterThan(12 * 1024 * 1024)
  expect(ada.closed).toEqual([])
})

test('somebody who floods is made to wait, and their neighbour is not', async () => {
  const mallory = await host.raw('mallory')
  for (let n = 0; n < 3000; n++) mallory.send(stepOne())
  const at = performance.now()
  await adaIsUnharmed()
  expect(performance.now() - at).toBeLessThan(3000)
  expect(mallory.heard.length).toBeLessThan(60)
})

test('a reader that stops reading is left behind, and gets one difference when it reads again', async () => {
  const slow = host.join('slow')
  await inSync(slow)
  const socket = (slow.provider.ws as unknown as { _socket: { pause(): void; resume(): void } })._socket
  socket.pause()
  ada.write('')
  for (let n = 0; n < 30; n++) {
    ada.write(`${n} ${'y'.repeat(1_000_000)}`)
    await ada.saved()
  }
  socket.resume()
  await until(() => slow.text() === ada.text(), 20_000)
  expect(slow.closed).toEqual([])
  expect(host.host.counts()).toMatchObject({ caughtUp: 1, tooSlow: 0 })
})

test('a reader that never reads again is cut', async () => {
  await host.stop()
  host = await startHost({ folder: host.folder, pace: { slowMs: 100 } })
  ada = await host.enter('ada')
  const slow = await host.raw('slow')
  slow.send(stepOne())
  slow.socket.pause()
  for (let n = 0; n < 12; n++) {
    ada.write('y'.repeat(1_000_000))
    await ada.saved()
  }
  await until(() => host.host.counts().tooSlow === 1)
  await until(() => host.host.counts().connections === 1)
  expect(ada.closed).toEqual([])
})

test('somebody who asks for everything again and again and reads nothing of it is cut', async () => {
  await host.stop()
  host = await startHost({ folder: host.folder, pace: { slowMs: 100 } })
  ada = await host.enter('ada')
  ada.write('y'.repeat(3_000_000))
  await ada.saved()
  const mallory = await host.raw('mallory')
  mallory.socket.pause()
  for (let n = 0; n < 15; n++) mallory.send(stepOne())
  await until(() => host.host.counts().tooSlow === 1)
  expect(ada.closed).toEqual([])
})

test('no bytes at all harm anybody but their sender', async () => {
  const valid = updateFrame(
    made(9, (doc) => {
      const element = new Y.XmlElement('heading')
      doc.getXmlFragment('default').insert(0, [element])
      element.setAttribute('level', 2 as never)
      const run = new Y.XmlText('words')
      element.insert(0, [run])
      run.format(0, 3, { bold: true })
      run.delete(1, 1)
      doc.getMap('board').set('note', { a: [1, 'two', null, true] })
    }),
  )
  const flipped = fc
    .array(fc.tuple(fc.nat(valid.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 })
    .map((flips) => {
      const bytes = valid.slice()
      for (const [at, value] of flips) bytes[at] = value
      return bytes
    })
  const noise = fc.uint8Array({ maxLength: 200 })
  const headed = fc.tuple(fc.constantFrom([0, 0], [0, 1], [0, 2], [1], [2], [3], [102]), noise).map(([head, bytes]) => {
    return new Uint8Array([...head, ...(head.length === 2 ? [bytes.length & 127] : []), ...bytes])
  })
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(flipped, flipped, headed, noise), { minLength: 1, maxLength: 20 }),
      async (frames) => {
        const mallory = await host.raw(`mallory-${Math.random()}`)
        for (const bytes of frames) mallory.send(bytes)
        mallory.socket.close()
        await mallory.closed
      },
    ),
    { numRuns: 150 },
  )
  await ada.saved()
  expect(ada.closed).toEqual([])
  const newcomer = await host.enter('newcomer')
  expect(newcomer.text()).toContain('Ada was here.')
  expect(newcomer.text()).toBe(ada.text())
  expect(host.logged).toEqual([])
  await host.stop()
  host = await startHost({ folder: host.folder })
  expect((await host.enter('ada')).text()).toBe(newcomer.text())
  expect(host.logged).toEqual([])
})
