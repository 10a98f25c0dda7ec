import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bands } from '../../../shared/impacts/engine/bands.ts'
import { compileNetwork } from '../../../shared/impacts/engine/compile-network.ts'
import { nameOf, normalQuantile, uniform } from '../../../shared/impacts/engine/draws.ts'
import { mergeSamples, monteCarlo } from '../../../shared/impacts/engine/monte-carlo.ts'
import { simulate } from '../../../shared/impacts/engine/simulate.ts'
import { change } from './running.ts'
import { places, rate, route } from './small-networks.ts'

const stay = { low: 8, likely: 10, high: 14 }
const network = {
  services: [
    rate('door', { externalPerDay: { low: 6, likely: 8, high: 9, shape: 'pert' as const } }),
    places('ward', { meanStayDays: stay, startInService: 80, startQueue: 3 }),
    places('rehab', { capacity: 40, meanStayDays: 14, startInService: 30, whenFull: 'lose' as const }),
  ],
  routes: [route('door', 'ward', 0.9), route('ward', 'rehab', 0.3, { whenTargetFull: 'block' as const })],
}
const changes = [change('ward', 'capacity', { amount: { low: -45, likely: -35, high: -30 }, fromDay: 10, toDay: 30 })]
const compiled = compileNetwork(network, changes, { horizonDays: 84, stepsPerDay: 1 })
const whole = { seed: 7, chance: true, runs: 40 }

test('runs shared out over workers come to the same bits as runs reckoned in one go', () => {
  const short = compileNetwork(network, changes, { horizonDays: 21, stepsPerDay: 1 })
  const once = monteCarlo(short, whole)
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 39 }), { maxLength: 4 }), fc.boolean(), (cuts, backwards) => {
      const ends = [0, ...cuts.toSorted((a, b) => a - b), 40]
      const parts = ends
        .slice(1)
        .map((end, at) => monteCarlo(short, { ...whole, from: ends[at]!, runs: end - ends[at]! }))
      const merged = mergeSamples(backwards ? parts.toReversed() : parts)
      for (const part of ['baseline', 'changed', 'draws'] as const)
        expect(Buffer.from(merged[part].buffer).equals(Buffer.from(once[part].buffer))).toBe(true)
    }),
    { numRuns: 1000 },
  )
}, 120_000)

test('a run of many is the very run that is reckoned alone', () => {
  const samples = monteCarlo(compiled, whole)
  const alone = simulate(compiled, { seed: 7, chance: true, run: 23 })
  const before = simulate(compiled, { seed: 7, chance: true, run: 23, of: 'baseline' })
  samples.channels.forEach(({ metric, service }, channel) => {
    samples.days.forEach((day, at) => {
      const place = (channel * samples.days.length + at) * samples.runs + 23
      expect(samples.changed[place]).toBe(alone.series(metric, service)[day])
      expect(samples.baseline[place]).toBe(before.series(metric, service)[day])
    })
  })
})

test('a further range leaves the draws of all others as they were', () => {
  const [door, ward, rehab] = network.services
  const more = { ...network, services: [door!, ward!, { ...rehab!, meanStayDays: { low: 10, likely: 14, high: 20 } }] }
  const wider = compileNetwork(more, changes, { horizonDays: 84, stepsPerDay: 1 })
  const drawsOf = (of: typeof compiled) => {
    const { inputs, draws, runs } = monteCarlo(of, whole)
    return new Map(inputs.map((id, input) => [id, [...draws.subarray(input * runs, (input + 1) * runs)]]))
  }
  const after = drawsOf(wider)
  expect(after.size).toBe(4)
  for (const [id, values] of drawsOf(compiled)) expect(after.get(id)).toEqual(values)
})

test('parts that do not follow on each other are refused', () => {
  const part = (from: number) => monteCarlo(compiled, { ...whole, from, runs: 5 })
  expect(() => mergeSamples([part(0), part(6)])).toThrow('at run 5')
  expect(() => mergeSamples([part(0), part(0)])).toThrow('at run 5')
  expect(() => mergeSamples([])).toThrow('no samples')
})

