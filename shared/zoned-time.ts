import { dateFormat } from './format.ts'

/** The instant at which a clock on the wall of a zone shows this day and time: `2026-03-04`, `14:30`. */
export function instantOf(day: string, time: string, zone: string): Date {
  const wanted = Date.parse(`${day}T${time}:00Z`)
  // What the wall shows at a guess says how far the guess is off; near a change of the clocks the second look counts.
  const first = wanted - (wallAt(wanted, zone) - wanted)
  return new Date(first - (wallAt(first, zone) - wanted))
}

/** `14:30`: what a clock on the wall of a zone shows. */
export function clockOf(at: string | Date, zone: string): string {
  return new Date(wallAt(new Date(at).getTime(), zone)).toISOString().slice(11, 16)
}

/** A time as people type it, as `14:30`: `2pm`, `2:30 pm`, `14:30`, `midday`. Undefined when it is none. */
export function timeIn(typed: string): string | undefined {
  const text = typed.trim().toLowerCase()
  if (text === 'midday' || text === 'noon') return '12:00'
  const found = /^(\d{1,2})(?:[:.](\d{2}))?\s*(am|pm)?$/.exec(text)
  if (!found) return undefined
  const [hour, minute, half] = [Number(found[1]), Number(found[2] ?? 0), found[3]]
  if (minute > 59 || (half ? hour < 1 || hour > 12 : hour > 23)) return undefined
  // A bare number could be either half of the day.
  if (!half && found[2] === undefined) return undefined
  const of24 = half ? (hour % 12) + (half === 'pm' ? 12 : 0) : hour
  return `${String(of24).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

const toTheSecond: Intl.DateTimeFormatOptions = {
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
}

/** What the wall of a zone shows at an instant, as if it were UTC. */
function wallAt(at: number, zone: string): number {
  const parts = dateFormat(zone, toTheSecond).formatToParts(new Date(at))
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '00'
  return Date.parse(
    `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}:${part('second')}Z`,
  )
}
