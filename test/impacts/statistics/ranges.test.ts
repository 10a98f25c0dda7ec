import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { pertMoments, pertQuantile } from '../../../shared/impacts/statistics/pert.ts'
import { pertTable, shareNodes } from '../../../shared/impacts/statistics/pert-table.ts'
import { triangularMoments, triangularQuantile } from '../../../shared/impacts/statistics/triangular.ts'
import { betaQuantile } from './incomplete-beta.ts'

const runs = { numRuns: 1000 }
const figure = fc.double({ min: -1e6, max: 1e6, noNaN: true })
const range = fc.tuple(figure, figure, figure).map((three) => three.sort((a, b) => a - b) as [number, number, number])
const share = fc.double({ min: 0, max: 1, noNaN: true })
const shapes = [triangularQuantile, pertQuantile]

test('a triangle from 0 over 2 to 6 has mean 8/3 and variance 14/9', () => {
  // Evans, Hastings and Peacock: (a+b+c)/3 and (a²+b²+c²−ab−ac−bc)/18.
  const { mean, variance } = triangularMoments(0, 2, 6)
  expect(mean).toBeCloseTo(8 / 3, 14)
  expect(variance).toBeCloseTo(28 / 18, 14)
})

test('a third of the triangle from 0 over 2 to 6 lies below its mode, by hand', () => {
  expect(triangularQuantile(1 / 3, 0, 2, 6)).toBeCloseTo(2, 14)
  // F(x) = x²/12 up to the mode, 1 − (6−x)²/24 beyond.
  expect(triangularQuantile(1 / 12, 0, 2, 6)).toBeCloseTo(1, 14)
  expect(triangularQuantile(23 / 24, 0, 2, 6)).toBeCloseTo(5, 14)
})

test('a triangle with its mode at an end is a right-angled one', () => {
  expect(triangularQuantile(0.25, 0, 1, 1)).toBe(0.5)
  expect(triangularQuantile(0.75, 0, 0, 1)).toBe(0.5)
})

test('PERT from 2 over 4 to 12 has the mean of Malcolm and colleagues and the variance of its beta distribution', () => {
  const { mean, variance } = pertMoments(2, 4, 12)
  expect(mean).toBeCloseTo((2 + 16 + 12) / 6, 14)
  // beta(1.8, 4.2) on a width of 10: αβ/((α+β)²(α+β+1)) × 100.
  expect(variance).toBeCloseTo((100 * 1.8 * 4.2) / (36 * 7), 12)
})

test('PERT with its mode at 0.3 has the 5, 50 and 95% points of beta(2.2, 3.8)', () => {
  // scipy.stats.beta(2.2, 3.8).ppf, SciPy 1.17.1
  const published = { 0.05: 0.09570428, 0.5: 0.35099948, 0.95: 0.69155102 }
  for (const [u, value] of Object.entries(published)) {
    expect(Math.abs(pertQuantile(Number(u), 0, 0.3, 1) - value)).toBeLessThan(0.0015)
  }
})

test('every literal of the PERT table is the quantile of its beta distribution', () => {
  pertTable.forEach((row, index) => {
    expect(row).toHaveLength(shareNodes.length)
    expect([row[0], row.at(-1)]).toEqual([0, 1])
    row.slice(0, -1).forEach((value, node) => {
      const exact = betaQuantile(1 + index / 4, 5 - index / 4, shareNodes[node]!)
      expect(Math.abs(value - exact)).toBeLessThan(1e-6)
    })
  })
})

test('PERT lies within 0.0015 of the width between 1% and 99%, and within 0.003 beyond', () => {
  for (let mode = 0; mode <= 1; mode += 0.0237) {
    for (let u = 0.0005; u < 1; u += 0.0083) {
      const exact = betaQuantile(1 + 4 * mode, 5 - 4 * mode, u)
      const away = Math.abs(pertQuantile(u, 0, mode, 1) - exact)
      expect(away).toBeLessThan(u > 0.01 && u < 0.99 ? 0.0015 : 0.003)
    }
  }
})

test('a draw stays inside of its range, and a larger share never gives a smaller draw', () => {
  for (const draw of shapes) {
    fc.assert(
      fc.property(range, share, share, ([low, mode, high], one, other) => {
        const a = draw(Math.min(one, other), low, mode, high)
        const b = draw(Math.max(one, other), low, mode, high)
        expect(a).toBeGreaterThanOrEqual(low)
        expect(b).toBeLessThanOrEqual(high)
        // To rounding: where the halves meet, the two formulas may differ in the last bit.
        expect(b - a).toBeGreaterThanOrEqual(-1e-9 * Math.max(1, high - low))
      }),
      runs,
    )
  }
})

test('the mean of evenly spread draws is the mean of the distribution', () => {
  const cases = [
    [triangularQuantile, triangularMoments],
    [pertQuantile, pertMoments],
  ] as const
  for (const [draw, moments] of cases) {
    for (const mode of [0, 0.1, 0.45, 0.5, 0.8, 1]) {
      const draws = Array.from({ length: 20_000 }, (_, index) => draw((index + 0.5) / 20_000, 0, mode, 1))
      const mean = draws.reduce((sum, value) => sum + value, 0) / draws.length
      const variance = draws.reduce((sum, value) => sum + (value - mean) ** 2, 0) / draws.length
      expect(mean).toBeCloseTo(moments(0, mode, 1).mean, 3)
      expect(variance).toBeCloseTo(moments(0, mode, 1).variance, 3)
    }
  }
})

test('the ends of a range are reached at 0 and 1, and a range without width is its value', () => {
  for (const draw of shapes) {
    expect(draw(0, 3, 4, 9)).toBe(3)
    expect(draw(1, 3, 4, 9)).toBe(9)
    expect(draw(0, 3, 8, 9)).toBe(3)
    expect(draw(1, 3, 8, 9)).toBe(9)
    expect(draw(0.4, 7, 7, 7)).toBe(7)
  }
})

test('a range out of order, a share outside of 0 to 1 and what is no number are refused by name', () => {
  for (const draw of shapes) {
    expect(() => draw(-0.1, 0, 1, 2)).toThrow(new RangeError('u must lie between 0 and 1, not -0.1.'))
    expect(() => draw(Number.NaN, 0, 1, 2)).toThrow(/^u must be a finite number/)
    expect(() => draw(0.5, 3, 1, 2)).toThrow(/^high must be at least low/)
    expect(() => draw(0.5, 0, 3, 2)).toThrow(/^mode must lie between low and high/)
    expect(() => draw(0.5, 0, 1, Infinity)).toThrow(/^high must be a finite number/)
    expect(() => draw(0.5, -1e308, 0, 1e308)).toThrow(/too far apart/)
  }
  for (const moments of [triangularMoments, pertMoments]) {
    expect(() => moments(Number.NaN, 1, 2)).toThrow(/^low must be a finite number/)
    expect(() => moments(2, 1, 0)).toThrow(RangeError)
  }
})
