import { eq } from 'drizzle-orm'
import { paperFiles } from '../../db/papers.ts'
import type { Db } from '../../db/store.ts'
import type { PaperFileId } from '../../shared/ids.ts'
import type { SessionCommand } from '../../shared/sessions/commands.ts'
import type { Upload } from '../../shared/sessions/facts.ts'

/** The file that a command makes a paper of, without its bytes. */
export async function uploadOf(db: Db, command: SessionCommand): Promise<Upload | undefined> {
  return command.type === 'issuePaper' || command.type === 'replacePaper'
    ? await sentFile(db, command.body.fileId)
    : undefined
}

/** What is known of a file that was sent in, without its bytes. */
export async function sentFile(db: Db, id: PaperFileId): Promise<Upload | undefined> {
  const { media, size, digest, sessionId, itemId, sentBy, issued } = paperFiles
  const [row] = await db
    .select({ media, size, digest, sessionId, itemId, sentBy, issued })
    .from(paperFiles)
    .where(eq(paperFiles.id, id))
  if (!row) return undefined
  const { media: kind, size: bytes, digest: sum, ...where } = row
  return { file: { id, media: kind, size: bytes, digest: sum }, ...where }
}
