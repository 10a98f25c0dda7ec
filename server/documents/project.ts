import { and, eq } from 'drizzle-orm'
import { documents, documentUpdates, documentVersions } from '../../db/documents.ts'
import { indexed } from '../../db/search.ts'
import { searchEntries } from '../../db/search-entries.ts'
import type { Db, Statement } from '../../db/store.ts'
import type { Recorded } from '../../shared/command.ts'
import type { DocumentCreated, DocumentEvent, DocumentImported } from '../../shared/documents/document.ts'
import { templateOf } from '../../shared/documents/templates.ts'
import type { DocumentId, SeatId } from '../../shared/ids.ts'
import type { Taken } from '../../shared/impacts/scenarios/pin.ts'
import { namedVersion } from '../named-version.ts'
import { pinRow, relinkedPin } from '../pin-rows.ts'
import type { FirstWords } from './first-words.ts'
import { fromTemplate } from './initial-text.ts'

/** What the events of a document leave out: its first words, and what was pinned. */
interface Beside {
  first?: FirstWords | undefined
  taken?: Taken | null | undefined
}

/** The rows that an event of a document changes: with a new one, its first words in the same commit. */
export function project(db: Db, recorded: Recorded<DocumentEvent>, beside: Beside = {}): Statement[] {
  const id = recorded.stream.slice('document:'.length) as DocumentId
  const { event, version } = recorded
  const set = (row: Partial<typeof documents.$inferInsert>) =>
    db
      .update(documents)
      .set({ ...row, version })
      .where(eq(documents.id, id))
  const standing = (state: 'open' | 'frozen' | 'sealed', reason: string | null) =>
    set({ state, stateReason: reason, stateBy: recorded.by as SeatId, stateAt: new Date(recorded.at) })
  switch (event.type) {
    case 'documentCreated':
    case 'documentImported':
      return begun(db, id, recorded, event, beside.first)
    case 'documentRenamed':
      return [set({ title: event.title }), inSearch(db, id, { title: event.title })]
    case 'documentAssigned': {
      const { restricted, assignedSeatIds } = event
      return [set({ restricted, assignedSeatIds }), inSearch(db, id, { restricted, assignedSeatIds })]
    }
    case 'documentFrozen':
      return [standing('frozen', event.reason)]
    case 'documentThawed':
      return [standing('open', null)]
    case 'documentSealed':
      return [standing('sealed', event.reason)]
    case 'versionNamed':
      return namedVersion(db, recorded, event)
    case 'scenarioPinned':
      return [set({}), pinRow(db, recorded, event, beside.taken)]
    case 'pinLinked':
      return [set({}), relinkedPin(db, event)]
    default:
      return event satisfies never
  }
}

function begun(
  db: Db,
  id: DocumentId,
  { senateId, version, by, at }: Recorded<DocumentEvent>,
  event: DocumentCreated | DocumentImported,
  first: FirstWords | undefined,
): Statement[] {
  const { title, kind, challengeId, sessionId, restricted, assignedSeatIds } = event
  const createdAt = new Date(at)
  const about = { senateId, challengeId, title, restricted, assignedSeatIds }
  const imported = event.type === 'documentImported' ? event : undefined
  const headings = templateOf(kind).map((part) => part.heading)
  const { data, others = [], body }: FirstWords = first ?? { data: fromTemplate(headings), body: headings.join('\n') }
  const updates = [{ data, personId: event.personId }, ...others]
  return [
    db.insert(documents).values({
      ...about,
      id,
      sessionId,
      itemId: event.itemId ?? null,
      optionId: event.optionId ?? null,
      kind,
      ...(imported && imported.state !== 'open'
        ? { state: imported.state, stateReason: imported.reason, stateBy: by as SeatId, stateAt: createdAt }
        : { state: 'open' as const }),
      createdAt,
      version,
    }),
    ...updates.map((update, n) =>
      db.insert(documentUpdates).values({
        documentId: id,
        seq: n + 1,
        personId: update.personId,
        connectionId: 'begun',
        at: createdAt,
        data: Buffer.from(update.data),
      }),
    ),
    ...(imported?.versions ?? []).map(({ id: versionId, by: bySeatId, at: namedAt, ...version }) =>
      db
        .insert(documentVersions)
        .values({ ...version, id: versionId, documentId: id, bySeatId, at: new Date(namedAt) }),
    ),
    indexed(db, {
      ...about,
      kind: 'document',
      subjectId: id,
      documentId: id,
      draft: false,
      body,
      at: createdAt,
    }),
  ]
}

function inSearch(db: Db, id: DocumentId, row: Partial<typeof searchEntries.$inferInsert>): Statement {
  return db
    .update(searchEntries)
    .set(row)
    .where(and(eq(searchEntries.kind, 'document'), eq(searchEntries.subjectId, id)))
}
