import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Curia, type Member, startCuria } from '../support/curia.ts'
import { testSenate } from '../support/fixture.ts'

// Who withdraws from an item loses its paper when that begins, and at once where it has begun.

let curia: Curia
let chair: Member
let secretary: Member
let layMember: Member
let interest: string
beforeAll(async () => {
  curia = await startCuria()
  ;[chair, secretary, layMember] = (await Promise.all(['chair', 'secretary', 'layMember'].map(curia.as))) as [
    ...[Member, Member, Member],
  ]
  const declared = await done(layMember, 'declareInterest', layMember.seatId, {
    ...{ nilReturn: false, category: 'indirect', scope: 'item', description: 'A spouse works there' },
    ...{ relatedOrganisationIds: [], from: '2026-01-01', publish: true },
  })
  interest = String(declared.id)
})
afterAll(() => curia.close())

async function done(who: Member, type: string, target: string, body: object): Promise<Record<string, unknown>> {
  const reply = await who.send(type, target, body)
  if (reply.status !== 200) throw new Error(reply.body.detail)
  return reply.body.result
}

/** An open session with one item of this paper. */
async function opened(documentId: string | null): Promise<{ session: string; itemId: string }> {
  const planned = await done(secretary, 'planSession', testSenate, {
    ...{ title: 'Gate', kind: 'meeting', modality: 'inPerson', place: 'Leeds', meetingLink: null },
    ...{ startsAt: '2026-03-02T14:00:00.000Z', endsAt: '2026-03-02T16:00:00.000Z', chairSeatId: chair.seatId },
    template: null,
  })
  const session = String(planned.id)
  const added = await done(secretary, 'addItem', session, {
    ...{ title: 'Beds', purpose: 'discuss', presenterSeatId: null, documentId, challengeId: null },
    ...{ allottedMs: 600_000, confidentiality: 'open', standing: false, beforeItemId: null },
  })
  await done(secretary, 'publishSession', session, { shortNoticeReason: 'It cannot wait' })
  await done(chair, 'openSession', session, { epoch: 1 })
  return { session, itemId: String(added.id) }
}
const withdraw = (kind: 'item' | 'session', id: string, management = 'withdraw') =>
  done(chair, 'ruleOnTarget', interest, { target: { kind, id }, management, rationale: 'Too close to it' })
const start = (session: string, itemId: string) =>
  done(chair, 'startItem', session, { epoch: 1, itemId, concludeCurrent: false })
const paper = async () => (await layMember.get('/api/documents/doc-response')).status
const agenda = async (session: string): Promise<string[]> =>
  (await layMember.get(`/api/sessions/${session}`)).body.state.agenda.map(({ title }: { title: string }) => title)

test('whoever withdraws from an item reads its paper until the item begins, and is told at once when it does', async () => {
  const { session, itemId } = await opened('doc-response')
  await withdraw('item', itemId)
  expect(await paper()).toBe(200)
  expect(await agenda(session)).toEqual(['Beds'])
  let isStale = false
  ;(await layMember.socket()).on('stale', () => {
    isStale = true
  })
  await start(session, itemId)
  expect(await paper()).toBe(404)
  expect(await agenda(session)).toEqual([])
  await expect.poll(() => isStale).toBe(true)
  await withdraw('item', itemId, 'noted')
  expect(await paper()).toBe(200)
})

test('a ruling on an item that is live takes its paper away at once', async () => {
  const { session, itemId } = await opened('doc-response')
  await start(session, itemId)
  expect(await paper()).toBe(200)
  await withdraw('item', itemId)
  expect(await paper()).toBe(404)
  await withdraw('item', itemId, 'noted')
})

test('whoever is ruled off a session hears nothing of its items as they are added, the first one neither', async () => {
  const planned = await done(secretary, 'planSession', testSenate, {
    ...{ title: 'Gate', kind: 'meeting', modality: 'inPerson', place: 'Leeds', meetingLink: null },
    ...{ startsAt: '2026-03-02T14:00:00.000Z', endsAt: '2026-03-02T16:00:00.000Z', chairSeatId: chair.seatId },
    template: null,
  })
  const session = String(planned.id)
  const add = (title: string) =>
    done(secretary, 'addItem', session, {
      ...{ title, purpose: 'discuss', presenterSeatId: null, documentId: null, challengeId: null },
      ...{ allottedMs: 600_000, confidentiality: 'open', standing: false, beforeItemId: null },
    })
  const { id: only } = await add('Welcome')
  await done(secretary, 'publishSession', session, { shortNoticeReason: 'It cannot wait' })
  await done(secretary, 'removeItem', session, { itemId: only })
  await withdraw('session', session, 'noPapersAndWithdraw')
  const socket = await layMember.socket()
  const heard: string[] = []
  socket.on('events', ({ events }) => void heard.push(...events.map(({ event }) => event.type)))
  const { version } = (await layMember.get(`/api/sessions/${session}`)).body
  await socket.emitWithAck('follow', { stream: `session:${session}`, version })
  for (const title of ['First', 'Second']) await add(title)
  await expect.poll(() => heard).toEqual(['withheld', 'withheld'])
  expect(await agenda(session)).toEqual([])
})

test('a paper that is put on an item under a ruling is out of reach at once', async () => {
  const { session, itemId } = await opened(null)
  await withdraw('session', session, 'noPapersAndWithdraw')
  expect(await paper()).toBe(200)
  await done(secretary, 'editItem', session, { itemId, documentId: 'doc-response' })
  expect(await paper()).toBe(404)
})
