import { formatList } from '../../format.ts'
import type { Estimate } from '../engine/network.ts'
import { percentOf } from './two-digits.ts'

/** A service's pressure rule, and what the service is called: `LTHT's Wards`. */
export interface NamedPressureRule {
  service: string
  /** 0 to 1, of its capacity. */
  threshold: number
  stayCut: Estimate
  uplift: readonly { to: string; more: Estimate }[]
}

/** What services do when they fill up, which decides the sign of what happens downstream: every result names it. */
export function ruleInForce(coping: 'on' | 'off', rules: readonly NamedPressureRule[]): string {
  if (coping === 'off') return 'Pressure rule in force: none. Services do not adapt when they fill up.'
  if (rules.length === 0) return 'Pressure rule in force: none. No service of the model has one.'
  return `Pressure rule in force: ${rules.map(ruleWords).join(' ')}`
}

function ruleWords({ service, threshold, stayCut, uplift }: NamedPressureRule): string {
  const what = [
    ...(highest(stayCut) > 0 ? [`stays fall by up to ${shareWords(stayCut)}`] : []),
    ...uplift
      .filter(({ more }) => highest(more) > 0)
      .map(({ to, more }) => `${to} is used up to ${shareWords(more)} more`),
  ]
  const then = what.length === 0 ? 'nothing changes' : formatList(what)
  return `when ${service} is over ${Number((threshold * 100).toFixed(1))}% full, ${then}.`
}

function highest(estimate: Estimate): number {
  return typeof estimate === 'number' ? estimate : estimate.high
}

function shareWords(estimate: Estimate): string {
  if (typeof estimate === 'number') return percentOf(estimate)
  return `${percentOf(estimate.likely)} (${percentOf(estimate.low)} to ${percentOf(estimate.high)})`
}
