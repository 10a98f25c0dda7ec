import type { ChallengeId, DocumentId, ItemId, OptionId, PersonId, SeatId, SenateId, SessionId } from '../shared/ids.ts'
import { bytes, count, flag, id, index, instant, json, key, table, text } from './columns.ts'

export const documents = table(
  'documents',
  {
    id: id<DocumentId>(),
    senateId: text<SenateId>().notNull(),
    challengeId: text<ChallengeId>(),
    /** The option of its challenge that a scenario or cause-loop map is about. */
    optionId: text<OptionId>(),
    sessionId: text<SessionId>(),
    /** The agenda item that a group wrote this page for, in its break-outs, or that these minutes are kept apart for. */
    itemId: text<ItemId>(),
    title: text().notNull(),
    kind: text().notNull(),
    state: text<'open' | 'frozen' | 'sealed'>().notNull(),
    stateReason: text(),
    stateBy: text<SeatId>(),
    stateAt: instant(),
    /** Shown only to those assigned, and to chair, vice chair and secretary. */
    restricted: flag().notNull(),
    assignedSeatIds: json<SeatId[]>().notNull(),
    createdAt: instant().notNull(),
    version: count().notNull(),
  },
  (t) => [
    index('documents_senate').on(t.senateId),
    index('documents_challenge').on(t.challengeId),
    index('documents_item').on(t.itemId),
  ],
)

/** Every Yjs update ever committed: the history, the attribution and the replay. Append-only by trigger. */
export const documentUpdates = table(
  'document_updates',
  {
    documentId: text<DocumentId>().notNull(),
    seq: count().notNull(),
    personId: text<PersonId>().notNull(),
    connectionId: text().notNull(),
    at: instant().notNull(),
    data: bytes().notNull(),
  },
  (t) => [key({ columns: [t.documentId, t.seq] })],
)

/** The whole state up to one update, so that opening is fast. A checkpoint can always be made again from the log. */
export const documentCheckpoints = table('document_checkpoints', {
  documentId: id<DocumentId>(),
  uptoSeq: count().notNull(),
  state: bytes().notNull(),
  stateVector: bytes().notNull(),
  /** Who writes under which Yjs client: nobody else may. */
  owners: json<Record<string, PersonId>>().notNull(),
  at: instant().notNull(),
})

/** A named point in a document's history. */
export const documentVersions = table(
  'document_versions',
  {
    id: id(),
    documentId: text<DocumentId>().notNull(),
    name: text().notNull(),
    seq: count().notNull(),
    digest: text(),
    bySeatId: text<SeatId>().notNull(),
    at: instant().notNull(),
  },
  (t) => [index('document_versions_document').on(t.documentId)],
)
