import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { compileNetwork } from '../../../shared/impacts/engine/compile-network.ts'
import { simulate } from '../../../shared/impacts/engine/simulate.ts'
import { type Assumption, emptyScenario, type ScenarioChange } from '../../../shared/impacts/scenarios/content.ts'
import { leftOut, modelFileOf } from '../../../shared/impacts/system/model-file-of.ts'
import { todaysFlows } from '../../../shared/impacts/system/todays-flows.ts'
import { demonstrationModel, said } from './demonstration-model.ts'
import { route, service } from './small-model.ts'

const ward = service('ward', 'places', { capacity: 100, currentUse: 80, meanStayDays: 10 })
const care = service('care', 'places', { capacity: 1400, currentUse: 1330, unitsPerPerson: 14, meanStayDays: 95 })
const visits = service('visits', 'rate', { capacity: 980, currentUse: 490, unitsPerPerson: 14, waiting: 3 })
const model = { services: [ward, care, visits], routes: [route('ward', 'care', 0.1), route('ward', 'visits', 0.5)] }
const assumption = (target: string, param: Assumption['param'], range: [number, number, number]): Assumption => ({
  ...{ id: `${target}.${param}`, target, param, low: range[0], likely: range[1], high: range[2] },
  ...{ source: 'X', opinions: {} },
})
const change = (target: string, more: Partial<ScenarioChange> = {}): ScenarioChange => ({
  ...{
    id: 'c1',
    target,
    param: 'capacity',
    mode: 'add',
    amount: -20,
    fromDay: 0,
    toDay: 42,
    shape: 'linear',
    text: '',
  },
  ...more,
})
const fileService = (id: string, file = modelFileOf(model, null)) => file.network.services.find((one) => one.id === id)

test('places are people at once, rates are people a day, whatever unit their register counts in', () => {
  expect(fileService('ward')).toMatchObject({ capacity: 100, startInService: 80, meanStayDays: 10 })
  expect(fileService('care')).toMatchObject({ capacity: 100, startInService: 95 })
  expect(fileService('visits')).toMatchObject({ capacity: 10, startQueue: 3 })
  expect(fileService('visits')).not.toHaveProperty('meanStayDays')
})

test('outside arrivals that nobody said are what today’s use needs beyond the routes', () => {
  // 80 ÷ 10 leave the ward each day; half of them go to the visits, which see 490 ÷ 14 ÷ 7 = 5 people a day.
  expect(fileService('ward')?.externalPerDay).toBeCloseTo(8)
  expect(fileService('visits')?.externalPerDay).toBeCloseTo(1)
  expect(fileService('care')?.externalPerDay).toBeCloseTo(0.2)
  const told = {
    ...model,
    services: [{ ...ward, numbers: { ...ward.numbers, arrivalsPerWeek: said(70) } }, care, visits],
  }
  expect(fileService('ward', modelFileOf(told, null))?.externalPerDay).toBe(10)
})

test('people are under way on day 0 wherever a route takes days', () => {
  const routes = [route('ward', 'care', 0.1, { delayDays: 5 }), route('ward', 'visits', 0.5)]
  const file = modelFileOf({ ...model, routes }, null)
  // 8 leave the ward each day; a tenth of them take 5 days.
  expect(file.network.routes[0]?.startInTransit).toBeCloseTo(4)
  expect(file.network.routes[1]).not.toHaveProperty('startInTransit')
})

test('outside arrivals are never below none, also where routes bring more than leave', () => {
  const routes = [route('ward', 'care', 0.5)]
  expect(fileService('care', modelFileOf({ ...model, routes }, null))?.externalPerDay).toBe(0)
})

test('where nobody said how full a service is, it holds what passes through it', () => {
  const unknown = service('unknown', 'places', { capacity: 10, meanStayDays: 5 })
  const file = modelFileOf({ services: [ward, unknown], routes: [route('ward', 'unknown', 0.25)] }, null)
  expect(fileService('unknown', file)).toMatchObject({ externalPerDay: 0, startInService: 10 })
})

