import { afterAll, beforeAll, expect, test } from 'vitest'
import { bringIn, item } from '../support/bring-in.ts'
import { type Curia, type Member, startCuria } from '../support/curia.ts'
import { seatKeys, testSenate } from '../support/fixture.ts'

let curia: Curia
let people: Record<string, Member>
let session: string
let itemId: string

beforeAll(async () => {
  curia = await startCuria()
  people = Object.fromEntries(await Promise.all(seatKeys.map(async (key) => [key, await curia.as(key)] as const)))
  const agenda = [item('1', { title: 'Beds', purpose: 'decide', challengeId: 'ch-beds' })]
  const { id, items } = await bringIn(curia, agenda)
  session = id
  itemId = String(items[0])
})
afterAll(() => curia.close())

const the = (key: string) => people[key] as Member
const asked = () => ({
  words: { from: 'plain', wording: 'Close the beds.' },
  process: 'consent',
  sessionId: session,
  itemId,
  epoch: 1,
})

test('words are put in a session only while it is open, to those who are there', async () => {
  expect((await the('chair').send('putWords', testSenate, asked())).body.code).toBe('not-open')
  expect((await the('chair').send('openSession', session, { epoch: 1 })).status).toBe(200)
  for (const key of ['chair', 'viceChair', 'member']) {
    expect((await the(key).send('arrive', session, { via: 'room' })).status).toBe(200)
  }
  const put = await the('secretary').send('putWords', testSenate, asked())
  expect(put).toMatchObject({ status: 200 })
  const { state } = (await the('observer').get(`/api/proposals/${put.body.result.id}`)).body
  expect(state).toMatchObject({ challengeId: 'ch-beds', sessionId: session, itemId })
  expect(state.how.quorumAtOpening).toEqual({ votingSeats: 3, legalBodies: 3, quorate: true })
  const why = Object.fromEntries(
    state.how.electorate.map((voter: { unitId: string; reason?: string }) => [
      voter.unitId,
      voter.reason ?? 'eligible',
    ]),
  )
  expect(why).toMatchObject({ 'seat-member': 'eligible', 'seat-lay-member': 'absent', 'seat-secretary': 'nonVoting' })
  const list = await the('observer').get(`/api/senates/${testSenate}/proposals?sessionId=${session}`)
  expect(list.body.items).toHaveLength(1)
})

test('a quorum that is lost before the close leaves it inconclusive', async () => {
  const put = await the('chair').send('putWords', testSenate, asked())
  const id = put.body.result.id
  const choice = { kind: 'position', position: 'consent' }
  for (const key of ['chair', 'viceChair', 'member']) await the(key).send('takeStance', id, { words: 1, choice })
  await the('member').send('leave', session, {})
  await the('chair').send('closeProposal', id, { epoch: 1, words: 1 })
  const { state } = (await the('observer').get(`/api/proposals/${id}`)).body
  expect(state).toMatchObject({
    state: 'inconclusive',
    how: { result: { why: 'notQuorate', quorum: { votingSeats: 2 } } },
  })
})

test('the words of a session are listed: what is tested first, then newest first, of one item if asked', async () => {
  const draft = await the('secretary').send('draftProposal', testSenate, {
    ...asked(),
    itemId: undefined,
    epoch: undefined,
  })
  const open = await the('secretary').send('putWords', testSenate, { ...asked(), itemId: undefined })
  await the('secretary').send('draftProposal', testSenate, { ...asked(), epoch: undefined })
  const path = `/api/sessions/${session}/proposals`
  const all = (await the('secretary').get(path)).body.items as { id: string; state: { ref: string; state: string } }[]
  expect(all[0]).toMatchObject({
    id: open.body.result.id,
    version: 2,
    state: { state: 'open' },
    turnout: { answered: 0 },
  })
  const rest = all.map(({ state }) => Number(state.ref.split('-P')[1])).slice(2)
  expect(rest).toEqual(rest.toSorted((a, b) => b - a))
  expect(all.map(({ id }) => id)).toContain(draft.body.result.id)
  const ofItem = (await the('secretary').get(`${path}?itemId=${itemId}`)).body.items
  expect(ofItem.length).toBeLessThan(all.length)
  expect(ofItem.every(({ state }: { state: { itemId: string } }) => state.itemId === itemId)).toBe(true)
  // Drafts are for those who put words.
  const seen = (await the('observer').get(path)).body.items as { state: { state: string } }[]
  expect(seen.some(({ state }) => state.state === 'draft')).toBe(false)
})

