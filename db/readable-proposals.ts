import { and, isNull, or, type SQL, sql } from 'drizzle-orm'
import { can } from '../shared/can.ts'
import type { SeatActor } from '../shared/members/actor.ts'
import { isPostgres } from './columns.ts'
import { documents } from './documents.ts'
import { notOnLostItem, onOpenItem } from './on-item.ts'
import { proposals } from './proposals.ts'
import { readableDocuments } from './readable-documents.ts'
import { visibleTo } from './visible.ts'

/** The same answer as `can(actor, 'proposal.read', …)`, as a condition on rows of `proposals`. */
export function readableProposals(actor: SeatActor): SQL | undefined {
  const { senateId } = actor
  const seesRestricted = can(actor, 'proposal.read', { senateId, restricted: true })
  const seesEveryItem = can(actor, 'proposal.read', { senateId, item: { restricted: true } })
  const seesDrafts = can(actor, 'proposal.read', { senateId, draft: true })
  const fromReadable = sql`exists (select 1 from ${documents} where ${documents.id} = ${proposals.documentId} and ${readableDocuments(actor)})`
  const open = and(
    seesRestricted ? undefined : or(isNull(proposals.documentId), fromReadable),
    seesEveryItem ? undefined : onOpenItem(proposals.itemId),
  )
  return and(
    visibleTo(actor, proposals),
    notOnLostItem(actor, proposals.itemId),
    seesDrafts ? undefined : sql`${proposals.state} <> 'draft'`,
    open && or(open, wasPresent(actor)),
  )
}

function wasPresent(actor: SeatActor): SQL {
  return isPostgres
    ? sql`${proposals.presentSeatIds} @> ${JSON.stringify([actor.seatId])}::jsonb`
    : sql`exists (select 1 from json_each(${proposals.presentSeatIds}) where value = ${actor.seatId})`
}
