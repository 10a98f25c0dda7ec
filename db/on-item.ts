import { type Column, eq, inArray, not, or, type SQL, sql } from 'drizzle-orm'
import type { SeatActor } from '../shared/members/actor.ts'
import { agendaItems } from './sessions.ts'

/** The condition that the item in this column stands on an agenda, and is so. */
export function onItem(itemId: Column, isSo: SQL | undefined): SQL {
  return sql`exists (select 1 from ${agendaItems} where ${agendaItems.id} = ${itemId} and (${isSo}))`
}

/** The condition that it is on no item, or on one that everybody may see. */
export function onOpenItem(itemId: Column): SQL | undefined {
  return or(sql`${itemId} is null`, onItem(itemId, eq(agendaItems.confidentiality, 'open')))
}

/** What is on an item goes with it: whoever withdrew from what that is about, or lost its document, has lost it too. */
export function notOnLostItem({ excludedFrom }: SeatActor, itemId: Column): SQL | undefined {
  const { challengeIds, documentIds } = excludedFrom
  const lost = [
    ...(challengeIds.length > 0 ? [inArray(agendaItems.challengeId, [...challengeIds])] : []),
    ...(documentIds.length > 0 ? [inArray(agendaItems.documentId, [...documentIds])] : []),
  ]
  return lost.length > 0 ? not(onItem(itemId, or(...lost))) : undefined
}
