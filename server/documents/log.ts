import { and, asc, eq, fillPlaceholders, gt, sql } from 'drizzle-orm'
import * as Y from 'yjs'
import { documentCheckpoints, documentUpdates } from '../../db/documents.ts'
import type { Db, Statement } from '../../db/store.ts'
import type { DocumentId, PersonId } from '../../shared/ids.ts'

/** One Yjs update as the log keeps it: who, through which connection, when. */
export type Row = typeof documentUpdates.$inferSelect
export type Checkpoint = typeof documentCheckpoints.$inferSelect

export interface History {
  checkpoint: Checkpoint | undefined
  /** The rows since the checkpoint, in order. */
  tail: Row[]
}

/** What opening a document needs: its checkpoint, and what was written since. */
export async function readHistory(db: Db, documentId: DocumentId): Promise<History> {
  const [checkpoint] = await db.select().from(documentCheckpoints).where(eq(documentCheckpoints.documentId, documentId))
  return { checkpoint, tail: await rowsAfter(db, documentId, checkpoint?.uptoSeq ?? 0) }
}

/** A document's log from the update after `seq`, in order. */
export async function rowsAfter(db: Db, documentId: DocumentId, seq: number): Promise<Row[]> {
  return await db
    .select()
    .from(documentUpdates)
    .where(and(eq(documentUpdates.documentId, documentId), gt(documentUpdates.seq, seq)))
    .orderBy(asc(documentUpdates.seq))
}

const templates = new WeakMap<Db, { sql: string; params: unknown[] }>()

/** Adds a row to the log. It runs for every keystroke, so its statement is built once. */
export function appended(db: Db, row: Row): Statement {
  const template = templates.get(db) ?? buildTemplate(db)
  templates.set(db, template)
  return { toSQL: () => ({ sql: template.sql, params: fillPlaceholders(template.params, row) }) }
}

function buildTemplate(db: Db) {
  const { sql: text, params } = db
    .insert(documentUpdates)
    .values({
      documentId: sql.placeholder('documentId'),
      seq: sql.placeholder('seq'),
      personId: sql.placeholder('personId'),
      connectionId: sql.placeholder('connectionId'),
      at: sql.placeholder('at'),
      data: sql.placeholder('data'),
    })
    .toSQL()
  return { sql: text, params }
}

/** The whole state of a live document, to be written down in place of the checkpoint before. */
export function checkpointOf(of: {
  documentId: DocumentId
  uptoSeq: number
  doc: Y.Doc
  owners: ReadonlyMap<number, PersonId>
  at: Date
}): Checkpoint {
  const { documentId, uptoSeq, doc, at } = of
  return {
    documentId,
    uptoSeq,
    state: buffer(Y.encodeStateAsUpdate(doc)),
    stateVector: buffer(Y.encodeStateVector(doc)),
    // Whoever only looked on has claimed an id too; it need not be remembered.
    owners: Object.fromEntries([...of.owners].filter(([client]) => doc.store.clients.has(client))),
    at,
  }
}

export function checkpointed(db: Db, { documentId, ...set }: Checkpoint): Statement {
  return db
    .insert(documentCheckpoints)
    .values({ documentId, ...set })
    .onConflictDoUpdate({ target: documentCheckpoints.documentId, set })
}

export function buffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
