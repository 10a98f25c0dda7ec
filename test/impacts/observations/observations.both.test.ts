import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ForecastsAnswer } from '../../../shared/impacts/answers.ts'
import { calibrationOf } from '../../../shared/impacts/observations/calibration.ts'
import { outcomesOf } from '../../../shared/impacts/observations/outcomes.ts'
import { type Curia, type Member, startCuria } from '../../support/curia.ts'

let curia: Curia
let secretary: Member
let member: Member
let reviewer: Member
let impactId: string
beforeAll(async () => {
  curia = await startCuria()
  secretary = await curia.as('secretary')
  member = await curia.as('member')
  reviewer = await curia.as('reviewer-lch')
  const reply = await member.send('assertImpact', 'ch-beds', claim)
  impactId = reply.body.result.id
})
afterAll(() => curia.close())

const claim = {
  ...{ fromOrganisationId: 'org-ltht', toOrganisationId: 'org-lch', toServiceId: 'svc-home-ward' },
  ...{ direction: 'increase', effect: 'adverse', magnitude: 12, low: 8, high: 18, unit: 'virtualBeds' },
  ...{ basis: 'Counted', confidence: 'medium' },
}
const measured = { value: 14, unit: 'virtualBeds', observedOn: '2026-03-02', source: 'Ward return' }

test('what happened stands beside what was said, for operators and the receiving reviewer to enter', async () => {
  expect((await member.send('recordObservation', impactId, measured)).body.code).toBe('forbidden')
  expect((await reviewer.send('recordObservation', impactId, measured)).status).toBe(200)
  const { body } = await member.get(`/api/impacts/${impactId}`)
  expect(body.observations).toMatchObject([{ ...measured, bySeatId: reviewer.seatId }])
  expect(body.state.claim.magnitude).toBe(12)
  const list = await member.get('/api/senates/sen-test/forecasts')
  expect(list.body.items).toMatchObject([{ state: { id: impactId }, observations: [measured] }])
})

test('a figure keeps what was predicted when it was entered, and the calibration stays when the impact says more', async () => {
  const forecasts = async () =>
    (await member.get('/api/senates/sen-test/forecasts')).body.items as ForecastsAnswer['items']
  const before = await forecasts()
  expect(before[0]?.observations).toMatchObject([
    { predicted: { p50: 12, range: { p5: 8, p95: 18 }, saidOn: '2026-03-02', version: 1, pin: null } },
  ])
  const amended = await member.send('amendImpact', impactId, { ...claim, magnitude: 40, low: 30, high: 50 })
  expect(amended.status, JSON.stringify(amended.body)).toBe(200)
  const after = await forecasts()
  expect(after[0]?.state.claim.magnitude).toBe(40)
  expect(calibrationOf(outcomesOf(after))).toEqual(calibrationOf(outcomesOf(before)))
  expect(calibrationOf(outcomesOf(after))).toMatchObject({ observed: 1, inOuter: 1, inInner: 1 })
})

test('an observation in another unit, or of a day to come, is refused', async () => {
  const refused = async (more: object) =>
    (await secretary.send('recordObservation', impactId, { ...measured, ...more })).body
  expect(await refused({ unit: 'beds' })).toMatchObject({ code: 'wrong-unit', at: '/unit' })
  expect(await refused({ observedOn: '2026-03-03' })).toMatchObject({ code: 'wrong-day', at: '/observedOn' })
})

test('what went the other way is entered as such, and counts as outside the range and less than was said', async () => {
  const other = await member.send('assertImpact', 'ch-beds', { ...claim, magnitude: 10, low: 5, high: 15 })
  const ward = other.body.result.id
  expect((await secretary.send('recordObservation', ward, { ...measured, value: -5 })).status).toBe(200)
  const { items } = (await member.get('/api/senates/sen-test/forecasts')).body as ForecastsAnswer
  const own = items.filter(({ state }) => state.id === ward)
  expect(own[0]?.observations).toMatchObject([{ value: -5 }])
  expect(calibrationOf(outcomesOf(own))).toMatchObject({ observed: 1, ranged: 1, inOuter: 0, bias: -1.5 })
  const { observations } = (await member.get(`/api/impacts/${ward}`)).body
  const back = { observationId: observations[0].id, reason: 'Only for this test' }
  await secretary.send('withdrawObservation', ward, back)
})

test('many are entered together or not at all', async () => {
  const rows = [
    { impactId, ...measured, observedOn: '2026-02-21' },
    { impactId: 'imp-unknown', ...measured },
  ]
  const refused = await secretary.send('importObservations', 'sen-test', { rows })
  expect(refused.body).toMatchObject({ code: 'impact-unknown', at: '/rows/1/impactId' })
  const before = (await member.get(`/api/impacts/${impactId}`)).body
  expect(before.observations).toHaveLength(1)
  await secretary.send('importObservations', 'sen-test', { rows: rows.slice(0, 1) })
  expect((await member.get(`/api/impacts/${impactId}`)).body.observations).toHaveLength(2)
})

test('a figure that was entered by mistake is taken back, and the history keeps both', async () => {
  const { observations } = (await member.get(`/api/impacts/${impactId}`)).body
  const body = { observationId: observations[0].id, reason: 'Another ward' }
  expect((await secretary.send('withdrawObservation', impactId, body)).status).toBe(200)
  const after = (await member.get(`/api/impacts/${impactId}`)).body
  expect(after.observations).toHaveLength(1)
  expect(after.history.map(({ event }: { event: { type: string } }) => event.type)).toContain('observationWithdrawn')
  expect((await secretary.send('withdrawObservation', impactId, body)).body.code).toBe('observation-unknown')
})
