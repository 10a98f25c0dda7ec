import type { ItemId, PaperFileId, SeatId, SenateId, SessionId } from '../shared/ids.ts'
import type { PaperMedia } from '../shared/sessions/paper-media.ts'
import { bytes, count, flag, id, index, instant, table, text } from './columns.ts'

/** Files that were sent in for items. What becomes of them stands in the session's journal; the bytes never change. */
export const paperFiles = table(
  'paper_files',
  {
    id: id<PaperFileId>(),
    senateId: text<SenateId>().notNull(),
    sessionId: text<SessionId>().notNull(),
    itemId: text<ItemId>().notNull(),
    sentBy: text<SeatId>().notNull(),
    sentAt: instant().notNull(),
    media: text<PaperMedia>().notNull(),
    size: count().notNull(),
    digest: text().notNull(),
    /** Whether it became a paper. Files that did not are thrown away after a day. */
    issued: flag().notNull(),
    content: bytes().notNull(),
  },
  (t) => [index('paper_files_unissued').on(t.issued, t.sentAt)],
)
