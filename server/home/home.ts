import { and, asc, eq, gt, inArray, or } from 'drizzle-orm'
import * as z from 'zod'
import { senates } from '../../db/members.ts'
import { sessions } from '../../db/sessions.ts'
import type { Db } from '../../db/store.ts'
import { visibleTo } from '../../db/visible.ts'
import { dayOf } from '../../shared/format.ts'
import { homeAnswer } from '../../shared/home.ts'
import { id } from '../../shared/ids.ts'
import type { SeatActor } from '../../shared/members/actor.ts'
import { query } from '../query.ts'
import { withAgendas } from '../sessions/session-queries.ts'
import { questionsFor } from '../sessions/usefulness-queries.ts'
import { leftOpenNeeds, leftOpenOf } from './left-open.ts'
import { needsOf } from './needs.ts'
import { newsFor } from './news.ts'

/** Where everybody begins: what waits for them, what is on and next, and what others did. */
export const homeQuery = query({
  path: '/senates/:senateId/home',
  action: 'home.read',
  summary: 'What waits for you, the sessions that are on and next, and what others did in the last 14 days.',
  params: z.strictObject({ senateId: id<'senate'>() }),
  search: z.strictObject({}),
  answer: homeAnswer,
  resource: async (_db, { senateId }) => ({ senateId }),
  async run({ db, now, actor }) {
    const [senate] = await db.select().from(senates).where(eq(senates.id, actor.senateId))
    if (!senate) return undefined
    const leftOpen = await leftOpenOf(db, actor, now)
    return {
      needsYou: [
        ...leftOpenNeeds(leftOpen, actor, senate.timeZone),
        ...(await needsOf({ db, actor, now, today: dayOf(now, senate.timeZone) })),
      ],
      leftOpen,
      sessions: await nextSessions(db, actor, now),
      questions: await questionsFor(db, actor, now),
      since: await newsFor(db, actor, now),
      organisationFirst: actor.role === 'reviewer' ? (actor.answersFor[0] ?? actor.organisationId) : null,
    }
  },
})

/** What is open comes first, whenever it was to begin. */
async function nextSessions(db: Db, actor: SeatActor, now: Date) {
  const rows = await db
    .select()
    .from(sessions)
    .where(
      and(
        visibleTo(actor, { senateId: sessions.senateId }),
        or(
          inArray(sessions.state, ['open', 'adjourned']),
          and(eq(sessions.state, 'published'), gt(sessions.endsAt, now)),
        ),
      ),
    )
    .orderBy(asc(sessions.startsAt), asc(sessions.id))
    .limit(5)
  const live = (state: string) => (state === 'open' ? 0 : 1)
  return withAgendas(
    db,
    actor,
    rows.sort((one, other) => live(one.state) - live(other.state)),
  )
}
