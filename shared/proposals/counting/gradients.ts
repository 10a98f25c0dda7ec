import type { Outcome } from '../process.ts'
import type { DecisionRule } from '../ways.ts'
import { type Bases, baseOf, isEnough } from './fraction.ts'

/** From full support to a block, after Kaner, "Facilitator's Guide to Participatory Decision-Making" (2014), ch. 19. */
export const gradients = [
  { level: 1, name: 'Whole-hearted endorsement', counts: 'for' },
  { level: 2, name: 'Agreement with a minor point', counts: 'for' },
  { level: 3, name: 'Support with reservations', counts: 'for' },
  { level: 4, name: 'Abstain', counts: 'neither' },
  { level: 5, name: 'More discussion needed', counts: 'against' },
  { level: 6, name: 'Do not like it but will support it', counts: 'for' },
  { level: 7, name: 'Serious disagreement', counts: 'against' },
  { level: 8, name: 'Block', counts: 'against' },
] as const

export interface GradientTally {
  kind: 'gradients'
  /** How many chose each level, from 1 to 8. */
  counts: readonly number[]
  supporting: number
  base: number
}

/**
 * Those who will support the words (levels 1, 2, 3 and 6) of the rule's base; a block stops them whatever the number.
 * Kaner leaves the rule to the group: here it is the proposal's decision rule.
 */
export function tallyGradients(
  levels: readonly number[],
  rule: DecisionRule,
  bases: Bases,
): { outcome: Outcome; tally: GradientTally } {
  const counts = gradients.map(({ level }) => levels.filter((one) => one === level).length)
  const standing = (counted: string) =>
    gradients.reduce((sum, gradient, n) => sum + (gradient.counts === counted ? (counts[n] ?? 0) : 0), 0)
  const supporting = standing('for')
  const base = baseOf(rule, bases, supporting + standing('against'))
  const blocked = (counts.at(-1) ?? 0) > 0
  const enough = !blocked && isEnough(rule, supporting, base)
  const outcome = levels.length === 0 || base === 0 ? 'inconclusive' : enough ? 'carried' : 'notCarried'
  return { outcome, tally: { kind: 'gradients', counts, supporting, base } }
}
