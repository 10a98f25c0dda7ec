import type { Range } from './content.ts'
import { mostAmount, mostText } from './limits.ts'

/** Something in a scenario that cannot be used as it stands, and where. */
export interface Problem {
  /** Like `assumptions/<id>/low`. */
  at: string
  /** What is wrong and what is done about it, as a sentence. */
  says: string
}

/** Gathers what is wrong; says nothing twice for one place. */
export type Report = (at: string, says: string) => undefined

/** Whether a value has members by name: no list, and not null. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Whether a value is a number that a service could have: no NaN, nothing endless, nothing absurd. */
export function isAmount(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= mostAmount
}

/** A whole number within bounds; undefined for anything else. */
export function whole(value: unknown, least: number, most: number): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most ? value : undefined
}

/** A value that is one of the known ones; undefined for anything else. */
export function oneOf<T extends string>(value: unknown, values: readonly T[]): T | undefined {
  return values.find((each) => each === value)
}

/** Words as they may be shown: cut where they are too long, without what no database takes. */
export function words(value: unknown): string {
  if (typeof value !== 'string') return ''
  return value.slice(0, mostText).replaceAll('\u0000', '').toWellFormed()
}

/** A range in its order; undefined, and reported, for anything else. */
export function rangeOf(value: Record<string, unknown>, at: string, what: string, report: Report): Range | undefined {
  const { low, likely, high } = value
  if (!isAmount(low) || !isAmount(likely) || !isAmount(high)) {
    return report(at, `${what} is left out: low, likely and high must all be numbers. Enter them again.`)
  }
  if (low > likely || likely > high) {
    const order = `low ${low}, likely ${likely}, high ${high}`
    return report(at, `${what} is left out: its range is out of order (${order}). Enter it from low to high.`)
  }
  return { low, likely, high }
}
