import { yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap'
import fc from 'fast-check'
import * as encoding from 'lib0/encoding'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { type Admission, admit, bringsNews, type Sender } from '../../server/documents/admission.ts'
import { Malformed } from '../../server/documents/bytes.ts'
import { Misuse } from '../../server/documents/misuse.ts'
import { readOutline } from '../../server/documents/outline.ts'
import type { Layout } from '../../server/documents/plain-shape.ts'

const anybody: Sender = { mayWriteAs: () => true, bringsWholeState: false }

function emptyDoc(clientId: number): Y.Doc {
  const doc = new Y.Doc()
  doc.clientID = clientId
  doc.getXmlFragment('default')
  return doc
}

const text: Layout = { holds: 'text' }

/** What an editor does to a document, as numbers. */
const edit = fc.record({ kind: fc.nat(6), at: fc.nat(1000), length: fc.nat(8), who: fc.nat(2) })
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never

function perform(doc: Y.Doc, { kind, at, length }: Edit): void {
  const fragment = doc.getXmlFragment('default')
  const block = fragment.length > 0 ? (fragment.get(at % fragment.length) as Y.XmlElement) : undefined
  const run = block?.length ? (block.get(0) as Y.XmlText) : undefined
  doc.transact(() => {
    if (kind === 0 || !block || !run) {
      const made = new Y.XmlElement('heading')
      made.insert(0, [new Y.XmlText('word ')])
      made.setAttribute('level', (2 + (at % 3)) as never)
      fragment.insert(at % (fragment.length + 1), [made])
    } else if (kind === 1) run.insert(at % (run.length + 1), 'é😀x'.repeat(length + 1))
    else if (kind === 2 && run.length > 0) run.delete(at % run.length, Math.min(length, run.length - (at % run.length)))
    else if (kind === 3 && run.length > 0)
      run.format(0, 1 + (at % run.length), { bold: {}, link: { href: 'https://x.org' } })
    else if (kind === 4) fragment.delete(at % fragment.length, 1)
    else if (kind === 5) block.setAttribute('level', at as never)
    else doc.getMap('board').set(String(at % 5), { note: [at, 'two', null] })
  })
}

/** Three people who edit offline and meet now and then; gives every update that they made. */
function history(edits: readonly Edit[]): { docs: Y.Doc[]; updates: Uint8Array[] } {
  const docs = [emptyDoc(100), emptyDoc(7), emptyDoc(3_000_000_000)]
  const updates: Uint8Array[] = []
  for (const doc of docs) {
    doc.on('update', (update: Uint8Array, origin) => {
      if (origin !== 'peer') updates.push(update)
    })
  }
  for (const [n, one] of edits.entries()) {
    perform(docs[one.who] as Y.Doc, one)
    if (n % 4 === 3) for (const a of docs) for (const b of docs) Y.applyUpdate(a, Y.encodeStateAsUpdate(b), 'peer')
  }
  return { docs, updates }
}

const isWhole = (doc: Y.Doc) => doc.store.pendingStructs === null && doc.store.pendingDs === null

/** What an editor shows. Marks and attributes have no order. */
function shown(doc: Y.Doc): string {
  return JSON.stringify(yXmlFragmentToProsemirrorJSON(doc.getXmlFragment('default')), (_key, value) => {
    if (Array.isArray(value) && value.every(({ type }) => type === 'bold' || type === 'link'))
      return value.toSorted((a, b) => (a.type < b.type ? -1 : 1))
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return value
    return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
  })
}

test('whatever honest editors send is let in whole, one by one or all at once', () => {
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 40 }), (edits) => {
      const { docs, updates } = history(edits)
      for (const sent of [updates, docs.map((doc) => Y.encodeStateAsUpdate(doc))]) {
        const doc = emptyDoc(1)
        // Yjs by itself, which takes everything as it comes.
        const reference = emptyDoc(2)
        for (const update of sent) {
          const { update: part, hasGap } = admit(readOutline(update), doc, text, anybody)
          expect(hasGap).toBe(false)
          if (part) Y.applyUpdate(doc, part)
          Y.applyUpdate(reference, update)
        }
        expect(isWhole(doc)).toBe(true)
        expect(shown(doc)).toBe(shown(reference))
        expect(Y.encodeStateVector(doc)).toEqual(Y.encodeStateVector(reference))
        for (const one of docs) expect(bringsNews(readOutline(Y.encodeStateAsUpdate(one)), doc)).toBe(false)
      }
    }),
    { numRuns: 500 },
  )
})

