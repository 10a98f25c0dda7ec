import { and, asc, eq, lte } from 'drizzle-orm'
import * as Y from 'yjs'
import { documentUpdates } from '../../db/documents.ts'
import type { Db } from '../../db/store.ts'
import type { DocumentId } from '../../shared/ids.ts'
import { kindOf } from './kind-of.ts'
import type { LaidOut } from './reader.ts'
import { inWords, take } from './taken.ts'

/** How many earlier texts are kept: one that was circulated is read by everybody within the hour. */
const most = 50

/** Reads documents as they were after an update of their log. What was is never another, so it is kept for a while. */
export function createEarlier(db: Db): (documentId: DocumentId, upTo: number) => Promise<LaidOut> {
  const kept = new Map<string, Promise<LaidOut>>()
  return (documentId, upTo) => {
    const key = `${documentId} ${upTo}`
    const known = kept.get(key)
    if (known) return known
    const read = readUpTo(db, documentId, upTo)
    kept.set(key, read)
    read.catch(() => kept.delete(key))
    const [oldest] = kept.keys()
    if (kept.size > most && oldest) kept.delete(oldest)
    return read
  }
}

async function readUpTo(db: Db, documentId: DocumentId, upTo: number): Promise<LaidOut> {
  const rows = await db
    .select({ data: documentUpdates.data })
    .from(documentUpdates)
    .where(and(eq(documentUpdates.documentId, documentId), lte(documentUpdates.seq, upTo)))
    .orderBy(asc(documentUpdates.seq))
  const doc = new Y.Doc()
  doc.transact(() => {
    for (const { data } of rows) Y.applyUpdate(doc, data)
  })
  const taken = take(doc, await kindOf(db, documentId))
  doc.destroy()
  return { ...(await inWords(db, documentId, taken)), seq: upTo }
}