test('places without a mean stay are left out, with their routes and what is diverted to them', () => {
  const lost = service('lost', 'places', { capacity: 10 })
  const diverting = { ...ward, whenFull: { divertTo: lost.serviceId } }
  const whole = { services: [diverting, lost], routes: [route('ward', 'lost', 0.5)] }
  expect(leftOut(whole)).toEqual([lost])
  expect(modelFileOf(whole, { ...emptyScenario, changes: [change('lost')] })).toMatchObject({
    network: { services: [{ id: 'ward', whenFull: 'lose' }], routes: [] },
    changes: [],
  })
})

test('a route that is left out is left out of the pressure rule that makes it busier', () => {
  const lost = service('lost', 'places', { capacity: 5 })
  const pressure = { threshold: 0.9, stayCut: said(0.1), uplift: { 'ward->lost': said(0.5), 'ward->care': said(0.2) } }
  const services = [{ ...ward, pressure }, care, lost]
  const file = modelFileOf({ services, routes: [route('ward', 'lost', 0.2), route('ward', 'care', 0.1)] }, null)
  expect(fileService('ward', file)?.pressure?.uplift).toEqual({ 'ward->care': 0.2 })
})

test('changes and assumptions in a service’s own units become people and days', () => {
  const file = modelFileOf(model, {
    ...emptyScenario,
    changes: [
      change('visits', { amount: { low: -98, likely: -49, high: 0 } }),
      change('visits', { mode: 'multiply', amount: 0.5 }),
      change('ward', { param: 'arrivalsPerWeek', amount: 14 }),
      change('ward->care', { param: 'fraction', amount: 0.1 }),
    ],
    assumptions: [
      assumption('visits', 'capacity', [882, 980, 1078]),
      assumption('ward', 'arrivalsPerWeek', [49, 56, 63]),
    ],
  })
  expect(file.changes).toMatchObject([
    { amount: { low: -1, likely: -0.5, high: 0 }, org: 'org-visits' },
    { amount: 0.5 },
    { param: 'externalPerDay', amount: 2 },
    { target: 'ward->care', param: 'fraction', amount: 0.1, org: 'org-ward' },
  ])
  const [capacity, arrivals] = file.uncertainty
  expect(capacity).toMatchObject({ target: 'visits', param: 'capacity' })
  for (const [key, value] of Object.entries({ low: 9, mode: 10, high: 11 })) {
    expect(capacity?.[key as 'low']).toBeCloseTo(value, 9)
  }
  expect(arrivals).toMatchObject({ target: 'ward', param: 'externalPerDay', low: 7, mode: 8, high: 9 })
})

test('an assumption’s likeliest value stands in the network, and opinions widen its range', () => {
  const stay = assumption('ward', 'meanStayDays', [9, 12, 13])
  const opinions = { 'seat-a': { low: 8, likely: 11, high: 12 }, 'seat-b': { low: 10, likely: 14, high: 16 } }
  const file = modelFileOf(model, { ...emptyScenario, assumptions: [{ ...stay, opinions }] })
  expect(fileService('ward', file)?.meanStayDays).toBe(12)
  expect(file.uncertainty).toEqual([{ target: 'ward', param: 'meanStayDays', low: 8, mode: 12, high: 16 }])
})

test('with coping off no service answers to pressure, and nothing is uncertain about it', () => {
  const pressure = { threshold: 0.7, stayCut: said(0.2), uplift: { 'ward->care': said(0.5) } }
  const pressed = { ...model, services: [{ ...ward, pressure }, care, visits] }
  const assumptions = [assumption('ward', 'pressure.stayCut', [0.1, 0.2, 0.3])]
  const on = modelFileOf(pressed, { ...emptyScenario, assumptions })
  expect(fileService('ward', on)).toMatchObject({
    pressure: { threshold: 0.7, stayCut: 0.2, uplift: { 'ward->care': 0.5 } },
  })
  expect(on.uncertainty).toHaveLength(1)
  const off = modelFileOf(pressed, { ...emptyScenario, assumptions, coping: 'off' })
  expect(fileService('ward', off)).not.toHaveProperty('pressure')
  expect(off.uncertainty).toEqual([])
})

