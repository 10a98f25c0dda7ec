import type { Estimate } from '../../../shared/impacts/engine/network.ts'
import type { FieldError } from '../../ui/ErrorSummary.tsx'
import { parseNumber } from '../../ui/parse-number.ts'

/** A value with its range as it is typed. */
export interface RangeDraft {
  likely: string
  low: string
  high: string
}

/** What stands in the fields. `factor` is 10 for *of ten people*, 100 for per cent. */
export function rangeDraft(estimate: Estimate | undefined, factor = 1): RangeDraft {
  const text = (value: number) => String(Number((value * factor).toPrecision(12)))
  if (estimate === undefined) return { likely: '', low: '', high: '' }
  if (typeof estimate === 'number') return { likely: text(estimate), low: '', high: '' }
  return { likely: text(estimate.likely), low: text(estimate.low), high: text(estimate.high) }
}

interface Reading {
  /** Starts the ids of the fields. */
  prefix: string
  /** What is asked for: "the mean stay". */
  name: string
  factor?: number
  /** At most, as typed: 10 of ten people. */
  most?: number
}

/** The estimate that was typed, or what is wrong with it. Nothing typed is no estimate and no error. */
export function readRange(
  draft: RangeDraft,
  { prefix, name, factor = 1, most = 1_000_000_000 }: Reading,
): { estimate: Estimate | undefined; errors: FieldError[] } {
  const errors: FieldError[] = []
  const wrong = (part: keyof RangeDraft, message: string) => {
    errors.push({ field: `${prefix}-${part}`, message })
  }
  const figure = (part: keyof RangeDraft, which: string): number | undefined => {
    if (draft[part].trim() === '') return undefined
    const value = parseNumber(draft[part])
    if (value === undefined || value < 0) wrong(part, `Enter ${which} of ${name} as a number, such as 12 or 4.5`)
    else if (value > most) wrong(part, `${capital(which)} of ${name} must be ${most.toLocaleString('en-GB')} or less`)
    else return value
    return undefined
  }
  const likely = figure('likely', 'the likeliest figure')
  const low = figure('low', 'the lowest figure')
  const high = figure('high', 'the highest figure')
  const ranged = draft.low.trim() !== '' || draft.high.trim() !== ''
  if (draft.likely.trim() === '' && ranged) wrong('likely', `Enter the likeliest figure of ${name}`)
  if (draft.low.trim() === '' && draft.high.trim() !== '')
    wrong('low', 'Enter the lowest figure, or leave out the highest')
  if (draft.high.trim() === '' && draft.low.trim() !== '')
    wrong('high', 'Enter the highest figure, or leave out the lowest')
  if (likely !== undefined && low !== undefined && low > likely)
    wrong('low', 'The lowest figure must not be above the likeliest')
  if (likely !== undefined && high !== undefined && high < likely)
    wrong('high', 'The highest figure must not be below the likeliest')
  if (errors.length > 0 || likely === undefined) return { estimate: undefined, errors }
  const scaled = (value: number) => Number((value / factor).toPrecision(12))
  const estimate =
    low === undefined || high === undefined
      ? scaled(likely)
      : { low: scaled(low), likely: scaled(likely), high: scaled(high) }
  return { estimate, errors }
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}
