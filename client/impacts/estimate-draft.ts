import type { Estimate } from '../../shared/impacts/units.ts'
import type { ServiceUnit } from '../../shared/members/service-words.ts'
import type { FieldError } from '../ui/ErrorSummary.tsx'
import { parseNumber } from '../ui/parse-number.ts'

/** An estimate as it is typed. */
export interface EstimateDraft {
  magnitude: string
  low: string
  high: string
  unit: ServiceUnit | ''
}

/** What stands in the fields for an estimate, or nothing yet. */
export function estimateDraft(estimate?: Estimate, unit: ServiceUnit | '' = ''): EstimateDraft {
  if (!estimate) return { magnitude: '', low: '', high: '', unit }
  const { magnitude, low, high } = estimate
  return {
    magnitude: String(magnitude),
    low: low === null ? '' : String(low),
    high: high === null ? '' : String(high),
    unit: estimate.unit,
  }
}

/** The estimate that was typed, or what is wrong with it. `prefix` starts the ids of the fields. */
export function readEstimate(
  draft: EstimateDraft,
  prefix: string,
): { estimate: Estimate | undefined; errors: FieldError[] } {
  const errors: FieldError[] = []
  const wrong = (part: keyof EstimateDraft, message: string) => {
    errors.push({ field: `${prefix}-${part}`, message })
  }
  const figure = (part: 'magnitude' | 'low' | 'high', name: string): number | null => {
    if (draft[part].trim() === '') return null
    const value = parseNumber(draft[part])
    if (value === undefined || value < 0) wrong(part, `Enter the ${name} figure as a number, such as 12 or 4.5`)
    else if (value > 1_000_000_000) wrong(part, `The ${name} figure must be 1,000,000,000 or less`)
    else if (Math.round(value * 100) / 100 !== value) wrong(part, `Give the ${name} figure with 2 decimals at most`)
    else return value
    return null
  }
  const magnitude = figure('magnitude', 'likeliest')
  const low = figure('low', 'lowest')
  const high = figure('high', 'highest')
  if (draft.magnitude.trim() === '') wrong('magnitude', 'Enter the likeliest figure')
  if (draft.low.trim() === '' && draft.high.trim() !== '')
    wrong('low', 'Enter the lowest figure, or leave out the highest')
  if (draft.high.trim() === '' && draft.low.trim() !== '')
    wrong('high', 'Enter the highest figure, or leave out the lowest')
  if (magnitude !== null && low !== null && low > magnitude)
    wrong('low', 'The lowest figure must not be above the likeliest')
  if (magnitude !== null && high !== null && high < magnitude) {
    wrong('high', 'The highest figure must not be below the likeliest')
  }
  if (draft.unit === '') wrong('unit', 'Choose what it is counted in')
  const estimate = errors.length === 0 && magnitude !== null && draft.unit !== ''
  return { estimate: estimate ? { magnitude, low, high, unit: draft.unit as ServiceUnit } : undefined, errors }
}
