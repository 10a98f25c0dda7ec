import { eq } from 'drizzle-orm'
import { documents } from '../../db/documents.ts'
import type { Db } from '../../db/store.ts'
import type { DocumentKind } from '../../shared/documents/kinds.ts'
import type { DocumentId } from '../../shared/ids.ts'

/** The kind of a document, which never changes. What the host is asked for is there; a log alone is a text. */
export async function kindOf(db: Db, documentId: DocumentId): Promise<DocumentKind> {
  const [row] = await db.select({ kind: documents.kind }).from(documents).where(eq(documents.id, documentId))
  return (row?.kind ?? 'notes') as DocumentKind
}
