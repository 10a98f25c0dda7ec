import { createHash } from 'node:crypto'
import { getSchema } from '@tiptap/core'
import { Node } from '@tiptap/pm/model'
import { EditorState } from '@tiptap/pm/state'
import {
  absolutePositionToRelativePosition,
  initProseMirrorDoc,
  prosemirrorJSONToYXmlFragment,
  yXmlFragmentToProsemirrorJSON,
} from '@tiptap/y-tiptap'
import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { documentUpdates } from '../../db/documents.ts'
import { searchEntries } from '../../db/search-entries.ts'
import { fromMarkdown, fromTemplate, importedWords } from '../../server/documents/initial-text.ts'
import { decodePosition, encodePosition, passageOf, textOf } from '../../shared/documents/text.ts'
import { isAllowedLink, textExtensions } from '../../shared/documents/text-schema.ts'
import type { PersonId } from '../../shared/ids.ts'
import { paper, startHost, until } from './host-support.ts'

const schema = getSchema(textExtensions)
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

function opened(update: Uint8Array): Y.Doc {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, update)
  return doc
}

/** The document as the editor's schema reads it; throws when the schema does not allow it. */
function node(doc: Y.Doc): Node {
  const read = Node.fromJSON(schema, yXmlFragmentToProsemirrorJSON(doc.getXmlFragment('default')))
  read.check()
  return read
}

/** How ProseMirror itself reads text: blocks apart by a newline, line breaks kept. */
const between = (read: Node, from: number, to: number) =>
  read
    .textBetween(from, to, '\n', (leaf) => (leaf.type.name === 'hardBreak' ? '\n' : ''))
    .toWellFormed()
    .normalize('NFC')

describe('the first text of a document', () => {
  test("has its template's headings, with an empty paragraph below each", () => {
    const doc = opened(fromTemplate(['The question', 'Why now']))
    expect(textOf(doc)).toBe('The question\n\nWhy now\n')
    expect(node(doc).toJSON().content).toMatchObject([
      { type: 'heading', attrs: { level: 2 }, content: [{ text: 'The question' }] },
      { type: 'paragraph' },
      { type: 'heading', attrs: { level: 2 }, content: [{ text: 'Why now' }] },
      { type: 'paragraph' },
    ])
  })

  test('can be brought along: headings, paragraphs and lists, one on each line', () => {
    const markdown = '## Scope\nIn and out.\n\n- One\n- Two\n1. First\n2. Second\n### Deeper\nEnd.\n'
    const doc = opened(fromMarkdown(markdown))
    expect(textOf(doc)).toBe('Scope\nIn and out.\nOne\nTwo\nFirst\nSecond\nDeeper\nEnd.')
    const content = node(doc).toJSON().content as { type: string }[]
    expect(content.map(({ type }) => type)).toEqual([
      'heading',
      'paragraph',
      'bulletList',
      'orderedList',
      'heading',
      'paragraph',
    ])
    expect(importedWords(markdown)).toEqual({ seq: 1, digest: sha256(textOf(doc)) })
  })

  test('is one empty paragraph when there is nothing to say', () => {
    expect(node(opened(fromTemplate([]))).childCount).toBe(1)
  })
})

const line = fc.string({ unit: fc.constantFrom('a', 'é', 'e\u0301', '😀', ' ', 'z'), maxLength: 6 })
const inline = fc.oneof(
  line.filter((text) => text !== '').map((text) => ({ type: 'text', text })),
  line
    .filter((text) => text !== '')
    .map((text) => ({
      type: 'text',
      text,
      marks: [{ type: 'bold' }, { type: 'link', attrs: { href: 'https://x.org' } }],
    })),
  fc.constant({ type: 'hardBreak' }),
)
const paragraph = fc.array(inline, { maxLength: 4 }).map((content) => ({ type: 'paragraph', content }))
const block = fc.oneof(
  paragraph,
  fc.array(inline, { maxLength: 3 }).map((content) => ({ type: 'heading', attrs: { level: 3 }, content })),
  fc.constant({ type: 'horizontalRule' }),
  fc
    .array(paragraph, { minLength: 1, maxLength: 3 })
    .map((items) => ({ type: 'bulletList', content: items.map((item) => ({ type: 'listItem', content: [item] })) })),
  fc.array(fc.array(paragraph, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 2 }).map((rows) => ({
    type: 'table',
    content: rows.map((cells) => ({
      type: 'tableRow',
      content: cells.map((cell) => ({ type: 'tableCell', content: [cell] })),
    })),
  })),
  fc.array(paragraph, { minLength: 1, maxLength: 2 }).map((content) => ({ type: 'blockquote', content })),
)
const document = fc.array(block, { minLength: 1, maxLength: 6 }).map((content) => ({ type: 'doc', content }))

