import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Batch } from '../../shared/protocol.ts'
import { door } from '../rights/door.ts'
import { bringIn, item } from '../support/bring-in.ts'
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
  ;({ id: session, items } = await bringIn(curia, [item('1'), item('2', { challengeId: 'ch-beds' })]))
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
  await expect.poll(() => heard).toHaveLength(1)
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

test('a recap says what came of a session as far as its reader may see it, and what waits for them', async () => {
  const recap = async (who: Member, since = '') => (await who.get(`/api/sessions/${session}/recap${since}`)).body
  const kinds = (came: { kind: string }[]) => came.map(({ kind }) => kind)
  const [{ id: words }] = (await chair.get(`/api/sessions/${session}/proposals`)).body.items

  await chair.send('startItem', session, { epoch: 1, itemId: items[0] })
  curia.clock.advance(60_000)
  await chair.send('concludeItem', session, { epoch: 1, itemId: items[0] })
  await chair.send('recordAction', testSenate, {
    ...{ text: 'Count the beds', ownerSeatId: member.seatId, dueOn: '2026-04-01', sessionId: session },
  })
  const before = await recap(member)
  expect(kinds(before.came)).toEqual(['item', 'action'])
  expect(before.waits).toMatchObject([
    ...[{ kind: 'proposal', id: words }, { kind: 'action', text: 'Count the beds' }, { kind: 'interest' }],
  ])
  expect(kinds((await recap(chair)).waits)).toEqual(['interest'])

  const since = `?since=${curia.clock.now().toISOString()}`
  curia.clock.advance(60_000)
  const choice = { kind: 'position', position: 'for' }
  for (const key of ['member', 'viceChair']) await (await curia.as(key)).send('takeStance', words, { words: 1, choice })
  expect((await chair.send('closeProposal', words, { epoch: 1, words: 1 })).status).toBe(200)
  const after = await recap(member, since)
  expect(after.came).toMatchObject([{ kind: 'proposal', wording: 'Close the beds.', outcome: 'carried' }])
  expect(kinds(after.waits)).toEqual(['action', 'interest'])

  const withdrawn = await curia.as('member2')
  const declared = await withdrawn.send('declareInterest', withdrawn.seatId, {
    ...{ nilReturn: false, category: 'financial', scope: 'standing', description: 'A share', publish: false },
    ...{ relatedOrganisationIds: [], from: '2026-01-01' },
  })
  await chair.send('ruleOnTarget', declared.body.result.id, {
    ...{ target: { kind: 'challenge', id: 'ch-beds' }, management: 'noPapersAndWithdraw', rationale: 'It is theirs' },
  })
  expect(kinds((await recap(withdrawn)).came)).toEqual(['item', 'action'])
})
