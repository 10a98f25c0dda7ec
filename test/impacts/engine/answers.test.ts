import { expect, test } from 'vitest'
import { compileNetwork } from '../../../shared/impacts/engine/compile-network.ts'
import { impactStatements } from '../../../shared/impacts/engine/impact-statements.ts'
import { inferArrivals } from '../../../shared/impacts/engine/infer-arrivals.ts'
import { monteCarlo } from '../../../shared/impacts/engine/monte-carlo.ts'
import type { Network } from '../../../shared/impacts/engine/network.ts'
import { organisationMatrix } from '../../../shared/impacts/engine/organisation-matrix.ts'
import { sensitivity } from '../../../shared/impacts/engine/sensitivity.ts'
import { simulate } from '../../../shared/impacts/engine/simulate.ts'
import { steadyState } from '../../../shared/impacts/engine/steady-state.ts'
import { tornado } from '../../../shared/impacts/engine/tornado.ts'
import { change } from './running.ts'
import { places, rate, route } from './small-networks.ts'

const frame = { horizonDays: 364, stepsPerDay: 1 }
const stay = { low: 8, likely: 10, high: 13 }
const closing: Network = {
  services: [
    places('ward', { organisationId: 'trust', externalPerDay: 8, meanStayDays: stay, startInService: 80 }),
    places('rehab', {
      organisationId: 'community',
      capacity: { low: 30, likely: 40, high: 45 },
      meanStayDays: 10,
      startInService: 30,
    }),
    rate('clinic', { organisationId: 'council', capacity: { low: 5, likely: 6, high: 7 }, externalPerDay: 1 }),
  ],
  routes: [route('ward', 'rehab', 0.4, { whenTargetFull: 'block' }), route('rehab', 'clinic', 0.5)],
}
const closure = [change('ward', 'capacity', { organisationId: 'trust', amount: -25, fromDay: 0, toDay: 42 })]

test('statements say what a closure does by weeks 4, 12, 26 and 52, the largest in proportion first', () => {
  const compiled = compileNetwork(closing, closure, frame)
  const samples = monteCarlo(compiled, { runs: 256, seed: 1, chance: false })
  const statements = impactStatements(samples, compiled)
  const [first] = statements
  expect(first).toMatchObject({
    serviceId: 'ward',
    organisationId: 'trust',
    metric: 'queue',
    week: 52,
    rank: 1,
    peakWeek: 52,
  })
  expect(first!.p5).toBeLessThan(first!.p50)
  expect(first!.p95).toBeGreaterThan(first!.p50)
  expect(first!.shareWorse).toBeGreaterThan(0.7)
  expect(first!.onsetWeek).toBeGreaterThan(2)
  expect(first!.patientDays).toBeGreaterThan(first!.p50 * 7)
  expect(first!.drivers[0]).toMatchObject({ input: 'ward.meanStayDays' })
  expect(first!.drivers[0]!.rho).toBeGreaterThan(0.9)
  expect(statements.map(({ rank }) => rank)).toEqual(statements.map((_, index) => index + 1))
  expect(new Set(statements.map(({ week }) => week))).toEqual(new Set([4, 12, 26, 52]))
})

test('without changes nothing is stated', () => {
  const compiled = compileNetwork(closing, [], frame)
  expect(impactStatements(monteCarlo(compiled, { runs: 8, seed: 1, chance: false }), compiled)).toEqual([])
})

test('a tornado has a bar for each range that matters, and its ends are runs with that one value', () => {
  const compiled = compileNetwork(closing, closure, frame)
  const bars = tornado(compiled, { metric: 'queue', serviceId: 'ward' })
  expect(bars.map(({ input }) => input)).toEqual(['ward.meanStayDays', 'rehab.capacity'])
  const queue = (of: 'changed' | 'baseline', value: number) =>
    simulate(compiled, { of, draws: { 'ward.meanStayDays': value } })
      .series('queue', 'ward')
      .at(-1)!
  expect(bars[0]!.atHigh).toBe(queue('changed', 13) - queue('baseline', 13))
  expect(bars[0]!.atLow).toBe(queue('changed', 8) - queue('baseline', 8))
  expect(() => tornado(compiled, { metric: 'queue', serviceId: 'nowhere' })).toThrow('no service nowhere')
})

