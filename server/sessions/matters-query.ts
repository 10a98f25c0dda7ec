import { and, asc, eq, inArray, isNull, ne } from 'drizzle-orm'
import * as z from 'zod'
import { rulings } from '../../db/members.ts'
import { readableActions } from '../../db/readable-actions.ts'
import { actions, sessions } from '../../db/sessions.ts'
import type { Db } from '../../db/store.ts'
import { can } from '../../shared/can.ts'
import { id, type SessionId } from '../../shared/ids.ts'
import type { SeatActor } from '../../shared/members/actor.ts'
import { unfinishedStates } from '../../shared/sessions/action-state.ts'
import type { LeftItem } from '../../shared/sessions/matters.ts'
import { mattersAnswer } from '../../shared/sessions/matters-answers.ts'
import { maySeeItem } from '../../shared/sessions/seen.ts'
import { query } from '../query.ts'
import { foldSession } from './fold.ts'
import { mattersOf } from './matters.ts'
import { sessionSlice } from './slice.ts'

const matters = query({
  path: '/sessions/:sessionId/matters',
  action: 'session.read',
  summary: 'What earlier sessions left for this one: their minutes, open actions, items that were put off or parked.',
  params: z.strictObject({ sessionId: id<'session'>() }),
  search: z.strictObject({}),
  answer: mattersAnswer,
  resource: (db, { sessionId }) => sessionSlice.resource(db, sessionId),
  async run({ db, actor, params: { sessionId } }) {
    const { state } = await foldSession(db, `session:${sessionId}`)
    const found = await mattersOf(db, actor.senateId, sessionId)
    if (!state || !found) return undefined
    const { last, items } = found
    const recused = can(actor, 'session.plan', { senateId: actor.senateId }) ? await recusedFrom(db, items) : nobody
    const isOn = (what: string) => state.agenda.some(({ carriedOver }) => carriedOver?.what === what)
    return {
      last: last
        ? {
            ...{ id: last.sessionId, ref: last.session.ref, title: last.session.title },
            ...{
              startsAt: last.session.startsAt,
              minutes: last.session.minutes?.state ?? null,
              historical: last.session.historical,
            },
          }
        : null,
      minutesOnAgenda: isOn('minutes'),
      actionsOnAgenda: isOn('actions'),
      actions: await openActions(db, actor, sessionId, state.startsAt),
      items: items.flatMap(({ sessionId: from, sessionRef, item, why }) => {
        if (!maySeeItem(actor, item)) return []
        const { id: itemId, ref, title, putOff } = item
        return [
          {
            sessionId: from,
            sessionRef,
            itemId,
            ref,
            title,
            reason: putOff?.reason ?? null,
            why,
            recused: recused(from, itemId),
          },
        ]
      }),
    }
  },
})

const nobody = () => 0

/** How many seats are recused from an item that was left by rulings on it or on its session alone, which stay there. */
async function recusedFrom(db: Db, left: readonly LeftItem[]): Promise<(sessionId: string, itemId: string) => number> {
  const targets = [...new Set(left.flatMap(({ sessionId, item }) => [sessionId, item.id]))]
  if (targets.length === 0) return nobody
  const current = await db
    .select({ seatId: rulings.seatId, targetId: rulings.targetId })
    .from(rulings)
    .where(and(inArray(rulings.targetId, targets), isNull(rulings.replacedAt), ne(rulings.management, 'noted')))
  return (sessionId, itemId) =>
    new Set(current.flatMap(({ seatId, targetId }) => (targetId === sessionId || targetId === itemId ? seatId : [])))
      .size
}

/** What earlier sessions recorded and nobody has finished, as far as the actor may read it. */
async function openActions(db: Db, actor: SeatActor, sessionId: SessionId, before: string) {
  const rows = await db
    .select({ action: actions, startsAt: sessions.startsAt })
    .from(actions)
    .innerJoin(sessions, eq(sessions.id, actions.sessionId))
    .where(and(readableActions(db, actor), inArray(actions.state, [...unfinishedStates])))
    .orderBy(asc(actions.dueOn), asc(actions.id))
  return rows
    .filter(({ action, startsAt }) => action.sessionId !== sessionId && startsAt.toISOString() < before)
    .map(({ action: { id: one, ref, text, ownerSeatId, dueOn, state } }) => ({
      ...{ id: one, ref, text, ownerSeatId, dueOn, state },
    }))
}

export const mattersQueries = [matters]
