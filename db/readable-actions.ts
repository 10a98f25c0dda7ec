import { and, eq, inArray, isNull, notInArray, or, type SQL } from 'drizzle-orm'
import { can } from '../shared/can.ts'
import { unrecordedStates } from '../shared/decisions/states.ts'
import type { SeatActor } from '../shared/members/actor.ts'
import { decisions } from './decisions.ts'
import { actions } from './sessions.ts'
import type { Db } from './store.ts'
import { visibleTo } from './visible.ts'

/** The same answer as `can(actor, 'action.read', …)`, as a condition on rows of `actions`. */
export function readableActions(db: Db, actor: SeatActor): SQL | undefined {
  if (can(actor, 'action.read', { senateId: actor.senateId, draft: true })) return visibleTo(actor, actions)
  const drafts = db
    .select({ id: decisions.id })
    .from(decisions)
    .where(and(eq(decisions.senateId, actor.senateId), inArray(decisions.state, [...unrecordedStates])))
  return and(
    visibleTo(actor, actions),
    or(isNull(actions.decisionId), notInArray(actions.decisionId, drafts), eq(actions.ownerSeatId, actor.seatId)),
  )
}
