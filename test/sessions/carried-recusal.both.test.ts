import { afterAll, beforeAll, expect, test } from 'vitest'
import { bringIn, item } from '../support/bring-in.ts'
import { type Curia, type Member, startCuria } from '../support/curia.ts'
import { testSenate } from '../support/fixture.ts'

let curia: Curia
let chair: Member
let secretary: Member
beforeAll(async () => {
  curia = await startCuria()
  chair = await curia.as('chair')
  secretary = await curia.as('secretary')
})
afterAll(() => curia.close())

async function done(who: Member, type: string, target: string, body: object = {}) {
  const reply = await who.send(type, target, body)
  if (reply.status !== 200) throw new Error(`${type}: ${reply.body.detail}`)
  return reply.body.result
}
async function ruled(key: string, target: { kind: 'item' | 'session'; id: string | undefined }, management: string) {
  const who = await curia.as(key)
  const { id } = await done(who, 'declareInterest', who.seatId, {
    ...{ nilReturn: false, category: 'indirect', scope: 'item', description: 'A relative' },
    ...{ relatedOrganisationIds: [], from: '2026-01-01', publish: false },
  })
  await done(chair, 'ruleOnTarget', id, { target, management, rationale: 'Too close to it' })
}

test('whoever carries an item over is told how many were recused from it by rulings that do not come with it', async () => {
  const { id: session, items } = await bringIn(curia, [item('1'), item('2')])
  for (const itemId of items) await done(secretary, 'editItem', session, { itemId, standing: false })
  await ruled('layMember', { kind: 'item', id: items[0] }, 'staySilent')
  await ruled('member', { kind: 'item', id: items[0] }, 'noted')
  await done(chair, 'openSession', session, { epoch: 1 })
  await done(chair, 'closeSession', session, { epoch: 1, parkRest: true })
  const times = { startsAt: '2026-04-02T09:00:00.000Z', endsAt: '2026-04-02T11:00:00.000Z' }
  const { id: later } = await done(secretary, 'planSession', testSenate, {
    ...{ title: 'Gate 2', kind: 'meeting', modality: 'inPerson', place: 'Leeds', meetingLink: null },
    ...{ ...times, chairSeatId: chair.seatId, template: null },
  })
  const recused = async (who: Member) =>
    (await who.get(`/api/sessions/${later}/matters`)).body.items.map((left: { recused: number }) => left.recused)
  expect(await recused(secretary)).toEqual([1, 0])
  await ruled('member2', { kind: 'session', id: session }, 'speakNotDecide')
  await ruled('layMember', { kind: 'session', id: session }, 'speakNotDecide')
  expect(await recused(secretary)).toEqual([2, 2])

  const left = { sessionId: session, itemId: items[0] }
  await done(secretary, 'carryOver', later, { minutesOf: null, actions: false, items: [left] })
  await done(secretary, 'publishSession', later, { shortNoticeReason: 'It cannot wait' })
  expect(await recused(secretary)).toEqual([2])
  expect(await recused(await curia.as('observer'))).toEqual([0])
})
