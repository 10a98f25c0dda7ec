/** Dates, times and numbers as the NHS content style writes them: 4 March 2026, 2:30pm, 1,368, 8 to 18. */

const defaultZone = 'Europe/London'
const dayMs = 86_400_000

/** A plain day (`2026-03-04`) belongs to no zone; an instant is a Date or an ISO string with a time. */
function isPlainDay(value: string | Date): value is string {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)
}

const formatters = new Map<string, Intl.DateTimeFormat>()
/** A British format of days and times in a zone. Kept, because making one costs a hundred times what using it does. */
export function dateFormat(zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${zone} ${JSON.stringify(options)}`
  const known = formatters.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-GB', { ...options, timeZone: zone })
  formatters.set(key, made)
  return made
}

function moment(value: string | Date, zone: string): { at: Date; zone: string } {
  return isPlainDay(value) ? { at: new Date(`${value}T12:00:00Z`), zone: 'UTC' } : { at: new Date(value), zone }
}

// Midnight falls on a quarter of an hour in every zone, so the day that a zone was asked for last holds as long.
const quarterMs = 900_000
const lastDays = new Map<string, { quarter: number; day: string }>()

/** The day of an instant in a zone, as `2026-03-04`; a plain day is itself. */
export function dayOf(value: string | Date, zone = defaultZone): string {
  if (isPlainDay(value)) return value
  if (zone === 'UTC') return new Date(value).toISOString().slice(0, 10)
  const at = new Date(value)
  const quarter = Math.floor(at.getTime() / quarterMs)
  const last = lastDays.get(zone)
  if (last?.quarter === quarter) return last.day
  const parts = dateFormat(zone, { year: 'numeric', month: '2-digit', day: '2-digit' }).formatToParts(at)
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? ''
  const day = `${part('year')}-${part('month')}-${part('day')}`
  lastDays.set(zone, { quarter, day })
  return day
}

/** `4 March 2026`. */
export function formatDate(value: string | Date, zone = defaultZone): string {
  const { at, zone: where } = moment(value, zone)
  return dateFormat(where, { day: 'numeric', month: 'long', year: 'numeric' }).format(at)
}

/** `Wednesday 4 March 2026`. */
export function formatWeekdayDate(value: string | Date, zone = defaultZone): string {
  const { at, zone: where } = moment(value, zone)
  return `${dateFormat(where, { weekday: 'long' }).format(at)} ${formatDate(value, zone)}`
}

/** `2:30pm`, `5pm`, `midday`, `midnight`. */
export function formatTime(value: string | Date, zone = defaultZone): string {
  const parts = dateFormat(zone, { hour: 'numeric', minute: '2-digit', hourCycle: 'h23' }).formatToParts(
    new Date(value),
  )
  const number = (type: string) => Number(parts.find((each) => each.type === type)?.value)
  const hour = number('hour')
  const minute = number('minute')
  if (minute === 0 && hour === 0) return 'midnight'
  if (minute === 0 && hour === 12) return 'midday'
  const minutes = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`
  return `${hour % 12 || 12}${minutes}${hour < 12 ? 'am' : 'pm'}`
}

/** `4 March 2026, 2:30pm`; a plain day has no time. */
export function formatDateTime(value: string | Date, zone = defaultZone): string {
  return isPlainDay(value) ? formatDate(value) : `${formatDate(value, zone)}, ${formatTime(value, zone)}`
}

/** From one instant to another: `4 March 2026, 2pm to 4:30pm`, or both days in full. */
export function formatPeriod(from: string | Date, to: string | Date | null, zone = defaultZone): string {
  if (!to) return formatDateTime(from, zone)
  if (dayOf(from, zone) !== dayOf(to, zone)) return `${formatDateTime(from, zone)} to ${formatDateTime(to, zone)}`
  return isPlainDay(from) ? formatDate(from) : `${formatDateTime(from, zone)} to ${formatTime(to, zone)}`
}

/** The name of a zone's time as people say it: `London time`. */
export function formatZone(zone: string): string {
  const place = zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ')
  return `${place} time`
}

/** `1,368`; few decimals (1 unless told), none when whole; a real minus sign. */
export function formatNumber(value: number, decimals = 1): string {
  const text = numbersWith(decimals).format(value)
  return text === '-0' ? '0' : text.replace('-', '\u2212')
}

const numberFormats = new Map<number, Intl.NumberFormat>()

/** To make a format takes far longer than to use it. */
function numbersWith(decimals: number): Intl.NumberFormat {
  const known = numberFormats.get(decimals)
  if (known) return known
  const made = new Intl.NumberFormat('en-GB', { maximumFractionDigits: decimals })
  numberFormats.set(decimals, made)
  return made
}

/** `8 to 18`, `8 to 18 beds`; one number when both ends are the same. */
export function formatRange(low: number, high: number, unit = '', decimals = 1): string {
  const from = formatNumber(low, decimals)
  const to = formatNumber(high, decimals)
  return `${from === to ? from : `${from} to ${to}`}${unit && ` ${unit}`}`
}

/** `1 day`, `3 days`, `1,200 beds`. The plural is the singular with an s unless told. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${formatNumber(count)} ${count === 1 ? one : many}`
}

const units: [name: string, ms: number][] = [
  ['day', dayMs],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000],
]

/** `6 hours 30 minutes`: the largest unit and the one below it. Parts of a second are left out. */
export function formatDuration(ms: number): string {
  const index = units.findIndex(([, size]) => ms >= size)
  const [largest, next] = index < 0 ? [units[3], undefined] : [units[index], units[index + 1]]
  if (!largest) return ''
  const count = Math.floor(ms / largest[1])
  const rest = next ? Math.floor((ms - count * largest[1]) / next[1]) : 0
  return next && rest > 0 ? `${plural(count, largest[0])} ${plural(rest, next[0])}` : plural(count, largest[0])
}

/** Whole days from one day to another: negative when `to` lies before `from`. */
export function daysBetween(from: string | Date, to: string | Date, zone = defaultZone): number {
  return Math.round((Date.parse(dayOf(to, zone)) - Date.parse(dayOf(from, zone))) / dayMs)
}

/** `due today`, `due tomorrow`, `due in 3 days`, `2 days overdue`. */
export function formatDue(dueOn: string | Date, now: Date, zone = defaultZone): string {
  const days = daysBetween(now, dueOn, zone)
  if (days < 0) return `${plural(-days, 'day')} overdue`
  if (days === 0) return 'due today'
  return days === 1 ? 'due tomorrow' : `due in ${plural(days, 'day')}`
}

/** How long ago, for news: `just now`, `12 minutes ago`, `today, 2:30pm`, `yesterday, 5pm`, then the date. */
export function formatAgo(value: string | Date, now: Date, zone = defaultZone): string {
  const ms = now.getTime() - new Date(value).getTime()
  const days = daysBetween(value, now, zone)
  if (ms < 60_000 && ms > -60_000) return 'just now'
  if (ms > 0 && ms < 3_600_000) return `${plural(Math.floor(ms / 60_000), 'minute')} ago`
  if (days === 0) return `today, ${formatTime(value, zone)}`
  return days === 1 ? `yesterday, ${formatTime(value, zone)}` : formatDate(value, zone)
}

/** `LCH`, `LCH and LTHT`, `LCH, LTHT and LYPFT`. */
export function formatList(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
}
