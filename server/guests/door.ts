import type { IncomingHttpHeaders } from 'node:http'
import { eq } from 'drizzle-orm'
import { guests } from '../../db/guests.ts'
import { senates } from '../../db/members.ts'
import { sessions } from '../../db/sessions.ts'
import type { Db } from '../../db/store.ts'
import { dayOf } from '../../shared/format.ts'
import type { SessionBrief } from '../../shared/guests/answers.ts'
import type { SessionId } from '../../shared/ids.ts'
import { Refusal } from '../../shared/refusal.ts'
import { refuseClosedDoor } from '../../shared/sessions/door.ts'
import type { SessionState } from '../../shared/sessions/session-words.ts'
import type { Cookie } from './cookies.ts'

export type GuestRow = typeof guests.$inferSelect

/** The guest whose browser sends these headers; undefined when it holds nothing that still counts. */
export async function guestIn(db: Db, headers: IncomingHttpHeaders, cookie: Cookie): Promise<GuestRow | undefined> {
  const tokenHash = cookie.hashIn(headers)
  if (tokenHash === undefined) return undefined
  const [row] = await db.select().from(guests).where(eq(guests.tokenHash, tokenHash))
  return row
}

/** A session as its door tells of it, by its code or its id; undefined when there is none. */
export async function sessionAtDoor(
  db: Db,
  by: { code: string } | { id: SessionId },
): Promise<SessionBrief | undefined> {
  const [row] = await db
    .select({ session: sessions, senate: senates.name, timeZone: senates.timeZone })
    .from(sessions)
    .innerJoin(senates, eq(senates.id, sessions.senateId))
    .where('code' in by ? eq(sessions.joinCode, by.code) : eq(sessions.id, by.id))
  if (!row) return undefined
  const { id, senateId, title, startsAt, endsAt, state } = row.session
  return {
    ...{ id, senateId, title, senate: row.senate, timeZone: row.timeZone, state: state as SessionState },
    ...{ startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() },
  }
}

/** Refuses where nobody can come in now. @throws Refusal with a sentence that says why. */
export function refuseShut(session: SessionBrief, now: Date): void {
  refuseClosedDoor(session, { today: dayOf(now, session.timeZone), timeZone: session.timeZone })
}

/** What is said to a browser whose visit is over, whatever ended it. */
export function visitOver(): Refusal {
  return new Refusal(
    'visit-closed',
    'This visit is over: the session has closed, or you have left it. If it still runs, enter its code again.',
  )
}
