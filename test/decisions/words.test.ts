import fc from 'fast-check'
import { expect, test } from 'vitest'
import { firstGroups, reasonErrors, regrouped } from '../../client/decisions/reason-groups.ts'
import { chosenWords, joined, narrowed, type Part, sentencesOf, textOf, wholeOf } from '../../client/decisions/words.ts'
import { spanOf } from '../../shared/decisions/clauses.ts'
import type { OrganisationId } from '../../shared/ids.ts'
import { wording } from './given.ts'

const parts = sentencesOf(wording)
const as = (kinds: Part['kind'][]) => parts.map((part, n) => ({ ...part, kind: kinds[n] ?? ('none' as const) }))

test('agreed words are offered sentence by sentence, the first as the statement', () => {
  expect(parts.map((part) => [part.kind, textOf(wording, part)])).toEqual([
    ['statement', 'The senate advises LTHT to close 28 beds in two steps.'],
    ['none', 'Step 1 waits for 10 free home ward beds.'],
    ['none', 'Readings are shared each Monday.'],
  ])
})

test('what is chosen is always a passage of the agreed words', () => {
  expect(chosenWords(wording, as(['statement', 'clause', 'condition']))).toEqual({
    statement: 'The senate advises LTHT to close 28 beds in two steps.',
    clauses: [{ text: 'Step 1 waits for 10 free home ward beds.', addressedTo: [] }],
    conditions: ['Readings are shared each Monday.'],
  })
  fc.assert(
    fc.property(fc.string(), (words) => {
      for (const part of [...sentencesOf(words), ...wholeOf(words)]) {
        const text = textOf(words, part)
        if (text !== '') expect(spanOf(words, text)).toBeDefined()
      }
    }),
  )
})

test('a statement is one passage, of sentences that follow each other', () => {
  expect(chosenWords(wording, as(['statement', 'statement', 'clause']))).toMatchObject({
    statement: 'The senate advises LTHT to close 28 beds in two steps.\nStep 1 waits for 10 free home ward beds.',
  })
  expect(chosenWords(wording, as(['statement', 'clause', 'statement']))).toHaveProperty('problem')
  expect(chosenWords(wording, as(['clause', 'clause', 'clause']))).toHaveProperty('problem')
})

test('sentences can be joined, and kept to some of their words, never to others', () => {
  const [first] = joined(parts, 0)
  expect(first && textOf(wording, first)).toBe(
    'The senate advises LTHT to close 28 beds in two steps.\nStep 1 waits for 10 free home ward beds.',
  )
  const second = parts[1]
  if (!second) throw new Error('There is no second sentence.')
  const kept = narrowed(wording, second, ' 10 free home ward beds ')
  expect(kept && textOf(wording, kept)).toBe('10 free home ward beds')
  expect(narrowed(wording, second, '10 free ward beds')).toBeUndefined()
  expect(narrowed(wording, second, 'Readings')).toBeUndefined()
})

test('every organisation that is waited for is under exactly one reason, however they are moved about', () => {
  const waiting = ['org-a', 'org-b', 'org-c'] as OrganisationId[]
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(3), fc.constantFrom(...waiting))), (moves) => {
      const groups = moves.reduce((before, [at, id]) => regrouped(before, at % before.length, id), firstGroups(waiting))
      expect(groups.flatMap((group) => group.organisationIds).toSorted()).toEqual(waiting)
      expect(reasonErrors(groups)).toHaveLength(groups.length)
    }),
  )
})
