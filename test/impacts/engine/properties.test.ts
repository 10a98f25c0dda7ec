import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compileNetwork } from '../../../shared/impacts/engine/compile-network.ts'
import { digestOf } from '../../../shared/impacts/engine/digest.ts'
import { monteCarlo } from '../../../shared/impacts/engine/monte-carlo.ts'
import { type Change, metrics, type Network, type Service } from '../../../shared/impacts/engine/network.ts'
import { type Asked, simulate } from '../../../shared/impacts/engine/simulate.ts'
import { type Model, models } from './networks.ts'
import { places, route } from './small-networks.ts'

const days = 40
const cases = { numRuns: 1000 }
const compile = ({ network, changes }: Model) => compileNetwork(network, changes, { horizonDays: days, stepsPerDay: 1 })

function digestOfRun(model: Model, asked: Asked = {}): string {
  const run = simulate(compile(model), asked)
  const ids = model.network.services.map(({ id }) => id).sort()
  return digestOf([...ids.flatMap((id) => metrics.map((metric) => run.series(metric, id))), run.inTransit])
}

/** The same network with somewhere for everybody to go who leaves it, and stay: then nobody is out of sight. */
function closed({ services, routes }: Network): Network {
  const rest = (id: string) =>
    routes.reduce((left, { from, fraction }) => (from === id ? left - (fraction as number) : left), 1)
  const sink = places('zz', { capacity: null, meanStayDays: 1_000_000_000 })
  return {
    services: [...services, sink],
    routes: [...routes, ...services.map(({ id }) => route(id, 'zz', Math.max(0, rest(id))))],
  }
}

test('nobody is made or lost: all who came are there, waiting, under way, gone or counted as lost', () => {
  fc.assert(
    fc.property(models(), ({ network, changes }) => {
      const steady = changes.filter(({ param }) => param === 'capacity')
      const all = closed(network)
      const run = simulate(compile({ network: all, changes: steady }))
      const sum = (of: (service: Service) => number) => all.services.reduce((people, one) => people + of(one), 0)
      const onDay = (day: number) =>
        run.inTransit[day]! + sum(({ id }) => run.series('occupancy', id)[day]! + run.series('queue', id)[day]!)
      const arrivals = sum(({ externalPerDay }) => externalPerDay as number)
      let lost = 0
      for (let day = 1; day <= days; day++) {
        lost += sum(({ id }) => run.series('unmetPerDay', id)[day]!)
        expect(Math.abs(onDay(day) + lost - onDay(0) - arrivals * day)).toBeLessThan(1e-6 * (1 + onDay(day)))
      }
    }),
    cases,
  )
}, 120_000)

test('there are never fewer than nobody anywhere, with chance and without', () => {
  fc.assert(
    fc.property(models(), fc.boolean(), (model, chance) => {
      const run = simulate(compile(model), { chance, seed: 3 })
      const series = model.network.services.flatMap(({ id }) => metrics.map((metric) => run.series(metric, id)))
      const isNobodyOrMore = (value: number) => value >= -1e-9 && Number.isFinite(value)
      expect([...series, run.inTransit].every((values) => values.every(isNobodyOrMore))).toBe(true)
    }),
    cases,
  )
}, 120_000)

test('no service is filled above its capacity, except by those who were there or had a place kept on day 0', () => {
  fc.assert(
    fc.property(models({ changes: false }), ({ network }) => {
      const run = simulate(compile({ network, changes: [] }))
      for (const { id, kind, capacity, startInService = 0 } of network.services) {
        if (kind === 'rate' || capacity === null) continue
        const kept = network.routes
          .filter(({ to, whenTargetFull }) => to === id && whenTargetFull === 'block')
          .reduce((sum, { startInTransit = 0 }) => sum + startInTransit, 0)
        const most = Math.max(capacity as number, startInService + kept)
        for (const there of run.series('occupancy', id)) expect(there).toBeLessThanOrEqual(most * (1 + 1e-9) + 1e-9)
      }
    }),
    cases,
  )
}, 120_000)

