import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { CommandId } from '../../shared/ids.ts'
import type { Batch } from '../../shared/protocol.ts'
import { door } from '../rights/door.ts'
import { type Curia, type Member, startCuria } from '../support/curia.ts'
import { testSenate } from '../support/fixture.ts'

let curia: Curia
let chair: Member
let facilitator: Member
let member: Member
let session: string
let items: string[]

beforeAll(async () => {
  curia = await startCuria()
  chair = await curia.as('chair')
  facilitator = await curia.as('facilitator')
  member = await curia.as('member')
  const item = (ref: string, more: object = {}) => ({
    ...{ ref, title: `Item ${ref}`, purpose: 'discuss', presenterSeatId: null, documentId: null, challengeId: null },
    ...{ allottedMs: 600_000, confidentiality: 'open', state: 'planned', ...more },
  })
  const imported = await curia.app.bus.change(
    chair.personId,
    {
      commandId: crypto.randomUUID() as CommandId,
      ...{ type: 'importSession', target: testSenate },
      body: {
        ...{ title: 'Gate 1', kind: 'meeting', modality: 'hybrid', place: 'Leeds', meetingLink: null },
        ...{ startsAt: '2026-03-02T09:00:00.000Z', endsAt: '2026-03-02T11:00:00.000Z' },
        ...{ chairSeatId: 'seat-chair', state: 'published', attendance: [] },
        agenda: [item('1'), item('2', { challengeId: 'ch-beds' })],
      },
    },
    'demonstration',
  )
  session = String(imported.result.id)
  items = (imported.result.items as { id: string }[]).map(({ id }) => id)
  expect((await chair.send('openSession', session, { epoch: 1 })).status).toBe(200)
})
afterAll(() => curia.close())

const held = async (who: Member) => (await who.get(`/api/sessions/${session}`)).body.state

test('what an operator shows is kept with the session, and what is not there is refused', async () => {
  const what = { kind: 'impacts' }
  const shown = { itemId: items[1], what }
  expect((await facilitator.send('show', session, { epoch: 1, shown })).status).toBe(200)
  expect((await held(member)).shown).toEqual(shown)
  const nothing = { itemId: items[1], what: { kind: 'decision', decisionId: 'dec-none' } }
  expect((await chair.send('show', session, { epoch: 1, shown: nothing })).body.code).toBe('nothing-unknown')
  expect((await held(member)).shown).toEqual(shown)
})

test('the notes for the minutes are there for those who operate, and for nobody else by any way', async () => {
  const heard: Batch[] = []
  const socket = await member.socket()
  socket.on('events', (batch) => heard.push(batch))
  const { version } = (await member.get(`/api/sessions/${session}`)).body
  await socket.emitWithAck('follow', { stream: `session:${session}`, version })
  const begun = await chair.send('beginNotes', session, { epoch: 1 })
  const id = begun.body.result.id

  for (const who of [chair, facilitator]) {
    expect((await held(who)).notesDocumentId).toBe(id)
    expect((await who.get(`/api/documents/${id}`)).body.state).toMatchObject({ kind: 'notes', restricted: true })
    expect(await door(curia.url, id, who.cookie)).toBe('w')
    expect((await who.get(`/api/senates/${testSenate}/search?q=notes`)).body.items).toContainEqual(
      expect.objectContaining({ id }),
    )
  }
  expect((await held(member)).notesDocumentId).toBeNull()
  expect((await member.get(`/api/documents/${id}`)).status).toBe(404)
  expect(await door(curia.url, id, member.cookie)).toBe('-')
  for (const list of [`search?q=notes`, 'documents']) {
    expect(JSON.stringify((await member.get(`/api/senates/${testSenate}/${list}`)).body)).not.toContain(id)
  }
  await vi.waitFor(() => expect(heard).toHaveLength(1))
  expect(heard[0]?.events).toEqual([{ version: version + 1, event: { type: 'withheld' } }])
})

test('the screen shows what an observer may see, also to the chair: no restricted words, no hidden results', async () => {
  const restricted = await chair.send('addItem', session, {
    ...{
      title: 'Staff matters',
      purpose: 'discuss',
      presenterSeatId: 'seat-chair',
      documentId: null,
      challengeId: null,
    },
    ...{ allottedMs: 600_000, confidentiality: 'restricted', standing: false, beforeItemId: null },
  })
  expect(restricted.status, JSON.stringify(restricted.body)).toBe(200)
  for (const who of [chair, await curia.as('viceChair'), member]) await who.send('arrive', session, { via: 'room' })
  const put = await chair.send('putWords', testSenate, {
    ...{ words: { from: 'plain', wording: 'Close the beds.' }, process: 'vote', showResults: 'atClose' },
    ...{ sessionId: session, itemId: items[1], epoch: 1 },
  })
  expect(put.status, JSON.stringify(put.body)).toBe(200)
  const choice = { kind: 'position', position: 'for' }
  await chair.send('takeStance', put.body.result.id, { words: 1, choice })

  const screen = (await chair.get(`/api/sessions/${session}/screen`)).body
  expect(screen.session.agenda.map(({ title }: { title: string }) => title)).toEqual([
    ...['Item 1', 'Item 2', 'A restricted item'],
  ])
  expect(JSON.stringify(screen)).not.toContain('Staff matters')
  expect(screen.session.notesDocumentId).toBeNull()
  expect(screen.proposals[0]).toMatchObject({
    ...{ state: { wording: 'Close the beds.', how: { stances: [], result: null } }, turnout: { answered: 1 } },
  })
  expect(screen.quorum).toMatchObject({ votingSeats: 3, quorate: true })
  expect(screen.joinCode).toEqual(expect.any(String))
  const observers = (await (await curia.as('observer')).get(`/api/sessions/${session}/screen`)).body
  expect(observers).toEqual({ ...screen, joinCode: null })
})
