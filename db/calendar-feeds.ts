import type { SeatId, SenateId } from '../shared/ids.ts'
import { id, instant, table, text, unique } from './columns.ts'

/** Where a calendar program reads a member's sessions: found only by whoever knows the token of its address. */
export const calendarFeeds = table(
  'calendar_feeds',
  {
    seatId: id<SeatId>(),
    senateId: text<SenateId>().notNull(),
    tokenHash: text().notNull(),
    madeAt: instant().notNull(),
  },
  (t) => [unique('calendar_feeds_token').on(t.tokenHash)],
)
