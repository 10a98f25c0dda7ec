import fc from 'fast-check'
import { expect, it } from 'vitest'
import { wordDifference } from '../../shared/proposals/word-difference.ts'

const text = fc
  .array(fc.constantFrom('close', 'the', 'beds', ' ', '. ', '\n', 'NHS’s', '14', '😀'), { maxLength: 24 })
  .map((all) => all.join(''))
const only = (before: string, after: string, without: 'in' | 'out') =>
  wordDifference(before, after)
    .filter(({ kind }) => kind !== without)
    .map((stretch) => stretch.text)
    .join('')

it('gives back both texts, letter for letter', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      expect(only(before, after, 'in')).toBe(before)
      expect(only(before, after, 'out')).toBe(after)
    }),
  )
})

it('says that equal texts are the same, and nothing else', () => {
  fc.assert(
    fc.property(text, (same) => {
      expect(wordDifference(same, same)).toEqual(same === '' ? [] : [{ kind: 'same', text: same }])
    }),
  )
})

it('marks whole words, and a phrase as a phrase', () => {
  expect(wordDifference('Close all 28 beds at once.', 'Close the first 14 beds at once.')).toEqual([
    { kind: 'same', text: 'Close ' },
    { kind: 'out', text: 'all 28' },
    { kind: 'in', text: 'the first 14' },
    { kind: 'same', text: ' beds at once.' },
  ])
})

it('takes very long texts as one change rather than keep anybody waiting', () => {
  const long = (word: string) => Array.from({ length: 9_000 }, (_, n) => `${word}${n}`).join(' ')
  expect(wordDifference(long('a'), long('b')).map(({ kind }) => kind)).toEqual(['out', 'in'])
})
