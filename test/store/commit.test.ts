import { asc, eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Conflict, StoreFailure } from '../../db/store.ts'
import { createEverything, everything } from '../support/everything.ts'
import { type OwnDatabase, openOwn } from '../support/own-database.ts'

let own: OwnDatabase
beforeEach(async () => {
  own = await openOwn()
  await createEverything(own.direct)
})
afterEach(() => own.close())

const insert = (id: string, words = id, amount = 0) => own.store.db.insert(everything).values({ id, words, amount })
const ids = async () => (await own.store.db.select().from(everything).orderBy(asc(everything.id))).map((row) => row.id)

test('a commit is durable for other connections when it resolves', async () => {
  await own.store.commit(() => [insert('a'), insert('b')])
  expect(await own.direct.rows('select id from everything order by id')).toEqual([{ id: 'a' }, { id: 'b' }])
})

test('statements of a commit run in the order in which they were given', async () => {
  await own.store.commit((db) => [
    insert('a', 'first'),
    db.update(everything).set({ words: 'second' }).where(eq(everything.words, 'first')),
    db.delete(everything).where(eq(everything.words, 'first')),
    db.update(everything).set({ words: 'third' }).where(eq(everything.words, 'second')),
  ])
  expect(await own.store.db.select({ words: everything.words }).from(everything)).toEqual([{ words: 'third' }])
})

test('commits happen in the order in which they were asked for, without waiting for each other', async () => {
  await own.store.commit(() => [insert('a')])
  const commits = Array.from({ length: 50 }, (_, n) =>
    own.store.commit((db) => [
      db
        .update(everything)
        .set({ amount: n + 1 })
        .where(eq(everything.amount, n)),
    ]),
  )
  await Promise.all(commits)
  expect(await own.store.db.select({ amount: everything.amount }).from(everything)).toEqual([{ amount: 50 }])
})

test('a taken unique key is a Conflict, and nothing of its commit stays', async () => {
  await own.store.commit(() => [insert('a', 'taken')])
  const late = own.store.commit((db) => [
    insert('b'),
    db.update(everything).set({ amount: 7 }),
    insert('c', 'taken'),
    insert('d'),
  ])
  await expect(late).rejects.toBeInstanceOf(Conflict)
  expect(await own.store.db.select({ id: everything.id, amount: everything.amount }).from(everything)).toEqual([
    { id: 'a', amount: 0 },
  ])
})

test('a taken primary key is a Conflict too', async () => {
  await own.store.commit(() => [insert('a')])
  await expect(own.store.commit(() => [insert('a', 'other words')])).rejects.toBeInstanceOf(Conflict)
})

test('a statement that the database refuses is a StoreFailure, and nothing of its commit stays', async () => {
  const broken = own.store.commit((db) => [
    insert('a'),
    db.insert(everything).values({ id: 'b', words: null as unknown as string }),
  ])
  await expect(broken).rejects.toBeInstanceOf(StoreFailure)
  const unknown = own.store.commit(() => [insert('a'), { toSQL: () => ({ sql: 'delete from nowhere', params: [] }) }])
  await expect(unknown).rejects.toBeInstanceOf(StoreFailure)
  expect(await ids()).toEqual([])
})

test('commits that share a group with a failing one succeed all the same', async () => {
  const outcomes = await Promise.allSettled(
    Array.from({ length: 30 }, (_, n) =>
      own.store.commit((db) => {
        if (n % 3 === 1) return [insert(`x${n}`), insert(`y${n}`, 'w0')]
        if (n % 3 === 2) return [insert(`x${n}`), db.insert(everything).values({ id: 'z', words: null as never })]
        return [insert(`a${n}`, `w${n}`)]
      }),
    ),
  )
  const names = outcomes.map((outcome) => (outcome.status === 'fulfilled' ? 'done' : outcome.reason.name))
  expect(names).toEqual(Array.from({ length: 30 }, (_, n) => ['done', 'Conflict', 'StoreFailure'][n % 3]))
  expect((await ids()).length).toBe(10)
})

test('what is being written is counted in pendingBytes until it is durable', async () => {
  expect(own.store.pendingBytes).toBe(0)
  const raw = Buffer.alloc(1_000_000, 7)
  const fine = own.store.commit((db) => [db.insert(everything).values({ id: 'a', words: 'a', raw })])
  const failing = own.store.commit((db) => [db.insert(everything).values({ id: 'a', words: 'b', raw })])
  expect(own.store.pendingBytes).toBeGreaterThan(2_000_000)
  await Promise.allSettled([fine, failing])
  expect(own.store.pendingBytes).toBe(0)
})

test('a commit of nothing succeeds', async () => {
  await own.store.commit(() => [])
  expect(await ids()).toEqual([])
})

test('closing waits for what was asked for before', async () => {
  const commits = Array.from({ length: 40 }, (_, n) => own.store.commit(() => [insert(`a${n}`)]))
  const reopened = own.reopen()
  await Promise.all(commits)
  await reopened
  expect((await ids()).length).toBe(40)
})

test('a closed store refuses to write instead of pretending', async () => {
  const closed = own.store
  await own.reopen()
  await expect(closed.commit(() => [insert('a')])).rejects.toBeInstanceOf(StoreFailure)
  expect(await ids()).toEqual([])
})

test('check says whether the database answers', async () => {
  const closed = own.store
  await closed.check()
  await own.reopen()
  await expect(closed.check()).rejects.toThrow()
})
