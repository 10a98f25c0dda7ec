import type { Worker } from 'node:worker_threads'
import {
  decodePDFRawStream,
  degrees,
  PDFArray,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRawStream,
} from '@cantoo/pdf-lib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Curia, type Member, startCuria } from '../support/curia.ts'
import { testSenate } from '../support/fixture.ts'
import { bookmarksOf } from './bookmarks.ts'
import { wordFile } from './make-zip.ts'

let curia: Curia
let secretary: Member

const plan = {
  ...{ title: 'Gate 2: ≥ 14 beds, Łódź', kind: 'meeting', modality: 'inPerson', place: 'Civic building' },
  ...{ startsAt: '2026-03-18T14:00:00.000Z', endsAt: '2026-03-18T16:00:00.000Z' },
  ...{ chairSeatId: 'seat-chair', template: null, meetingLink: null },
}
const item = {
  ...{ purpose: 'discuss', presenterSeatId: null, documentId: null, challengeId: null },
  ...{ allottedMs: 600_000, confidentiality: 'open', standing: false, beforeItemId: null },
}

beforeAll(async () => {
  curia = await startCuria()
  secretary = await curia.as('secretary')
})
afterAll(() => curia.close())

async function pdf(pages: readonly string[], turned = 0): Promise<Uint8Array> {
  const made = await PDFDocument.create()
  for (const words of pages) {
    const page = made.addPage([595, 842])
    page.drawText(words, { x: 50, y: 700 })
    page.setRotation(degrees(turned))
    page.node.set(
      PDFName.of('AA'),
      made.context.obj({ O: { S: 'JavaScript', JS: PDFHexString.fromText('app.alert(1)') } }),
    )
    const note = {
      Type: 'Annot',
      Subtype: 'Link',
      Rect: [0, 0, 9, 9],
      A: { S: 'JavaScript', JS: PDFHexString.fromText('1') },
    }
    page.node.set(PDFName.of('Annots'), made.context.obj([note]))
  }
  return made.save()
}

async function session(items: readonly object[]) {
  const id = String((await secretary.send('planSession', testSenate, plan)).body.result.id)
  const itemIds: string[] = []
  for (const more of items)
    itemIds.push(String((await secretary.send('addItem', id, { ...item, ...more })).body.result.id))
  expect((await secretary.send('publishSession', id, {})).status).toBe(200)
  return { id, itemIds }
}

async function issue(id: string, itemId: string | undefined, title: string, content: Uint8Array, more: object = {}) {
  const sent = await fetch(`${curia.url}/api/sessions/${id}/items/${itemId}/files`, {
    method: 'POST',
    headers: { cookie: secretary.cookie, 'content-type': 'application/octet-stream' },
    body: new Uint8Array(content),
  })
  const { id: fileId } = (await sent.json()) as { id: string }
  const reply = await secretary.send('issuePaper', id, { fileId, title, ...more })
  expect(reply.status).toBe(200)
  return String(reply.body.result.id)
}

async function packFor(who: Member, id: string) {
  const response = await fetch(`${curia.url}/api/sessions/${id}/pack.pdf`, { headers: { cookie: who.cookie } })
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toBe('application/pdf')
  const read = await PDFDocument.load(await response.arrayBuffer())
  return {
    response,
    read,
    pages: read.getPages().map(({ node }) => wordsOf(node.Contents())),
    bookmarks: bookmarksOf(read),
  }
}

