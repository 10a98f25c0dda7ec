import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApp } from '../../server/app.ts'
import { createLog } from '../../server/log.ts'
import { type Curia, type Member, startCuria, testSettings } from '../support/curia.ts'
import { testSenate } from '../support/fixture.ts'

let curia: Curia
let chair: Member
let member: Member

beforeAll(async () => {
  curia = await startCuria()
  chair = await curia.as('chair')
  member = await curia.as('member')
})
afterAll(() => curia.close())

const minuteMs = 60_000

async function put(minutes: number): Promise<string> {
  const closesAt = new Date(curia.clock.now().getTime() + minutes * minuteMs).toISOString()
  const body = { words: { from: 'plain', wording: 'Close the beds.' }, process: 'vote', closesAt }
  return (await chair.send('putWords', testSenate, body)).body.result.id
}
const vote = (who: Member, id: string) =>
  who.send('takeStance', id, { words: 1, choice: { kind: 'position', position: 'for' } })
const stateOf = async (id: string) => (await chair.get(`/api/proposals/${id}`)).body.state

test('words are counted at their time without anybody pressing, by nobody’s name', async () => {
  const [soon, later] = [await put(5), await put(30)]
  await vote(chair, soon)
  curia.clock.advance(5 * minuteMs - 1)
  await curia.app.closings.look()
  expect((await stateOf(soon)).state).toBe('open')
  curia.clock.advance(1)
  await curia.app.closings.look()
  const closed = await stateOf(soon)
  expect(closed).toMatchObject({
    state: 'notCarried',
    how: { closedItself: true, closedAt: closed.how.closesAt, result: { tally: { counts: { for: 1 } } } },
  })
  expect((await stateOf(later)).state).toBe('open')
  const socket = await chair.socket()
  const told = await socket.emitWithAck('follow', { stream: `proposal:${soon}`, version: 3 })
  expect(told).toMatchObject({ events: [{ by: 'clock', event: { type: 'proposalClosed', atItsTime: true } }] })
})

test('a stance of the same moment is counted, or refused with a sentence: never both', async () => {
  const id = await put(5)
  curia.clock.advance(5 * minuteMs - 1)
  const inTime = vote(chair, id)
  await inTime
  curia.clock.advance(1)
  const [late] = await Promise.all([vote(member, id), curia.app.closings.look()])
  expect(late.body).toMatchObject({ code: 'proposal-closed', detail: expect.stringContaining('was not counted') })
  const { how } = await stateOf(id)
  expect(how.stances.map(({ unitId }: { unitId: string }) => unitId)).toEqual(['seat-chair'])
  expect(how.result.tally.counts).toMatchObject({ for: 1 })
})

test('whatever fell due while the server was away is closed as it starts, and both times stand', async () => {
  const id = await put(5)
  await curia.app.closings.stop()
  curia.clock.advance(60 * minuteMs)
  expect((await vote(member, id)).body.code).toBe('proposal-closed')
  const again = createApp({
    ...{ store: curia.store, settings: testSettings, log: createLog('silent'), now: curia.clock.now },
  })
  await again.closings.look()
  await again.closings.stop()
  const { how } = await stateOf(id)
  expect(how.closedItself).toBe(true)
  expect(Date.parse(how.closedAt) - Date.parse(how.closesAt)).toBe(55 * minuteMs)
})

test('no client closes in the name of the clock', async () => {
  const id = await put(-1 + 2)
  const forged = await member.send('closeProposal', id, { words: 1, atItsTime: true })
  expect(forged.body.code).toBe('malformed')
  expect((await member.send('closeProposal', id, { words: 1 })).body.code).toBe('forbidden')
})
