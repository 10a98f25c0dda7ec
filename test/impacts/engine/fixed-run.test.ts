import { expect, test } from 'vitest'
import { fixedDigest, knownDigest } from './fixed-run.ts'

test('a fixed simulation comes to the same bits as ever', () => {
  expect(fixedDigest()).toBe(knownDigest)
})
