import { formatDuration } from '../../../shared/format.ts'

const minuteMs = 60_000

/** How the clock of an item reads: `12:40` left, `+02:10` over. */
export function clockFace(leftMs: number): string {
  const over = leftMs < 0
  const seconds = over ? Math.floor(-leftMs / 1_000) : Math.ceil(leftMs / 1_000)
  const two = (value: number) => String(value).padStart(2, '0')
  const face = `${over ? two(Math.floor(seconds / 60)) : Math.floor(seconds / 60)}:${two(seconds % 60)}`
  return over && seconds > 0 ? `+${face}` : face
}

/** The same in words, by the minute: `13 minutes left`, `2 minutes over`. */
export function clockWords(leftMs: number): string {
  if (leftMs <= -minuteMs) return `${formatDuration(Math.floor(-leftMs / minuteMs) * minuteMs)} over`
  if (leftMs <= 0) return 'Time is up'
  return leftMs < minuteMs
    ? 'Less than a minute left'
    : `${formatDuration(Math.ceil(leftMs / minuteMs) * minuteMs)} left`
}

const saidAtMinutes = [10, 5, 2, 1, 0]

/** What is said aloud, and only when it changes: at 10, 5, 2 and 1 minutes, when time is up, and each 5 minutes over. */
export function clockSaid(leftMs: number): string {
  if (leftMs <= -5 * minuteMs) return `${formatDuration(Math.floor(-leftMs / (5 * minuteMs)) * 5 * minuteMs)} over`
  const passed = saidAtMinutes.filter((minutes) => leftMs <= minutes * minuteMs).at(-1)
  return passed === undefined ? '' : clockWords(passed * minuteMs)
}

/** What the clock does to the end of the session: `6 minutes late`, `4 minutes early`, nothing within a minute. */
export function shiftWords(ms: number): string {
  const minutes = Math.round(ms / minuteMs)
  if (minutes === 0) return 'on time'
  return `${formatDuration(Math.abs(minutes) * minuteMs)} ${minutes > 0 ? 'late' : 'early'}`
}
