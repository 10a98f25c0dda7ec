import { expect, test } from 'vitest'
import { type Hit, refBefore, wordsFound } from '../../client/search/hits.ts'

const hit = (found: Partial<Hit>): Hit => ({
  kind: 'decision',
  id: 'dec-1',
  title: 'Close no beds yet',
  excerpt: '',
  challengeId: null,
  at: '2026-07-30T10:00:00.000Z',
  ...found,
})

test('the reference of a decision stands beside its kind, not run into the words found', () => {
  const found = hit({ excerpt: 'LDS-002\nThe senate advises to close no \u0002beds\u0003' })
  expect(refBefore(found)).toBe('LDS-002')
  expect(wordsFound(found)).toBe('The senate advises to close no \u0002beds\u0003')
})

test('a reference that was itself looked for is the same reference', () => {
  const found = hit({ excerpt: '\u0002LDS-002\u0003 The senate advises' })
  expect(refBefore(found)).toBe('LDS-002')
  expect(wordsFound(found)).toBe('The senate advises')
})

test('words from the middle of a decision, and of anything else, stay as they are', () => {
  for (const found of [
    hit({ excerpt: '…until it has compared the options' }),
    hit({ kind: 'document', excerpt: 'LDS-004 is in force' }),
  ]) {
    expect(refBefore(found)).toBe('')
    expect(wordsFound(found)).toBe(found.excerpt)
  }
})
