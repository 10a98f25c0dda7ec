import { expect, test } from 'vitest'
import { keptStanding } from '../../client/proposals/position/kept-position.ts'
import { leftWords } from '../../client/proposals/position/kept-writing.ts'

test.each([
  ['open', 2, 'same'],
  ['open', 3, 'changed'],
  ['suspended', 2, 'suspended'],
  ['suspended', 3, 'suspended'],
  ['carried', 2, 'closed'],
  ['void', 2, 'closed'],
  ['withdrawn', 3, 'closed'],
] as const)(
  'a position from without a connection on words 2 counts only for them, while open (%s, %i)',
  (state, words, standing) => {
    expect(keptStanding({ words: 2 }, { state, words })).toBe(standing)
  },
)

test('a reason that somebody is typing when it closes is kept, and said not to be counted', () => {
  const writing = { choice: undefined, reason: 'It diverts', words: 1 }
  expect(leftWords(writing, 'open')).toBeUndefined()
  for (const state of ['carried', 'notCarried', 'inconclusive', 'withdrawn', 'void'] as const) {
    expect(leftWords(writing, state)).toContain('It was not counted')
  }
  expect(leftWords(writing, 'suspended')).toContain('was not counted')
  expect(leftWords({ ...writing, reason: ' ' }, 'carried')).toBeUndefined()
})
