import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type Database from 'better-sqlite3'
import { drizzle as drizzleSqlite } from 'drizzle-orm/better-sqlite3'
import { migrate as migrateBetterSqlite } from 'drizzle-orm/better-sqlite3/migrator'
import { drizzle as drizzlePostgres } from 'drizzle-orm/node-postgres'
import { migrate as migrateNodePostgres } from 'drizzle-orm/node-postgres/migrator'
import type pg from 'pg'
import { openConnection } from './sqlite-connection.ts'

const folder = (dialect: string) => fileURLToPath(new URL(`./migrations/${dialect}`, import.meta.url))

/** Brings a SQLite file up to date in one transaction, after copying it aside if it holds anything. */
export async function migrateSqlite(path: string): Promise<void> {
  const isNew = !existsSync(path)
  const file = openConnection(path)
  try {
    const waiting = known('sqlite') - applied(file)
    if (waiting === 0) return
    if (!isNew && applied(file) > 0) await file.backup(`${path}.before-${applied(file)}-${Date.now()}`)
    migrateBetterSqlite(drizzleSqlite(file), { migrationsFolder: folder('sqlite') })
  } finally {
    file.close()
  }
}

/** Brings a PostgreSQL database up to date; a second server that starts at the same time waits its turn. */
export async function migratePostgres(pool: pg.Pool): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('select pg_advisory_lock(20261122)')
    await migrateNodePostgres(drizzlePostgres(client), { migrationsFolder: folder('postgres') })
  } finally {
    await client.query('select pg_advisory_unlock(20261122)')
    client.release()
  }
}

function known(dialect: string): number {
  const journal = JSON.parse(readFileSync(`${folder(dialect)}/meta/_journal.json`, 'utf8')) as { entries: unknown[] }
  return journal.entries.length
}

function applied(file: Database.Database): number {
  const table = file.prepare("select 1 from sqlite_master where name = '__drizzle_migrations'").get()
  return table ? Number(file.prepare('select count(*) from __drizzle_migrations').pluck().get()) : 0
}
