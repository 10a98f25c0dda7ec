import { sql } from 'drizzle-orm'
import { afterEach, expect, test } from 'vitest'
import { databasePath } from '../../db/sqlite.ts'
import { openConnection } from '../../db/sqlite-connection.ts'
import { everything } from '../support/everything.ts'
import { type OwnDatabase, openOwn } from '../support/own-database.ts'

let own: OwnDatabase
afterEach(() => own.close())

test('an acknowledged commit waits for the disk, also in a database that was set to be quicker', async () => {
  own = await openOwn()
  if (own.store.dialect === 'sqlite') {
    await own.reopen()
    const file = openConnection(databasePath(own.place))
    const settings = ['synchronous', 'journal_mode', 'foreign_keys'].map((name) => file.pragma(name, { simple: true }))
    file.close()
    expect(settings).toEqual([2, 'wal', 1])
    return
  }
  for (const [quicker, kept] of [
    ['off', 'on'],
    ['local', 'on'],
    ['remote_apply', 'remote_apply'],
  ]) {
    await own.direct.run(`alter database ${new URL(own.place).pathname.slice(1)} set synchronous_commit = ${quicker}`)
    const store = await own.reopen()
    const [row] = await store.accounts
      .select({ set: sql<string>`current_setting('synchronous_commit')` })
      .from(sql`(select 1) as one`)
    expect(row).toEqual({ set: kept })
  }
})

test('reads cannot write, whatever they are asked', async () => {
  own = await openOwn()
  const write = async () => await own.store.db.insert(everything).values({ id: 'a', words: 'a' })
  const hidden = async () => await own.store.db.select({ n: sql`1` }).from(sql`(delete from seats returning 1) as gone`)
  await expect(write()).rejects.toThrow()
  await expect(hidden()).rejects.toThrow()
})
