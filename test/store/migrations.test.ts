import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isPostgres } from '../../db/columns.ts'
import { deployment } from '../../db/journal.ts'
import { migratePostgres, migrateSqlite } from '../../db/migrate.ts'
import { databasePath, openSqliteReader } from '../../db/sqlite.ts'
import { copySqlite } from '../../db/sqlite-backup.ts'
import { type OwnDatabase, openOwn } from '../support/own-database.ts'

let own: OwnDatabase
let migrations: string
beforeEach(async () => {
  own = await openOwn()
  await own.store.commit((db) => [db.insert(deployment).values({ name: 'kept', value: 'yes' })])
  migrations = await mkdtemp(join(tmpdir(), 'curia-migrations-'))
  const source = fileURLToPath(new URL(`../../db/migrations/${isPostgres ? 'postgres' : 'sqlite'}`, import.meta.url))
  await cp(source, migrations, { recursive: true })
})
afterEach(async () => {
  await own.close()
  await rm(migrations, { recursive: true, force: true })
})

/** One migration more than there are. */
async function add(...statements: string[]): Promise<void> {
  const path = join(migrations, 'meta/_journal.json')
  const journal = JSON.parse(await readFile(path, 'utf8')) as { entries: { idx: number; when: number; tag: string }[] }
  const last = journal.entries.at(-1)
  if (!last) throw new Error('There are no migrations.')
  const entry = { ...last, idx: last.idx + 1, when: last.when + 1000, tag: '9999_added' }
  await writeFile(path, JSON.stringify({ ...journal, entries: [...journal.entries, entry] }))
  await writeFile(join(migrations, '9999_added.sql'), statements.join('\n--> statement-breakpoint\n'))
}

async function migrate(): Promise<void> {
  if (!isPostgres) return migrateSqlite(databasePath(own.place), migrations)
  const pool = new pg.Pool({ connectionString: own.place })
  try {
    await migratePostgres(pool, migrations)
  } finally {
    await pool.end()
  }
}

const done = () =>
  own.direct.rows(`select * from ${isPostgres ? 'drizzle.' : ''}__drizzle_migrations order by created_at`)
const copies = async () =>
  (await readdir(isPostgres ? migrations : own.place)).filter((name) => name.includes('.before-'))

test('migrations run once, however often the store is opened', async () => {
  const before = await done()
  await own.reopen()
  await migrate()
  expect(await done()).toEqual(before)
  expect(await copies()).toEqual([])
})

test('a migration keeps the data, after a copy of it was put aside', async () => {
  await add('create table added (id text)', "insert into added select value from deployment where name = 'kept'")
  await migrate()
  expect(await own.direct.rows('select * from added')).toEqual([{ id: 'yes' }])
  const names = await copies()
  if (isPostgres) return expect(names).toEqual([])
  expect(names.length).toBe(1)
  const folder = await mkdtemp(join(tmpdir(), 'curia-copy-'))
  await copySqlite(join(own.place, String(names[0])), databasePath(folder))
  const { db, close } = openSqliteReader(folder)
  expect(await db.select().from(deployment)).toEqual([{ name: 'kept', value: 'yes' }])
  close()
  await rm(folder, { recursive: true })
})

test('a migration that fails half way leaves everything as it was, and works once it is mended', async () => {
  await add('create table added (id text)', 'drop table deployment', 'insert into nowhere values (1)')
  const before = await done()
  await expect(migrate()).rejects.toThrow()
  expect(await done()).toEqual(before)
  await expect(own.direct.rows('select * from added')).rejects.toThrow()
  expect(await own.store.db.select().from(deployment)).toEqual([{ name: 'kept', value: 'yes' }])
  await writeFile(join(migrations, '9999_added.sql'), 'create table added (id text)')
  await migrate()
  expect(await own.direct.rows('select * from added')).toEqual([])
})

test('a database of a newer Curia is left alone', async () => {
  await add('create table added (id text)')
  await migrate()
  await expect(own.reopen()).rejects.toThrow('newer version')
  expect(await own.direct.rows('select value from deployment')).toEqual([{ value: 'yes' }])
  await own.direct.run(`delete from ${isPostgres ? 'drizzle.' : ''}__drizzle_migrations where created_at =
    (select max(created_at) from ${isPostgres ? 'drizzle.' : ''}__drizzle_migrations)`)
  await own.reopen()
})

test('servers that start together migrate once', async () => {
  const before = (await done()).length
  await add('create table added (id text)', ...(isPostgres ? ['select pg_sleep(0.2)'] : []))
  await Promise.all([migrate(), migrate(), migrate()])
  expect((await done()).length).toBe(before + 1)
})
