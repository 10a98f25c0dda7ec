import { desc, eq } from 'drizzle-orm'
import { sessions } from '../../db/sessions.ts'
import type { Db } from '../../db/store.ts'
import type { SenateId, SessionId } from '../../shared/ids.ts'
import { type Matters, mattersFor } from '../../shared/sessions/matters.ts'
import { foldSession } from './fold.ts'

/** How many sessions are looked through, the latest first: what was left longer ago has been forgotten. */
const most = 60

/** What the sessions of a senate left for one of them. */
export async function mattersOf(db: Db, senateId: SenateId, sessionId: SessionId): Promise<Matters | undefined> {
  const rows = await db
    .select({ id: sessions.id })
    .from(sessions)
    .where(eq(sessions.senateId, senateId))
    .orderBy(desc(sessions.startsAt), desc(sessions.id))
    .limit(most)
  const held = await Promise.all(
    [...new Set([sessionId, ...rows.map((row) => row.id)])].map(async (one) => {
      const { state: session } = await foldSession(db, `session:${one}`)
      return session ? [{ sessionId: one, session }] : []
    }),
  )
  const [target, ...others] = held.flat()
  return target?.sessionId === sessionId ? mattersFor(target, others) : undefined
}
