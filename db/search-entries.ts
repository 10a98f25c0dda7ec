import type { ChallengeId, DocumentId, SeatId, SenateId } from '../shared/ids.ts'
import { flag, instant, json, sequence, table, text, unique } from './columns.ts'

/** What full-text search looks through: one row for each thing, with what `can` needs to know of it. */
export const searchEntries = table(
  'search_entries',
  {
    position: sequence(),
    senateId: text<SenateId>().notNull(),
    kind: text<'challenge' | 'document' | 'decision' | 'impact'>().notNull(),
    subjectId: text().notNull(),
    challengeId: text<ChallengeId>(),
    documentId: text<DocumentId>(),
    restricted: flag().notNull(),
    assignedSeatIds: json<SeatId[]>().notNull(),
    draft: flag().notNull(),
    title: text().notNull(),
    body: text().notNull(),
    at: instant().notNull(),
  },
  (t) => [unique('search_entries_subject').on(t.kind, t.subjectId)],
)
