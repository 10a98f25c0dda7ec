import { and, isNotNull, notInArray, or, type SQL } from 'drizzle-orm'
import { can } from '../shared/can.ts'
import type { SeatActor } from '../shared/members/actor.ts'
import { sessions } from './sessions.ts'
import { visibleTo } from './visible.ts'

/** The same answer as `can(actor, 'session.read', …)`, as a condition on rows of `sessions`. */
export function readableSessions(actor: SeatActor): SQL | undefined {
  const seesDrafts = can(actor, 'session.read', { senateId: actor.senateId, draft: true })
  const { senateId, state, publishedAt } = sessions
  const out = or(notInArray(state, ['draft', 'cancelled']), isNotNull(publishedAt))
  return and(visibleTo(actor, { senateId }), seesDrafts ? undefined : out)
}
