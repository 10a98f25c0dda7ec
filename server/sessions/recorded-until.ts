import { desc, eq, inArray } from 'drizzle-orm'
import { journal } from '../../db/journal.ts'
import { proposals } from '../../db/proposals.ts'
import type { Db } from '../../db/store.ts'
import type { SessionId } from '../../shared/ids.ts'
import type { Stream } from '../../shared/protocol.ts'

/** When something was last recorded in a session, or of the proposals that were put to it. */
export async function recordedUntil(db: Db, sessionId: SessionId): Promise<string | null> {
  const put = await db.select({ id: proposals.id }).from(proposals).where(eq(proposals.sessionId, sessionId))
  const streams: Stream[] = [`session:${sessionId}`, ...put.map(({ id }): Stream => `proposal:${id}`)]
  const [last] = await db
    .select({ at: journal.at })
    .from(journal)
    .where(inArray(journal.stream, streams))
    .orderBy(desc(journal.at))
    .limit(1)
  return last?.at.toISOString() ?? null
}
