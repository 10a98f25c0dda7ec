import type { ChallengeId, DocumentId, ItemId, ProposalId, SeatId, SenateId, SessionId } from '../shared/ids.ts'
import type { Outcome, Process } from '../shared/proposals/process.ts'
import { byNumber } from './by-number.ts'
import { count, flag, id, index, instant, json, table, text, unique } from './columns.ts'

/** Words that were put to the senate, pinned exactly. Closed by trigger: pinned words and digest never change. */
export const proposals = table(
  'proposals',
  {
    id: id<ProposalId>(),
    senateId: text<SenateId>().notNull(),
    ref: text().notNull(),
    challengeId: text<ChallengeId>(),
    documentId: text<DocumentId>(),
    sessionId: text<SessionId>(),
    itemId: text<ItemId>(),
    process: text<Process>().notNull(),
    wording: text().notNull(),
    wordingDigest: text().notNull(),
    /** The last document update that the words were taken from. */
    documentSeq: count(),
    presentSeatIds: json<SeatId[]>().notNull(),
    state: text<Outcome>().notNull(),
    agreedBy: text<SeatId>(),
    agreedAt: instant(),
    /** Brought in from an earlier record, not decided here. */
    historical: flag().notNull(),
    version: count().notNull(),
  },
  (t) => [
    unique('proposals_ref').on(t.senateId, t.ref),
    byNumber('proposals_number', t),
    index('proposals_challenge').on(t.challengeId),
  ],
)
