import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { quantile, selectQuantile } from '../../../shared/impacts/statistics/quantile.ts'
import { spearman } from '../../../shared/impacts/statistics/spearman.ts'

const runs = { numRuns: 1000 }
// Few distinct values, so that ties are common.
const value = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double({ min: -1e9, max: 1e9, noNaN: true }))
const values = fc.array(value, { minLength: 1, maxLength: 60 })
const share = fc.double({ min: 0, max: 1, noNaN: true })

test('the quartiles of 1 to 10 are 3.25, 5.5 and 7.75, as R gives them', () => {
  // R 4: quantile(1:10), type 7, the default.
  const ten = [7, 1, 10, 3, 9, 2, 8, 4, 6, 5]
  expect([0, 0.25, 0.5, 0.75, 1].map((p) => quantile(ten, p))).toEqual([1, 3.25, 5.5, 7.75, 10])
})

test('a quantile is what sorting gives, in place or on a copy', () => {
  fc.assert(
    fc.property(values, share, (list, p) => {
      const sorted = list.map((each) => each + 0).sort((a, b) => a - b)
      const at = p * (list.length - 1)
      const low = sorted[Math.floor(at)]!
      const expected = low + (sorted[Math.ceil(at)]! - low) * (at - Math.floor(at))
      const before = [...list]
      expect(quantile(list, p) - expected).toBe(0)
      expect(list).toEqual(before)
      expect(selectQuantile(Float64Array.from(list), p) - expected).toBe(0)
    }),
    runs,
  )
})

test('no quantile or correlation is a negative zero', () => {
  expect(quantile([-0, 0], 0)).toBe(0)
  expect(quantile([0, -0], 1)).toBe(0)
  expect(quantile([-0], 0.5)).toBe(0)
  expect(spearman([1, 2, 3, 4], [2, 3, 1, 2.5])).toBe(spearman([2, 3, 1, 2.5], [1, 2, 3, 4]))
})

test('many equal values, and values already in order, take no longer than others', () => {
  const many = 200_000
  expect(quantile(new Float64Array(many).fill(4), 0.5)).toBe(4)
  expect(
    quantile(
      Float64Array.from({ length: many }, (_, index) => index),
      0.5,
    ),
  ).toBe((many - 1) / 2)
})

test('no values, a share outside of 0 to 1 and what is no number are refused by name', () => {
  expect(() => quantile([], 0.5)).toThrow(/^values must hold/)
  expect(() => quantile([1], 1.5)).toThrow(/^p must lie between 0 and 1/)
  expect(() => quantile([1, Number.NaN], 0.5)).toThrow(/^values\[1\] must be a finite number/)
})

test('the IQ and television hours of ten people correlate by ranks at −29/165', () => {
  // The worked example of en.wikipedia.org/wiki/Spearman's_rank_correlation_coefficient.
  const iq = [106, 100, 86, 101, 99, 103, 97, 113, 112, 110]
  const hours = [7, 27, 2, 50, 28, 29, 20, 12, 6, 17]
  expect(spearman(iq, hours)).toBeCloseTo(-29 / 165, 14)
})

test('equal values share the middle of their ranks', () => {
  // Ranks 1, 2.5, 2.5, 4 against 1, 2, 3, 4: 4.5 / √(4.5 × 5), as cor(method = "spearman") of R gives.
  expect(spearman([1, 2, 2, 3], [1, 2, 3, 4])).toBeCloseTo(0.9486832980505138, 14)
})

test('a rising list correlates fully, a falling one inversely, a flat one not at all', () => {
  expect(spearman([1, 2, 30], [5, 6, 7])).toBe(1)
  expect(spearman([1, 2, 30], [7, 6, 5])).toBe(-1)
  expect(spearman([1, 2, 30], [4, 4, 4])).toBe(0)
})

test('a rank correlation is between −1 and 1, the same both ways, and unmoved by a rising rescaling', () => {
  const pairs = fc.array(fc.tuple(value, value), { minLength: 2, maxLength: 40 })
  fc.assert(
    fc.property(pairs, (list) => {
      const x = list.map(([first]) => first)
      const y = list.map(([, second]) => second)
      const rho = spearman(x, y)
      expect(Math.abs(rho)).toBeLessThanOrEqual(1)
      expect(spearman(y, x)).toBe(rho)
      expect(
        spearman(
          x.map((each) => each * 2),
          y,
        ),
      ).toBe(rho)
    }),
    runs,
  )
})

test('lists of different length, or of one value, are refused by name', () => {
  expect(() => spearman([1, 2], [1])).toThrow(/^y must hold as many values as x/)
  expect(() => spearman([1], [1])).toThrow(/^x must hold at least two/)
  expect(() => spearman([1, 2], [1, Infinity])).toThrow(/^y\[1\] must be a finite number/)
})
