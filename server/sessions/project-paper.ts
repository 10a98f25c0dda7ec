import { eq } from 'drizzle-orm'
import { updateRow } from '../../db/hot-rows.ts'
import { paperFiles } from '../../db/papers.ts'
import { sessions } from '../../db/sessions.ts'
import type { Db, Statement } from '../../db/store.ts'
import type { Moment, Stream } from '../../shared/protocol.ts'
import type { PaperEvent } from '../../shared/sessions/papers.ts'

interface At extends Moment {
  stream: Stream
  version: number
}

/** The rows that an event of a session's papers changes: a file that became a paper is kept for good. */
export function projectPaper(db: Db, { stream, version }: At, event: PaperEvent): Statement[] {
  const session = updateRow(db, sessions, stream.slice('session:'.length), { version })
  if (event.type === 'paperWithdrawn') return [session]
  return [session, db.update(paperFiles).set({ issued: true }).where(eq(paperFiles.id, event.file.id))]
}
