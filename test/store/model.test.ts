import { asc, eq, sql } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Db, Statement } from '../../db/store.ts'
import { createEverything, everything } from '../support/everything.ts'
import { type OwnDatabase, openOwn } from '../support/own-database.ts'

let own: OwnDatabase
beforeAll(async () => {
  own = await openOwn()
  await createEverything(own.direct)
})
afterAll(() => own.close())

type Step =
  | { kind: 'insert' | 'upsert'; id: string; words: string; amount: number }
  | { kind: 'rename'; id: string; words: string }
  | { kind: 'add'; amount: number }
  | { kind: 'delete'; id: string }
  | { kind: 'break' }

type Rows = Map<string, { words: string; amount: number }>
type End = 'done' | 'Conflict' | 'StoreFailure'

/** What a commit must do, said in a few lines of plain code. */
function play(before: Rows, steps: Step[]): { rows: Rows; end: End } {
  const rows: Rows = new Map([...before].map(([id, row]) => [id, { ...row }]))
  const isTaken = (words: string, id: string) => [...rows].some(([other, row]) => other !== id && row.words === words)
  for (const step of steps) {
    if (step.kind === 'break') return { rows: before, end: 'StoreFailure' }
    if (step.kind === 'delete') rows.delete(step.id)
    else if (step.kind === 'add') for (const row of rows.values()) row.amount += step.amount
    else if (step.kind === 'rename') {
      const row = rows.get(step.id)
      if (row && isTaken(step.words, step.id)) return { rows: before, end: 'Conflict' }
      if (row) row.words = step.words
    } else {
      const isThere = rows.has(step.id)
      if ((step.kind === 'insert' && isThere) || isTaken(step.words, step.id)) return { rows: before, end: 'Conflict' }
      rows.set(step.id, { words: step.words, amount: step.amount })
    }
  }
  return { rows, end: 'done' }
}

function statement(db: Db, step: Step): Statement {
  switch (step.kind) {
    case 'insert':
      return db.insert(everything).values({ id: step.id, words: step.words, amount: step.amount })
    case 'upsert': {
      const { kind: _kind, ...row } = step
      return db.insert(everything).values(row).onConflictDoUpdate({ target: everything.id, set: row })
    }
    case 'rename':
      return db.update(everything).set({ words: step.words }).where(eq(everything.id, step.id))
    case 'add':
      return db.update(everything).set({ amount: sql`${everything.amount} + ${step.amount}` })
    case 'delete':
      return db.delete(everything).where(eq(everything.id, step.id))
    case 'break':
      return db.insert(everything).values({ id: 'broken', words: null as never })
  }
}

const id = fc.constantFrom('a', 'b', 'c', 'd', 'e')
const words = fc.constantFrom('one', 'two', 'three', 'four', 'Ünter')
const amount = fc.integer({ min: -5, max: 5 })
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constantFrom('insert', 'upsert'), id, words, amount }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('rename'), id, words }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('add'), amount }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('delete'), id }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'break' }) },
)
const commits = fc.array(fc.array(step, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 12 })

test('any commits, asked for at once, do what they would do one after another', async () => {
  await fc.assert(
    fc.asyncProperty(commits, async (lists) => {
      await own.store.commit((db) => [db.delete(everything)])
      let rows: Rows = new Map()
      const expected: End[] = []
      for (const steps of lists) {
        const played = play(rows, steps)
        rows = played.rows
        expected.push(played.end)
      }
      const asked = lists.map((steps) => own.store.commit((db) => steps.map((each) => statement(db, each))))
      const ends = (await Promise.allSettled(asked)).map((outcome) =>
        outcome.status === 'fulfilled' ? 'done' : outcome.reason.name,
      )
      expect(ends).toEqual(expected)
      const found = await own.store.db.select().from(everything).orderBy(asc(everything.id))
      const wanted = [...rows].map(([id, row]) => ({ id, ...row })).sort((a, b) => (a.id < b.id ? -1 : 1))
      expect(found.map(({ id, words, amount }) => ({ id, words, amount }))).toEqual(wanted)
    }),
    { numRuns: 150 },
  )
})
