import { and, desc, eq, gt, inArray, isNotNull } from 'drizzle-orm'
import * as z from 'zod'
import { readableSessions } from '../../db/readable-sessions.ts'
import { attendances, sessions } from '../../db/sessions.ts'
import type { Db } from '../../db/store.ts'
import { usefulnessAnswers, usefulnessGiven } from '../../db/usefulness.ts'
import { can } from '../../shared/can.ts'
import { id } from '../../shared/ids.ts'
import type { SeatActor } from '../../shared/members/actor.ts'
import { countAnswers, isAsked, reasonsOf, wasThere } from '../../shared/sessions/usefulness.ts'
import {
  sessionUsefulness,
  type UsefulnessQuestion,
  usefulnessTrend,
} from '../../shared/sessions/usefulness-answers.ts'
import { askedForDays } from '../../shared/sessions/usefulness-words.ts'
import { query } from '../query.ts'
import { foldSession } from './fold.ts'
import { sessionSlice } from './slice.ts'

/** How many sessions a trend looks back over. */
const most = 24

const trend = query({
  path: '/senates/:senateId/usefulness',
  action: 'usefulness.read',
  summary: 'Whether sessions were a good use of people’s time: how many said so, session by session.',
  params: z.strictObject({ senateId: id<'senate'>() }),
  search: z.strictObject({}),
  answer: usefulnessTrend,
  resource: async (_db, { senateId }) => ({ senateId }),
  async run({ db, actor }) {
    const closed = await db
      .select()
      .from(sessions)
      .where(and(readableSessions(actor), eq(sessions.state, 'closed')))
      .orderBy(desc(sessions.startsAt), desc(sessions.id))
      .limit(most)
    const said = await saidOf(
      db,
      closed.map((session) => session.id),
    )
    const told = closed.map(({ id, ref, title, startsAt }) => {
      const counts = countAnswers((said.get(id) ?? []).map(({ answer }) => answer))
      return { id, ref, title, startsAt: startsAt.toISOString(), counts }
    })
    return { sessions: told.filter(({ counts }) => counts !== null).reverse() }
  },
})

const ofSession = query({
  path: '/sessions/:sessionId/usefulness',
  action: 'session.read',
  summary: 'Whether you are asked if a session was a good use of your time, and what was said, as far as it is told.',
  params: z.strictObject({ sessionId: id<'session'>() }),
  search: z.strictObject({}),
  answer: sessionUsefulness,
  resource: (db, { sessionId }) => sessionSlice.resource(db, sessionId),
  async run({ db, now, actor, params: { sessionId } }) {
    const { state } = await foldSession(db, `session:${sessionId}`)
    if (!state) return undefined
    const said = (await saidOf(db, [sessionId])).get(sessionId) ?? []
    const resource = { senateId: actor.senateId }
    return {
      asked: isAsked(state, now) && wasThere(state, actor.seatId),
      answered: (await givenBy(db, actor, [sessionId])).has(sessionId),
      counts: can(actor, 'usefulness.read', resource) ? countAnswers(said.map(({ answer }) => answer)) : null,
      reasons: can(actor, 'usefulness.reasons', resource) ? reasonsOf(said) : null,
    }
  },
})

/** The sessions closed in the last 14 days that somebody was at, the latest first: their Home asks about them. */
export async function questionsFor(db: Db, actor: SeatActor, now: Date): Promise<UsefulnessQuestion[]> {
  const since = new Date(now.getTime() - askedForDays * 86_400_000)
  const rows = await db
    .select({ id: sessions.id })
    .from(sessions)
    .innerJoin(attendances, and(eq(attendances.sessionId, sessions.id), eq(attendances.seatId, actor.seatId)))
    .where(
      and(
        readableSessions(actor),
        eq(sessions.state, 'closed'),
        isNotNull(sessions.closePressedAt),
        gt(sessions.closePressedAt, since),
      ),
    )
    .orderBy(desc(sessions.closePressedAt), desc(sessions.id))
    .limit(5)
  const answered = await givenBy(
    db,
    actor,
    rows.map((row) => row.id),
  )
  const asked = await Promise.all(
    rows.map(async ({ id: sessionId }) => {
      const { state } = await foldSession(db, `session:${sessionId}`)
      if (!state?.closedAt || !isAsked(state, now) || !wasThere(state, actor.seatId)) return []
      const { ref, title, closedAt } = state
      return [{ sessionId, ref, title, closedAt, answered: answered.has(sessionId) }]
    }),
  )
  return asked.flat()
}

type Said = Pick<typeof usefulnessAnswers.$inferSelect, 'answer' | 'why'>

async function saidOf(
  db: Db,
  sessionIds: readonly (typeof sessions.$inferSelect)['id'][],
): Promise<Map<string, Said[]>> {
  if (sessionIds.length === 0) return new Map()
  const rows = await db
    .select()
    .from(usefulnessAnswers)
    .where(inArray(usefulnessAnswers.sessionId, [...sessionIds]))
  return Map.groupBy(rows, ({ sessionId }) => sessionId)
}

async function givenBy(
  db: Db,
  { seatId }: SeatActor,
  sessionIds: readonly (typeof sessions.$inferSelect)['id'][],
): Promise<Set<string>> {
  if (sessionIds.length === 0) return new Set()
  const rows = await db
    .select({ sessionId: usefulnessGiven.sessionId })
    .from(usefulnessGiven)
    .where(and(eq(usefulnessGiven.seatId, seatId), inArray(usefulnessGiven.sessionId, [...sessionIds])))
  return new Set(rows.map(({ sessionId }) => sessionId))
}

export const usefulnessQueries = [trend, ofSession]
