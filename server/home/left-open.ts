import { and, asc, inArray } from 'drizzle-orm'
import { sessions } from '../../db/sessions.ts'
import type { Db } from '../../db/store.ts'
import { visibleTo } from '../../db/visible.ts'
import { can } from '../../shared/can.ts'
import { formatDate, formatDateTime } from '../../shared/format.ts'
import type { HomeAnswer, Need } from '../../shared/home.ts'
import type { SeatActor } from '../../shared/members/actor.ts'
import { isLeftOpen, lastRecordedAt } from '../../shared/sessions/left-open.ts'
import { foldSession } from '../sessions/fold.ts'

type LeftOpen = HomeAnswer['leftOpen']

/** The sessions that were left open, the longest first. */
export async function leftOpenOf(db: Db, actor: SeatActor, now: Date): Promise<LeftOpen> {
  const rows = await db
    .select({ id: sessions.id })
    .from(sessions)
    .where(and(visibleTo(actor, { senateId: sessions.senateId }), inArray(sessions.state, ['open', 'adjourned'])))
    .orderBy(asc(sessions.startsAt), asc(sessions.id))
    .limit(20)
  const found = await Promise.all(
    rows.map(async ({ id }) => {
      const { state } = await foldSession(db, `session:${id}`)
      if (!state || !isLeftOpen(state, now)) return []
      const { title, openedAt, startsAt } = state
      return [{ id, title, since: openedAt ?? startsAt, lastRecordedAt: lastRecordedAt(state) }]
    }),
  )
  return found.flat()
}

/** For those who may close it: each session that was left open. */
export function leftOpenNeeds(leftOpen: LeftOpen, actor: SeatActor, zone: string): Need[] {
  if (!can(actor, 'session.operate', { senateId: actor.senateId })) return []
  return leftOpen.map(({ id, title, since, lastRecordedAt: last }) => ({
    kind: 'session',
    title: `${title} is still open since ${formatDate(since, zone)}. Close it, or go on`,
    detail: `Nothing has been recorded since ${formatDateTime(last, zone)}`,
    ...{ dueOn: null, overdue: true, address: `/senates/${actor.senateId}/sessions/${id}` },
  }))
}
