import { inArray, or } from 'drizzle-orm'
import { documents } from '../db/documents.ts'
import { agendaItems } from '../db/sessions.ts'
import type { Db } from '../db/store.ts'
import type { DocumentId, ItemId, SessionId } from '../shared/ids.ts'
import type { LinkedItem, RulingOnSeat } from '../shared/members/exclusion.ts'

/** The items that rulings are about, by themselves or with their session: once for each document that belongs to them. */
export async function linkedItems(db: Db, ruled: readonly RulingOnSeat[]): Promise<LinkedItem[]> {
  const targets = (kind: RulingOnSeat['targetKind']) =>
    ruled.filter((ruling) => ruling.targetKind === kind).map((ruling) => ruling.targetId)
  const [itemIds, sessionIds] = [targets('item') as ItemId[], targets('session') as SessionId[]]
  if (itemIds.length + sessionIds.length === 0) return []
  const items = await db
    .select()
    .from(agendaItems)
    .where(or(inArray(agendaItems.id, itemIds), inArray(agendaItems.sessionId, sessionIds)))
  if (items.length === 0) return []
  const pages = await db
    .select({ itemId: documents.itemId, documentId: documents.id })
    .from(documents)
    .where(
      inArray(
        documents.itemId,
        items.map(({ id }) => id),
      ),
    )
  const pagesOf = (itemId: ItemId): DocumentId[] =>
    pages.flatMap((page) => (page.itemId === itemId ? page.documentId : []))
  return items.flatMap((item) => [item, ...pagesOf(item.id).map((documentId) => ({ ...item, documentId }))])
}
