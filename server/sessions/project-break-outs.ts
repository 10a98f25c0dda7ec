import { and, eq, isNull } from 'drizzle-orm'
import { appendUpdate } from '../../db/append-update.ts'
import { updateRow } from '../../db/hot-rows.ts'
import { agendaItems, sessions } from '../../db/sessions.ts'
import type { Db, Statement } from '../../db/store.ts'
import type { Recorded } from '../../shared/command.ts'
import type { SessionId } from '../../shared/ids.ts'
import type { BreakOutEvent } from '../../shared/sessions/break-outs.ts'
import type { SessionFacts } from '../../shared/sessions/facts.ts'

/** The rows that a step of break-outs changes. Groups themselves are in the stream alone. */
export function projectBreakOuts(db: Db, recorded: Recorded, event: BreakOutEvent, facts: SessionFacts): Statement[] {
  const id = recorded.stream.slice('session:'.length) as SessionId
  const moved = updateRow(db, sessions, id, { version: recorded.version })
  if (event.type !== 'pagesPutTogether') return [moved]
  const { documentId } = event
  // What an item has stays its document: notes were begun beside it.
  const bare = and(eq(agendaItems.id, event.itemId), isNull(agendaItems.documentId))
  return [moved, db.update(agendaItems).set({ documentId }).where(bare), ...added(db, recorded, event, facts)]
}

/** A new document begins with the words; to one that is there they are added. */
function added(
  db: Db,
  { at }: Recorded,
  { documentId }: Extract<BreakOutEvent, { type: 'pagesPutTogether' }>,
  { together }: SessionFacts,
): Statement[] {
  if (!together?.document) return []
  const { update, personId } = together
  const data = Buffer.from(update)
  return [appendUpdate(db, { documentId, personId, connectionId: 'put-together', at: new Date(at), data })]
}

/** What the document begins with that is made by putting pages together. */
export function firstWordsOf({ together }: SessionFacts): Uint8Array | undefined {
  return together && !together.document ? together.update : undefined
}
