import type { ChallengeId, DocumentId, ItemId, ProposalId, SeatId, SenateId, SessionId } from '../shared/ids.ts'
import type { Process } from '../shared/proposals/process.ts'
import type { ProposalState } from '../shared/proposals/ways.ts'
import { byNumber } from './by-number.ts'
import { count, flag, id, index, instant, json, table, text, unique } from './columns.ts'

/** Words that were put to the senate, pinned exactly. Closed by trigger: of one version the words and digest never change. */
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
    /** Rises when other words are put: only then does the wording change. */
    wordsVersion: count().notNull().default(1),
    /** The last document update that the words were taken from. */
    documentSeq: count(),
    presentSeatIds: json<SeatId[]>().notNull(),
    state: text<ProposalState>().notNull(),
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

/**
 * Secret ballots, apart from everything: no seat, no time, no order. In SQLite the table is WITHOUT ROWID, so that rows
 * lie in the order of their random ids; at the close they are written once more in sorted order (`ballot-box.ts`).
 */
export const ballots = table('ballots', {
  id: id(),
  proposalId: text<ProposalId>().notNull(),
  /** What was chosen, as JSON and filled up with spaces: every ballot of a proposal is equally long. */
  choice: text().notNull(),
  sorted: flag().notNull(),
})
