import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { jacksonNetwork } from '../../../shared/impacts/queueing/jackson-network.ts'
import { trafficEquations } from '../../../shared/impacts/queueing/traffic-equations.ts'

const runs = { numRuns: 1000 }

/** Networks in which a tenth at least of every node's leavers leave for good. */
const network = fc.integer({ min: 1, max: 8 }).chain((size) =>
  fc.record({
    external: fc.array(fc.double({ min: 0, max: 50, noNaN: true }), { minLength: size, maxLength: size }),
    routing: fc
      .array(fc.array(fc.nat(9), { minLength: size, maxLength: size }), { minLength: size, maxLength: size })
      .map((rows) => rows.map((row) => row.map((weight) => (0.9 * weight) / Math.max(1, sum(row))))),
  }),
)

const sum = (list: readonly number[]) => list.reduce((total, each) => total + each, 0)

test("Hillier and Lieberman's network of three facilities", () => {
  // Introduction to Operations Research, 17.9: throughputs 5, 10 and 7.5; L = 16/3, W = 2/3.
  const settled = jacksonNetwork({
    external: [1, 4, 3],
    routing: [
      [0, 0.6, 0.3],
      [0.1, 0, 0.3],
      [0.4, 0.4, 0],
    ],
    serviceRate: [10, 10, 10],
    servers: [1, 2, 1],
  })
  const round = (list: number[]) => list.map((each) => Number(each.toFixed(10)))
  expect(round(settled.throughput)).toEqual([5, 10, 7.5])
  expect(round(settled.rho)).toEqual([0.5, 0.5, 0.75])
  expect(round(settled.L)).toEqual([1, 1.3333333333, 3])
  expect(settled.totalL).toBeCloseTo(16 / 3, 12)
  expect(settled.totalW).toBeCloseTo(2 / 3, 12)
})

test('a node that sends half of its leavers back to itself passes twice what comes', () => {
  expect(trafficEquations([3], [[0.5]])).toEqual([6])
})

test('what comes in leaves, every throughput solves its equation, and none is negative', () => {
  fc.assert(
    fc.property(network, ({ external, routing }) => {
      const throughput = trafficEquations(external, routing)
      const scale = 1e-9 * Math.max(1, ...throughput)
      throughput.forEach((rate, j) => {
        expect(rate).toBeGreaterThanOrEqual(0)
        const coming = external[j]! + sum(throughput.map((from, i) => from * routing[i]![j]!))
        expect(Math.abs(rate - coming)).toBeLessThanOrEqual(scale)
      })
      const leaving = sum(throughput.map((rate, i) => rate * (1 - sum(routing[i]!))))
      expect(Math.abs(leaving - sum(external))).toBeLessThanOrEqual(scale * external.length)
    }),
    runs,
  )
})

test("Little's law holds in each node and in the whole network", () => {
  fc.assert(
    fc.property(network, ({ external, routing }) => {
      const throughput = trafficEquations(external, routing)
      const settled = jacksonNetwork({
        external,
        routing,
        serviceRate: throughput.map((rate) => 0.7 * rate + 1),
        servers: throughput.map(() => 2),
      })
      settled.throughput.forEach((rate, node) => {
        expect(Math.abs(settled.L[node]! - rate * settled.W[node]!)).toBeLessThan(1e-9 * (1 + settled.L[node]!))
      })
      expect(settled.totalL).toBeCloseTo(sum(settled.L), 9)
      expect(Math.abs(settled.totalL - settled.totalW * sum(external))).toBeLessThan(1e-9 * (1 + settled.totalL))
    }),
    runs,
  )
})

test('more arrivals anywhere mean no smaller throughput anywhere', () => {
  fc.assert(
    fc.property(network, fc.nat(7), ({ external, routing }, which) => {
      const more = external.map((rate, node) => (node === which % external.length ? rate + 1 : rate))
      const before = trafficEquations(external, routing)
      trafficEquations(more, routing).forEach((rate, node) => {
        expect(rate).toBeGreaterThanOrEqual(before[node]! * (1 - 1e-12))
      })
    }),
    runs,
  )
})

test('a node that cannot settle is endless, and the others are still answered', () => {
  const { L, W, totalL } = jacksonNetwork({
    external: [1, 0],
    routing: [
      [0, 1],
      [0, 0],
    ],
    serviceRate: [2, 1],
    servers: [1, 1],
  })
  expect(L).toEqual([1, Infinity])
  expect(W[0]).toBe(1)
  expect(totalL).toBe(Infinity)
})

test('where nobody comes there is no time in the network', () => {
  expect(jacksonNetwork({ external: [0], routing: [[0]], serviceRate: [1], servers: [1] }).totalW).toBe(0)
})

test('a circle that nobody can leave is refused, with its nodes', () => {
  const circle = [
    [0, 0.5, 0.5],
    [0, 0, 1],
    [0, 1, 0],
  ]
  expect(() => trafficEquations([1, 0, 0], circle)).toThrow(
    new RangeError('routing must let everybody out: no exit from 0, 1, 2.'),
  )
  const besides = [
    [0, 0, 0],
    [0, 0, 1],
    [0, 1, 0],
  ]
  expect(() => trafficEquations([1, 0, 0], besides)).toThrow(/no exit from 1, 2/)
})

test('bad input is refused by the name of the argument', () => {
  expect(() => trafficEquations([], [])).toThrow(/^external must hold/)
  expect(() => trafficEquations([1], [])).toThrow(/^routing must have 1 rows/)
  expect(() => trafficEquations([1], [[0, 0]])).toThrow(/^routing\[0\] must have 1 fractions/)
  expect(() => trafficEquations([-1], [[0]])).toThrow(/^external\[0\] must be at least 0/)
  expect(() => trafficEquations([1], [[1.2]])).toThrow(/^routing\[0\]\[0\] must lie between/)
  expect(() =>
    trafficEquations(
      [1, 1],
      [
        [0.6, 0.6],
        [0, 0],
      ],
    ),
  ).toThrow(/^routing\[0\] must add up/)
  expect(() => trafficEquations([Number.NaN], [[0]])).toThrow(/^external\[0\] must be a finite/)
  const one = { external: [1], routing: [[0]], serviceRate: [2], servers: [1] }
  expect(() => jacksonNetwork({ ...one, servers: [] })).toThrow(/^servers must have 1 numbers/)
  expect(() => jacksonNetwork({ ...one, serviceRate: [0] })).toThrow(/^Node 0: serviceRate must be above 0/)
})
