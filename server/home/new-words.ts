import { and, eq, gt, inArray, max, or } from 'drizzle-orm'
import { documents, documentUpdates } from '../../db/documents.ts'
import { readableDocuments } from '../../db/readable-documents.ts'
import { searchEntries } from '../../db/search-entries.ts'
import type { Db } from '../../db/store.ts'
import type { DocumentId } from '../../shared/ids.ts'
import type { SeatActor } from '../../shared/members/actor.ts'

/** Documents that somebody else was the last to write in, since a moment. */
export async function newWords(
  db: Db,
  actor: SeatActor,
  since: Date,
): Promise<{ documentId: DocumentId; at: string }[]> {
  // Text is indexed when a document falls quiet, so the index knows which ones changed without reading their logs.
  const changed = await db
    .select({ id: documents.id })
    .from(searchEntries)
    .innerJoin(documents, eq(documents.id, searchEntries.subjectId))
    .where(and(eq(searchEntries.kind, 'document'), gt(searchEntries.at, since), readableDocuments(actor)))
  const ids = changed.map(({ id }) => id)
  if (ids.length === 0) return []
  const ends = await db
    .select({ documentId: documentUpdates.documentId, seq: max(documentUpdates.seq) })
    .from(documentUpdates)
    .where(inArray(documentUpdates.documentId, ids))
    .groupBy(documentUpdates.documentId)
  const last = ends.flatMap(({ documentId, seq }) => (seq === null ? [] : [{ documentId, seq }]))
  if (last.length === 0) return []
  const rows = await db
    .select({
      documentId: documentUpdates.documentId,
      seq: documentUpdates.seq,
      personId: documentUpdates.personId,
      at: documentUpdates.at,
    })
    .from(documentUpdates)
    .where(
      or(
        ...last.map(({ documentId, seq }) =>
          and(eq(documentUpdates.documentId, documentId), eq(documentUpdates.seq, seq)),
        ),
      ),
    )
  // The first update is the template or what was brought in: nobody's new words.
  return rows
    .filter(({ personId, seq, at }) => seq > 1 && personId !== actor.personId && at > since)
    .map(({ documentId, at }) => ({ documentId, at: at.toISOString() }))
}
