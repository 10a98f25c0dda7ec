import type { Estimate } from '../engine/network.ts'
import { likely, type ServiceModel } from './system-model.ts'

/** The engine counts people and days; the senate counts beds, contacts a week, hours a week. */
export const daysInWeek = 7

type Counted = Pick<ServiceModel, 'kind' | 'numbers'>

/** How many of its units one person takes: 14 contacts, or 1 bed where nothing is said. Of a range, the likeliest. */
export function unitsPerPerson({ numbers }: Counted): number {
  return numbers.unitsPerPerson ? likely(numbers.unitsPerPerson.estimate) : 1
}

/** How many of its units make one person of the engine's: at once for places, a day for a rate. */
export function unitsOfOne(service: Counted): number {
  return unitsPerPerson(service) * (service.kind === 'rate' ? daysInWeek : 1)
}

/** An estimate in other units, so many of which make one. Divided, not multiplied by a part: 98 visits ÷ 98 is exactly 1. */
export function over(estimate: Estimate, units: number): Estimate {
  if (typeof estimate === 'number') return estimate / units + 0
  const { low, likely: middle, high } = estimate
  return { ...estimate, low: low / units + 0, likely: middle / units + 0, high: high / units + 0 }
}
