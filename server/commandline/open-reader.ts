import type { Db } from '../../db/store.ts'
import { readPlace } from '../settings.ts'

/** Lets a command read the database, beside a running server or without one, and closes it in any case. */
export async function withReader<T>(read: (db: Db) => Promise<T>): Promise<T> {
  const { data, databaseUrl } = readPlace()
  // Only the one that is asked for is loaded: a command should answer at once.
  const { db, close } = databaseUrl?.startsWith('postgres')
    ? (await import('../../db/postgres.ts')).openPostgresReader(databaseUrl)
    : (await import('../../db/sqlite.ts')).openSqliteReader(data)
  try {
    return await read(db)
  } finally {
    await close()
  }
}
