import { eq } from 'drizzle-orm'
import { agendaItems } from '../db/sessions.ts'
import type { Db } from '../db/store.ts'
import type { ItemPlace } from '../shared/can.ts'
import type { ItemId } from '../shared/ids.ts'

type ItemSeenBy = Pick<typeof agendaItems.$inferSelect, 'challengeId' | 'documentId' | 'confidentiality'>

/** What decides who sees the item that something is on. One that is on no agenda any more counts as restricted. */
export function itemPlace(itemId: ItemId | null, item: ItemSeenBy | null | undefined): ItemPlace | null {
  if (itemId === null) return null
  if (!item) return { restricted: true }
  const { challengeId, documentId, confidentiality } = item
  return { itemId, challengeId, documentId, restricted: confidentiality !== 'open' }
}

/** The same of an item by its id. */
export async function placeOfItem(db: Db, itemId: ItemId | null): Promise<ItemPlace | null> {
  const [item] = itemId === null ? [] : await db.select().from(agendaItems).where(eq(agendaItems.id, itemId))
  return itemPlace(itemId, item)
}
