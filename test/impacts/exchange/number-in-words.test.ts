import { expect, test } from 'vitest'
import { numberWords } from '../../../shared/impacts/exchange/compare/words.ts'

test('what one person takes is counted in units, not in units a week', () => {
  expect(numberWords('unitsPerPerson', 2.5, 'contactsPerWeek')).toBe('2.5 contacts')
  expect(numberWords('capacity', { low: 90, likely: 100, high: 120 }, 'contactsPerWeek')).toBe(
    '100 (90 to 120) contacts a week',
  )
})
