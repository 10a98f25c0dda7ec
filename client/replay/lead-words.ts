import { formatDateTime, formatPeriod } from '../../shared/format.ts'
import type { SessionReplay } from '../../shared/sessions/replay-answers.ts'

/** When a session was held, and what its replay is. */
export function leadOf(
  { from, until, historical, isOver }: Pick<SessionReplay, 'from' | 'until' | 'historical' | 'isOver'>,
  zone: string,
): string {
  if (!isOver) return `Under way since ${formatDateTime(from, zone)}: this is what has happened until now.`
  const what = historical
    ? 'Put together from an earlier record, which says when items ran and who was there.'
    : 'What you could see then, as far as you may see it now.'
  return `${formatPeriod(from, until, zone)}. ${what}`
}
