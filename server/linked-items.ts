import { and, inArray, or } from 'drizzle-orm'
import { documents } from '../db/documents.ts'
import { agendaItems } from '../db/sessions.ts'
import type { Db } from '../db/store.ts'
import type { DocumentId, ItemId, SessionId } from '../shared/ids.ts'
import type { LinkedItem, RulingOnSeat } from '../shared/members/exclusion.ts'

/**
 * The items that rulings are about, by themselves or with their session: once for each document that belongs to them, or
 * in which what was said on them may be typed.
 */
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
  const records = await recordsOf(
    db,
    items.map(({ sessionId }) => sessionId),
  )
  const pagesOf = (itemId: ItemId): DocumentId[] =>
    pages.flatMap((page) => (page.itemId === itemId ? page.documentId : []))
  return items.flatMap((item) => {
    const documentIds = [...pagesOf(item.id), ...tellingOf(item, records)]
    return [item, ...documentIds.map((documentId) => ({ ...item, documentId }))]
  })
}

/** The notes and the minutes of sessions, and for which items a part of the minutes is kept apart. */
async function recordsOf(db: Db, sessionIds: readonly SessionId[]) {
  return await db
    .select({ id: documents.id, sessionId: documents.sessionId, kind: documents.kind, itemId: documents.itemId })
    .from(documents)
    .where(and(inArray(documents.sessionId, [...sessionIds]), inArray(documents.kind, ['notes', 'minutes'])))
}
type WrittenRecord = Awaited<ReturnType<typeof recordsOf>>[number]

/**
 * The documents of its session in which what was said on an item may be typed: the notes, and minutes that keep no part
 * apart for the item because they were drafted before the ruling.
 */
function tellingOf(item: Pick<LinkedItem, 'id' | 'sessionId'>, records: readonly WrittenRecord[]): DocumentId[] {
  const written = records.filter(({ sessionId }) => sessionId === item.sessionId)
  const isApart = written.some(({ kind, itemId }) => kind === 'minutes' && itemId === item.id)
  return written.flatMap(({ id, kind, itemId }) => (itemId === null && (kind === 'notes' || !isApart) ? id : []))
}
