import { eq } from 'drizzle-orm'
import * as z from 'zod'
import { calendarFeeds } from '../../db/calendar-feeds.ts'
import { senates } from '../../db/members.ts'
import type { Db } from '../../db/store.ts'
import { id, type SenateId } from '../../shared/ids.ts'
import { calendarFeedAnswer } from '../../shared/sessions/calendar-answers.ts'
import { query } from '../query.ts'
import { calendarText } from './calendar.ts'
import { calendarSession } from './calendar-sessions.ts'
import { sessionSlice } from './slice.ts'

/** How a calendar calls a senate, and where it sits. */
export async function calendarSenate(db: Db, senateId: SenateId) {
  const [senate] = await db
    .select({ name: senates.name, timeZone: senates.timeZone })
    .from(senates)
    .where(eq(senates.id, senateId))
  return senate
}

const sessionFile = query({
  path: '/sessions/:sessionId/calendar.ics',
  action: 'session.read',
  summary: 'One published session as an iCalendar file: the latest copy, or its cancellation.',
  params: z.strictObject({ sessionId: id<'session'>() }),
  search: z.strictObject({}),
  answer: z.string(),
  media: 'text/calendar',
  resource: (db, { sessionId }) => sessionSlice.resource(db, sessionId),
  async run({ db, actor, params: { sessionId } }) {
    const session = await calendarSession(db, sessionId)
    const senate = await calendarSenate(db, actor.senateId)
    return session && senate && calendarText('file', [session], { actor, senate })
  },
})

const ownFeed = query({
  path: '/senates/:senateId/calendar',
  action: 'session.read',
  summary: 'Whether your sessions can be read at an address for calendars, and since when. Never the address itself.',
  params: z.strictObject({ senateId: id<'senate'>() }),
  search: z.strictObject({}),
  answer: calendarFeedAnswer,
  resource: async (_db, { senateId }) => ({ senateId }),
  async run({ db, actor }) {
    const [feed] = await db.select().from(calendarFeeds).where(eq(calendarFeeds.seatId, actor.seatId))
    return { madeAt: feed?.madeAt.toISOString() ?? null }
  },
})

export const calendarQueries = [sessionFile, ownFeed]
