import { and, eq, type SQL } from 'drizzle-orm'
import { can } from '../shared/can.ts'
import type { SeatActor } from '../shared/members/actor.ts'
import { agendaItems } from './sessions.ts'
import { visibleTo } from './visible.ts'

/** The same answer as `can(actor, 'item.read', …)`, as a condition on rows of `agendaItems`. */
export function readableItems(actor: SeatActor): SQL | undefined {
  const seesRestricted = can(actor, 'item.read', { senateId: actor.senateId, restricted: true })
  const { id: itemId, senateId, challengeId, documentId, confidentiality } = agendaItems
  return and(
    visibleTo(actor, { senateId, challengeId, documentId, itemId }),
    seesRestricted ? undefined : eq(confidentiality, 'open'),
  )
}
