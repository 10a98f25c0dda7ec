/** A date as somebody types it: three fields, each possibly empty or not a number yet. */
export interface DateParts {
  day: string
  month: string
  year: string
}

export const noDate: DateParts = { day: '', month: '', year: '' }

/** `2026-03-04` in three fields, for a form that starts from a known date. */
export function dateParts(day: string | null | undefined): DateParts {
  const [year, month, date] = (day ?? '').split('-')
  if (year === undefined || month === undefined || date === undefined) return noDate
  return { day: String(Number(date)), month: String(Number(month)), year }
}

/** Whether nothing has been typed. */
export function isEmptyDate({ day, month, year }: DateParts): boolean {
  return `${day}${month}${year}`.trim() === ''
}

/** The day that was typed, as `2026-03-04`; undefined when it is no day of the calendar. */
export function plainDay({ day, month, year }: DateParts): string | undefined {
  const all = [day, month, year].map((part) => part.trim())
  if (!all.every((part) => /^\d+$/.test(part)) || year.trim().length !== 4) return undefined
  const [date, ofMonth, ofYear] = all.map(Number) as [number, number, number]
  const at = new Date(Date.UTC(ofYear, ofMonth - 1, date))
  const isReal = at.getUTCFullYear() === ofYear && at.getUTCMonth() === ofMonth - 1 && at.getUTCDate() === date
  return isReal ? at.toISOString().slice(0, 10) : undefined
}
