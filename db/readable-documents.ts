import { and, eq, or, type SQL, sql } from 'drizzle-orm'
import { can } from '../shared/can.ts'
import type { SeatActor } from '../shared/members/actor.ts'
import { isPostgres } from './columns.ts'
import { documents } from './documents.ts'
import { visibleTo } from './visible.ts'

/** The same answer as `can(actor, 'document.read', …)`, as a condition on rows of `documents`. */
export function readableDocuments(actor: SeatActor): SQL | undefined {
  const seesRestricted = can(actor, 'document.read', { senateId: actor.senateId, restricted: true })
  const inSenate = visibleTo(actor, {
    senateId: documents.senateId,
    challengeId: documents.challengeId,
    documentId: documents.id,
  })
  return and(inSenate, seesRestricted ? undefined : or(eq(documents.restricted, false), assignedTo(actor)))
}

function assignedTo(actor: SeatActor): SQL {
  return isPostgres
    ? sql`${documents.assignedSeatIds} @> ${JSON.stringify([actor.seatId])}::jsonb`
    : sql`exists (select 1 from json_each(${documents.assignedSeatIds}) where value = ${actor.seatId})`
}
