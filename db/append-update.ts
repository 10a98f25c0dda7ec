import { sql } from 'drizzle-orm'
import { documentUpdates } from './documents.ts'
import type { Db, Statement } from './store.ts'

/**
 * Adds an update to the end of a document's log, wherever that is by then. Whoever holds the document in memory finds its
 * next place taken, or is told, and reads on from the log.
 */
export function appendUpdate(db: Db, row: Omit<typeof documentUpdates.$inferInsert, 'seq'>): Statement {
  const { documentId, seq } = documentUpdates
  const end = sql<number>`(select coalesce(max(${seq}), 0) + 1 from ${documentUpdates} where ${documentId} = ${row.documentId})`
  return db.insert(documentUpdates).values({ ...row, seq: end })
}
