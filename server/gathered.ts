import type { Db } from '../db/store.ts'
import type { SenateId, SessionId } from '../shared/ids.ts'
import type { SessionSeat } from '../shared/sessions/facts.ts'
import type { Session } from '../shared/sessions/session.ts'
import { sessionSeats } from './sessions/facts.ts'
import { foldSession } from './sessions/fold.ts'

/** Every seat in its term, and the session as it is now if there is one: what an electorate is made of. */
export async function gatheredAt(
  db: Db,
  senateId: SenateId,
  sessionId: SessionId | null,
  today: string,
): Promise<{ seats: SessionSeat[]; session: Session | undefined }> {
  const session = sessionId ? (await foldSession(db, `session:${sessionId}`)).state : undefined
  return { seats: await sessionSeats(db, senateId, sessionId ?? '', session?.agenda ?? [], today), session }
}
