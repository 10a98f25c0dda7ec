import { and, eq, inArray, isNull, notInArray, or, type SQL } from 'drizzle-orm'
import { can } from '../shared/can.ts'
import { unrecordedStates } from '../shared/decisions/states.ts'
import type { SeatActor } from '../shared/members/actor.ts'
import { decisions } from './decisions.ts'
import { notOnLostItem, onOpenItem } from './on-item.ts'
import { actions } from './sessions.ts'
import type { Db } from './store.ts'
import { visibleTo } from './visible.ts'

/** The same answer as `can(actor, 'action.read', …)`, as a condition on rows of `actions`. */
export function readableActions(db: Db, actor: SeatActor): SQL | undefined {
  const { senateId, seatId } = actor
  const seesDrafts = can(actor, 'action.read', { senateId, draft: true })
  const seesEveryItem = can(actor, 'action.read', { senateId, item: { restricted: true } })
  const drafts = db
    .select({ id: decisions.id })
    .from(decisions)
    .where(and(eq(decisions.senateId, senateId), inArray(decisions.state, [...unrecordedStates])))
  const shown = and(
    seesDrafts ? undefined : or(isNull(actions.decisionId), notInArray(actions.decisionId, drafts)),
    seesEveryItem ? undefined : onOpenItem(actions.itemId),
  )
  return and(
    visibleTo(actor, actions),
    notOnLostItem(actor, actions.itemId),
    shown && or(shown, eq(actions.ownerSeatId, seatId)),
  )
}
