import type { SeatId } from '../../shared/ids.ts'
import type { DocumentReader } from '../documents/reader.ts'

/** One command of the demonstration, as somebody gave it at some moment. */
export interface Step {
  /** Names the step for ever: its command id is made from it, so that an interrupted loading goes on where it stopped. */
  key: string
  at: Date
  by: SeatId
  type: string
  target: string
  /** What the command says; where it points into a document, made from the document as it is by then. */
  body: object | ((documents: DocumentReader) => Promise<object>)
  /** The ids that this command gives to new things, in the order in which its rule asks for them. */
  ids?: string[]
}

/** A day of the demonstration: days from its first start, with a time in the senate's zone if it matters. */
export interface Day {
  daysFromStart: number
  time?: string
}

/** Turns the demonstration's days into real ones, counted from its first start. */
export function calendar(start: Date, timeZone: string) {
  const noon = Date.UTC(start.getUTCFullYear(), start.getUTCMonth(), start.getUTCDate(), 12)
  const dayMs = 86_400_000

  function on({ daysFromStart }: Day): string {
    return new Date(noon + daysFromStart * dayMs).toISOString().slice(0, 10)
  }
  return {
    /** `2026-03-04` */
    on,
    /** `2026-03-04`, or null. */
    onOrNull: (day: Day | null | undefined) => (day ? on(day) : null),
    /** The moment, at 9am unless a time is given; `afterMs` puts things of one day in their order. */
    at: (day: Day, time = day.time ?? '09:00', afterMs = 0) =>
      new Date(inZone(on(day), time, timeZone).getTime() + afterMs),
  }
}
export type Calendar = ReturnType<typeof calendar>

/** The moment at which clocks in the zone show this day and time. */
function inZone(day: string, time: string, timeZone: string): Date {
  const asUtc = new Date(`${day}T${time}:00.000Z`)
  const shown = new Intl.DateTimeFormat('en-GB', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).formatToParts(
    asUtc,
  )
  const part = (type: string) => Number(shown.find((entry) => entry.type === type)?.value)
  const local = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'))
  return new Date(asUtc.getTime() - (local - asUtc.getTime()))
}