test('stays under a day are computed in quarter days', () => {
  const short = { ...model, services: [service('short', 'places', { meanStayDays: { low: 0.5, likely: 2, high: 3 } })] }
  expect(modelFileOf(short, null).stepsPerDay).toBe(4)
  expect(modelFileOf(model, null).stepsPerDay).toBe(1)
})

test('the demonstration’s model balances: every service gets what its use needs, and nobody is missing', () => {
  const flows = [...todaysFlows(demonstrationModel()).values()]
  expect(flows.every(({ outside }) => outside >= 0)).toBe(true)
  const file = modelFileOf(demonstrationModel(), null)
  expect(file.network.services).toHaveLength(25)
  expect(file.network.routes).toHaveLength(54)
})

test('what flows in flows out, whatever the figures', () => {
  const figure = fc.double({ min: 1, max: 1000, noNaN: true })
  fc.assert(
    fc.property(
      fc.array(fc.tuple(figure, figure), { minLength: 2, maxLength: 8 }),
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 8, maxLength: 8 }),
      (figures, shares) => {
        const services = figures.map(([use, stay], n) =>
          service(`s${n}`, 'places', { currentUse: use, meanStayDays: stay }),
        )
        const routes = services.slice(1).map(({ serviceId }, n) => route(`s${n}`, serviceId, shares[n] ?? 0))
        for (const { leaving, fromRoutes, outside } of todaysFlows({ services, routes }).values()) {
          expect(fromRoutes + outside).toBeCloseTo(leaving, 6)
        }
      },
    ),
  )
})

const someShare = fc.double({ min: 0, max: 0.3, noNaN: true })
const someService = fc.record(
  {
    kind: fc.constantFrom('places' as const, 'rate' as const),
    numbers: fc.record(
      {
        capacity: fc.double({ min: 0, max: 500, noNaN: true }),
        currentUse: fc.double({ min: 0, max: 500, noNaN: true }),
        meanStayDays: fc.double({ min: 0.25, max: 400, noNaN: true }),
        unitsPerPerson: fc.double({ min: 0.5, max: 20, noNaN: true }),
        arrivalsPerWeek: fc.double({ min: 0, max: 500, noNaN: true }),
        waiting: fc.nat(50),
      },
      { requiredKeys: [] },
    ),
    cut: fc.option(fc.double({ min: 0, max: 0.9, noNaN: true })),
  },
  { requiredKeys: ['kind', 'numbers', 'cut'] },
)

test('whatever numbers people give, the engine takes the file and runs it', () => {
  fc.assert(
    fc.property(
      fc.array(someService, { minLength: 1, maxLength: 6 }),
      fc.array(fc.tuple(fc.nat(5), fc.nat(5), someShare), { maxLength: 12 }),
      (all, ways) => {
        const services = all.map(({ kind, numbers, cut }, n) =>
          service(`s${n}`, kind, numbers, {
            pressure: cut === null || kind === 'rate' ? null : { threshold: 0.9, stayCut: said(cut), uplift: {} },
          }),
        )
        const ids = new Set<string>()
        const routes = ways.flatMap(([from, to, share]) => {
          const one = route(`s${from}`, `s${to}`, share / 4)
          if (from === to || from >= all.length || to >= all.length || ids.has(one.id)) return []
          ids.add(one.id)
          return [one]
        })
        const file = modelFileOf({ services, routes }, { ...emptyScenario, horizonDays: 14 })
        if (file.network.services.length === 0) return
        const network = {
          services: file.network.services.map(({ org, ...each }) => ({ ...each, organisationId: org })),
          routes: file.network.routes.map((each) => ({ ...each, id: `${each.from}->${each.to}` })),
        }
        const { horizonDays, stepsPerDay } = file
        const run = simulate(compileNetwork(network, [], { horizonDays, stepsPerDay }))
        for (const { id } of network.services) {
          expect(run.series('occupancy', id).every((value) => value >= 0)).toBe(true)
        }
      },
    ),
  )
})
