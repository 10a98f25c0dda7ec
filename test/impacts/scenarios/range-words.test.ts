import { expect, test } from 'vitest'
import { rangeWords } from '../../../shared/impacts/scenarios/sentence.ts'

test('a range names its unit once, and a per cent with each of its numbers', () => {
  expect(rangeWords({ low: 8.5, likely: 9, high: 10 }, 'meanStayDays', 'days')).toBe('9 (8.5 to 10) days')
  expect(rangeWords({ low: 0.08, likely: 0.14, high: 0.2 }, 'pressure.stayCut', '%')).toBe('14% (8% to 20%)')
  expect(rangeWords({ low: 0.25, likely: 0.25, high: 0.25 }, 'fraction', '%')).toBe('25%')
})
