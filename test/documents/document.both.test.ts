import { asc, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { documentUpdates } from '../../db/documents.ts'
import { journal } from '../../db/journal.ts'
import { textOf } from '../../shared/documents/text.ts'
import type { DocumentId } from '../../shared/ids.ts'
import { type Curia, type Member, startCuria } from '../support/curia.ts'
import { personOf, testSenate } from '../support/fixture.ts'

let curia: Curia
let chair: Member
let member: Member
let secretary: Member
let expert: Member
let observer: Member

beforeAll(async () => {
  curia = await startCuria()
  chair = await curia.as('chair')
  member = await curia.as('member')
  secretary = await curia.as('secretary')
  expert = await curia.as('expert')
  observer = await curia.as('observer')
})
afterAll(() => curia.close())

async function start(who: Member, target: string, body: object): Promise<string> {
  const reply = await who.send('createDocument', target, body)
  expect(reply.status, JSON.stringify(reply.body)).toBe(200)
  return reply.body.result.id
}

async function wordsOf(id: string): Promise<string> {
  const rows = await curia.store.db
    .select()
    .from(documentUpdates)
    .where(eq(documentUpdates.documentId, id as DocumentId))
    .orderBy(asc(documentUpdates.seq))
  const doc = new Y.Doc()
  for (const row of rows) Y.applyUpdate(doc, row.data)
  return textOf(doc)
}

const titles = (body: { items: { title: string }[] }) => body.items.map((item) => item.title)

describe('starting', () => {
  test('a document starts with the headings of its kind, in the commit that makes it', async () => {
    const id = await start(member, 'ch-record', { kind: 'causeAnalysis', title: 'Why it hurts' })
    expect((await wordsOf(id)).split('\n').filter((line) => line !== '')).toEqual([
      'Symptom',
      'Map of causes',
      'Evidence for each cause',
      'Causes inside one organisation',
      'Causes between organisations',
      'Causes to work on',
    ])
    const page = await observer.get(`/api/documents/${id}`)
    expect(page.body).toMatchObject({
      version: 1,
      access: 'read',
      challenge: { id: 'ch-record', ref: 'TST-C2' },
      state: { id, title: 'Why it hurts', kind: 'causeAnalysis', standing: { state: 'open' }, versions: [] },
    })
    expect(page.body.template[0]).toEqual({ heading: 'Symptom', guidance: 'What people see, with a measure' })
    expect((await member.get(`/api/documents/${id}`)).body.access).toBe('write')
  })

  test('a working statement is started for the senate, without a challenge', async () => {
    const id = await start(secretary, testSenate, { kind: 'workingStatement', title: 'How we work' })
    expect((await observer.get(`/api/documents/${id}`)).body).toMatchObject({
      challenge: null,
      state: { challengeId: null, kind: 'workingStatement' },
    })
    const list = await observer.get(`/api/senates/${testSenate}/documents?challenge=none`)
    expect(titles(list.body)).toEqual(['How we work'])
  })

  test('an expert, a reviewer and an observer start none', async () => {
    for (const who of [expert, await curia.as('reviewerLch'), observer]) {
      expect(await who.send('createDocument', 'ch-record', { kind: 'notes', title: 'x' })).toMatchObject({
        status: 403,
      })
    }
  })

  test('a document is started for no challenge of another senate', async () => {
    const outsider = await curia.as('outsider')
    expect(await outsider.send('createDocument', 'ch-record', { kind: 'notes', title: 'x' })).toMatchObject({
      status: 404,
    })
  })

  test('nobody imports a document outside the demonstration', async () => {
    const body = { kind: 'notes', title: 'x', markdown: 'words' }
    expect(await secretary.send('importDocument', testSenate, body)).toMatchObject({
      body: { code: 'command-unknown' },
    })
  })

  test('an imported document has its words, state and dated versions, and the journal has none of its words', async () => {
    const commandId = crypto.randomUUID()
    const { result } = await curia.app.bus.change(
      personOf('secretary'),
      {
        commandId: commandId as never,
        type: 'importDocument',
        target: 'ch-beds',
        body: {
          kind: 'coDesignedResponse',
          title: 'Two steps, two gates',
          markdown: '## Purpose\nFewer people wait in quixotic corridors.\n- one\n- two',
          state: 'sealed',
          reason: 'These words were adopted',
          versions: [{ name: 'Decision ratified', at: '2026-01-02T10:00:00.000Z', bySeatId: 'seat-secretary' }],
        },
      },
      'demonstration',
    )
    const id = String(result.id)
    expect(await wordsOf(id)).toBe('Purpose\nFewer people wait in quixotic corridors.\none\ntwo')
    const page = (await observer.get(`/api/documents/${id}`)).body
    expect(page.state.standing).toMatchObject({
      state: 'sealed',
      reason: 'These words were adopted',
      by: 'seat-secretary',
    })
    expect(page.state.versions).toMatchObject([
      { name: 'Decision ratified', at: '2026-01-02T10:00:00.000Z', seq: 1, by: 'seat-secretary' },
    ])
    expect(page.state.versions[0].digest).toMatch(/^[0-9a-f]{64}$/)
    const entries = await curia.store.db.select({ entry: journal.entry }).from(journal)
    expect(JSON.stringify(entries)).not.toContain('quixotic')
  })
})

describe('restricted documents', () => {
  test('only those assigned and the officers see one: by page, by list and by number', async () => {
    const reading = async (who: Member) => ({
      page: (await who.get('/api/documents/doc-notes')).status,
      listed: titles((await who.get(`/api/senates/${testSenate}/documents?challenge=ch-beds&kind=notes`)).body),
      mine: titles((await who.get('/api/documents')).body).includes('Notes'),
    })
    const shown = { page: 200, listed: ['Notes'], mine: true }
    const hidden = { page: 404, listed: [], mine: false }
    for (const who of [chair, secretary, expert]) expect(await reading(who)).toEqual(shown)
    for (const who of [member, observer]) expect(await reading(who)).toEqual(hidden)
  })

  test('assigning gives the document to somebody, and taking it away takes it away', async () => {
    expect(await member.send('assignDocument', 'doc-notes', { restricted: false, assignedSeatIds: [] })).toMatchObject({
      status: 404,
    })
    await chair.send('assignDocument', 'doc-notes', {
      restricted: true,
      assignedSeatIds: ['seat-expert', 'seat-member'],
    })
    expect((await member.get('/api/documents/doc-notes')).body).toMatchObject({ access: 'write' })
    await chair.send('assignDocument', 'doc-notes', { restricted: true, assignedSeatIds: ['seat-expert'] })
    expect((await member.get('/api/documents/doc-notes')).status).toBe(404)
  })

  test('a facilitator cannot let themselves into a restricted document', async () => {
    const facilitator = await curia.as('facilitator')
    const body = { restricted: true, assignedSeatIds: ['seat-facilitator'] }
    expect(await facilitator.send('assignDocument', 'doc-notes', body)).toMatchObject({ status: 404 })
    expect((await facilitator.get('/api/documents/doc-notes')).status).toBe(404)
  })

  test('a member who starts a restricted document can open it, and other members cannot', async () => {
    const id = await start(member, 'ch-record', { kind: 'notes', title: 'Delicate', restricted: true })
    expect((await member.get(`/api/documents/${id}`)).body).toMatchObject({ access: 'write' })
    expect((await (await curia.as('member2')).get(`/api/documents/${id}`)).status).toBe(404)
  })
})

describe('states and names', () => {
  test('the chair freezes, opens and seals; a member does not', async () => {
    const id = await start(member, 'ch-record', { kind: 'notes', title: 'To be frozen' })
    expect(await member.send('freezeDocument', id, { reason: 'x' })).toMatchObject({ status: 403 })
    await chair.send('freezeDocument', id, { reason: 'Words are being tested' })
    const frozen = (await member.get(`/api/documents/${id}`)).body
    expect(frozen).toMatchObject({
      access: 'read',
      state: { standing: { state: 'frozen', reason: 'Words are being tested', by: 'seat-chair' } },
    })
    await chair.send('thawDocument', id, {})
    expect((await member.get(`/api/documents/${id}`)).body).toMatchObject({
      access: 'write',
      state: { standing: { state: 'open' } },
    })
    await chair.send('sealDocument', id, { reason: 'Adopted' })
    expect(await chair.send('thawDocument', id, {})).toMatchObject({ status: 409, body: { code: 'already-sealed' } })
  })

  test('a named version says which text it is for, by whom and when', async () => {
    const id = await start(member, 'ch-record', { kind: 'notes', title: 'Named' })
    expect(await observer.send('nameVersion', id, { name: 'Mine' })).toMatchObject({ status: 403 })
    const named = await member.send('nameVersion', id, { name: 'Before lunch' })
    expect(named).toMatchObject({ status: 200, body: { result: { seq: 1 } } })
    const { versions } = (await observer.get(`/api/documents/${id}`)).body.state
    expect(versions).toMatchObject([
      { name: 'Before lunch', seq: 1, by: 'seat-member', at: curia.clock.now().toISOString() },
    ])
    expect(versions[0].digest).toBe(named.body.result.digest)
  })

  test('a renamed document has its new title everywhere', async () => {
    const id = await start(member, 'ch-record', { kind: 'notes', title: 'Old title' })
    await member.send('renameDocument', id, { title: 'New title' })
    expect((await observer.get(`/api/documents/${id}`)).body.state.title).toBe('New title')
    expect(titles((await observer.get(`/api/senates/${testSenate}/documents`)).body)).not.toContain('Old title')
  })
})

describe('what I may open', () => {
  test('the list has exactly the four fields that others rely on, and pages to its end', async () => {
    const seen: { id: string }[] = []
    let next: string | null | undefined
    do {
      const page = await observer.get(`/api/documents?limit=2${next ? `&cursor=${next}` : ''}`)
      expect(page.status).toBe(200)
      for (const item of page.body.items)
        expect(Object.keys(item).toSorted()).toEqual(['access', 'id', 'kind', 'title'])
      expect(page.body.items.every((item: { access: string }) => item.access === 'read')).toBe(true)
      seen.push(...page.body.items)
      next = page.body.next
    } while (next)
    expect(new Set(seen.map((item) => item.id)).size).toBe(seen.length)
    expect(seen.map((item) => item.id)).toContain('doc-response')
    expect(seen.map((item) => item.id)).not.toContain('doc-notes')
  })

  test('somebody of another senate sees none of it', async () => {
    const outsider = await curia.as('outsider')
    expect((await outsider.get('/api/documents')).body).toEqual({ items: [], next: null })
    expect(await outsider.get('/api/documents/doc-response')).toMatchObject({ status: 404 })
  })

  test('nobody who is not signed in is told anything', async () => {
    const response = await fetch(`${curia.url}/api/documents`)
    expect(response.status).toBe(401)
  })
})
