import { expect, test } from 'vitest'
import { change, runOf } from './running.ts'
import { places, rate, route } from './small-networks.ts'

test('a ward without arrivals empties by the same share each day: x(n) = x(0) (1 − h/T)ⁿ', () => {
  const { at } = runOf({ services: [places('ward', { startInService: 80 })], days: 30 })
  expect(at('inService', 'ward', 30)).toBeCloseTo(80 * 0.9 ** 30, 10)
  expect(at('throughputPerDay', 'ward', 1)).toBeCloseTo(8, 12)
})

test('with ever smaller steps it empties as e^(−t/T) does, the error falling with the step', () => {
  const exact = 80 * Math.exp(-2)
  const errors = [1, 4, 24].map((stepsPerDay) => {
    const { at } = runOf({ services: [places('ward', { startInService: 80 })], days: 20, stepsPerDay })
    return Math.abs(at('inService', 'ward', 20) - exact)
  })
  expect(errors[0]! / errors[1]!).toBeGreaterThan(3.5)
  expect(errors[1]! / errors[2]!).toBeGreaterThan(5)
  expect(errors[2]! / exact).toBeLessThan(0.005)
})

test('an empty ward fills towards arrivals times stay: x(n) = a T (1 − (1 − h/T)ⁿ)', () => {
  const { at } = runOf({ services: [places('ward', { externalPerDay: 5 })], days: 40 })
  // Those who arrive in a step are there at its end, so the sum has one step's arrivals more than it has leavers of.
  expect(at('inService', 'ward', 40)).toBeCloseTo(50 * (1 - 0.9 ** 40), 10)
})

test('in the end as many are there as arrive in a stay: L = λ W (Little 1961)', () => {
  const { at } = runOf({ services: [places('ward', { externalPerDay: 7.5, meanStayDays: 12 })], days: 600 })
  expect(at('occupancy', 'ward', 600)).toBeCloseTo(90, 8)
  expect(at('throughputPerDay', 'ward', 600)).toBeCloseTo(7.5, 8)
})

test('over capacity the queue grows by what cannot be admitted', () => {
  const run = runOf({ services: [places('ward', { startInService: 100, externalPerDay: 13 })], days: 60 })
  expect(run.at('inService', 'ward', 60)).toBe(100)
  expect(run.at('queue', 'ward', 60)).toBeCloseTo(60 * 3, 8)
  expect(run.diagnostics.growing).toEqual([{ service: 'ward', perDay: expect.closeTo(3, 8) }])
})

test('who is ready waits in the ward while the next unit is full: two days in tandem, reckoned by hand', () => {
  const ward = places('ward', { capacity: 4, meanStayDays: 2, startInService: 4 })
  const rehab = places('rehab', { capacity: 1, meanStayDays: 4, startInService: 1 })
  const { at } = runOf({
    services: [ward, rehab],
    routes: [route('ward', 'rehab', 1, { whenTargetFull: 'block' })],
    days: 2,
  })
  // Day 1: 2 of 4 are ready; rehab frees 0.25 of its place and takes that much.
  expect([at('inService', 'ward', 1), at('delayed', 'ward', 1), at('occupancy', 'ward', 1)]).toEqual([2, 1.75, 3.75])
  expect([at('inService', 'rehab', 1), at('throughputPerDay', 'ward', 1)]).toEqual([1, 0.25])
  // Day 2: 1 of 2 is ready; 2.75 wait for 0.25.
  expect([at('inService', 'ward', 2), at('delayed', 'ward', 2), at('queue', 'rehab', 2)]).toEqual([1, 2.5, 0])
})

