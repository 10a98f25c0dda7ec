import { expect, test } from 'vitest'
import { keptStanding } from '../../client/proposals/position/kept-position.ts'

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
