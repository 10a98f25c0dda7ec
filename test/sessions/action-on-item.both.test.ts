import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SessionId } from '../../shared/ids.ts'
import { isProblem, type Stream } from '../../shared/protocol.ts'
import { inSync, join, leaveAll } from '../documents/stock-client.ts'
import { bringIn, item } from '../support/bring-in.ts'
import { type Curia, type Member, startCuria } from '../support/curia.ts'
import { testSenate } from '../support/fixture.ts'

// An action that was recorded on an item goes where that goes.

let curia: Curia
let people: Record<string, Member>
let session: SessionId
let items: string[]
const the = (key: string) => people[key] as Member
const keys = [
  ...(['chair', 'viceChair', 'secretary', 'member', 'layMember', 'expert', 'reviewerLch'] as const),
  ...(['reviewerLtht', 'observer'] as const),
]

const [open, restricted, ruledOff] = [0, 1, 2]
const ids: Record<string, string> = {}

beforeAll(async () => {
  curia = await startCuria()
  people = Object.fromEntries(await Promise.all(keys.map(async (key) => [key, await curia.as(key)] as const)))
  const agenda = [item('1'), item('2', { confidentiality: 'restricted' }), item('3')]
  ;({ id: session, items } = await bringIn(curia, agenda))
  await done('chair', 'openSession', session, { epoch: 1 })
  await ruled(items[ruledOff])
  ids.open = await record('Spoken aloud', { itemId: items[open] })
  ids.restricted = await record('Whispered', { itemId: items[restricted] })
  ids.toReviewer = await record('Whispered to one', { itemId: items[restricted], ownerSeatId: 'seat-reviewer-lch' })
  ids.ruledOff = await record('Muttered', { itemId: items[ruledOff] })
  ids.onNone = await record('Said of the session')
})
afterAll(async () => {
  leaveAll()
  await curia.close()
})

async function done(key: string, type: string, target: string, body: object = {}) {
  const reply = await the(key).send(type, target, body)
  if (reply.status !== 200) throw new Error(`${type}: ${reply.body.detail}`)
  return reply.body.result
}
const what = { ownerSeatId: 'seat-member', organisationId: 'org-ltht', dueOn: '2026-03-09' }
const record = async (text: string, more: object = {}): Promise<string> =>
  (await done('chair', 'recordAction', testSenate, { ...what, text, sessionId: session, ...more })).id

let interest: string
/** A ruling on the lay member's one interest. */
async function ruled(itemId: string | undefined, management = 'noPapersAndWithdraw') {
  interest ??= (
    await done('layMember', 'declareInterest', 'seat-lay-member', {
      ...{ nilReturn: false, category: 'indirect', scope: 'item', description: 'A relative' },
      ...{ relatedOrganisationIds: [], from: '2026-01-01', publish: true },
    })
  ).id
  const target = { kind: 'item', id: itemId }
  await done('chair', 'ruleOnTarget', interest, { target, management, rationale: 'Too close to it' })
}

/** By every way to an action at once: whether somebody reads it. */
async function reads(key: string, id: string | undefined): Promise<boolean> {
  const asked = await Promise.all(
    [
      `/api/senates/${testSenate}/actions?limit=100`,
      `/api/senates/${testSenate}/actions?sessionId=${session}`,
      `/api/sessions/${session}/recap`,
      `/api/sessions/${session}/replay`,
      '/api/organisations/org-ltht/touches',
    ].map(async (path) => JSON.stringify((await the(key).get(path)).body).includes(String(id))),
  )
  const socket = await the(key).socket()
  const reply = await socket.emitWithAck('follow', { stream: `action:${id}` as Stream, version: 0 })
  socket.disconnect()
  const { status } = await the(key).get(`/api/actions/${id}`)
  const all = [...asked, !isProblem(reply), status === 200]
  expect([key, id, new Set(all).size]).toEqual([key, id, 1])
  return status === 200
}
async function readersOf(id: string | undefined): Promise<string[]> {
  const found: string[] = []
  for (const key of keys) if (await reads(key, id)) found.push(key)
  return found
}
const without = (...some: string[]) => keys.filter((key) => !some.includes(key))
const shut = ['reviewerLch', 'reviewerLtht', 'observer']

test('on an open item, or on none, an action is read by everybody', async () => {
  expect(await readersOf(ids.open)).toEqual(keys)
  expect(await readersOf(ids.onNone)).toEqual(keys)
})

