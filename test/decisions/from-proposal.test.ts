import { describe, expect, it } from 'vitest'
import { dividedWords, mentionedIn } from '../../shared/decisions/from-proposal.ts'

describe('words that become a draft', () => {
  it('of one paragraph have its first sentence as the statement and the others as clauses', () => {
    expect(
      dividedWords('The senate advises it. The beds close as they are vacated. Until then they stay open.'),
    ).toEqual({
      statement: 'The senate advises it.',
      clauses: ['The beds close as they are vacated.', 'Until then they stay open.'],
    })
  })

  it('of several paragraphs have one clause for each that follows the first', () => {
    const wording = 'The senate advises it. At once.\n\n1. Close 14 beds. Slowly.\n2. Open 10 places.'
    expect(dividedWords(wording)).toEqual({
      statement: 'The senate advises it. At once.',
      clauses: ['1. Close 14 beds. Slowly.', '2. Open 10 places.'],
    })
  })

  it('are addressed to whom they name, by name or by a code that stands by itself', () => {
    const bodies = [
      { id: 'ltht', code: 'LTHT', name: 'Leeds Teaching Hospitals NHS Trust' },
      { id: 'lch', code: 'LCH', name: 'Leeds Community Healthcare NHS Trust' },
      { id: 'place', code: 'PLACE', name: 'NHS West Yorkshire ICB - 15F (Leeds place)' },
    ]
    expect(mentionedIn('Leeds Teaching Hospitals close beds, and LCH opens a PLACEMENT.', bodies)).toEqual([
      'ltht',
      'lch',
    ])
  })
})
