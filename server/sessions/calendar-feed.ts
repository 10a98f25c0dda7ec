import { eq } from 'drizzle-orm'
import { Router } from 'express'
import { calendarFeeds } from '../../db/calendar-feeds.ts'
import { seats } from '../../db/members.ts'
import type { Db } from '../../db/store.ts'
import { can } from '../../shared/can.ts'
import type { PersonId, SenateId } from '../../shared/ids.ts'
import type { SeatActor } from '../../shared/members/actor.ts'
import { notFound } from '../../shared/refusal.ts'
import { sha256 } from '../journal.ts'
import type { Limits } from '../limits.ts'
import { calendarText } from './calendar.ts'
import { calendarSenate } from './calendar-queries.ts'
import { calendarSessions } from './calendar-sessions.ts'

interface FeedParts {
  db: Db
  now(): Date
  access: { seatActor(personId: PersonId, senateId: SenateId): Promise<SeatActor | undefined> }
  limits: Limits
}

/**
 * A member's calendar, for a program that cannot sign in and knows only the address. What it may read is asked anew
 * each time from the seat that the address belongs to: the feed ends with the seat.
 */
export function calendarFeedRoutes({ db, now, access, limits }: FeedParts): Router {
  const router = Router()
  router.get('/calendar/:token.ics', async (request, response) => {
    const tokenHash = sha256(request.params.token)
    await limits.read(`calendar ${tokenHash}`, 'file')
    const [feed] = await db
      .select({ seatId: seats.id, senateId: seats.senateId, personId: seats.personId })
      .from(calendarFeeds)
      .innerJoin(seats, eq(seats.id, calendarFeeds.seatId))
      .where(eq(calendarFeeds.tokenHash, tokenHash))
    const actor = feed?.personId ? await access.seatActor(feed.personId, feed.senateId) : undefined
    const senate = feed && (await calendarSenate(db, feed.senateId))
    if (!actor || !senate || actor.seatId !== feed.seatId) throw notFound()
    if (!can(actor, 'session.read', { senateId: feed.senateId })) throw notFound()
    const sessions = await calendarSessions(db, actor, now())
    response.set('Cache-Control', 'private, no-cache')
    response
      .type('text/calendar')
      .attachment('curia.ics')
      .send(calendarText('feed', sessions, { actor, senate }))
  })
  return router
}

/** An address as it may stand in the log: the token opens somebody's calendar. */
export function withoutFeedToken(path: string): string {
  return path.replace(/^\/api\/calendar\/.*/i, '/api/calendar/withheld')
}