test('sensitivity lists what each range alone moves at the horizon, the largest swing first', () => {
  const compiled = compileNetwork(closing, closure, frame)
  const found = sensitivity(compiled)
  const at = (value: number) =>
    simulate(compiled, { draws: { 'ward.meanStayDays': value } })
      .series('queue', 'ward')
      .at(-1)!
  expect(found[0]).toEqual({ input: 'ward.meanStayDays', service: 'ward', metric: 'queue', swing: at(13) - at(8) })
  expect(found.map(({ swing }) => swing)).toEqual(found.map(({ swing }) => swing).toSorted((a, b) => b - a))
  expect(found.some(({ swing }) => swing <= 0)).toBe(false)
})

test('the matrix tells what one organisation’s changes alone do, and what only all together do', () => {
  const relief = change('rehab', 'capacity', { id: 'relief', organisationId: 'community', amount: -20, fromDay: 0 })
  const both = compileNetwork(closing, [...closure, relief], frame)
  const { entries, interaction, senders } = organisationMatrix(both, { metric: 'queue' })
  expect(senders).toEqual(['community', 'trust'])
  const queue = (changes: typeof closure) => {
    const run = simulate(compileNetwork(closing, changes, frame))
    return run.series('queue', 'ward').at(-1)!
  }
  const entry = (from: string) => entries.find((one) => one.from === from && one.to === 'trust')!.value
  expect(entry('trust')).toBeCloseTo(queue(closure) - queue([]), 9)
  expect(entry('community')).toBeCloseTo(queue([relief]) - queue([]), 9)
  const rest = interaction.find(({ to }) => to === 'trust')!.value
  expect(entry('trust') + entry('community') + rest).toBeCloseTo(queue([...closure, relief]) - queue([]), 9)
  expect(Math.abs(rest)).toBeGreaterThan(1)
})

test('outside arrivals are what is left of the traffic equations, and what does not add up is listed', () => {
  const network = {
    services: [
      places('ward', { startInService: 90, meanStayDays: 9 }),
      rate('home care', { capacity: 9 }),
      places('rehab', { startInService: 40, meanStayDays: 10 }),
    ],
    routes: [
      route('ward', 'home care', 0.97, { delayDays: 3 }),
      route('rehab', 'ward', 0.5),
      route('ward', 'rehab', 0.03),
    ],
  }
  const { externalPerDay, throughputPerDay, inTransit, contradictions } = inferArrivals(network, {
    servedPerDay: { 'home care': 7.4 },
  })
  expect(throughputPerDay).toEqual(
    new Map([
      ['ward', 10],
      ['home care', 7.4],
      ['rehab', 4],
    ]),
  )
  expect(externalPerDay).toEqual(
    new Map([
      ['ward', 8],
      ['home care', 0],
      ['rehab', 3.7],
    ]),
  )
  expect(inTransit.get('ward->home care')).toBeCloseTo(29.1, 10)
  // Routes bring 9.7 a day to home care, which shows 7.4.
  expect(contradictions).toEqual([
    {
      service: 'home care',
      broughtPerDay: expect.closeTo(9.7, 10),
      shownPerDay: 7.4,
      gapPerDay: expect.closeTo(2.3, 10),
      by: [{ route: 'ward->home care', perDay: expect.closeTo(9.7, 10) }],
    },
  ])
})

test('a network with inferred arrivals stays as it is shown', () => {
  const shown = { inService: { rehab: 36 }, servedPerDay: { clinic: 4 } }
  const { externalPerDay, inTransit } = inferArrivals(closing, shown)
  const services = closing.services.map((one) => ({
    ...one,
    externalPerDay: externalPerDay.get(one.id)!,
    ...(one.id === 'rehab' ? { startInService: 36 } : {}),
  }))
  const routes = closing.routes.map((one) => ({ ...one, startInTransit: inTransit.get(one.id)! }))
  const run = simulate(compileNetwork({ services, routes }, [], frame))
  expect(run.series('occupancy', 'ward').at(-1)).toBeCloseTo(80, 8)
  expect(run.series('occupancy', 'rehab').at(-1)).toBeCloseTo(36, 8)
  expect(run.series('throughputPerDay', 'clinic').at(-1)).toBeCloseTo(4, 8)
})

test('the steady state is what the run ends in, and instability is told as people a day', () => {
  const compiled = compileNetwork(closing, closure, frame)
  const before = steadyState(compiled, { of: 'baseline' })
  expect(before.stable).toBe(true)
  expect(before.services.find(({ service }) => service === 'ward')!.values.occupancy).toBeCloseTo(80, 6)
  const after = steadyState(compiled)
  expect(after.stable).toBe(false)
  // 75 places at 10 days serve 7.5 of 8 a day.
  const [ward] = after.services.filter(({ growingPerDay }) => growingPerDay > 0)
  expect(ward).toMatchObject({ service: 'ward', growingPerDay: expect.closeTo(0.5, 6) })
})
