import { dayOf, formatTime } from '../../../shared/format.ts'
import { lastRecordedAt } from '../../../shared/sessions/left-open.ts'
import type { Session } from '../../../shared/sessions/session.ts'
import { clockOf, instantOf, timeIn } from '../../../shared/zoned-time.ts'
import { type DateParts, dateParts, plainDay } from '../../ui/date-parts.ts'

/** When a session ended, as it is typed. */
export interface EndTyped {
  day: DateParts
  time: string
}

/** The last thing recorded: what it ended with, unless somebody knows better. */
export function endTypedOf(session: Session, zone: string): EndTyped {
  const last = lastRecordedAt(session)
  const said = formatTime(last, zone)
  // Midnight is a word that a field for a time does not read.
  return { day: dateParts(dayOf(last, zone)), time: timeIn(said) ? said : clockOf(last, zone) }
}

/** The instant that was typed; undefined when it is no day and time. */
export function endOfTyped({ day, time }: EndTyped, zone: string): string | undefined {
  const [on, at] = [plainDay(day), timeIn(time)]
  return on && at ? instantOf(on, at, zone).toISOString() : undefined
}
