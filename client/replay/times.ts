import { dateFormat, dayOf, formatTime } from '../../shared/format.ts'
import type { SessionReplay } from '../../shared/sessions/replay-answers.ts'

type Span = Pick<SessionReplay, 'from' | 'until'>

/** The times of a session in its senate's zone. One that went on on another day says each time with its day. */
export interface Times {
  days: 'one' | 'several'
  /** To the second: `2:30:05pm`, `4 March, 2:30:05pm`. */
  exact(at: string): string
  /** For a scale: `2:30pm`, `4 Mar, 2:30pm`. */
  short(at: string): string
}

/** How times are said on the page of a replay. */
export function timesOf({ from, until }: Span, zone: string): Times {
  const days = dayOf(from, zone) === dayOf(until, zone) ? 'one' : 'several'
  const clock = dateFormat(zone, { hour: 'numeric', minute: '2-digit', second: '2-digit', hour12: true })
  const onDay = (at: string, month: 'short' | 'long', time: string) =>
    days === 'one' ? time : `${dateFormat(zone, { day: 'numeric', month }).format(new Date(at))}, ${time}`
  return {
    days,
    exact: (at) => onDay(at, 'long', withHalf(clock.format(new Date(at)))),
    short: (at) => onDay(at, 'short', formatTime(at, zone)),
  }
}

const withHalf = (time: string) => time.replace(/\s?([ap])\.?m\.?$/i, (_, half: string) => `${half.toLowerCase()}m`)

const minuteMs = 60_000
const tickMinutes = [1, 2, 5, 10, 15, 30, 60, 120, 240, 480, 1440]

/** Moments for a scale, not more than a few: each at a full step of the clock. With their days they need more room. */
export function ticksOf({ from, until }: Span, days: Times['days']): string[] {
  const begin = Date.parse(from)
  const lengthMs = Date.parse(until) - begin
  const most = days === 'one' ? 6 : 3
  const minutes =
    tickMinutes.find((each) => lengthMs / (each * minuteMs) <= most) ??
    1440 * Math.ceil(lengthMs / most / (1440 * minuteMs))
  const stepMs = minutes * minuteMs
  const first = Math.ceil(begin / stepMs) * stepMs
  return Array.from({ length: Math.max(0, Math.floor((begin + lengthMs - first) / stepMs) + 1) }, (_, n) =>
    new Date(first + n * stepMs).toISOString(),
  )
}
