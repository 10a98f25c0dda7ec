import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { erlangB, erlangC } from '../../../shared/impacts/queueing/erlang.ts'
import { mmc, mmck } from '../../../shared/impacts/queueing/mmc.ts'

const runs = { numRuns: 1000 }
const servers = fc.integer({ min: 1, max: 60 })
const load = fc.double({ min: 0, max: 100, noNaN: true })
const rate = fc.double({ min: 0.001, max: 100, noNaN: true })

test('the Erlang B tables: these loads lose 1% and 2%', () => {
  // The usual table (for instance T. Frankel, ABC of the Telephone, volume 5; Motorola's and Siemens' dimensioning tables).
  const loseOneInHundred = { 1: 0.0101, 2: 0.1526, 5: 1.361, 10: 4.461, 20: 12.03, 50: 37.9, 100: 84.06 }
  for (const [lines, erlang] of Object.entries(loseOneInHundred)) {
    expect(erlangB(Number(lines), erlang)).toBeCloseTo(0.01, 4)
  }
  expect(erlangB(10, 5.084)).toBeCloseTo(0.02, 4)
  expect(erlangB(100, 87.97)).toBeCloseTo(0.02, 4)
  // Wolfram's Language example: 30 lines and 25 Erlang lose about 5%.
  expect(erlangB(30, 25)).toBeCloseTo(0.0526, 4)
})

test('without servers everybody is lost, without load nobody', () => {
  expect(erlangB(0, 3)).toBe(1)
  expect(erlangB(4, 0)).toBe(0)
  expect(erlangC(4, 0)).toBe(0)
})

test('Erlang C of two servers at a third of their load is 1/6, by hand', () => {
  expect(erlangC(2, 2 / 3)).toBeCloseTo(1 / 6, 14)
  expect(erlangC(1, 0.7)).toBeCloseTo(0.7, 14)
})

test('thousands of servers neither overflow nor lose digits', () => {
  // For a load equal to the number of servers, B is near √(2/(πn)) (Jagerman 1974): 1/B − √(πn/2) tends to 2/3.
  for (const n of [1000, 10_000, 100_000]) {
    expect(1 / erlangB(n, n) - Math.sqrt((Math.PI * n) / 2)).toBeCloseTo(2 / 3, 2)
  }
  const { L, Lq, p0 } = mmc(9_900, 1, 10_000)
  expect(L - Lq).toBe(9_900)
  expect(Lq).toBeGreaterThan(0)
  expect(p0).toBe(0)
  expect(mmck(50_000, 1, 1000, 2000).pFull).toBeCloseTo(0.98, 12)
})

test("Hillier and Lieberman's emergency room with one and with two doctors", () => {
  // Introduction to Operations Research, 17.6: the County Hospital example, 2 patients an hour, 20 minutes each.
  const one = mmc(2, 3, 1)
  expectNear(one, { rho: 2 / 3, L: 2, Lq: 4 / 3, W: 1, Wq: 2 / 3, p0: 1 / 3 })
  const two = mmc(2, 3, 2)
  expectNear(two, { rho: 1 / 3, L: 3 / 4, Lq: 1 / 12, W: 3 / 8, Wq: 1 / 24, p0: 1 / 2 })
})

test("Bronson's three servers with 300 arrivals a year and 2 days of service", () => {
  // R. Bronson, Operations Research (Schaum 1982), 24.6.
  const { L, Lq, W, Wq, p0 } = mmc(300, 182.5, 3)
  expect([L, Lq].map((people) => Number(people.toFixed(3)))).toEqual([1.996, 0.352])
  expect(Wq * 365).toBeCloseTo(0.43, 2)
  expect(W * 365).toBeCloseTo(2.429, 3)
  expect(p0).toBeCloseTo(0.17754, 4)
})

test('a take-away with two servers and room for four, by hand', () => {
  // Weights 1, 3/2, 9/8, 27/32, 81/128 of 0 to 4 people.
  const sum = 653 / 128
  const settled = mmck(3, 2, 2, 4)
  expectNear(settled, { p0: 1 / sum, pFull: 81 / 128 / sum, L: 8.8125 / sum, Lq: (27 / 32 + 81 / 64) / sum, rho: 0.75 })
  expect(settled.W).toBeCloseTo(8.8125 / sum / (3 * (1 - 81 / 128 / sum)), 12)
})

