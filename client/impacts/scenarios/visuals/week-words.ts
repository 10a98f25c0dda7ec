import { formatDate } from '../../../../shared/format.ts'

const dayMs = 86_400_000

/** The day, as YYYY-MM-DD, a number of weeks after the day on which a scenario starts. */
export function dayOfWeek(startsOn: string, week: number): string {
  return new Date(Date.parse(`${startsOn}T12:00:00Z`) + Math.round(week * 7) * dayMs).toISOString().slice(0, 10)
}

/** `Week 26, 30 September 2026`; without a start only `Week 26`. */
export function weekWords(week: number, startsOn: string | null): string {
  return startsOn === null ? `Week ${week}` : `Week ${week}, ${formatDate(dayOfWeek(startsOn, week))}`
}
