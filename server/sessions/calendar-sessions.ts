import { and, desc, gt, ne } from 'drizzle-orm'
import { sessions } from '../../db/sessions.ts'
import type { Db } from '../../db/store.ts'
import { visibleTo } from '../../db/visible.ts'
import type { SessionId } from '../../shared/ids.ts'
import type { SeatActor } from '../../shared/members/actor.ts'
import { type CalendarEntry, evolveCalendar } from '../../shared/sessions/calendar.ts'
import type { SessionEvent } from '../../shared/sessions/session.ts'
import { createFold } from '../fold-stream.ts'
import type { CalendarSession } from './calendar.ts'

const foldCalendar = createFold<CalendarEntry, SessionEvent>(evolveCalendar)

/** What a calendar goes back to, and how much it holds. */
const backMs = 366 * 86_400_000
const most = 300

/** One session for a calendar; undefined while it is a draft. */
export async function calendarSession(db: Db, id: SessionId): Promise<CalendarSession | undefined> {
  const { state } = await foldCalendar(db, `session:${id}`)
  return state && state.session.state !== 'draft' ? { id, ...state } : undefined
}

/** The sessions of a member's calendar: those of the last year and all to come, the earliest first. */
export async function calendarSessions(db: Db, actor: SeatActor, now: Date): Promise<CalendarSession[]> {
  const rows = await db
    .select({ id: sessions.id })
    .from(sessions)
    .where(
      and(
        visibleTo(actor, { senateId: sessions.senateId }),
        ne(sessions.state, 'draft'),
        gt(sessions.endsAt, new Date(now.getTime() - backMs)),
      ),
    )
    .orderBy(desc(sessions.startsAt), desc(sessions.id))
    .limit(most)
  const found: CalendarSession[] = []
  for (const { id } of rows.reverse()) {
    const session = await calendarSession(db, id)
    if (session?.isOut) found.push(session)
  }
  return found
}
