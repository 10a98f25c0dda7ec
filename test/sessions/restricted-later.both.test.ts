import type { Socket } from 'socket.io-client'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { SessionId } from '../../shared/ids.ts'
import { sessionToday, type Visitor, visitor } from '../guests/visitor.ts'
import { bringIn, item } from '../support/bring-in.ts'
import { type Curia, type Member, startCuria } from '../support/curia.ts'

let curia: Curia
let chair: Member
let observer: Member
let reviewer: Member
let member: Member
let session: SessionId
let items: string[]

const words = 'Zanzibar closes'

beforeAll(async () => {
  curia = await startCuria()
  chair = await curia.as('chair')
  observer = await curia.as('observer')
  reviewer = await curia.as('reviewerLch')
  member = await curia.as('member')
})
afterAll(() => curia.close())
beforeEach(async () => {
  ;({ id: session, items } = await bringIn(curia, [item('1', { title: words }), item('2')]))
})

async function done(who: Member, type: string, body: object, target: string = session) {
  const reply = await who.send(type, target, body)
  expect([type, reply.status, reply.body.detail]).toEqual([type, 200, undefined])
  return reply.body
}
const edit = (changed: object) => done(chair, 'editItem', { itemId: items[0], ...changed })
const restrict = () => edit({ confidentiality: 'restricted' })

/** An open page of the session: how often it was sent `stale`, and everything that it was told. */
async function opened(who: Member) {
  const socket = await who.socket()
  const heard = { stale: 0, told: [] as { type: string }[] }
  socket.on('stale', () => {
    heard.stale += 1
  })
  socket.on('events', ({ events }) => heard.told.push(...events.map(({ event }) => event)))
  const { version } = (await who.get(`/api/sessions/${session}`)).body
  await socket.emitWithAck('follow', { stream: `session:${session}`, version })
  return heard
}
const page = async (who: Member) => JSON.stringify((await who.get(`/api/sessions/${session}`)).body)

describe('an item that is restricted later', () => {
  test('sends stale to those whose role does not see it, and tells them nothing of it', async () => {
    const [watching, reviewing, sitting] = [await opened(observer), await opened(reviewer), await opened(member)]
    expect(await page(observer)).toContain(words)
    await edit({ title: `${words} early`, confidentiality: 'restricted' })
    for (const [who, heard] of [[observer, watching] as const, [reviewer, reviewing] as const]) {
      await expect.poll(() => heard).toEqual({ stale: 1, told: [{ type: 'withheld' }] })
      expect(await page(who)).not.toContain(words)
    }
    await expect.poll(() => sitting.told).toMatchObject([{ type: 'itemEdited' }])
    await edit({ title: `${words} late` })
    await expect.poll(() => sitting.told).toHaveLength(2)
    expect(sitting.stale).toBe(0)
    expect(await page(member)).toContain(words)
  })

  test('is told to nobody it has closed to, who catches up from before it was restricted', async () => {
    const rehearsed = 'Yorkshire closes'
    await edit({ title: rehearsed })
    await restrict()
    const history = async (who: Member) => {
      const socket = await who.socket()
      return JSON.stringify(await socket.emitWithAck('follow', { stream: `session:${session}`, version: 0 }))
    }
    expect(await history(member)).toContain(rehearsed)
    const told = await history(observer)
    expect(told).not.toContain(rehearsed)
    expect(told).not.toContain(words)
  })

  test('sends stale again when it is opened to all, and not while only its words change', async () => {
    await restrict()
    const watching = await opened(observer)
    await edit({ title: `${words} early` })
    await expect.poll(() => watching.told).toEqual([{ type: 'withheld' }])
    await edit({ confidentiality: 'open' })
    await expect.poll(() => watching.stale).toBe(1)
    expect(await page(observer)).toContain(`${words} early`)
  })

  test('says to a guest that something changed, and what they then fetch has none of its words', async () => {
    const today = await sessionToday(curia, chair)
    session = today.id
    items = today.items
    const who: Visitor = visitor(curia)
    await who.post('/api/join/ask', { code: today.code, name: 'Ada Byron', about: '' })
    const [{ guestId }] = (await chair.get(`/api/sessions/${session}/guests`)).body.items
    await done(chair, 'admitAsGuest', { epoch: 1, guestId })
    const socket: Socket = await who.socket('/guest')
    let changes = 0
    socket.on('changed', () => {
      changes += 1
    })
    const seen = async () => JSON.stringify((await who.get('/api/guest')).body)
    expect(await seen()).toContain('Item 1')
    await restrict()
    await expect.poll(() => changes).toBe(1)
    expect(await seen()).not.toContain('Item 1')
    socket.disconnect()
  })
})

describe('an item that comes to what somebody has withdrawn from', () => {
  async function withdraws(key: string, target: object): Promise<Member> {
    const who = await curia.as(key)
    const interest = {
      ...{ nilReturn: false, category: 'indirect', scope: 'item', description: 'A relative' },
      ...{ relatedOrganisationIds: [], from: '2026-01-01', publish: true },
    }
    const { result } = await done(who, 'declareInterest', interest, who.seatId)
    const ruling = { target, management: 'noPapersAndWithdraw', rationale: 'Too close to it' }
    await done(chair, 'ruleOnTarget', ruling, result.id)
    return who
  }
  async function losesAndRegains(who: Member, moved: object, back: object): Promise<void> {
    const heard = await opened(who)
    await edit(moved)
    await expect.poll(() => heard).toEqual({ stale: 1, told: [{ type: 'withheld' }] })
    expect(await page(who)).not.toContain(words)
    await edit(back)
    await expect.poll(() => heard.stale).toBe(2)
    expect(await page(who)).toContain(words)
  }

  test('sends stale to them when it becomes one of that challenge, and when it is no more', async () => {
    const who = await withdraws('member2', { kind: 'challenge', id: 'ch-beds' })
    await losesAndRegains(who, { challengeId: 'ch-beds' }, { challengeId: null })
  })

  test('sends stale to them when it gets the paper of an item of another session, and when it is taken off', async () => {
    const other = await bringIn(curia, [item('1', { documentId: 'doc-response', challengeId: 'ch-beds' })])
    const who = await withdraws('layMember', { kind: 'item', id: other.items[0] })
    await losesAndRegains(who, { documentId: 'doc-response' }, { documentId: null })
  })
})
