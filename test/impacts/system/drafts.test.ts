import { expect, test } from 'vitest'
import { findFull, loadOf } from '../../../client/impacts/system/how-full.ts'
import { rangeDraft, readRange } from '../../../client/impacts/system/range-draft.ts'
import { peopleADay } from '../../../client/impacts/system/words.ts'
import { estimateText, percentText } from '../../../shared/impacts/system/number-words.ts'
import { service } from './small-model.ts'

const typed = (likely: string, low = '', high = '') => ({ likely, low, high })
const stay = { prefix: 'number', name: 'this number' }

test('a figure alone is a value, with both ends a range, and nothing typed is nothing', () => {
  expect(readRange(typed('1,200'), stay)).toEqual({ estimate: 1200, errors: [] })
  expect(readRange(typed('9', '8.5', '10'), stay).estimate).toEqual({ low: 8.5, likely: 9, high: 10 })
  expect(readRange(typed(''), stay)).toEqual({ estimate: undefined, errors: [] })
})

test('of ten people and per cent become shares, and come back as they were typed', () => {
  const { estimate } = readRange(typed('2.4', '0.7', '2.8'), { ...stay, factor: 10, most: 10 })
  expect(estimate).toEqual({ low: 0.07, likely: 0.24, high: 0.28 })
  expect(rangeDraft(estimate, 10)).toEqual(typed('2.4', '0.7', '2.8'))
  expect(rangeDraft(0.955, 100).likely).toBe('95.5')
})

test.each([
  ['a range with one end', typed('9', '8'), 'number-high'],
  ['a lowest above the likeliest', typed('9', '10', '11'), 'number-low'],
  ['a highest below the likeliest', typed('9', '8', '8.5'), 'number-high'],
  ['a range without its likeliest', typed('', '8', '10'), 'number-likely'],
  ['a formula', typed('=1+1'), 'number-likely'],
  ['less than nothing', typed('-1'), 'number-likely'],
  ['more than all', typed('11'), 'number-likely'],
])('%s is said at its field', (_what, draft, field) => {
  const { estimate, errors } = readRange(draft, { ...stay, factor: 10, most: 10 })
  expect(estimate).toBeUndefined()
  expect(errors.map((error) => error.field)).toContain(field)
})

test('estimates read as people write them', () => {
  expect(estimateText({ low: 8.5, likely: 9, high: 10 })).toBe('9 (8.5 to 10)')
  expect(estimateText(0.07, 10)).toBe('0.7')
  expect(percentText({ low: 0.08, likely: 0.14, high: 0.2 })).toBe('14% (8% to 20%)')
  expect([peopleADay(1.003), peopleADay(17.78)]).toEqual(['1 person a day', '18 people a day'])
})

test('how often places are found full is Erlang’s answer to what comes today', () => {
  const flow = { leaving: 1, fromRoutes: 0.5, outside: 0.5 }
  const numbers = { capacity: 2, currentUse: 1, meanStayDays: 1 }
  // One Erlang on two places: B = 1/5, C = 1/3 (Cooper, tables).
  expect(findFull(service('a', 'places', numbers, { whenFull: 'lose' }), flow)).toBeCloseTo(0.2)
  expect(findFull(service('a', 'places', numbers), flow)).toBeCloseTo(1 / 3)
  expect(findFull(service('a', 'places', { ...numbers, capacity: 0.5 }), flow)).toBe(1)
  expect(findFull(service('a', 'rate', { capacity: 70 }), flow)).toBeUndefined()
  expect(loadOf(service('a', 'places', numbers))).toBe(0.5)
  expect(loadOf(service('a', 'places', { capacity: 2 }))).toBeUndefined()
})