/** The words that a page's content writes: they stand there as hexadecimal strings. */
function wordsOf(contents: unknown): string {
  const streams = contents instanceof PDFArray ? contents.asArray().map((_, at) => contents.lookup(at)) : [contents]
  return streams
    .filter((stream) => stream instanceof PDFRawStream)
    .map((stream) => Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1'))
    .flatMap((code) =>
      [...code.matchAll(/<([0-9A-F]*)> Tj/gi)].map((match) => Buffer.from(match[1] ?? '', 'hex').toString('latin1')),
    )
    .join('\n')
}

test('a pack is the agenda, then every paper, with bookmarks and a number on each page', async () => {
  const { id, itemIds } = await session([{ title: 'Welcome' }, { title: 'The beds' }, { title: 'The record' }])
  await issue(id, itemIds[1], 'Bed plan', await pdf(['first page', 'second page'], 90))
  await issue(id, itemIds[2], 'Costs', wordFile())
  await issue(id, itemIds[2], 'Audit', await pdf(['audit page']))
  const { response, pages, bookmarks, read } = await packFor(await curia.as('member'), id)
  expect(response.headers.get('content-security-policy')).toContain('sandbox')
  expect(response.headers.get('content-disposition')).toMatch(/^attachment/)
  expect(bookmarks).toEqual([
    ['Agenda', 1],
    ['2. The beds', 2],
    ['Bed plan', 2],
    ['3. The record', 4],
    ['Costs', 4],
    ['Audit', 5],
  ])
  expect(pages).toHaveLength(5)
  for (const [index, words] of pages.entries()) expect(words).toContain(`page ${index + 1} of 5`)
  expect(pages[0]).toContain('Gate 2: >= 14 beds, Lódz')
  for (const words of ['2pm, to discuss, 10 minutes', 'Bed plan, page 2', 'Costs, page 4', 'Audit, page 5'])
    expect(pages[0]).toContain(words)
  expect([pages[1], pages[2], pages[4]].map((words) => words?.split('\n')[0])).toEqual([
    'first page',
    'second page',
    'audit page',
  ])
  expect(pages[3]).toContain('This is a Word file')
  // Nothing acts by itself that came with a paper.
  for (const { node } of read.getPages()) {
    expect(node.has(PDFName.of('AA'))).toBe(false)
    expect(node.Annots()?.size() ?? 0).toBe(0)
  }
})

test('a pack holds the version that counts, and no paper that was withdrawn', async () => {
  const { id, itemIds } = await session([{ title: 'The beds' }])
  const paperId = await issue(id, itemIds[0], 'Gone', await pdf(['gone']))
  await issue(id, itemIds[0], 'Kept', await pdf(['kept']))
  await secretary.send('withdrawPaper', id, { paperId, reason: 'The wrong file' })
  const { pages, bookmarks } = await packFor(secretary, id)
  expect(pages).toHaveLength(2)
  expect(JSON.stringify([pages, bookmarks]).toLowerCase()).not.toContain('gone')
})

test('a pack leaves out what its reader may not see, and nobody else can ask for it', async () => {
  const { id, itemIds } = await session([
    { title: 'Open matter' },
    { title: 'A person’s complaint', confidentiality: 'restricted' },
  ])
  await issue(id, itemIds[0], 'For everybody', await pdf(['open words']))
  await issue(id, itemIds[0], 'Between us', await pdf(['secret one']), { restricted: true })
  await issue(id, itemIds[1], 'The letter', await pdf(['secret two']))
  const whole = await packFor(await curia.as('member'), id)
  expect(whole.pages).toHaveLength(4)
  expect(whole.bookmarks.map(([title]) => title)).toContain('Between us (restricted)')
  const part = await packFor(await curia.as('reviewerLch'), id)
  expect(part.pages).toHaveLength(2)
  expect(JSON.stringify([part.pages, part.bookmarks])).not.toMatch(/secret|complaint|Between us|letter/)
  const outsider = await curia.as('outsider')
  expect((await outsider.get(`/api/sessions/${id}/pack.pdf`)).status).toBe(404)
  expect((await fetch(`${curia.url}/api/sessions/${id}/pack.pdf`)).status).toBe(401)
})

test('a paper that cannot be read stands in the pack as a page that says how to open it', async () => {
  const { id, itemIds } = await session([{ title: 'The beds' }])
  await issue(id, itemIds[0], 'Damaged', Buffer.from('%PDF-1.7\nnot a PDF at all\n%%EOF\n'))
  const { pages } = await packFor(secretary, id)
  expect(pages).toHaveLength(2)
  expect(pages[1]).toContain('has a password or is damaged')
})

/** What a page may hold that the format does not allow: each is read without complaint, and breaks what is done with it. */
const malformed: Record<string, (made: PDFDocument) => PDFObject | undefined> = {
  MediaBox: () => undefined,
  Annots: ({ context }) => context.obj({}),
  Rotate: () => PDFName.of('Ninety'),
  CropBox: ({ context }) => context.obj([0, 0, 595]),
  Resources: ({ context }) => context.obj([]),
}

test('a paper with a malformed page stands as one that cannot be read, and the others are whole', async () => {
  const { id, itemIds } = await session([{ title: 'The beds' }])
  await issue(id, itemIds[0], 'Sound', await pdf(['sound page']))
  for (const [field, valueIn] of Object.entries(malformed)) {
    const made = await PDFDocument.load(await pdf(['one', 'two']))
    const value = valueIn(made)
    const { node } = made.getPage(1)
    if (value) node.set(PDFName.of(field), value)
    else node.delete(PDFName.of(field))
    await issue(id, itemIds[0], `Wrong ${field}`, await made.save())
  }
  await issue(id, itemIds[0], 'Last', await pdf(['last page']))
  const { pages, bookmarks } = await packFor(secretary, id)
  expect(pages).toHaveLength(3 + Object.keys(malformed).length)
  for (const [at, field] of Object.keys(malformed).entries()) {
    expect(pages[at + 2]).toContain(`Wrong ${field}`)
    expect(pages[at + 2]).toContain('has a password or is damaged')
  }
  expect([pages[1], pages.at(-1)].map((words) => words?.split('\n')[0])).toEqual(['sound page', 'last page'])
  expect(bookmarks.at(-1)).toEqual(['Last', pages.length])
})

test('packs are made one after another, and whoever asks meanwhile waits', async () => {
  const { id, itemIds } = await session([{ title: 'The beds' }])
  await issue(id, itemIds[0], 'Bed plan', await pdf(['bed page']))
  const member = await curia.as('member')
  let [made, atOnce, most] = [0, 0, 0]
  const begun = (worker: Worker) => {
    made++
    most = Math.max(most, ++atOnce)
    worker.once('exit', () => atOnce--)
  }
  process.on('worker', begun)
  const packs = await Promise.all([secretary, member, secretary, member].map((who) => packFor(who, id)))
  process.off('worker', begun)
  expect([made, most]).toEqual([4, 1])
  for (const { pages } of packs) expect(pages[1]).toContain('bed page')
})
