import type { WeeklyBands } from '../runs/chart-bands.ts'

/** A curve of a chart: one number for each week, from week 0. */
export type Weekly = readonly number[]

/** What a chart shows: the difference that the changes make, or where it stands with and without them. */
export type ChartView =
  | { kind: 'difference'; line: Weekly; bands: WeeklyBands | undefined }
  | { kind: 'level'; line: Weekly; before: Weekly; capacity: Weekly | null; bands: WeeklyBands | undefined }

/** What begins in a week, flagged on the axis by its numbers in the list of changes. */
export interface ChartFlag {
  /** From the start, in parts of a week where it begins within one. */
  week: number
  /** `1`, or `2, 3` where they begin on one day. */
  numbers: string
  /** `LTHT: 14 beds close`. */
  words: string
}
