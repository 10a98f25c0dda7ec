import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Curia, type Member, startCuria } from '../../support/curia.ts'

let curia: Curia
let secretary: Member
let member: Member
let reviewer: Member
let gateId: string
beforeAll(async () => {
  curia = await startCuria()
  secretary = await curia.as('secretary')
  member = await curia.as('member')
  reviewer = await curia.as('reviewer-lch')
})
afterAll(() => curia.close())

const asked = { serviceId: 'svc-home-ward', measure: 'freePlaces', bound: 'atLeast', value: 10, forWeeks: 2 }
const gate = { name: 'Gate 1', step: 'The first 14 beds close', tests: [asked] }
const gates = async () => {
  const { body } = await member.get('/api/challenges/ch-beds/gates')
  // Those that are set at one moment stand in no order.
  return {
    ...body,
    items: body.items.toSorted((one: { name: string }, other: { name: string }) => (one.name < other.name ? -1 : 1)),
  }
}

test('a gate is set on a challenge, with tests of services of the senate', async () => {
  const unknown = await member.send('setGate', 'ch-beds', { ...gate, tests: [{ ...asked, serviceId: 'svc-none' }] })
  expect(unknown.body).toMatchObject({ code: 'service-unknown', at: '/tests/0/serviceId' })
  expect((await member.send('setGate', 'ch-beds', { ...gate, decisionId: 'dec-none' })).body.code).toBe(
    'decision-unknown',
  )
  const set = await member.send('setGate', 'ch-beds', gate)
  expect(set.status, JSON.stringify(set.body)).toBe(200)
  gateId = set.body.result.id
  expect(await gates()).toMatchObject({
    items: [{ id: gateId, name: 'Gate 1', tests: [{ service: 'Home ward', organisationId: 'org-lch' }] }],
    pin: null,
  })
})

test('a share of start dates is never more than all of them', async () => {
  const share = { ...asked, measure: 'percentOfStartDatesMet', value: 950 }
  const set = await member.send('setGate', 'ch-beds', { ...gate, tests: [asked, share] })
  expect(set.body).toMatchObject({ code: 'wrong-figure', at: '/tests/1/value' })
  const shared = await member.send('setGate', 'ch-beds', { ...gate, name: 'Share', tests: [{ ...share, value: 95 }] })
  const { items } = await gates()
  const testId = items.find(({ id }: { id: string }) => id === shared.body.result.id).tests[0].id
  const entered = await secretary.send('enterReading', shared.body.result.id, {
    ...{ testId, readOn: '2026-02-24', value: 101 },
  })
  expect(entered.body).toMatchObject({ code: 'wrong-figure', at: '/value' })
  await member.send('withdrawGate', shared.body.result.id, { reason: 'Only tried' })
})

test('operators and the reviewer of that service enter readings; another of that day takes its place', async () => {
  const testId = (await gates()).items[0].tests[0].id
  const enter = (who: Member, value: number, readOn = '2026-02-24') =>
    who.send('enterReading', gateId, { testId, readOn, value })
  expect((await enter(member, 11)).body.code).toBe('forbidden')
  expect((await enter(await curia.as('reviewer-ltht'), 11)).body.code).toBe('forbidden')
  expect((await enter(secretary, 11)).status).toBe(200)
  expect((await enter(reviewer, 12)).status).toBe(200)
  expect((await enter(reviewer, 12, '2026-03-03')).body).toMatchObject({ code: 'wrong-day', at: '/readOn' })
  expect((await gates()).items[0].readings).toEqual([
    { testId, readOn: '2026-02-24', value: 12, bySeatId: reviewer.seatId },
  ])
})

test('a gate that was withdrawn says why, and takes no more readings', async () => {
  expect((await member.send('withdrawGate', gateId, { reason: 'The step was dropped' })).status).toBe(200)
  expect((await gates()).items[0].withdrawnReason).toBe('The step was dropped')
  const again = await member.send('withdrawGate', gateId, { reason: 'Twice' })
  expect(again.body.code).toBe('gate-closed')
})

test('a gate stands before a clause of a decision, which is named to those who may open it', async () => {
  const wording = 'Close in two steps. Close the first 14 beds.'
  const clause = { text: 'Close the first 14 beds.', addressedTo: [] }
  const drafted = await secretary.send('draftDecision', 'ch-beds', {
    ...{ title: 'Close in two steps', force: 'advice', method: 'chairsAction', wording, clauses: [clause] },
    ...{ statement: 'Close in two steps.', ownerSeatId: 'seat-chair', rationale: 'Because.', reviewOn: '2026-12-01' },
  })
  expect(drafted.status, JSON.stringify(drafted.body)).toBe(200)
  const decisionId = drafted.body.result.id
  const { body } = await secretary.get(`/api/decisions/${decisionId}`)
  const clauseId = body.state.content.clauses[0].id
  const other = await secretary.send('setGate', 'ch-beds', { ...gate, decisionId, clauseId: 'cls-none' })
  expect(other.body).toMatchObject({ code: 'clause-unknown', at: '/clauseId' })
  expect((await secretary.send('setGate', 'ch-beds', { ...gate, decisionId, clauseId })).status).toBe(200)
  const before = { ref: body.state.ref, clause: { number: 1, text: 'Close the first 14 beds.' } }
  const seenBy = async (who: Member) =>
    (await who.get(`/api/challenges/ch-beds/gates?decision=${decisionId}`)).body.items
  expect(await seenBy(member)).toMatchObject([{ decisionId, clauseId, before }])
  // A draft is for those who write decisions.
  expect(await seenBy(reviewer)).toMatchObject([{ before: null }])
})

test('a challenge that was stopped takes no more gates', async () => {
  expect((await gates()).takesMore).toBe(true)
  const stopped = await secretary.send('moveStage', 'ch-beds', { to: 'stopped', reason: 'Overtaken' })
  expect(stopped.status, JSON.stringify(stopped.body)).toBe(200)
  expect((await member.send('setGate', 'ch-beds', gate)).body).toMatchObject({ code: 'challenge-closed' })
  expect((await gates()).takesMore).toBe(false)
})