test('as many places as servers is Erlang B; endless places are M/M/c', () => {
  fc.assert(
    fc.property(servers, load, (n, erlang) => {
      expect(mmck(erlang, 1, n, n).pFull).toBeCloseTo(erlangB(n, erlang), 12)
      if (erlang > n * 0.9) return
      const finite = mmck(erlang, 1, n, n + 1000)
      const endless = mmc(erlang, 1, n)
      expect(finite.L).toBeCloseTo(endless.L, 8)
      expect(finite.p0).toBeCloseTo(endless.p0, 10)
    }),
    runs,
  )
})

test("Little's law holds for who is there and for who waits", () => {
  fc.assert(
    fc.property(rate, rate, servers, fc.nat(50), (arriving, serving, n, more) => {
      const finite = mmck(arriving, serving, n, n + more)
      const letIn = arriving * (1 - finite.pFull)
      near(finite.L, letIn * finite.W)
      near(finite.Lq, letIn * finite.Wq)
      near(finite.L - finite.Lq, letIn / serving)
      const queue = mmc(arriving, serving, n)
      if (queue.rho >= 1) return
      near(queue.L, arriving * queue.W)
      near(queue.Lq, arriving * queue.Wq)
    }),
    runs,
  )
})

test('probabilities lie between 0 and 1, waiting is likelier than loss, and both rise with load and fall with servers', () => {
  fc.assert(
    fc.property(servers, load, load, (n, one, other) => {
      const [less, more] = [Math.min(one, other), Math.max(one, other)]
      for (const formula of [erlangB, erlangC]) {
        expect(formula(n, less)).toBeGreaterThanOrEqual(0)
        expect(formula(n, more)).toBeLessThanOrEqual(1)
        expect(formula(n, less)).toBeLessThanOrEqual(formula(n, more) * (1 + 1e-12))
        expect(formula(n + 1, more)).toBeLessThanOrEqual(formula(n, more))
      }
      expect(erlangC(n, more)).toBeGreaterThanOrEqual(erlangB(n, more) * (1 - 1e-12))
    }),
    runs,
  )
})

test('a queue that cannot settle is endless, not an error', () => {
  expect(mmc(4, 1, 4)).toEqual({ rho: 1, L: Infinity, Lq: Infinity, W: Infinity, Wq: Infinity, p0: 0 })
  expect(erlangC(4, 9)).toBe(1)
})

test('where nobody comes nobody is there', () => {
  expect(mmc(0, 2, 3)).toEqual({ rho: 0, L: 0, Lq: 0, W: 0.5, Wq: 0, p0: 1 })
  expect(mmck(0, 2, 3, 5)).toEqual({ rho: 0, L: 0, Lq: 0, W: 0.5, Wq: 0, p0: 1, pFull: 0 })
})

test('bad input is refused by the name of the argument', () => {
  expect(() => erlangB(2.5, 1)).toThrow(new RangeError('servers must be a whole number, not 2.5.'))
  expect(() => erlangB(-1, 1)).toThrow(/^servers must be at least 0/)
  expect(() => erlangB(1e12, 1)).toThrow(/^servers must be at most/)
  expect(() => erlangB(1, Number.NaN)).toThrow(/^load must be a finite number/)
  expect(() => erlangC(0, 1)).toThrow(/^servers must be at least 1/)
  expect(() => mmc(-1, 1, 1)).toThrow(/^arrivalRate must be at least 0/)
  expect(() => mmc(1, 0, 1)).toThrow(/^serviceRate must be above 0/)
  expect(() => mmc(1, 1e-320, 1)).toThrow(/^serviceRate is too small/)
  expect(() => mmck(1, 1, 3, 2)).toThrow(/^places must be at least 3/)
})

function near(actual: number, expected: number) {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(expected)))
}

function expectNear<Values extends object>(actual: Values, expected: Partial<Values>) {
  for (const [name, value] of Object.entries(expected)) {
    expect([name, actual[name as keyof Values]]).toEqual([name, expect.closeTo(value as number, 12)])
  }
}
