import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type Database from 'better-sqlite3'
import { drizzle as drizzleSqlite } from 'drizzle-orm/better-sqlite3'
import { migrate as migrateBetterSqlite } from 'drizzle-orm/better-sqlite3/migrator'
import { drizzle as drizzlePostgres } from 'drizzle-orm/node-postgres'
import { migrate as migrateNodePostgres } from 'drizzle-orm/node-postgres/migrator'
import type pg from 'pg'
import { copySqlite } from './sqlite-backup.ts'
import { openConnection } from './sqlite-connection.ts'

const folder = (dialect: string) => fileURLToPath(new URL(`./migrations/${dialect}`, import.meta.url))

/**
 * Brings a SQLite file up to date in one transaction, after copying it aside if it holds anything.
 * @throws when the file was written by a newer Curia.
 */
export async function migrateSqlite(path: string, migrationsFolder = folder('sqlite')): Promise<void> {
  const file = openConnection(path)
  try {
    const done = applied(file)
    if (done > known(migrationsFolder)) throw new Error(`${path} ${isNewer}`)
    if (done === known(migrationsFolder)) return
    if (done > 0) await copySqlite(path, `${path}.before-${done}-${Date.now()}`)
    migrateBetterSqlite(drizzleSqlite(file), { migrationsFolder })
  } finally {
    file.close()
  }
}

/**
 * Looks whether a file is a database of Curia, undamaged and not newer than this version.
 * @throws a sentence that says what it is instead.
 */
export function checkSqlite(path: string): void {
  let file: Database.Database | undefined
  try {
    file = openConnection(path)
    const [first] = file.pragma('integrity_check') as { integrity_check: string }[]
    if (first?.integrity_check !== 'ok') throw new Error(`The file is damaged: ${first?.integrity_check}.`)
    const done = applied(file)
    if (done === 0) throw new Error('The file is no database of Curia.')
    if (done > known(folder('sqlite'))) throw new Error(`The file ${isNewer}`)
  } catch (error) {
    if ((error as { code?: string }).code !== 'SQLITE_NOTADB') throw error
    throw new Error('The file is no database of Curia.')
  } finally {
    file?.close()
  }
}

/**
 * Brings a PostgreSQL database up to date in one transaction; a second server that starts at the same time waits its
 * turn.
 * @throws when the database was written by a newer Curia.
 */
export async function migratePostgres(pool: pg.Pool, migrationsFolder = folder('postgres')): Promise<void> {
  const client = await pool.connect()
  let failed: unknown
  try {
    await client.query('select pg_advisory_lock(20261122)')
    await migrateNodePostgres(drizzlePostgres(client), { migrationsFolder })
    const { rows } = await client.query('select count(*)::int as done from drizzle.__drizzle_migrations')
    if (rows[0].done > known(migrationsFolder)) throw new Error(`This database ${isNewer}`)
  } catch (error) {
    failed = error
    throw error
  } finally {
    // The lock goes with its connection, which is not used again after a failure.
    if (failed === undefined) await client.query('select pg_advisory_unlock(20261122)')
    client.release(failed !== undefined)
  }
}

const isNewer = 'was written by a newer version of Curia. Start that version, or restore a backup of this one.'

function known(migrationsFolder: string): number {
  const journal = JSON.parse(readFileSync(`${migrationsFolder}/meta/_journal.json`, 'utf8')) as { entries: unknown[] }
  return journal.entries.length
}

function applied(file: Database.Database): number {
  const table = file.prepare("select 1 from sqlite_master where name = '__drizzle_migrations'").get()
  return table ? Number(file.prepare('select count(*) from __drizzle_migrations').pluck().get()) : 0
}
