import { Refusal } from '../refusal.ts'
import { openSeat } from './seat.ts'
import type { SenateIntent } from './senate-commands.ts'
import type { SenateContext, SenateDrafts } from './senate-rule.ts'
import type { Senate } from './senate-state.ts'

type FeedIntent = SenateIntent<'makeCalendarFeed'> | SenateIntent<'endCalendarFeed'>

/** Makes the address of a member's calendar, in place of an earlier one, or ends it. */
export function decideCalendarFeed(senate: Senate, command: FeedIntent, { facts }: SenateContext): SenateDrafts {
  const stream = `senate:${senate.id}` as const
  const { seatId } = openSeat(senate, command.target)
  switch (command.type) {
    case 'makeCalendarFeed': {
      if (facts.tokenUsed)
        throw new Refusal('already-used', 'This address was used before. Make a new one.', '/tokenHash')
      return [{ stream, event: { type: 'calendarFeedMade', seatId, tokenHash: command.body.tokenHash } }]
    }
    case 'endCalendarFeed': {
      if (!facts.hasCalendarFeed) {
        throw new Refusal('no-calendar-feed', 'No calendar reads your sessions. Make an address first.')
      }
      return [{ stream, event: { type: 'calendarFeedEnded', seatId } }]
    }
    default:
      return command satisfies never
  }
}
