import type { ServiceUnit } from '../../members/service-words.ts'
import type { Direction } from '../states.ts'
import { figure } from '../units.ts'

/** `14`; `3 the other way` of what fell where a rise was predicted, or rose where a fall was. */
export function observedWords(value: number, unit: ServiceUnit): string {
  return value < 0 ? `${figure(-value, unit)} the other way` : figure(value, unit)
}

/** What the other way means beside this direction. */
export function otherWayWords(direction: Direction): string {
  return direction === 'increase' ? 'It went the other way: down, not up' : 'It went the other way: up, not down'
}
