import type { SeatId, SenateId, SessionId } from '../shared/ids.ts'
import type { Usefulness } from '../shared/sessions/usefulness-words.ts'
import { id, index, key, table, text } from './columns.ts'

/**
 * What people said of a session, apart from everything: no seat and no time. The id is made with the server's secret, so
 * that its owner can change it and the database alone does not tell whose it is. In SQLite the table is WITHOUT ROWID,
 * so that rows lie in the order of these ids and not in that of their coming.
 */
export const usefulnessAnswers = table(
  'usefulness_answers',
  {
    id: id(),
    senateId: text<SenateId>().notNull(),
    sessionId: text<SessionId>().notNull(),
    answer: text<Usefulness>().notNull(),
    why: text().notNull(),
  },
  (t) => [index('usefulness_answers_session').on(t.sessionId)],
)

/** Who has answered, never what. */
export const usefulnessGiven = table(
  'usefulness_given',
  {
    sessionId: text<SessionId>().notNull(),
    seatId: text<SeatId>().notNull(),
  },
  (t) => [key({ columns: [t.sessionId, t.seatId] })],
)
