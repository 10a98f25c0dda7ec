import { expect, test } from 'vitest'
import { type Arrangement, arrangedBy, inNone, withMoved } from '../../client/sessions/live/break-outs/draft-groups.ts'
import type { SeatId } from '../../shared/ids.ts'

const seats = (...names: string[]) => names as SeatId[]
const questions = ['What would it take?', 'Item 1']
const two = 'groups 2 mixed 0'
const deal = (...groups: SeatId[][]) => ({ groups, questions, wished: two as string | undefined })
const first = deal(seats('ada', 'ben'), seats('cleo', 'dan'))

/** Two tables as they were dealt, with Ben moved to the second and the first called by a name of its own. */
function arranged(): Arrangement {
  const dealt = arrangedBy(undefined, first)
  if (!dealt) throw new Error('Nothing was dealt.')
  const groups = withMoved(dealt.groups, seats('ben'), 1)
  return { ...dealt, groups: groups.map((group, n) => (n === 0 ? { ...group, name: 'Window' } : group)) }
}
const people = (arrangement: Arrangement | undefined) => arrangement?.groups.map(({ seatIds }) => seatIds)

test('groups stand as they were dealt, each with a name and a question', () => {
  expect(arrangedBy(undefined, first)).toEqual({
    wished: two,
    groups: [
      { name: 'Table 1', question: 'What would it take?', seatIds: ['ada', 'ben'] },
      { name: 'Table 2', question: 'What would it take?', seatIds: ['cleo', 'dan'] },
    ],
  })
})

test('who arrives stands in no group, and the arrangement stays', () => {
  const later = deal(seats('eve', 'dan', 'ada'), seats('ben', 'cleo'))
  const after = arrangedBy(arranged(), later)
  expect(after).toEqual(arranged())
  expect(inNone(later.groups, after?.groups ?? [])).toEqual(['eve'])
})

test('who leaves is taken out, and stands at the same table again on coming back', () => {
  const without = arrangedBy(arranged(), deal(seats('ada', 'cleo'), seats('dan')))
  expect(people(without)).toEqual([['ada'], ['cleo', 'dan']])
  expect(people(arrangedBy(arranged(), first))).toEqual([['ada'], ['cleo', 'dan', 'ben']])
})

test('other wishes and another mix deal anew, and what was typed stays', () => {
  const mixed = arrangedBy(arranged(), {
    ...deal(seats('dan', 'ada'), seats('ben', 'cleo')),
    wished: 'groups 2 mixed 1',
  })
  expect(people(mixed)).toEqual([
    ['dan', 'ada'],
    ['ben', 'cleo'],
  ])
  expect(mixed?.groups.map(({ name }) => name)).toEqual(['Window', 'Table 2'])
})

test('while the answer to other wishes is on its way the groups stay, and without any there are none', () => {
  const onItsWay = { ...first, wished: undefined }
  expect(arrangedBy(arranged(), onItsWay)).toEqual(arranged())
  expect(arrangedBy(undefined, onItsWay)).toBeUndefined()
})