test('on a restricted item it is read by those who may see that, and by whoever was given it', async () => {
  expect(await readersOf(ids.restricted)).toEqual(without(...shut))
  expect(await readersOf(ids.toReviewer)).toEqual(without('reviewerLtht', 'observer'))
  expect((await the('observer').send('startAction', String(ids.restricted), {})).status).toBe(404)
  await done('reviewerLch', 'startAction', String(ids.toReviewer))
})

test('on an item that somebody was ruled off it is gone for them, also where it is theirs', async () => {
  expect(await readersOf(ids.ruledOff)).toEqual(without('layMember'))
  const own = await record('Fetch it', { itemId: items[open], ownerSeatId: 'seat-lay-member' })
  const home = async () => JSON.stringify((await the('layMember').get(`/api/senates/${testSenate}/home`)).body)
  expect(await home()).toContain(own)
  await ruled(items[open])
  expect(await reads('layMember', own)).toBe(false)
  expect(await home()).not.toContain(own)
  await ruled(items[open], 'noted')
})

test('no home holds it for whoever may not read it', async () => {
  for (const key of ['observer', 'layMember']) {
    const home = JSON.stringify((await the(key).get(`/api/senates/${testSenate}/home`)).body)
    expect([key, /Muttered/.test(home), /Whispered/.test(home)]).toEqual([key, key === 'observer', key === 'layMember'])
  }
})

test('it is recorded on an item of its session alone, by those who see the item, for an owner who has not lost it', async () => {
  const other = await bringIn(curia, [item('1')])
  const text = 'Do it'
  const send = (key: string, more: object) => the(key).send('recordAction', testSenate, { ...what, text, ...more })
  for (const more of [
    { sessionId: session, itemId: other.items[0] },
    { itemId: items[open] },
    { sessionId: session, itemId: 'item-nowhere' },
  ]) {
    expect((await send('chair', more)).body).toMatchObject({ code: 'item-unknown', at: '/itemId' })
  }
  const lost = { sessionId: session, itemId: items[ruledOff] }
  expect((await send('layMember', lost)).status).not.toBe(200)
  const refused = await send('chair', { ...lost, ownerSeatId: 'seat-lay-member' })
  expect(refused.body).toMatchObject({ code: 'not-part-of-this', at: '/ownerSeatId' })
})

async function wordsOf(key: string, documentId: string): Promise<string> {
  const address = `${curia.url.replace('http', 'ws')}/collab`
  const client = await inSync(
    join({ url: address, documentId, headers: { cookie: the(key).cookie, origin: curia.url } }),
  )
  const text = client.text()
  client.leave()
  return text
}
type Part = { documentId: string; restricted: boolean; itemId: string | null }
const partsOf = async (id: string): Promise<Part[]> =>
  (await the('chair').get(`/api/sessions/${id}`)).body.state.minutes.parts

test('it is minuted in the part of its item, and told in later minutes to none who may not read it', async () => {
  for (const itemId of items) await done('chair', 'startItem', session, { epoch: 1, itemId, concludeCurrent: true })
  await done('chair', 'closeSession', session, { epoch: 1, parkRest: true })
  await done('secretary', 'draftMinutes', session)
  const said = async (part: Part | undefined) => wordsOf('chair', String(part?.documentId))
  const parts = await partsOf(session)
  const [first] = parts
  expect(await said(first)).toMatch(/Spoken aloud/)
  expect(await said(first)).not.toMatch(/Whispered|Muttered/)
  expect(await said(parts.find((part) => part.restricted))).toContain('Whispered')
  expect(await said(parts.find(({ itemId }) => itemId === items[ruledOff]))).toContain('Muttered')

  const times = { startsAt: '2026-04-02T09:00:00.000Z', endsAt: '2026-04-02T11:00:00.000Z' }
  const later = await bringIn(curia, [item('1')], times)
  curia.clock.set(new Date(times.startsAt))
  await done('chair', 'openSession', later.id, { epoch: 1 })
  await done('chair', 'closeSession', later.id, { epoch: 1, parkRest: true })
  await done('secretary', 'draftMinutes', later.id)
  const [whole, apart, ...others] = await partsOf(later.id)
  expect(others).toEqual([])
  expect(await said(whole)).toMatch(/Spoken aloud/)
  expect(await said(whole)).not.toMatch(/Whispered|Muttered/)
  expect(apart).toMatchObject({ restricted: true, itemId: null })
  expect(await said(apart)).toContain('Whispered')
  expect(await said(apart)).not.toContain('Muttered')
})