test('a member is told no hidden position in the list of a session', async () => {
  const put = await the('chair').send('putWords', testSenate, { ...asked(), process: 'vote', showResults: 'atClose' })
  const choice = { kind: 'position', position: 'for' }
  await the('chair').send('takeStance', put.body.result.id, { words: 1, choice })
  const { items } = (await the('viceChair').get(`/api/sessions/${session}/proposals`)).body
  const mine = items.find(({ id }: { id: string }) => id === put.body.result.id)
  expect(mine).toMatchObject({ turnout: { answered: 1 }, state: { how: { stances: [] } } })
})

test('a test is run under whoever holds the chair: a stale chair, or one who names none, is told so', async () => {
  const none = await the('chair').send('putWords', testSenate, { ...asked(), epoch: undefined })
  expect(none).toMatchObject({ status: 409, body: { code: 'needs-epoch' } })
  const { id } = (await the('chair').send('putWords', testSenate, asked())).body.result
  expect((await the('viceChair').send('claimChair', session, { epoch: 1 })).status).toBe(200)
  const stale = await the('chair').send('closeProposal', id, { epoch: 1, words: 1 })
  expect(stale.body).toMatchObject({ code: 'stale-chair', detail: expect.stringContaining('The chair has moved') })
  const both = await Promise.all(
    [the('chair'), the('viceChair')].map((who) => who.send('closeProposal', id, { epoch: 2, words: 1 })),
  )
  expect(both.map(({ body }) => body.code ?? 'done').toSorted()).toEqual(['done', 'proposal-closed'])
})

test('nothing is agreed in the room while the session is not quorate, and then only under its chair', async () => {
  const words = {
    ...{ wording: 'Meet again in May.', presentSeatIds: ['seat-chair'], nobodyObjected: true },
    ...{ sessionId: session, itemId },
  }
  const lost = await the('chair').send('agreeOnWords', testSenate, { ...words, epoch: 2 })
  expect(lost.body.code).toBe('not-quorate')
  await the('member').send('arrive', session, { via: 'remote' })
  expect((await the('chair').send('agreeOnWords', testSenate, { ...words, epoch: 1 })).body.code).toBe('stale-chair')
  const agreed = await the('chair').send('agreeOnWords', testSenate, { ...words, epoch: 2 })
  expect(agreed).toMatchObject({ status: 200, body: { result: { wording: 'Meet again in May.' } } })
  const { state, drift } = (await the('observer').get(`/api/proposals/${agreed.body.result.id}`)).body
  expect(state).toMatchObject({
    state: 'carried',
    challengeId: 'ch-beds',
    how: { way: 'agreedInTheRoom', anchors: null },
  })
  expect(drift).toEqual({ passage: 'notShown' })
})

test('an item is not concluded while its words are open, nor the session closed before they are settled', async () => {
  const path = `/api/sessions/${session}/proposals`
  const inState = async (state: string): Promise<string[]> => {
    const { items } = (await the('chair').get(path)).body
    return items.flatMap((one: { id: string; state: { state: string } }) => (one.state.state === state ? [one.id] : []))
  }
  await the('chair').send('startItem', session, { epoch: 2, itemId })
  const { ref } = (await the('chair').send('putWords', testSenate, { ...asked(), epoch: 2 })).body.result
  const conclude = () => the('chair').send('concludeItem', session, { epoch: 2, itemId })
  expect((await conclude()).body).toMatchObject({ code: 'not-settled', detail: expect.stringContaining(ref) })
  for (const id of await inState('open')) await the('chair').send('suspendProposal', id, { epoch: 2, reason: 'Later' })
  expect((await conclude()).status).toBe(200)
  const close = () => the('chair').send('closeSession', session, { epoch: 2, parkRest: true })
  expect((await close()).body.code).toBe('not-settled')
  for (const id of await inState('suspended')) {
    await the('chair').send('withdrawProposal', id, { epoch: 2, reason: 'Time is up' })
  }
  expect((await close()).status).toBe(200)
})
