import { formatAgo, formatDate, formatDateTime, formatDue, formatTime, formatWeekdayDate } from '../../shared/format.ts'
import { useSenateIfAny } from '../connection/useSenate.ts'
import { useNow } from './useNow.ts'

interface WhenProps {
  /** An instant (ISO), or a plain day such as `2026-03-04`. */
  at: string
  /** `ago` and `due` count from now and say the full date to those who point at it. */
  as?: 'date' | 'time' | 'dateTime' | 'weekday' | 'ago' | 'due'
}

/** A date or a time in the senate's zone. The frame says once, at the foot of the page, which zone that is. */
export function When({ at, as = 'dateTime' }: WhenProps) {
  const zone = useSenateIfAny()?.senate.timeZone ?? 'Europe/London'
  const now = useNow(60_000)
  const text = {
    date: () => formatDate(at, zone),
    time: () => formatTime(at, zone),
    dateTime: () => formatDateTime(at, zone),
    weekday: () => formatWeekdayDate(at, zone),
    ago: () => formatAgo(at, now, zone),
    due: () => formatDue(at, now, zone),
  }[as]()
  const isRelative = as === 'ago' || as === 'due'
  return (
    <time dateTime={at} title={isRelative ? formatDateTime(at, zone) : undefined}>
      {text}
    </time>
  )
}
