import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import pg from 'pg'
import { openPostgres } from '../../db/postgres.ts'
import { databasePath, openSqlite } from '../../db/sqlite.ts'
import type { Store } from '../../db/store.ts'
import { freshDatabase } from './postgres.ts'

/** A connection past the store, as an operator with the database would have one. */
export interface Direct {
  run(sql: string, ...params: unknown[]): Promise<void>
  rows(sql: string, ...params: unknown[]): Promise<Record<string, unknown>[]>
}

/** A database of one's own, with a store on it and a way past the store. */
export interface OwnDatabase {
  readonly store: Store
  readonly direct: Direct
  /** The folder of a SQLite database, or the address of a PostgreSQL one. */
  readonly place: string
  /** Closes the store and opens another on the same database. */
  reopen(): Promise<Store>
  close(): Promise<void>
}

export async function openOwn(): Promise<OwnDatabase> {
  const onPostgres = process.env.DATABASE_URL !== undefined
  const fresh = onPostgres ? await freshDatabase() : undefined
  const place = fresh?.url ?? (await mkdtemp(join(tmpdir(), 'curia-store-')))
  const open = () => (onPostgres ? openPostgres(place) : openSqlite(place))
  let store = await open()
  const direct = onPostgres ? await postgresDirect(place) : sqliteDirect(place)
  return {
    get store() {
      return store
    },
    direct,
    place,
    async reopen() {
      await store.close()
      store = await open()
      return store
    },
    async close() {
      await store.close()
      await direct.end()
      await (fresh ? fresh.drop() : rm(place, { recursive: true, force: true }))
    },
  }
}

type Ending = Direct & { end(): Promise<void> }

function sqliteDirect(folder: string): Ending {
  const file = new Database(databasePath(folder), { timeout: 2000 })
  return {
    run: async (sql, ...params) => {
      file.prepare(sql).run(...params)
    },
    rows: async (sql, ...params) => file.prepare(sql).all(...params) as Record<string, unknown>[],
    end: async () => {
      file.close()
    },
  }
}

async function postgresDirect(url: string): Promise<Ending> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const query = async (sql: string, params: unknown[]) => {
    let n = 0
    return client.query(
      sql.replaceAll('?', () => `$${++n}`),
      params,
    )
  }
  return {
    run: async (sql, ...params) => {
      await query(sql, params)
    },
    rows: async (sql, ...params) => (await query(sql, params)).rows as Record<string, unknown>[],
    end: () => client.end(),
  }
}