test('bands of the difference are of each run’s own difference', () => {
  const samples = monteCarlo(compiled, { ...whole, runs: 200 })
  const of = { metric: 'occupancy', serviceId: 'ward' } as const
  const { p5, p50, p95, days } = bands(samples, { ...of, of: 'difference' })
  expect(days.at(-1)).toBe(84)
  expect([p5[1], p95[1]]).toEqual([0, 0])
  const changed = bands(samples, { ...of, of: 'changed' })
  const baseline = bands(samples, { ...of, of: 'baseline' })
  expect(p95.at(-1)! - p5.at(-1)!).toBeLessThan(
    changed.p95.at(-1)! - baseline.p5.at(-1)! - (changed.p5.at(-1)! - baseline.p95.at(-1)!),
  )
  expect(p50.at(-1)).toBeLessThan(0)
})

test('draws are spread evenly, and those of two names or two runs have nothing to do with each other', () => {
  const of = (name: string, seed = 1) => Array.from({ length: 20_000 }, (_, run) => uniform(seed, run, nameOf(name)))
  const [a, b, c] = [of('ward.meanStayDays'), of('ward.capacity'), of('ward.meanStayDays', 2)]
  const mean = (list: number[]) => list.reduce((sum, value) => sum + value, 0) / list.length
  // Three standard errors of a mean of 20,000 uniform draws are 0.0061.
  expect(Math.abs(mean(a) - 0.5)).toBeLessThan(0.0061)
  const correlation = (x: number[], y: number[]) => 12 * mean(x.map((value, at) => (value - 0.5) * (y[at]! - 0.5)))
  for (const other of [b, c, a.toSpliced(0, 1).concat(0.5)])
    expect(Math.abs(correlation(a, other))).toBeLessThan(0.0213)
  const counts = new Array<number>(20).fill(0)
  for (const value of a) counts[Math.floor(value * 20)]! += 1
  const chiSquared = counts.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0)
  // The 99.9% point of χ² with 19 degrees of freedom.
  expect(chiSquared).toBeLessThan(43.82)
})

test('normal draws follow the error function: 0.6745, 1.6449, 1.96 and 3.2905 at their shares', () => {
  // Two-sided shares of the standard normal distribution (Abramowitz and Stegun, table 26.1).
  expect(normalQuantile(0.5)).toBeCloseTo(0.67449, 3)
  expect(normalQuantile(0.9)).toBeCloseTo(1.64485, 2)
  expect(normalQuantile(0.95)).toBeCloseTo(1.95996, 3)
  expect(normalQuantile(0.999)).toBeCloseTo(3.29053, 2)
})

test('chance gives a ward below full load a queue, and keeps the mean of small services', () => {
  const small = places('small', { capacity: null, externalPerDay: 0.2, meanStayDays: 30, startInService: 6 })
  const busy = places('busy', { capacity: 50, externalPerDay: 4.7, meanStayDays: 10, startInService: 47 })
  const wards = compileNetwork({ services: [small, busy], routes: [] }, [], { horizonDays: 728, stepsPerDay: 1 })
  const samples = monteCarlo(wards, { seed: 3, chance: true, runs: 400 })
  const last = (metric: 'queue' | 'occupancy', serviceId: string) =>
    bands(samples, { metric, serviceId, of: 'changed' })
  expect(last('queue', 'busy').p75.at(-1)).toBeGreaterThan(1)
  expect(simulate(wards).series('queue', 'busy').at(-1)).toBe(0)
  // Of a Poisson count with mean 6, whose middle is 6 and whose deviation 2.4.
  const { p5, p50, p95 } = last('occupancy', 'small')
  expect(p50.at(-1)).toBeGreaterThan(5)
  expect(p50.at(-1)).toBeLessThan(7)
  expect(p95.at(-1)! - p5.at(-1)!).toBeGreaterThan(5)
  expect(p95.at(-1)! - p5.at(-1)!).toBeLessThan(10)
})

test('a block of runs leaves nothing behind for the next: on day 0 nobody has left yet', () => {
  const samples = monteCarlo(compiled, { ...whole, runs: 48 })
  for (const serviceId of ['door', 'ward', 'rehab']) {
    const { p5, p95 } = bands(samples, { metric: 'throughputPerDay', serviceId, of: 'changed' })
    expect([p5[0], p95[0]]).toEqual([0, 0])
  }
})
