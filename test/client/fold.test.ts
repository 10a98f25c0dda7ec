import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Held } from '../../client/connection/fold.ts'
import { foldBatch, shownOf } from '../../client/connection/fold.ts'
import type { SeatId } from '../../shared/ids.ts'
import type { Batch, Told } from '../../shared/protocol.ts'

interface WordSaid {
  type: 'wordSaid'
  word: string
}
type Words = readonly string[]
const evolve = (words: Words, event: WordSaid): Words => [...words, event.word]

const at = '2026-03-04T14:30:00.000Z'
const by = 'seat-chair' as SeatId
function told(version: number, word: string | undefined): Told {
  const event: WordSaid | { type: 'withheld' } = word === undefined ? { type: 'withheld' } : { type: 'wordSaid', word }
  return { version, at, by, event }
}

/** The commits of a journal whose events are these words; undefined is an event that this viewer may not see. */
function batchOf(journal: readonly (string | undefined)[], from: number, to: number): Batch {
  const events = journal.slice(from - 1, to).map((word, index) => told(from + index, word))
  return { stream: 'session:s1', from, to, events }
}

const held: Held<Words> = { version: 2, state: ['a', 'b'] }

describe('folding a batch', () => {
  it('a batch that follows on moves version and state', () => {
    const batch = batchOf(['a', 'b', 'c', 'd'], 3, 4)
    expect(foldBatch(held, batch, evolve)).toEqual({ kind: 'moved', held: { version: 4, state: ['a', 'b', 'c', 'd'] } })
  })

  it('a duplicate is ignored', () => {
    expect(foldBatch(held, batchOf(['a', 'b'], 1, 2), evolve)).toEqual({ kind: 'same' })
  })

  it('an answer that nothing was missed changes nothing', () => {
    expect(foldBatch(held, { stream: 'session:s1', from: 3, to: 2, events: [] }, evolve)).toEqual({ kind: 'same' })
  })

  it('a batch that overlaps what is held adds only what is new', () => {
    const batch = batchOf(['a', 'b', 'c'], 2, 3)
    expect(foldBatch(held, batch, evolve)).toEqual({ kind: 'moved', held: { version: 3, state: ['a', 'b', 'c'] } })
  })

  it('a batch behind a gap is not folded', () => {
    expect(foldBatch(held, batchOf(['a', 'b', 'c', 'd'], 4, 4), evolve)).toEqual({ kind: 'gap' })
  })

  it('what was withheld counts a version and changes nothing', () => {
    const batch = batchOf(['a', 'b', undefined, 'd'], 3, 4)
    expect(foldBatch(held, batch, evolve)).toEqual({ kind: 'moved', held: { version: 4, state: ['a', 'b', 'd'] } })
  })

  it('tells the rule when and by whom', () => {
    const moments: unknown[] = []
    foldBatch(held, batchOf(['a', 'b', 'c'], 3, 3), (words: Words, _event: WordSaid, moment) => {
      moments.push(moment)
      return words
    })
    expect(moments).toEqual([{ at, by }])
  })
})

describe('clients that hear batches late, twice, in any order, and ask again at a gap', () => {
  const journals = fc.array(fc.option(fc.string({ maxLength: 3 }), { nil: undefined }), { minLength: 1, maxLength: 12 })
  const heard = journals.chain((journal) =>
    fc.record({
      journal: fc.constant(journal),
      batches: fc.array(
        fc
          .tuple(fc.integer({ min: 1, max: journal.length }), fc.integer({ min: 1, max: journal.length }))
          .map(([one, other]) => batchOf(journal, Math.min(one, other), Math.max(one, other))),
        { maxLength: 20 },
      ),
    }),
  )

  it('hold exactly what the journal says up to the version they hold', () => {
    fc.assert(
      fc.property(heard, ({ journal, batches }) => {
        let client: Held<Words> = { version: 0, state: [] }
        for (const batch of batches) {
          let folded = foldBatch(client, batch, evolve)
          if (folded.kind === 'gap') folded = foldBatch(client, batchOf(journal, client.version + 1, batch.to), evolve)
          expect(folded.kind).not.toBe('gap')
          if (folded.kind === 'moved') client = folded.held
          const seen = journal.slice(0, client.version).filter((word) => word !== undefined)
          expect(client.state).toEqual(seen)
        }
        expect(client.version).toBe(Math.max(0, ...batches.map((batch) => batch.to)))
      }),
    )
  })
})

describe('what is shown of a snapshot and what was folded', () => {
  const ahead = { from: held, held: { version: 5, state: ['a', 'b', 'c'] } }
  const fresh: Held<Words> = { version: 4, state: ['a'] }

  it('a slow snapshot does not take anybody back, and a newer one takes the place of the fold', () => {
    expect(shownOf(held, undefined, undefined)).toBe(held)
    expect(shownOf(held, ahead, undefined)).toBe(ahead.held)
    expect(shownOf(fresh, ahead, undefined)).toBe(ahead.held)
    const newer = { ...fresh, version: 5 }
    expect(shownOf(newer, ahead, undefined)).toBe(newer)
  })

  it('the snapshot after rights have changed takes the place of a fold that is ahead of it', () => {
    expect(shownOf(held, ahead, held)).toBe(ahead.held)
    expect(shownOf(fresh, ahead, held)).toBe(fresh)
  })

  it('what is folded over that snapshot is ahead of slow ones again', () => {
    const over = { from: fresh, held: { version: 6, state: ['a', 'd'] } }
    expect(shownOf({ ...fresh }, over, held)).toBe(over.held)
  })
})
