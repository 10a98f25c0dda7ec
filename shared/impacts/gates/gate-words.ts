import { formatDate, formatNumber, plural } from '../../format.ts'
import type { ShownGate } from './answers.ts'
import type { GateMeasure, GateTest } from './gate.ts'
import type { TestState } from './gate-state.ts'

export const measureNames: Record<GateMeasure, string> = {
  freePlaces: 'Free places',
  peopleWaiting: 'People waiting',
  percentFull: 'Percent full',
  percentOfStartDatesMet: 'Percent of start dates met',
  minutesMeanHandover: 'Minutes of mean handover',
}

/** `Clause 2 of LDS-004`, or the decision alone. */
export function beforeWords({ ref, clause }: NonNullable<ShownGate['before']>): string {
  return clause ? `Clause ${clause.number} of ${ref}` : ref
}

/** `Free places in Home ward (LCH): at least 10 for 4 weeks.` */
export function testWords({ measure, bound, value, forWeeks }: GateTest, service: string): string {
  const asked = `${bound === 'atLeast' ? 'at least' : 'at most'} ${formatNumber(value, 2)}`
  return `${measureNames[measure]}, ${service}: ${asked} for ${plural(forWeeks, 'week')}.`
}

/** `Held for 3 weeks of 4. Last reading 95 on 4 March 2026.` */
export function stateWords({ forWeeks }: GateTest, { heldWeeks, holds, last, isStale }: TestState): string {
  if (!last) return 'No reading yet.'
  const lately = `Last reading ${formatNumber(last.value, 2)} on ${formatDate(last.readOn)}.`
  if (isStale) return `Not known: nobody has read it this week or last. ${lately}`
  if (holds) return `Holds: met for ${plural(forWeeks, 'week')}. ${lately}`
  return heldWeeks === 0 ? `Not met. ${lately}` : `Held for ${plural(heldWeeks, 'week')} of ${forWeeks}. ${lately}`
}