test('throughputs solve the traffic equations λ = a + Pᵀ λ (Jackson 1957)', () => {
  const services = [
    rate('door', { capacity: null, externalPerDay: 10 }),
    places('ward', { capacity: null, meanStayDays: 4 }),
    places('rehab', { capacity: null, meanStayDays: 9, externalPerDay: 1 }),
  ]
  const routes = [route('door', 'ward', 0.5), route('ward', 'rehab', 0.4), route('rehab', 'ward', 0.25)]
  const { at } = runOf({ services, routes, days: 800 })
  // ward = 5 + 0.25 rehab, rehab = 1 + 0.4 ward: ward = 5.25/0.9.
  expect(at('throughputPerDay', 'ward', 800)).toBeCloseTo(5.25 / 0.9, 8)
  expect(at('throughputPerDay', 'rehab', 800)).toBeCloseTo(1 + (0.4 * 5.25) / 0.9, 8)
  expect(at('inService', 'rehab', 800)).toBeCloseTo(9 * (1 + (0.4 * 5.25) / 0.9), 7)
})

test('closed places close as they are vacated: nobody is turned out, nobody admitted until there is room', () => {
  const { series } = runOf({
    services: [places('ward', { startInService: 100, externalPerDay: 10 })],
    changes: [change('ward', 'capacity', { amount: -20, fromDay: 5 })],
    days: 30,
  })
  const there = series('occupancy', 'ward')
  expect(there[5]).toBeCloseTo(100, 10)
  // Without admissions a tenth leaves each day: 90, 81, then 72.9 would leave room.
  expect([there[6], there[7], there[8]].map((value) => Number(value!.toFixed(6)))).toEqual([90, 81, 80])
  expect(series('queue', 'ward')[7]).toBeCloseTo(20, 10)
})

test('two full units swap their people in one instant', () => {
  const units = ['north', 'south'].map((id) => places(id, { capacity: 10, startInService: 10, meanStayDays: 5 }))
  const both = [
    route('north', 'south', 0.9, { whenTargetFull: 'block' as const }),
    route('south', 'north', 0.9, { whenTargetFull: 'block' as const }),
  ]
  const { at } = runOf({ services: units, routes: both, days: 3 })
  expect(at('delayed', 'north', 1)).toBe(0)
  // 2 leave, 0.2 of them for good, 1.8 come in exchange.
  expect(at('inService', 'south', 1)).toBeCloseTo(9.8, 12)
})

test('a ring of full units admits the greatest share that fits, and outside claims slow it down', () => {
  const north = places('north', { capacity: 10, startInService: 10, meanStayDays: 5, startQueue: 1.8 })
  const south = places('south', { capacity: 10, startInService: 10, meanStayDays: 5 })
  const both = [
    route('north', 'south', 0.9, { whenTargetFull: 'block' as const }),
    route('south', 'north', 0.9, { whenTargetFull: 'block' as const }),
  ]
  const { at } = runOf({ services: [north, south], routes: both, days: 1 })
  // f north: 3.6 f = 0.2 + 1.8 g; f south: 1.8 g = min(1.8, 0.2 + 1.8 f): g = 1/9 + f, so f = 2/9, g = 1/3.
  expect(at('queue', 'north', 1)).toBeCloseTo(1.8 * (7 / 9), 10)
  expect(at('delayed', 'north', 1)).toBeCloseTo(1.8 * (2 / 3), 10)
  expect(at('occupancy', 'north', 1)).toBeCloseTo(10, 10)
})

test('people under way arrive exactly after their delay', () => {
  const services = [rate('door', { externalPerDay: 4 }), places('ward', { meanStayDays: 1000 })]
  const { series, inTransit } = runOf({ services, routes: [route('door', 'ward', 0.5, { delayDays: 3 })], days: 5 })
  expect([...series('inService', 'ward')].slice(0, 5)).toEqual([0, 0, 0, 0, 2])
  expect([...inTransit]).toEqual([0, 2, 4, 6, 6, 6])
})

test('on a route that blocks, people wait for room first and then travel, and their place is kept', () => {
  const ward = places('ward', { capacity: 10, meanStayDays: 1, startInService: 1 })
  const rehab = places('rehab', { capacity: 1, meanStayDays: 1000 })
  const { series } = runOf({
    services: [ward, rehab, places('other', { capacity: 10, meanStayDays: 1, startInService: 1 })],
    routes: [
      route('ward', 'rehab', 1, { whenTargetFull: 'block', delayDays: 2 }),
      route('other', 'rehab', 1, { whenTargetFull: 'block', delayDays: 2 }),
    ],
    days: 4,
  })
  expect([...series('delayed', 'ward')].slice(1, 3)).toEqual([0.5, 0.5])
  expect([...series('inService', 'rehab')]).toEqual([0, 0, 0, 1, expect.closeTo(0.999, 10)])
})

