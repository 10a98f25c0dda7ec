import { eq } from 'drizzle-orm'
import { documents, documentVersions } from '../db/documents.ts'
import type { Db, Statement } from '../db/store.ts'
import type { Recorded } from '../shared/command.ts'
import type { VersionNamed } from '../shared/documents/document.ts'
import type { DocumentId, SeatId } from '../shared/ids.ts'

/** The rows of a named version, whichever slice it was named by: pinning words names one too. */
export function namedVersion(
  db: Db,
  recorded: Pick<Recorded, 'stream' | 'version' | 'by' | 'at'>,
  event: VersionNamed,
): Statement[] {
  const documentId = recorded.stream.slice('document:'.length) as DocumentId
  const { id, name, seq, digest } = event
  const bySeatId = recorded.by as SeatId
  return [
    db.update(documents).set({ version: recorded.version }).where(eq(documents.id, documentId)),
    db.insert(documentVersions).values({ id, documentId, name, seq, digest, bySeatId, at: new Date(recorded.at) }),
  ]
}
