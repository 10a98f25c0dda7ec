import { createElement } from 'react'
import { expect, test } from 'vitest'
import { NewSinceMark } from '../../client/replay/DocumentThen.tsx'
import type { DocumentThen } from '../../shared/documents/answers.ts'
import { readIn } from './in-a-senate.ts'

const text = { content: [], at: null, until: null } as unknown as DocumentThen
const said = (before: { data: DocumentThen | undefined; error: Error | null }) =>
  readIn('member', createElement(NewSinceMark, { before, again: () => {} })).trim()

test('lines beside what is new are spoken of only where they can be drawn', () => {
  expect(said({ data: text, error: null })).toBe('What is new since the mark before has a line beside it.')
  expect(said({ data: undefined, error: null })).toBe('')
  expect(said({ data: undefined, error: new Error('No answer') })).toContain('could not be loaded')
})
