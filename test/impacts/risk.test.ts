import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { bands, levelOf, levels, riskScore, riskWords, usualBands } from '../../shared/impacts/risk.ts'

const pairs = levels.flatMap((consequence) => levels.map((likelihood) => [consequence, likelihood] as const))

test('only 14 of the scores up to 25 can occur', () => {
  const reached = [...new Set(pairs.map((pair) => riskScore(...pair).score))].sort((a, b) => a - b)
  expect(reached).toEqual([1, 2, 3, 4, 5, 6, 8, 9, 10, 12, 15, 16, 20, 25])
})

test('1 to 3 is low, 4 to 6 moderate, 8 to 12 high, 15 to 25 extreme', () => {
  const expected = {
    1: 'low',
    2: 'low',
    3: 'low',
    4: 'moderate',
    5: 'moderate',
    6: 'moderate',
    8: 'high',
    9: 'high',
    10: 'high',
    12: 'high',
    15: 'extreme',
    16: 'extreme',
    20: 'extreme',
    25: 'extreme',
  }
  for (const pair of pairs) {
    const { score, band } = riskScore(...pair)
    expect([score, band]).toEqual([score, expected[score as keyof typeof expected]])
    expect(score).toBeGreaterThanOrEqual(usualBands[band].min)
    expect(score).toBeLessThanOrEqual(usualBands[band].max)
  }
})

test('more likely or more grave is never a lower band', () => {
  const level = fc.constantFrom(...levels)
  fc.assert(
    fc.property(level, level, level, (consequence, likelihood, other) => {
      const rank = (l: typeof likelihood) => bands.indexOf(riskScore(consequence, l).band)
      expect(Math.sign(rank(likelihood) - rank(other)) * Math.sign(likelihood - other)).toBeGreaterThanOrEqual(0)
      expect(riskScore(consequence, likelihood)).toEqual(riskScore(likelihood, consequence))
    }),
  )
})

test('a place that draws its bands elsewhere gets its own', () => {
  const strict = { ...usualBands, moderate: { min: 4, max: 8 }, high: { min: 9, max: 12 } }
  expect([riskScore(2, 4).band, riskScore(2, 4, strict).band]).toEqual(['high', 'moderate'])
})

test('a risk is written with band, score, likelihood and consequence', () => {
  expect(riskWords(3, 4)).toBe('High risk (12 of 25): likely × moderate')
  expect(riskWords(1, 1)).toBe('Low risk (1 of 25): rare × negligible')
  expect(riskWords(5, 5)).toBe('Extreme risk (25 of 25): almost certain × catastrophic')
})

test('what is no level is none', () => {
  expect([0, 1, 5, 6, 2.5, null].map(levelOf)).toEqual([null, 1, 5, null, null, null])
})
