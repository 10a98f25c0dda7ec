import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { challenges } from '../../db/challenges.ts'
import { holdAnswers, tablesRead } from '../../db/held.ts'
import { heldQuery } from '../../db/hot-query.ts'
import { updateRow } from '../../db/hot-rows.ts'
import { organisations, senates } from '../../db/members.ts'
import type { Db } from '../../db/store.ts'
import { testSenate, writeFixture } from '../support/fixture.ts'
import { type OwnDatabase, openOwn } from '../support/own-database.ts'

let own: OwnDatabase
beforeEach(async () => {
  own = await openOwn()
  await writeFixture(own.store, new Date('2026-03-02T09:00:00Z'))
})
afterEach(() => own.close())

const titleOf = heldQuery<'id', { title: string; zone: string }>((db, value) =>
  db
    .select({ title: challenges.title, zone: senates.timeZone })
    .from(challenges)
    .innerJoin(senates, eq(senates.id, challenges.senateId))
    .where(eq(challenges.id, value('id'))),
)
const ask = async () => (await titleOf(own.store.db, { id: 'ch-beds' }))[0]
const retitle = (title: string) => own.store.commit((db) => [updateRow(db, challenges, 'ch-beds', { title })])

test('what was read is read again after each of its tables was written', async () => {
  await ask()
  await retitle('Fewer beds')
  expect(await ask()).toMatchObject({ title: 'Fewer beds' })
  await own.store.commit((db) => [db.update(senates).set({ timeZone: 'UTC' }).where(eq(senates.id, testSenate))])
  expect(await ask()).toMatchObject({ zone: 'UTC' })
})

test('a commit that failed changes nothing that is held', async () => {
  const before = await ask()
  const twice = own.store.commit((db) => [
    updateRow(db, challenges, 'ch-beds', { title: 'Never' }),
    db.insert(senates).values({ id: testSenate } as never),
  ])
  await expect(twice).rejects.toThrow()
  expect(await ask()).toEqual(before)
})

test('whoever is told that a commit is durable reads what it wrote, also among many commits', async () => {
  const titles = Array.from({ length: 200 }, (_, n) => `Title ${n}`)
  const seen = await Promise.all(
    titles.map(async (title, n) => {
      await retitle(title)
      return { n, at: titles.indexOf((await ask())?.title ?? '') }
    }),
  )
  // A later commit may have come in between, an earlier one may not.
  expect(seen.filter(({ n, at }) => at < n)).toEqual([])
})

test('what is held cannot be changed by who was given it', async () => {
  // Only SQLite has one writer: of PostgreSQL nothing is held, and everybody gets rows of their own.
  if (own.store.dialect !== 'sqlite') return expect(await ask()).not.toBe(await ask())
  const row = await ask()
  expect(row).toBe(await ask())
  expect(() => Object.assign(row ?? {}, { title: 'Mine' })).toThrow(TypeError)
})

test('rows that were asked for while one of their tables was written are not held', async () => {
  const held = holdAnswers({} as Db)
  const query = {}
  const read = (rows: number[]) => held.rows(query, ['challenges'], '', async () => rows)
  const slow = held.rows(query, ['challenges'], '', async () => {
    held.written([{ sql: 'update "challenges" set "title" = ?' }])
    return [1]
  })
  expect(await slow).toEqual([1])
  expect(await read([2])).toEqual([2])
  expect(await read([3])).toEqual([2])
  held.written([{ sql: 'insert into "options" ("id") values (?)' }])
  expect(await read([4])).toEqual([2])
  held.written([{ sql: 'with gone as (select 1) delete from "challenges"' }])
  expect(await read([5])).toEqual([5])
})

test('a query names the tables that it reads, those below it included', () => {
  const { sql } = own.store.db
    .select()
    .from(challenges)
    .innerJoin(organisations, eq(organisations.senateId, challenges.senateId))
    .toSQL()
  expect(tablesRead(sql)).toEqual(['challenges', 'organisations'])
  expect(() => tablesRead('select 1')).toThrow('Which tables')
})
