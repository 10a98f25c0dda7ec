import type { Db } from '../db/store.ts'
import type { SenateId, SessionId } from '../shared/ids.ts'
import type { SessionSeat } from '../shared/sessions/facts.ts'
import { evolve, type Session, type SessionEvent } from '../shared/sessions/session.ts'
import { createFold } from './fold-stream.ts'
import { sessionSeats } from './sessions/facts.ts'

const fold = createFold<Session, SessionEvent>(evolve)

/** Every seat in its term, and the session as it is now if there is one: what an electorate is made of. */
export async function gatheredAt(
  db: Db,
  senateId: SenateId,
  sessionId: SessionId | null,
  today: string,
): Promise<{ seats: SessionSeat[]; session: Session | undefined }> {
  const session = sessionId ? (await fold(db, `session:${sessionId}`)).state : undefined
  return { seats: await sessionSeats(db, senateId, sessionId ?? '', session?.agenda ?? [], today), session }
}
