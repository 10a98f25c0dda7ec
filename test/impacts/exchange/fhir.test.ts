import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { compare } from '../../../shared/impacts/exchange/compare/compare.ts'
import { readBundle } from '../../../shared/impacts/exchange/fhir/read-bundle.ts'
import { bundleOf } from '../../../shared/impacts/exchange/fhir/write-bundle.ts'
import type { Here } from '../../../shared/impacts/exchange/here.ts'
import { after, emptySenate, saidOf } from './importing.ts'
import { anySenate } from './senates.ts'

const now = new Date('2026-03-05T09:00:00.000Z')
const read = (here: Here) => readBundle('bundle.json', JSON.stringify(bundleOf(here, now)))

test('a senate that is written and read again changes nothing', () => {
  fc.assert(
    fc.property(anySenate, (here) => {
      const { preview, body } = compare(read(here), here, true)
      expect(preview).toMatchObject({ added: [], changed: [], refused: [], leftAside: [] })
      expect(body).toBeNull()
    }),
    { numRuns: 300 },
  )
})

test('a senate that is written and read into an empty one is the same senate', () => {
  fc.assert(
    fc.property(anySenate, (here) => {
      const { preview, body } = compare(read(here), emptySenate, true)
      expect(preview).toMatchObject({ refused: [], leftAside: [] })
      expect(saidOf(after(emptySenate, body))).toEqual(saidOf(here))
    }),
    { numRuns: 300 },
  )
})
