import { and, eq, inArray, or } from 'drizzle-orm'
import { documents } from '../db/documents.ts'
import { journal } from '../db/journal.ts'
import { agendaItems } from '../db/sessions.ts'
import type { Db } from '../db/store.ts'
import type { DocumentId, ItemId, SessionId } from '../shared/ids.ts'
import type { LinkedItem, RulingOnSeat } from '../shared/members/exclusion.ts'
import type { Stream } from '../shared/protocol.ts'
import type { BreakOutEvent } from '../shared/sessions/break-outs.ts'
import { fromText } from './journal.ts'

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

/** The notes and the minutes of sessions, and which of them are of one item alone. */
async function recordsOf(db: Db, sessionIds: readonly SessionId[]) {
  const rows = await db
    .select({ id: documents.id, sessionId: documents.sessionId, kind: documents.kind, itemId: documents.itemId })
    .from(documents)
    .where(and(inArray(documents.sessionId, [...sessionIds]), inArray(documents.kind, ['notes', 'minutes'])))
  const isUnsaid = rows.some(({ kind, itemId }) => kind === 'notes' && itemId === null)
  const itemOf = isUnsaid ? await putTogetherIn(db, sessionIds) : new Map<DocumentId, ItemId>()
  return rows.map((row) => ({ ...row, itemId: row.itemId ?? itemOf.get(row.id) ?? null }))
}
type WrittenRecord = Awaited<ReturnType<typeof recordsOf>>[number]

/** Notes that break-outs began did not name their item at first: the journal says whose pages they hold. */
async function putTogetherIn(db: Db, sessionIds: readonly SessionId[]): Promise<Map<DocumentId, ItemId>> {
  const type = 'pagesPutTogether' satisfies PutTogether['type']
  const streams = sessionIds.map((id): Stream => `session:${id}`)
  const rows = await db
    .select({ entry: journal.entry })
    .from(journal)
    .where(and(inArray(journal.stream, streams), eq(journal.type, type)))
  const events = rows.map(({ entry }) => fromText<PutTogether>(entry).event)
  return new Map(events.map(({ documentId, itemId }) => [documentId, itemId]))
}
type PutTogether = Extract<BreakOutEvent, { type: 'pagesPutTogether' }>

/**
 * The documents of its session in which what was said on an item may be typed: the session's notes and those of the item,
 * and minutes that keep no part apart for the item because they were drafted before the ruling.
 */
function tellingOf(item: Pick<LinkedItem, 'id' | 'sessionId'>, records: readonly WrittenRecord[]): DocumentId[] {
  const written = records.filter(({ sessionId }) => sessionId === item.sessionId)
  const isApart = written.some(({ kind, itemId }) => kind === 'minutes' && itemId === item.id)
  return written.flatMap(({ id, kind, itemId }) => {
    const tells = itemId === null ? kind === 'notes' || !isApart : kind === 'notes' && itemId === item.id
    return tells ? id : []
  })
}
