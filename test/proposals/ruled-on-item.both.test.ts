import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SessionId } from '../../shared/ids.ts'
import { bringIn, item } from '../support/bring-in.ts'
import { type Curia, type Member, startCuria } from '../support/curia.ts'
import { testSenate } from '../support/fixture.ts'

let curia: Curia
let people: Record<string, Member>
let session: SessionId
let items: string[]
const the = (key: string) => people[key] as Member
const here = ['chair', 'viceChair', 'member', 'member2', 'layMember'] as const

beforeAll(async () => {
  curia = await startCuria()
  const keys = [...here, 'secretary'] as const
  people = Object.fromEntries(await Promise.all(keys.map(async (key) => [key, await curia.as(key)] as const)))
  const beds = { challengeId: 'ch-beds' }
  ;({ id: session, items } = await bringIn(curia, [item('1'), item('2', beds), item('3', beds), item('4')]))
  await done('chair', 'openSession', session, { epoch: 1 })
  for (const key of here) await done(key, 'arrive', session, { via: 'room' })
  await ruled('member', items[0], 'speakNotDecide')
  await ruled('member2', items[1], 'staySilent')
})
afterAll(() => curia.close())

async function done(key: string, type: string, target: string, body: object = {}) {
  const reply = await the(key).send(type, target, body)
  if (reply.status !== 200) throw new Error(`${type}: ${reply.body.detail}`)
  return reply.body
}
async function ruled(key: string, itemId: string | undefined, management: string) {
  const interest = {
    ...{ nilReturn: false, category: 'indirect', scope: 'item', description: 'A relative' },
    ...{ relatedOrganisationIds: [], from: '2026-01-01', publish: true },
  }
  const declared = await done(key, 'declareInterest', the(key).seatId, interest)
  const target = { kind: 'item', id: itemId }
  await done('chair', 'ruleOnTarget', declared.result.id, { target, management, rationale: 'Too close to it' })
}
async function put(itemId: string | undefined): Promise<string> {
  const current = (await the('chair').get(`/api/sessions/${session}`)).body.state.currentItemId
  if (current !== itemId) await done('chair', 'startItem', session, { epoch: 1, itemId, concludeCurrent: true })
  const words = { from: 'plain', wording: 'Close them.' }
  return (await done('chair', 'putWords', testSenate, { words, process: 'vote', sessionId: session, itemId, epoch: 1 }))
    .result.id
}
const settle = (id: string) => done('chair', 'withdrawProposal', id, { epoch: 1, reason: 'Enough' })
async function recusedIn(id: string): Promise<string[]> {
  const { state } = (await the('chair').get(`/api/proposals/${id}`)).body
  return state.how.electorate.flatMap((one: { reason?: string; unitId: string }) =>
    one.reason === 'recused' ? [one.unitId] : [],
  )
}
const say = (key: string, id: string) =>
  the(key).send('takeStance', id, { words: 1, choice: { kind: 'position', position: 'for' } })
const votingOn = async (): Promise<number> =>
  (await the('chair').get(`/api/sessions/${session}/quorum`)).body.item.votingSeats

test('who may speak on an item but not decide is not asked about its words, and does not count for its quorum', async () => {
  const id = await put(items[0])
  expect(await recusedIn(id)).toEqual(['seat-member'])
  expect((await say('member', id)).body.code).toBe('not-in-electorate')
  expect(await votingOn()).toBe(here.length - 1)
  await settle(id)
})

test('a ruling on an item keeps from deciding on its challenge under another item too', async () => {
  for (const itemId of [items[1], items[2]]) {
    const id = await put(itemId)
    expect([itemId, await recusedIn(id)]).toEqual([itemId, ['seat-member-2']])
    expect(await votingOn()).toBe(here.length - 1)
    await settle(id)
  }
})

test('a ruling while words are tested keeps from deciding on them at once, also by the hand of whoever records', async () => {
  const id = await put(items[3])
  expect(await recusedIn(id)).toEqual([])
  await ruled('layMember', items[3], 'speakNotDecide')
  expect((await say('layMember', id)).body.code).toBe('not-in-electorate')
  const recorded = { epoch: 1, words: 1, unitId: 'seat-lay-member', choice: { kind: 'position', position: 'for' } }
  expect((await the('secretary').send('recordStance', id, recorded)).body.code).toBe('not-in-electorate')
  expect((await say('member', id)).status).toBe(200)
})

test('whoever is ruled off an item that has no document reads no words on it, and others go on reading them', async () => {
  const reads = async (key: string, id: string) => {
    const lists = [`senates/${testSenate}/proposals?limit=100`, `sessions/${session}/proposals`]
    const found = await Promise.all(lists.map(async (at) => (await the(key).get(`/api/${at}`)).body.items))
    return [
      (await the(key).get(`/api/proposals/${id}`)).status === 200,
      ...found.map((list) => list.some((one: { id: string }) => one.id === id)),
    ]
  }
  const { body } = await the('chair').get(`/api/sessions/${session}/proposals`)
  const id = body.items.find((one: { state: { itemId: string } }) => one.state.itemId === items[3]).id
  expect(await reads('layMember', id)).toEqual([true, true, true])
  await ruled('layMember', items[3], 'noPapersAndWithdraw')
  expect(await reads('layMember', id)).toEqual([false, false, false])
  expect(await reads('member', id)).toEqual([true, true, true])
})
