import { and, eq, gt, lt } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { authSessions, authUsers } from '../../db/accounts.ts'
import { Conflict } from '../../db/store.ts'
import { type OwnDatabase, openOwn } from '../support/own-database.ts'

// What better-auth does with its tables, through the store's `accounts`.

let own: OwnDatabase
beforeEach(async () => {
  own = await openOwn()
})
afterEach(() => own.close())

const at = new Date('2026-03-02T09:00:00.123Z')
const user = (id: string) => ({
  id,
  name: `Dr ${id}`,
  email: `${id}@example.org`,
  emailVerified: false,
  createdAt: at,
  updatedAt: at,
})
const session = (id: string, expiresAt: Date) => ({
  id,
  userId: 'ada',
  token: `token-${id}`,
  expiresAt,
  createdAt: at,
  updatedAt: at,
})

test('what is inserted is given back whole, and can be read at once', async () => {
  const [given] = await own.store.accounts.insert(authUsers).values(user('ada')).returning()
  expect(given).toEqual({ ...user('ada'), image: null })
  expect(await own.store.accounts.select().from(authUsers).where(eq(authUsers.id, 'ada'))).toEqual([given])
  expect(await own.store.db.select().from(authUsers)).toEqual([given])
})

test('what is changed is given back as it is now', async () => {
  await own.store.accounts.insert(authUsers).values(user('ada')).returning()
  const changed = await own.store.accounts
    .update(authUsers)
    .set({ emailVerified: true, image: 'face' })
    .where(eq(authUsers.id, 'ada'))
    .returning()
  expect(changed).toEqual([{ ...user('ada'), emailVerified: true, image: 'face' }])
  const none = own.store.accounts.update(authUsers).set({ name: 'x' }).where(eq(authUsers.id, 'nobody')).returning()
  expect(await none).toEqual([])
})

test('what is deleted is gone, and given back when asked for', async () => {
  const later = new Date(at.getTime() + 1000)
  await own.store.accounts.insert(authSessions).values([session('old', at), session('new', later)])
  const gone = await own.store.accounts
    .delete(authSessions)
    .where(and(lt(authSessions.expiresAt, later), eq(authSessions.userId, 'ada')))
    .returning()
  expect(gone.map((row) => row.id)).toEqual(['old'])
  const left = await own.store.accounts.select().from(authSessions).where(gt(authSessions.expiresAt, at))
  expect(left).toMatchObject([{ id: 'new', token: 'token-new', expiresAt: later }])
})

test('an address that is taken is refused, and the first account stays', async () => {
  await own.store.accounts.insert(authUsers).values(user('ada')).returning()
  const second = async () =>
    await own.store.accounts.insert(authUsers).values({ ...user('bea'), email: 'ada@example.org' })
  await expect(second()).rejects.toThrow()
  expect((await own.store.db.select().from(authUsers)).map((row) => row.id)).toEqual(['ada'])
})

test('writes of accounts and commits do not fail each other', async () => {
  const signIns = Array.from({ length: 20 }, (_, n) =>
    own.store.accounts
      .insert(authUsers)
      .values(user(`u${n}`))
      .returning(),
  )
  const commits = Array.from({ length: 20 }, (_, n) =>
    own.store.commit((db) => [db.insert(authSessions).values(session(`s${n % 10}`, at))]),
  )
  const ends = await Promise.allSettled([...signIns, ...commits])
  const failures = ends.filter((end) => end.status === 'rejected')
  expect(failures.length).toBe(10)
  expect(failures.every((end) => end.reason instanceof Conflict)).toBe(true)
  expect((await own.store.db.select().from(authUsers)).length).toBe(20)
})

test('accounts outlive a restart', async () => {
  await own.store.accounts.insert(authUsers).values(user('ada')).returning()
  const store = await own.reopen()
  expect(await store.accounts.select().from(authUsers)).toMatchObject([{ id: 'ada', createdAt: at }])
})
