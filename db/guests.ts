import type { GuestId, SeatId, SenateId, SessionId } from '../shared/ids.ts'
import type { GuestState } from '../shared/sessions/guests.ts'
import { id, index, instant, table, text, unique } from './columns.ts'

/**
 * People who came to a session without a seat, or without being able to sign in to theirs. No account: a name, and
 * the digest of what their browser holds. Whoever never came in is forgotten when the session closes.
 */
export const guests = table(
  'guests',
  {
    id: id<GuestId>(),
    senateId: text<SenateId>().notNull(),
    sessionId: text<SessionId>().notNull(),
    name: text().notNull(),
    /** A word on who they are, for those who let them in. */
    about: text().notNull(),
    state: text<GuestState>().notNull(),
    /** What their browser holds while they wait and visit. */
    tokenHash: text(),
    /** Why they were not let in, if somebody said so. */
    word: text(),
    seatId: text<SeatId>(),
    /** Who let them in, or did not. */
    settledBy: text<SeatId>(),
    settledAt: instant(),
    /** What their browser holds while it acts as the seat, and until when it may. */
    passHash: text(),
    passUntil: instant(),
  },
  (t) => [
    unique('guests_token').on(t.tokenHash),
    unique('guests_pass').on(t.passHash),
    index('guests_session').on(t.sessionId),
    index('guests_seat').on(t.seatId),
  ],
)
