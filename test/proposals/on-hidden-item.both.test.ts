import { afterAll, beforeAll, expect, test } from 'vitest'
import { rulings } from '../../db/members.ts'
import { proposals } from '../../db/proposals.ts'
import type { CommandId, DocumentId, InterestId, ItemId, ProposalId, RulingId } from '../../shared/ids.ts'
import { isProblem, type Stream } from '../../shared/protocol.ts'
import { type Curia, type Member, startCuria } from '../support/curia.ts'
import { seatKeys, seatOf, testSenate } from '../support/fixture.ts'

let curia: Curia
let people: Record<string, Member>
let session: string
let items: string[]

const said = { tested: 'Whispered words.', agreed: 'Muttered words.', later: 'Spoken words.', ruled: 'Signed words.' }
const ids: Record<string, string> = {}

beforeAll(async () => {
  curia = await startCuria()
  people = Object.fromEntries(await Promise.all(seatKeys.map(async (key) => [key, await curia.as(key)] as const)))
  const item = { purpose: 'decide', presenterSeatId: null, allottedMs: 600_000, state: 'planned' }
  const about = { challengeId: null, documentId: null, confidentiality: 'open' }
  const imported = await curia.app.bus.change(
    the('chair').personId,
    {
      commandId: crypto.randomUUID() as CommandId,
      ...{ type: 'importSession', target: testSenate },
      body: {
        ...{ title: 'Gate 1', kind: 'meeting', modality: 'hybrid', place: 'Leeds', meetingLink: null },
        ...{ startsAt: '2026-03-02T09:00:00.000Z', endsAt: '2026-03-02T11:00:00.000Z' },
        ...{ chairSeatId: 'seat-chair', state: 'published', attendance: [] },
        agenda: [
          { ...item, ...about, ref: '1', title: 'Beds' },
          { ...item, ...about, ref: '2', title: 'Staff', confidentiality: 'restricted' },
          { ...item, ...about, ref: '3', title: 'Ward' },
          { ...item, ...about, ref: '4', title: 'Response', documentId: 'doc-response' },
        ],
      },
    },
    'demonstration',
  )
  session = String(imported.result.id)
  items = (imported.result.items as { id: string }[]).map(({ id }) => id)
  await curia.store.commit((db) => [
    db.insert(rulings).values({
      ...{ id: 'ruling-item' as RulingId, interestId: 'interest-none' as InterestId, senateId: testSenate },
      ...{ seatId: seatOf('member2'), targetKind: 'item' as const, targetId: String(items[3]) },
      ...{ management: 'noPapersAndWithdraw' as const, ruledBy: seatOf('chair'), rationale: 'Interested' },
      ...{ ruledAt: new Date(), replacedAt: null },
    }),
  ])
  curia.clock.advance(6000)
  await done('chair', 'openSession', session, { epoch: 1 })
  for (const key of ['chair', 'viceChair', 'member', 'reviewerLch']) await done(key, 'arrive', session, { via: 'room' })
  ids.tested = await put(said.tested, items[1], { challengeId: 'ch-beds' })
  ids.later = await put(said.later, items[2])
  ids.ruled = await put(said.ruled, items[3])
  const agreed = await done('chair', 'agreeOnWords', testSenate, {
    ...{ wording: said.agreed, presentSeatIds: ['seat-chair', 'seat-reviewer-lch'], nobodyObjected: true },
    ...{ sessionId: session, itemId: items[1], challengeId: 'ch-beds', epoch: 1 },
  })
  ids.agreed = agreed.id
  // A draft of it is for those who work on it: who was there reads the words, and no decision yet.
  ids.drafted = (await done('secretary', 'draftFromProposal', agreed.id, {})).id
  await curia.store.commit((db) => [
    db
      .insert(proposals)
      .values([
        row('row-1', { documentId: 'doc-response' as DocumentId, itemId: items[1] as ItemId }),
        row('row-2', { itemId: 'item-gone' as ItemId }),
      ]),
  ])
})
afterAll(() => curia.close())

const the = (key: string) => people[key] as Member

async function done(key: string, type: string, target: string, body: object) {
  const reply = await the(key).send(type, target, body)
  expect(reply, type).toMatchObject({ status: 200 })
  return reply.body.result
}

async function put(wording: string, itemId: string | undefined, more: object = {}): Promise<string> {
  const words = { from: 'plain', wording }
  return (
    await done('chair', 'putWords', testSenate, {
      ...{ words, process: 'consent', sessionId: session, itemId, epoch: 1, ...more },
    })
  ).id
}

/** As rows alone: for lists that look at no more. */
const row = (id: string, more: object) => ({
  ...{
    id: id as ProposalId,
    senateId: testSenate,
    ref: id.replace('row-', 'T-P9'),
    wording: 'Whispered row.',
    wordingDigest: id,
    version: 1,
  },
  ...{
    process: 'consent' as const,
    state: 'open' as const,
    presentSeatIds: [],
    historical: false,
    agreedAt: new Date(0),
  },
  ...more,
})

const hidden = /Whispered|Muttered/
const stance = { words: 1, choice: { kind: 'position', position: 'consent' } }
const addresses = () => [
  `/api/senates/${testSenate}/proposals?limit=100`,
  `/api/senates/${testSenate}/search?q=muttered`,
  `/api/senates/${testSenate}/home`,
  '/api/challenges/ch-beds',
  '/api/challenges/ch-beds/history',
  '/api/documents/doc-response',
  ...['proposals', 'recap', 'screen', 'replay', 'minutes'].map((of) => `/api/sessions/${session}/${of}`),
]

