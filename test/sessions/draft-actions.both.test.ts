import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Stream } from '../../shared/protocol.ts'
import { accepted, drafted, ratify } from '../decisions/making.ts'
import { type Curia, type Member, startCuria } from '../support/curia.ts'
import { testSenate } from '../support/fixture.ts'

// Who may not read a draft decision learns nothing of it by the actions that hang under it.

let curia: Curia
let decisionId: string
/** An action of the draft that a member was given, and one that a reviewer was given. */
let given: { member: string; reviewer: string }

beforeAll(async () => {
  curia = await startCuria()
  decisionId = await drafted(curia)
  given = {
    member: await record(decisionId, { text: 'Close ward 7', ownerSeatId: 'seat-member' }),
    reviewer: await record(decisionId, { text: 'Count home ward beds', ownerSeatId: 'seat-reviewer-lch' }),
  }
})
afterAll(() => curia.close())

async function record(target: string, more: object): Promise<string> {
  const chair = await curia.as('chair')
  const body = { text: 'Do it', ownerSeatId: 'seat-member', organisationId: 'org-ltht', dueOn: '2026-03-09', ...more }
  return accepted(await chair.send('recordAction', target, body)).id
}

/** Every address that tells of actions. */
const places = [
  `/api/senates/${testSenate}/actions`,
  '/api/organisations/org-ltht/touches',
  '/api/challenges/ch-beds',
  '/api/challenges/ch-beds/history',
  `/api/senates/${testSenate}/home`,
]
async function told(who: Member, id: string): Promise<string[]> {
  const answers = await Promise.all(places.map((path) => who.get(path)))
  for (const { status } of answers) expect(status).toBe(200)
  return places.filter((_path, at) => JSON.stringify(answers[at]?.body).includes(id))
}

test.each(['observer', 'expert', 'reviewerLtht'])(
  'whoever may not read a draft (%s) is not told of its actions, anywhere',
  async (key) => {
    const who = await curia.as(key)
    const visible = await record(testSenate, { text: 'For all to see' })
    expect(await told(who, visible)).toContain(places[0])
    const socket = await who.socket()
    for (const id of Object.values(given)) {
      expect(await told(who, id)).toEqual([])
      expect(await who.get(`/api/actions/${id}`)).toMatchObject({ status: 404, body: { code: 'not-found' } })
      expect(await who.send('startAction', id, {})).toMatchObject({ status: 404, body: { code: 'not-found' } })
      const follow = await socket.emitWithAck('follow', { stream: `action:${id}`, version: 0 })
      expect(follow).toMatchObject({ code: 'not-found' })
    }
    const ofIt = await who.get(`/api/senates/${testSenate}/actions?decisionId=${decisionId}`)
    expect(ofIt.body).toEqual({ items: [], next: null })
  },
)

test('a page of the list is as long as asked, whatever is left out', async () => {
  for (let n = 0; n < 2; n++) await record(testSenate, { dueOn: '2026-03-10' })
  const { items, next } = (await (await curia.as('observer')).get(`/api/senates/${testSenate}/actions?limit=2`)).body
  expect([items.length, next]).toEqual([2, expect.any(String)])
})

test('word that an action of a draft moved goes to those alone who may read it', async () => {
  const [observer, facilitator] = await Promise.all(
    ['observer', 'facilitator'].map(async (key) => (await curia.as(key)).socket()),
  )
  const heard = new Map([observer, facilitator].map((socket): [unknown, Stream[]] => [socket, []]))
  for (const [socket, streams] of heard) (socket as typeof observer)?.on('moved', ({ stream }) => streams.push(stream))
  const secret = await record(decisionId, { text: 'Not yet said' })
  const open = await record(testSenate, { text: 'Said to all' })
  await expect.poll(() => heard.get(observer)).toContain(`action:${open}`)
  await expect.poll(() => heard.get(facilitator)).toContain(`action:${open}`)
  expect(heard.get(observer)).not.toContain(`action:${secret}`)
  expect(heard.get(facilitator)).toContain(`action:${secret}`)
})

test('whoever was given an action sees and moves it, and still not its draft', async () => {
  const reviewer = await curia.as('reviewerLch')
  const { items } = (await reviewer.get(`/api/senates/${testSenate}/actions?owner=${reviewer.seatId}`)).body
  expect(items).toMatchObject([{ id: given.reviewer, decision: null }])
  expect(await told(reviewer, given.member)).toEqual([])
  expect((await reviewer.get(`/api/actions/${given.reviewer}`)).status).toBe(200)
  expect((await reviewer.send('startAction', given.reviewer, {})).status).toBe(200)
  expect((await reviewer.get(`/api/decisions/${decisionId}`)).status).toBe(404)
})

test('whoever works on drafts sees their actions', async () => {
  const member = await curia.as('member2')
  expect((await told(member, given.member)).length).toBeGreaterThanOrEqual(4)
  expect((await member.get(`/api/actions/${given.member}`)).status).toBe(200)
})

test('with the decision its actions become the record of everybody', async () => {
  await ratify(curia, decisionId)
  const observer = await curia.as('observer')
  expect((await told(observer, given.member)).length).toBeGreaterThanOrEqual(4)
  expect((await observer.get(`/api/actions/${given.member}`)).status).toBe(200)
  const { items } = (await observer.get(`/api/senates/${testSenate}/actions?decisionId=${decisionId}`)).body
  expect(items.map(({ id }: { id: string }) => id)).toEqual(expect.arrayContaining(Object.values(given)))
})