test('of updates that come in the wrong order exactly what rests on something known is let in', () => {
  fc.assert(
    fc.property(fc.array(edit, { minLength: 2, maxLength: 30 }), fc.array(fc.nat(1000)), (edits, order) => {
      const { updates } = history(edits)
      const doc = emptyDoc(1)
      for (const n of order) {
        const update = updates[n % updates.length]
        if (!update) continue
        const { update: part } = admit(readOutline(update), doc, text, anybody)
        // Yjs itself, which keeps what it cannot put in yet: what shows must be the same.
        const reference = emptyDoc(2)
        Y.applyUpdate(reference, Y.encodeStateAsUpdate(doc))
        Y.applyUpdate(reference, update)
        if (part) Y.applyUpdate(doc, part)
        expect(isWhole(doc)).toBe(true)
        expect(shown(doc)).toBe(shown(reference))
      }
    }),
    { numRuns: 300 },
  )
})

test('what is let in of any bytes can be applied whole and shown by every editor', () => {
  fc.assert(
    fc.property(
      fc.array(edit, { minLength: 1, maxLength: 12 }),
      fc.array(fc.tuple(fc.nat(4000), fc.nat(255)), { minLength: 1, maxLength: 4 }),
      fc.nat(2),
      (edits, flips, who) => {
        const { docs } = history(edits)
        const doc = emptyDoc(1)
        Y.applyUpdate(doc, Y.encodeStateAsUpdate(docs[who] as Y.Doc))
        const bytes = Y.encodeStateAsUpdate(docs[(who + 1) % 3] as Y.Doc)
        for (const [at, value] of flips) bytes[at % bytes.length] = value
        const admission = attempt(() => admit(readOutline(bytes), doc, text, anybody))
        if (!admission?.update) return
        Y.applyUpdate(doc, admission.update)
        expect(isWhole(doc)).toBe(true)
        shown(doc)
        const copy = emptyDoc(2)
        Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
        expect(isWhole(copy)).toBe(true)
        shown(copy)
      },
    ),
    { numRuns: 8000 },
  )
}, 60_000)

/** A document with two paragraphs, by client 100, and the update of client 9 that puts `x` between the two places. */
function between(left: [clock: number], right: [clock: number]): () => Admission {
  const doc = emptyDoc(100)
  const fragment = doc.getXmlFragment('default')
  for (const text of ['abc', 'def']) {
    const paragraph = new Y.XmlElement('paragraph')
    paragraph.insert(0, [new Y.XmlText(text)])
    fragment.insert(fragment.length, [paragraph])
  }
  const encoder = encoding.createEncoder()
  for (const value of [1, 1, 9, 0]) encoding.writeVarUint(encoder, value)
  encoding.writeUint8(encoder, 4 | 128 | 64)
  for (const value of [100, ...left, 100, ...right]) encoding.writeVarUint(encoder, value)
  encoding.writeVarString(encoder, 'x')
  encoding.writeVarUint(encoder, 0)
  return () => admit(readOutline(encoding.toUint8Array(encoder)), doc, text, anybody)
}

// Of each paragraph: the element, its text, three characters. The second begins at 5.
test('a piece stands between two neighbours of one text, in their order', () => {
  expect(between([2], [3])().update).toBeDefined()
  expect(between([2], [4])().update).toBeDefined()
  expect(between([3], [2])).toThrow(Misuse)
  expect(between([3], [3])).toThrow(Misuse)
  expect(between([3], [7])).toThrow(Misuse)
})

/** What is said of an update that puts something into a document's first paragraph, or beside it. */
function putting(put: (fragment: Y.XmlFragment, run: Y.XmlText) => void): () => Admission {
  const doc = emptyDoc(100)
  const paragraph = new Y.XmlElement('paragraph')
  const run = new Y.XmlText('abc')
  paragraph.insert(0, [run])
  doc.getXmlFragment('default').insert(0, [paragraph])
  const known = Y.encodeStateVector(doc)
  const held = emptyDoc(1)
  Y.applyUpdate(held, Y.encodeStateAsUpdate(doc))
  put(doc.getXmlFragment('default'), run)
  return () => admit(readOutline(Y.encodeStateAsUpdate(doc, known)), held, text, anybody)
}

test('the text holds elements and runs of characters, as editors make them, and nothing like them', () => {
  expect(putting((_fragment, run) => run.insert(1, 'x'))().update).toBeDefined()
  expect(putting((fragment) => fragment.insert(0, [new Y.XmlText('x')]))().update).toBeDefined()
  expect(putting((fragment) => fragment.insert(0, [new Y.Text('x') as never]))).toThrow(Misuse)
  expect(putting((fragment) => fragment.insert(0, [new Y.XmlFragment() as never]))).toThrow(Misuse)
  expect(putting((_fragment, run) => run.insertEmbed(1, { image: 'x' }))).toThrow(Misuse)
})

function attempt(work: () => Admission): Admission | undefined {
  try {
    return work()
  } catch (error) {
    if (error instanceof Malformed || error instanceof Misuse) return undefined
    throw error
  }
}
