import * as z from 'zod'
import { dayOf } from '../../shared/format.ts'
import { id, type SeatId } from '../../shared/ids.ts'
import { thoseWhoMayChair } from '../../shared/sessions/chair.ts'
import type { SessionSeat } from '../../shared/sessions/facts.ts'
import { quorumOf } from '../../shared/sessions/quorum.ts'
import { quorumAnswer } from '../../shared/sessions/quorum-answers.ts'
import { maySeeItem } from '../../shared/sessions/seen.ts'
import { query } from '../query.ts'
import { senateOf, sessionSeats } from './facts.ts'
import { foldSession } from './fold.ts'
import { sessionSlice } from './slice.ts'

const quorumNow = query({
  path: '/sessions/:sessionId/quorum',
  action: 'session.read',
  summary: 'Whether a session has its quorum now, as a whole and for the item that is on, and what is missing.',
  params: z.strictObject({ sessionId: id<'session'>() }),
  search: z.strictObject({}),
  answer: quorumAnswer,
  resource: (db, { sessionId }) => sessionSlice.resource(db, sessionId),
  async run({ db, now, actor, params: { sessionId } }) {
    const { state } = await foldSession(db, `session:${sessionId}`)
    const [senate] = await senateOf(db, { id: actor.senateId })
    if (!state || !senate) return undefined
    const today = dayOf(now, senate.timeZone)
    const seats = await sessionSeats(db, actor.senateId, sessionId, state.agenda, today)
    const rule = { terms: senate.terms, seats }
    const current = state.agenda.find((item) => item.id === state.currentItemId && maySeeItem(actor, item))
    const about = current && { itemId: current.id, challengeId: current.challengeId }
    return {
      session: quorumOf(rule, state.attendance, null),
      item: about ? { itemId: about.itemId, ...quorumOf(rule, state.attendance, about) } : null,
      mayChair: thoseWhoMayChair(seats, state.chairSeatId),
      yourDeputies: senate.terms.deputies ? deputiesOf(seats, actor.seatId) : [],
    }
  },
})

/** The deputies of a seat who are in their term. */
function deputiesOf(seats: readonly SessionSeat[], seatId: SeatId): SeatId[] {
  const mine = seats.find((seat) => seat.seatId === seatId)?.deputySeatIds ?? []
  return mine.filter((deputy) => seats.some((seat) => seat.seatId === deputy))
}

export const quorumQueries = [quorumNow]
