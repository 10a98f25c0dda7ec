import { type Band, placeOf } from '../../../shared/impacts/observations/band.ts'
import { estimateWords } from '../../../shared/impacts/units.ts'
import type { ServiceUnit } from '../../../shared/members/service-words.ts'

/** Where an observation fell, as a sentence; nothing where no range was given. */
export function placeWords(predicted: Band, observed: number): string {
  const place = placeOf(predicted, observed)
  switch (place) {
    case 'inner':
      return 'Inside the middle half of the range.'
    case 'outer':
      return 'Inside the range.'
    case 'below':
      return 'Below the range.'
    case 'above':
      return 'Above the range.'
    case null:
      return 'No range was given.'
    default:
      return place satisfies never
  }
}

/** `12 (8 to 18) virtual-ward beds`, of what was predicted. */
export function bandWords({ p50, range }: Band, unit: ServiceUnit): string {
  return estimateWords({ magnitude: p50, low: range?.p5 ?? null, high: range?.p95 ?? null, unit })
}
