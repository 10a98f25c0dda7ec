import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Block, linesOf } from '../../shared/documents/blocks.ts'
import type { MinutesAnswer } from '../../shared/sessions/minutes-answers.ts'
import { bringIn, item } from '../support/bring-in.ts'
import { type Curia, type Member, startCuria } from '../support/curia.ts'
import { testSenate } from '../support/fixture.ts'

// Minutes tell of actions as they stood in the session, whenever somebody gets round to drafting them.

let curia: Curia
let chair: Member
let lines: string[]

async function done(type: string, target: string, body: object = {}) {
  const reply = await chair.send(type, target, body)
  if (reply.status !== 200) throw new Error(reply.body.detail)
  return reply.body.result
}
async function recorded(text: string, sessionId: string, dueOn = '2026-04-20'): Promise<string> {
  const owner = { ownerSeatId: 'seat-member', organisationId: 'org-ltht' }
  return (await done('recordAction', testSenate, { text, dueOn, sessionId, ...owner })).id
}
async function completed(id: string): Promise<void> {
  await done('startAction', id)
  await done('completeAction', id)
}
const meeting = (day: string) =>
  bringIn(curia, [item('1')], { startsAt: `${day}T09:00:00.000Z`, endsAt: `${day}T11:00:00.000Z` })
const at = (time: string) => curia.clock.set(new Date(time))

beforeAll(async () => {
  curia = await startCuria()
  chair = await curia.as('chair')
  const earlier = (await meeting('2026-03-02')).id
  const id = (await meeting('2026-04-02')).id
  at('2026-03-03T09:00:00.000Z')
  const [before, during, after] = [
    await recorded('Finished before it', earlier),
    await recorded('Finished in it', earlier),
    await recorded('Finished after it', earlier, '2026-04-10'),
  ]
  await completed(before)
  at('2026-04-02T09:00:00.000Z')
  await done('openSession', id, { epoch: 1 })
  at('2026-04-02T09:10:00.000Z')
  await completed(during)
  const own = await recorded('Recorded in it', id)
  at('2026-04-02T10:30:00.000Z')
  await recorded('Recorded late in it', id)
  at('2026-04-02T11:00:00.000Z')
  await done('closeSession', id, { epoch: 1, parkRest: true, endedAt: '2026-04-02T10:00:00Z' })
  at('2026-04-03T09:00:00.000Z')
  await completed(after)
  await done('moveActionDue', own, { dueOn: '2026-05-20' })
  await completed(own)
  await recorded('Recorded after it', id)
  await done('draftMinutes', id)
  await done('circulateMinutes', id)
  const { parts }: MinutesAnswer = (await chair.get(`/api/sessions/${id}/minutes`)).body
  lines = linesOf((parts[0]?.blocks ?? []) as readonly Block[])
})
afterAll(() => curia.close())

/** The due date and the state that stand in the row of an action; undefined when it is not there. */
function row(text: string): string[] | undefined {
  const found = lines.indexOf(text)
  return found < 0 ? undefined : lines.slice(found + 2, found + 4)
}

test('minutes list the actions of earlier sessions that were open as it opened, as they stood at its end', () => {
  expect(row('Finished before it')).toBeUndefined()
  expect(row('Finished in it')).toEqual(['20 April 2026', 'Done'])
  expect(row('Finished after it')).toEqual(['10 April 2026', 'Open'])
})

test('minutes list what was recorded until the close, and neither what came of it later nor what came later', () => {
  expect(row('Recorded in it')).toEqual(['20 April 2026', 'Open'])
  expect(row('Recorded late in it')).toEqual(['20 April 2026', 'Open'])
  expect(row('Recorded after it')).toBeUndefined()
})