test('a change of nothing makes no difference to the last bit', () => {
  const nothing = (service: Service): Change[] => {
    const { id: target, organisationId } = service
    const base = { organisationId, target, fromDay: 3, toDay: 9, shape: 'back' as const }
    const add: Change = { ...base, id: `${target}-a`, param: 'externalPerDay', mode: 'add', amount: 0 }
    const once: Change = { ...base, id: `${target}-b`, param: 'externalPerDay', mode: 'multiply', amount: 1 }
    const same = service.externalPerDay
    return [add, once, { ...base, id: `${target}-c`, param: 'externalPerDay', mode: 'set', amount: same }]
  }
  fc.assert(
    fc.property(models({ changes: false }), ({ network }) => {
      const compiled = compile({ network, changes: network.services.flatMap(nothing) })
      const { baseline, changed } = monteCarlo(compiled, { runs: 2, seed: 5, chance: true })
      expect(changed).not.toBe(baseline)
      expect(Buffer.from(changed.buffer).equals(Buffer.from(baseline.buffer))).toBe(true)
    }),
    cases,
  )
}, 120_000)

test('the order in which services, routes and changes are listed never reaches a bit of the result', () => {
  const shuffled = models().chain(({ network, changes }) =>
    fc.record({
      model: fc.constant({ network, changes }),
      services: fc.shuffledSubarray(network.services, { minLength: network.services.length }),
      routes: fc.shuffledSubarray(network.routes, { minLength: network.routes.length }),
      others: fc.shuffledSubarray(changes, { minLength: changes.length }),
    }),
  )
  fc.assert(
    fc.property(shuffled, ({ model, services, routes, others }) => {
      expect(digestOfRun({ network: { services, routes }, changes: others })).toBe(digestOfRun(model))
    }),
    cases,
  )
}, 120_000)

test('four times as many people, places and turns are four times as many everywhere, to the last bit', () => {
  const four = (value: number | null) => (value === null ? null : value * 4)
  fc.assert(
    fc.property(models(), (model) => {
      const services = model.network.services.map(
        (one): Service => ({
          ...one,
          capacity: four(one.capacity as number | null),
          externalPerDay: (one.externalPerDay as number) * 4,
          ...(one.startInService === undefined ? {} : { startInService: one.startInService * 4 }),
          startQueue: (one.startQueue ?? 0) * 4,
        }),
      )
      const routes = model.network.routes.map((one) => ({ ...one, startInTransit: (one.startInTransit ?? 0) * 4 }))
      const changes = model.changes.map((one) => ({
        ...one,
        amount: one.mode === 'multiply' ? one.amount : (one.amount as number) * 4,
      }))
      const small = simulate(compile(model))
      const large = simulate(compile({ network: { services, routes }, changes }))
      for (const { id } of services)
        for (const metric of metrics)
          expect(digestOf([large.series(metric, id)])).toBe(
            digestOf([small.series(metric, id).map((value) => value * 4)]),
          )
    }),
    cases,
  )
}, 120_000)

test('in a chain without coping, more places anywhere never let fewer people through', () => {
  const link = fc.record({
    capacity: fc.integer({ min: 0, max: 20 }),
    externalPerDay: fc.integer({ min: 0, max: 4 }),
    meanStayDays: fc.integer({ min: 1, max: 12 }),
    startInService: fc.integer({ min: 0, max: 20 }),
    on: fc.integer({ min: 1, max: 10 }),
    delayDays: fc.constantFrom(0, 0, 2),
    whenTargetFull: fc.constantFrom('block' as const, 'queue' as const),
  })
  const chain = fc
    .array(link, { minLength: 1, maxLength: 4 })
    .chain((links) =>
      fc.record({ links: fc.constant(links), at: fc.nat(links.length - 1), more: fc.integer({ min: 1, max: 6 }) }),
    )
  const through = (links: { capacity: number; on: number; delayDays: number; whenTargetFull: 'block' | 'queue' }[]) => {
    const services = links.map(({ on: _on, delayDays: _delay, whenTargetFull: _when, ...one }, at) =>
      places(`s${at}`, one),
    )
    const routes = links.slice(1).map((_, at) => {
      const { on, whenTargetFull } = links[at]!
      // A place that is kept for somebody under way stands empty, and could have let others through.
      const delayDays = whenTargetFull === 'block' ? 0 : links[at]!.delayDays
      return route(`s${at}`, `s${at + 1}`, on / 10, { delayDays, whenTargetFull })
    })
    const run = simulate(compile({ network: closed({ services, routes }), changes: [] }))
    return run.series('inService', 'zz')
  }
  fc.assert(
    fc.property(chain, ({ links, at, more }) => {
      const fewer = through(links)
      const wider = through(links.map((one, index) => (index === at ? { ...one, capacity: one.capacity + more } : one)))
      fewer.forEach((people, day) => {
        expect(wider[day]! - people, `day ${day}`).toBeGreaterThan(-1e-6)
      })
    }),
    cases,
  )
}, 120_000)
