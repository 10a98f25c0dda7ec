import { yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { documentUpdates } from '../../db/documents.ts'
import { Past } from '../../server/documents/past.ts'
import { textField } from '../../shared/documents/collab.ts'
import { contentOf } from '../../shared/documents/content.ts'
import type { DocumentId, PersonId } from '../../shared/ids.ts'
import { type Curia, startCuria } from '../support/curia.ts'
import { personOf } from '../support/fixture.ts'

let curia: Curia
const long = 'doc-response' as DocumentId
const began = Date.parse('2026-03-01T10:00:00.000Z')
const time = (seconds: number) => new Date(began + seconds * 1000)
const written = 2300

/** A letter each second, in one paragraph, with a heading before it. */
function letters(count: number): Buffer[] {
  const doc = new Y.Doc()
  const updates: Buffer[] = []
  doc.on('update', (update: Uint8Array) => updates.push(Buffer.from(update)))
  const text = new Y.XmlText()
  doc.transact(() => {
    const heading = new Y.XmlElement('heading')
    heading.setAttribute('level', 2 as never)
    heading.insert(0, [new Y.XmlText('Beds')])
    const paragraph = new Y.XmlElement('paragraph')
    paragraph.insert(0, [text])
    doc.getXmlFragment(textField).insert(0, [heading, paragraph])
  })
  for (let n = 1; n < count; n++) text.insert(text.length, String(n % 10))
  return updates
}

beforeAll(async () => {
  curia = await startCuria()
  await put(long, letters(written))
})
afterAll(() => curia.close())

async function put(documentId: DocumentId, updates: readonly Buffer[]): Promise<void> {
  const rows = updates.map((data, n) => ({
    ...{ documentId, seq: n + 1, personId: personOf('member') as PersonId, connectionId: 'c', at: time(n), data },
  }))
  for (let n = 0; n < rows.length; n += 500) {
    await curia.store.commit((db) => [db.insert(documentUpdates).values(rows.slice(n, n + 500))])
  }
}

const words = (content: ReturnType<typeof contentOf>) => content[1]?.content?.[0]?.text ?? ''
const expected = (seq: number) => Array.from({ length: Math.max(0, seq - 1) }, (_, n) => String((n + 1) % 10)).join('')
const past = () => new Past({ db: curia.store.db, report: () => {} })

test('a document is as it was after the last update of a moment, and says until when it stayed so', async () => {
  const reader = past()
  for (const seconds of [0, 7.5, 999, 1000, 2100, 30]) {
    const seq = Math.floor(seconds) + 1
    const then = await reader.text(long, { time: time(seconds) })
    expect(then).toMatchObject({ seq, at: time(seq - 1), until: time(seq) })
    expect(words(then.content)).toBe(expected(seq))
  }
  const end = await reader.text(long, { time: time(written + 60) })
  expect([end.seq, end.until, words(end.content).length]).toEqual([written, null, written - 1])
})

test('before its first words it is empty', async () => {
  const then = await past().text(long, { time: time(-1) })
  expect(then).toEqual({ seq: 0, at: null, until: time(0), content: [] })
})

test('dragging goes on from what was put together before, and the live document is left alone', async () => {
  const reader = past()
  await reader.text(long, { seq: 2250 })
  const before = curia.app.documents.counts().rooms
  const all = await Promise.all([2001, 2250, 2299, 2001].map((seq) => reader.text(long, { seq })))
  expect(all.map(({ content }) => words(content).length)).toEqual([2000, 2249, 2298, 2000])
  expect(curia.app.documents.counts().rooms).toBe(before)
})

test('whoever asks when many wait already is asked to come again, and nobody is forgotten', async () => {
  const reader = past()
  const asked = await Promise.allSettled(Array.from({ length: 60 }, (_, n) => reader.text(long, { seq: 100 + n })))
  const refused = asked.filter((one) => one.status === 'rejected')
  expect(refused.length).toBeGreaterThan(0)
  for (const one of refused) expect(one.reason).toMatchObject({ code: 'busy' })
  expect(asked.length - refused.length).toBeGreaterThanOrEqual(30)
  expect(words((await reader.text(long, { seq: 159 })).content)).toBe(expected(159))
})

test('one update that cannot be read does not take the others with it', async () => {
  const broken = letters(20)
  broken[9] = Buffer.from([255, 255, 255])
  await put('doc-notes' as DocumentId, broken)
  const reported: string[] = []
  const reader = new Past({ db: curia.store.db, report: (_id, what) => reported.push(what) })
  const then = await reader.text('doc-notes' as DocumentId, { seq: 20 })
  expect(words(then.content)).toBe('12345678')
  expect(reported).toContain('update 10 of the log')
})

test('blocks read as the editor reads them, marks and lists and all', () => {
  const doc = new Y.Doc()
  const fragment = doc.getXmlFragment(textField)
  const text = new Y.XmlText()
  const item = new Y.XmlElement('listItem')
  const list = new Y.XmlElement('bulletList')
  fragment.insert(0, [list])
  list.insert(0, [item])
  item.insert(0, [new Y.XmlElement('paragraph')])
  ;(item.get(0) as Y.XmlElement).insert(0, [text])
  text.insert(0, 'fourteen', { bold: {}, 'link--abcdefgh': { href: 'https://example.org' } })
  text.insert(8, ' beds', { bold: null, 'link--abcdefgh': null })
  expect(contentOf(doc)).toEqual((yXmlFragmentToProsemirrorJSON(fragment) as { content: unknown }).content)
})

test('who may not open a document now does not see what it said then', async () => {
  const at = `/api/documents/doc-notes/at?time=${time(5).toISOString()}`
  const [member, expert] = [await curia.as('member'), await curia.as('expert')]
  expect((await member.get(at)).status).toBe(404)
  const { status, body } = await expert.get(at)
  expect([status, body.seq, body.until]).toEqual([200, 6, time(6).toISOString()])
  expect((await expert.get('/api/documents/doc-notes/at?time=yesterday')).body.code).toBe('malformed')
})