test('who finds no room is lost and counted, or goes elsewhere in the next step', () => {
  const clinic = rate('clinic', { capacity: 3, externalPerDay: 5 })
  const lost = runOf({ services: [{ ...clinic, whenFull: 'lose' }], days: 2 })
  expect([lost.at('unmetPerDay', 'clinic', 1), lost.at('queue', 'clinic', 2)]).toEqual([2, 0])
  const other = rate('other', { capacity: 100 })
  const diverted = runOf({ services: [{ ...clinic, whenFull: { divertTo: 'other' } }, other], days: 3 })
  expect([...diverted.series('throughputPerDay', 'other')]).toEqual([0, 0, 2, 2])
  expect(diverted.inTransit[3]).toBe(2)
})

test('rates serve in turn, so a patient passes through two of them on one day', () => {
  const services = [rate('b-first', { externalPerDay: 4 }), rate('a-second')]
  const { at } = runOf({ services, routes: [route('b-first', 'a-second', 0.5)], days: 1 })
  expect(at('throughputPerDay', 'a-second', 1)).toBe(2)
})

test('a ring of rates without any delay takes a step a round, and says so', () => {
  const services = [rate('one', { externalPerDay: 4 }), rate('two')]
  const routes = [route('one', 'two', 0.5), route('two', 'one', 0.5)]
  const { at, diagnostics } = runOf({ services, routes, days: 200 })
  expect(at('throughputPerDay', 'one', 200)).toBeCloseTo(4 / 0.75, 8)
  expect(diagnostics.warnings).toEqual([
    'one, two pass people on in a ring without any delay, so a round takes a step.',
  ])
})

test.each([
  ['linear', [100, 100, 90, 80, 70, 60, 60]],
  ['front', [100, 100, 82.5, 70, 62.5, 60, 60]],
  ['back', [100, 100, 97.5, 90, 77.5, 60, 60]],
  ['step', [100, 100, 60, 60, 60, 60, 60]],
] as const)('a %s ramp of 40 places over four days is taken at the end of each step', (shape, expected) => {
  const ward = places('ward', { capacity: 100, meanStayDays: 1, startInService: 100, startQueue: 5000 })
  const changes = [change('ward', 'capacity', { amount: -40, fromDay: 1, toDay: 5, shape })]
  const { series } = runOf({ services: [ward], changes, days: 6 })
  expect([...series('inService', 'ward')]).toEqual(expected)
})

test('changes of one number act as they begin, in whatever order they are listed', () => {
  const ward = places('ward', { capacity: 100, meanStayDays: 1, startInService: 100, startQueue: 5000 })
  const changes = [
    change('ward', 'capacity', { id: 'c', mode: 'multiply', amount: 0.5, fromDay: 2 }),
    change('ward', 'capacity', { id: 'a', mode: 'add', amount: 10, fromDay: 3 }),
    change('ward', 'capacity', { id: 'b', mode: 'set', amount: 80, fromDay: 1 }),
  ]
  const { series } = runOf({ services: [ward], changes: changes.toReversed(), days: 5 })
  expect([...series('inService', 'ward')]).toEqual([100, 100, 80, 40, 50, 50])
})

test('pressure shortens stays and lifts fractions as far as the service is over its threshold', () => {
  const pressure = { threshold: 0.8, stayCut: 0.5, uplift: { 'ward->home': 1 } }
  const ward = places('ward', { capacity: 100, startInService: 90, meanStayDays: 10, pressure })
  const { at } = runOf({
    services: [ward, places('home', { capacity: null })],
    routes: [route('ward', 'home', 0.4)],
    days: 1,
  })
  // 90% of capacity is half way from the threshold: T' = 10 × 0.75, p' = 0.4 × 1.5.
  expect(at('throughputPerDay', 'ward', 1)).toBeCloseTo(12, 12)
  expect(at('inService', 'home', 1)).toBeCloseTo(7.2, 12)
})
