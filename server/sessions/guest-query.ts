import { eq } from 'drizzle-orm'
import * as z from 'zod'
import { guests } from '../../db/guests.ts'
import { can } from '../../shared/can.ts'
import { id } from '../../shared/ids.ts'
import { guestNames } from '../../shared/sessions/answers.ts'
import { cameIn } from '../../shared/sessions/guests.ts'
import { query } from '../query.ts'
import { foldSession } from './fold.ts'
import { sessionSlice } from './slice.ts'

/** What the guests of a session are called. Apart from the session itself, whose events hold no names. */
export const guestQueries = [
  query({
    path: '/sessions/:sessionId/guests',
    action: 'session.read',
    summary: 'The names of those who came to a session as guests; for those who operate it, of those who asked too.',
    params: z.strictObject({ sessionId: id<'session'>() }),
    search: z.strictObject({}),
    answer: guestNames,
    resource: (db, { sessionId }) => sessionSlice.resource(db, sessionId),
    async run({ db, actor, params: { sessionId } }) {
      const { state } = await foldSession(db, `session:${sessionId}`)
      if (!state) return undefined
      const isOperator = can(actor, 'session.operate', { senateId: actor.senateId })
      const seen = new Set(state.guests.filter((one) => isOperator || cameIn(one)).map(({ guestId }) => guestId))
      const rows = await db.select().from(guests).where(eq(guests.sessionId, sessionId))
      return {
        items: rows
          .filter(({ id }) => seen.has(id))
          .map(({ id, name, about }) => ({ guestId: id, name, about: isOperator ? about : '' })),
      }
    },
  }),
]