test('the text and every passage of it are what the editor itself would read', () => {
  fc.assert(
    fc.property(document, fc.array(fc.tuple(fc.nat(10_000), fc.nat(10_000)), { maxLength: 8 }), (json, pairs) => {
      const doc = new Y.Doc()
      const fragment = doc.getXmlFragment('default')
      prosemirrorJSONToYXmlFragment(schema, json, fragment)
      const { doc: read, mapping } = initProseMirrorDoc(fragment, schema)
      EditorState.create({ doc: read })
      expect(textOf(doc)).toBe(between(read, 0, read.content.size))
      for (const [one, other] of pairs) {
        const [from = 0, to = 0] = [one % (read.content.size + 1), other % (read.content.size + 1)].sort(
          (a, b) => a - b,
        )
        // Selections of text begin and end in text.
        if (!read.resolve(from).parent.inlineContent || !read.resolve(to).parent.inlineContent) continue
        const [start, end] = [from, to].map((at) => absolutePositionToRelativePosition(at, fragment, mapping))
        const travelled = [start, end].map((position) => decodePosition(encodePosition(position)))
        expect(passageOf(doc, travelled[0] as Y.RelativePosition, travelled[1] as Y.RelativePosition)).toBe(
          between(read, from, to),
        )
      }
    }),
    { numRuns: 500 },
  )
})

test('positions of another document, or of none, give no words', () => {
  const doc = opened(fromMarkdown('Words.'))
  const other = new Y.Doc()
  other.getXmlFragment('default').insert(0, [new Y.XmlElement('paragraph')])
  const here = Y.createRelativePositionFromTypeIndex(doc.getXmlFragment('default'), 0)
  const there = Y.createRelativePositionFromTypeIndex(other.getXmlFragment('default').get(0) as Y.XmlElement, 0)
  expect(passageOf(doc, here, here)).toBe('')
  expect(passageOf(doc, here, there)).toBeUndefined()
  const named = Y.createRelativePositionFromTypeIndex(other.getText('poison'), 0)
  expect(passageOf(doc, here, named)).toBeUndefined()
  expect(doc.share.has('poison')).toBe(false)
  expect(decodePosition('not a position')).toBeUndefined()
})

test('text is NFC, whole characters, and without what no database takes', () => {
  const doc = new Y.Doc()
  const element = new Y.XmlElement('paragraph')
  doc.getXmlFragment('default').insert(0, [element])
  element.insert(0, [new Y.XmlText('e\u0301 \u0000 x')])
  expect(textOf(doc)).toBe('é \uFFFD x')
})

test('links lead to secure pages, mail and telephones only', () => {
  for (const fine of ['https://x.org', 'mailto:a@x.org', 'tel:+44113', ' HTTPS://X.org '])
    expect(isAllowedLink(fine)).toBe(true)
  for (const bad of [
    'http://x.org',
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    '//x.org',
    'x',
    '',
  ]) {
    expect(isAllowedLink(bad)).toBe(false)
  }
})

test('words that are pinned are read at the place that the client names, with their digest and moment', async () => {
  const host = await startHost()
  const ada = await host.enter('ada')
  ada.write('The senate advises a phased closure.')
  await ada.saved()
  const run = (ada.doc.getXmlFragment('default').get(0) as Y.XmlElement).get(0) as Y.XmlText
  const at = (index: number) => encodePosition(Y.createRelativePositionFromTypeIndex(run, index))
  const passage = { from: at(19), to: at(35) }
  const words = { text: 'a phased closure', digest: sha256('a phased closure'), seq: 1 }
  expect(await host.host.reader.passage(paper, passage)).toEqual(words)
  run.insert(0, 'Draft. ')
  await ada.saved()
  expect(await host.host.reader.passage(paper, passage)).toEqual({ ...words, seq: 2 })
  run.insert(run.length - 8, 'and careful ')
  await ada.saved()
  expect((await host.host.reader.passage(paper, passage))?.text).toBe('a phased and careful closure')
  expect(await host.host.reader.passage(paper, { from: 'x', to: at(3) })).toBeUndefined()
  await host.close()
})

test('a text is found by search within 2 seconds of falling quiet, and the index can be made again', async () => {
  const host = await startHost()
  const entry = async () =>
    (await host.store.db.select().from(searchEntries).where(eq(searchEntries.subjectId, paper)))[0]
  const ada = await host.enter('ada')
  ada.write('Reablement')
  await ada.saved()
  const at = performance.now()
  await until(async () => (await entry())?.body === 'Reablement')
  expect(performance.now() - at).toBeLessThan(2000)
  expect(await entry()).toMatchObject({ kind: 'document', senateId: 'sen-test', restricted: false, draft: false })
  await host.store.commit((db) => [db.update(searchEntries).set({ body: '' })])
  expect(await host.host.rebuildIndex()).toBe(2)
  expect((await entry())?.body).toBe('Reablement')
  expect(await host.host.catchUpIndex()).toBe(0)
  // What a crash would leave: a row that nobody indexed.
  const paragraph = opened(fromMarkdown('Lost words'))
  await host.stop()
  const again = await startHost({ folder: host.folder })
  await again.store.commit((db) => [
    db.insert(documentUpdates).values({
      documentId: paper,
      seq: 2,
      personId: 'ada' as PersonId,
      connectionId: 'c',
      at: new Date(Date.now() + 1000),
      data: Buffer.from(Y.encodeStateAsUpdate(paragraph)),
    }),
  ])
  expect(await again.host.catchUpIndex()).toBe(1)
  expect(
    (await again.store.db.select().from(searchEntries).where(eq(searchEntries.subjectId, paper)))[0]?.body,
  ).toContain('Lost words')
  await again.close()
})
