import { formatNumber } from '../../../format.ts'
import type { ServiceUnit } from '../../../members/service-words.ts'
import type { Estimate } from '../../engine/network.ts'
import { numberUnit } from '../../system/number-words.ts'
import type { ModelNumber, ServiceNumber } from '../../system/system-model.ts'

/** What a number of a service is called in a sentence. */
export const numberNames: Record<ServiceNumber, string> = {
  capacity: 'capacity',
  currentUse: 'in use today',
  waiting: 'waiting',
  meanStayDays: 'mean stay',
  unitsPerPerson: 'units for each person',
  arrivalsPerWeek: 'arrivals from outside',
}

/** `60 beds`, `14 (12 to 18) days`. */
export function numberWords(number: ServiceNumber, estimate: Estimate, unit: ServiceUnit): string {
  return `${estimateWords(estimate)} ${numberUnit(number, unit)}`
}

/** `60`, `14 (12 to 18)`. `factor` 100 and `unit` % make shares of them. */
export function estimateWords(estimate: Estimate, factor = 1, unit = ''): string {
  const text = (value: number) => formatNumber(value * factor, 4)
  if (typeof estimate === 'number') return `${text(estimate)}${unit}`
  const { low, likely, high, shape } = estimate
  const range = `${text(likely)}${unit} (${text(low)} to ${text(high)}${unit})`
  return shape === 'pert' ? `${range}, PERT` : range
}

/** A share, 0 to 1, in per cent: `60%`, `14% (12 to 18%)`. */
export function shareWords(estimate: Estimate): string {
  return estimateWords(estimate, 100, '%')
}

/** Whether two estimates are the same values in the same shape, to the last digit. */
export function sameEstimate(one: Estimate, other: Estimate): boolean {
  if (typeof one === 'number' || typeof other === 'number') return one === other
  return one.low === other.low && one.likely === other.likely && one.high === other.high && one.shape === other.shape
}

/** Before and after of a number; where only its source is another, that is what changes. */
export function withSources(
  before: Pick<ModelNumber, 'estimate' | 'source'> | undefined,
  after: { estimate: Estimate; source: string },
) {
  return before && sameEstimate(before.estimate, after.estimate)
    ? { before: ` (source: ${before.source})`, after: ` (source: ${after.source})` }
    : { before: '', after: '' }
}

export const notKnown = 'Not known'