async function follows(key: string, id: string | undefined): Promise<boolean> {
  const socket = await the(key).socket()
  const reply = await socket.emitWithAck('follow', { stream: `proposal:${id}` as Stream, version: 0 })
  socket.disconnect()
  return !isProblem(reply)
}

/** By every door alike, as one answer: who reads these words. */
async function readersOf(id: string | undefined): Promise<string[]> {
  const readers: string[] = []
  for (const key of seatKeys) {
    const { status } = await the(key).get(`/api/proposals/${id}`)
    const lists = await Promise.all(
      [`senates/${testSenate}/proposals?limit=100`, `sessions/${session}/proposals`].map((at) =>
        the(key).get(`/api/${at}`),
      ),
    )
    const replay = await the(key).get(`/api/sessions/${session}/replay`)
    const found = [...lists.map(({ body }) => body.items ?? []), replay.body.proposals ?? []]
    const listed = found.map((list) => list.some((one: { id: string }) => one.id === id))
    const reads = status === 200
    expect([key, status, ...listed, await follows(key, id)]).toEqual([
      key,
      reads ? 200 : 404,
      reads,
      reads,
      reads,
      reads,
    ])
    if (reads) readers.push(key)
  }
  return readers
}

const seesRestricted = ['chair', 'viceChair', 'secretary', 'facilitator', 'member', 'member2', 'layMember', 'expert']

test('words on a restricted item are read by whoever may see it, and by nobody else', async () => {
  expect(await readersOf(ids.tested)).toEqual(seesRestricted)
})

test('whoever was there when words were agreed goes on reading them, though not the item', async () => {
  expect(await readersOf(ids.agreed)).toEqual([...seesRestricted, 'reviewerLch'])
  expect((await the('reviewerLch').get(`/api/proposals/${ids.agreed}`)).body.decisions).toEqual([])
})

test('whoever lost the paper of an item with a ruling reads no words on it', async () => {
  const readers = await readersOf(ids.ruled)
  expect(readers).toEqual(seatKeys.filter((key) => key !== 'member2' && key !== 'outsider'))
  const more = { words: { from: 'plain', wording: 'More.' }, process: 'consent', sessionId: session, itemId: items[3] }
  expect((await the('member2').send('putWords', testSenate, { ...more, epoch: 1 })).status).not.toBe(200)
})

test('no page, list, search, history, recap, screen or replay holds them for others', async () => {
  for (const key of ['observer', 'reviewerLtht']) {
    for (const address of addresses()) {
      const { body } = await the(key).get(address)
      expect([key, address, hidden.test(JSON.stringify(body))]).toEqual([key, address, false])
    }
    expect((await the(key).send('takeStance', String(ids.tested), stance)).status).toBe(404)
    expect((await the(key).get(`/api/decisions/${ids.drafted}`)).status).toBe(404)
  }
  const holding = await Promise.all(
    addresses().map(async (at) => (hidden.test(JSON.stringify((await the('member').get(at)).body)) ? at : [])),
  )
  // The screen stands open in the room, and minutes are written after it.
  expect(holding.flat()).toEqual(addresses().filter((at) => !at.endsWith('screen') && !at.endsWith('minutes')))
  expect(JSON.stringify((await the('chair').get(`/api/sessions/${session}/screen`)).body)).not.toContain('Whispered')
})

test('followers of the session hear of them only if they may read them, also once an item is restricted later', async () => {
  expect(await readersOf(ids.later)).toContain('observer')
  const heard = await Promise.all(
    ['observer', 'reviewerLtht', 'expert'].map(async (key) => {
      const socket = await the(key).socket()
      const streams: string[] = []
      socket.on('events', ({ stream }) => void streams.push(stream))
      socket.on('moved', ({ stream }) => void streams.push(stream))
      for (const stream of [`session:${session}`, `proposal:${ids.later}`] as Stream[])
        await socket.emitWithAck('follow', { stream, version: 0 })
      return streams
    }),
  )
  await done('chair', 'editItem', session, { itemId: items[2], confidentiality: 'restricted' })
  const later = await put('Never heard.', items[1])
  for (const id of [ids.tested, ids.later, later]) await done('member', 'takeStance', String(id), stance)
  const open = await put('Heard by all.', items[0])
  for (const streams of heard) await expect.poll(() => streams).toContain(`proposal:${open}`)
  const unheard = [ids.tested, ids.later, later].map((id) => `proposal:${id}`)
  expect(heard.map((streams) => unheard.filter((stream) => streams.includes(stream)).length)).toEqual([0, 0, 3])
  expect(await readersOf(ids.later)).toEqual(seesRestricted)
})

test('words whose item was taken off the agenda are as if it were restricted', async () => {
  const lists = await Promise.all(
    seatKeys.map(async (key) => {
      const { body } = await the(key).get(`/api/senates/${testSenate}/proposals?limit=100`)
      return body.items?.some(({ id }: { id: string }) => id === 'row-2') ? key : []
    }),
  )
  expect(lists.flat()).toEqual(seesRestricted)
  expect((await the('observer').get('/api/proposals/row-2')).status).toBe(404)
})
