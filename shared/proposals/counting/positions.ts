import type { Outcome, Position, Process } from '../process.ts'
import type { DecisionRule } from '../ways.ts'
import { type Bases, baseOf, isEnough } from './fraction.ts'

export interface PositionTally {
  kind: 'positions'
  counts: Partial<Record<Position, number>>
  /** What those in favour were held against; null where no fraction is asked. */
  base: number | null
}

/** How many took each position. */
export function countPositions(positions: readonly Position[]): Partial<Record<Position, number>> {
  const counts: Partial<Record<Position, number>> = {}
  for (const position of positions) counts[position] = (counts[position] ?? 0) + 1
  return counts
}

/**
 * Sense-check, advice and vote: those for, of the rule's base. Consensus: everybody who does not stand aside is for,
 * and somebody is (Seeds for Change, "Consensus decision making": one block is enough to stop). Consent: nobody's
 * objection stands, and somebody consents (Sociocracy 3.0, "Consent decision making"): objections are weighed by
 * whoever calls this, for the count of stances cannot know which were worked through.
 */
export function tallyPositions(
  process: Process,
  positions: readonly Position[],
  rule: DecisionRule,
  bases: Bases,
): { outcome: Outcome; tally: PositionTally } {
  const counts = countPositions(positions)
  const [yes, no] = [counts.for ?? 0, counts.against ?? 0]
  if (positions.length === 0) return { outcome: 'inconclusive', tally: { kind: 'positions', counts, base: null } }
  if (process === 'consent') {
    const outcome = (counts.consent ?? 0) > 0 ? 'carried' : 'inconclusive'
    return { outcome, tally: { kind: 'positions', counts, base: null } }
  }
  if (process === 'consensus') {
    const outcome = no > 0 ? 'notCarried' : yes > 0 ? 'carried' : 'inconclusive'
    return { outcome, tally: { kind: 'positions', counts, base: null } }
  }
  const base = baseOf(rule, bases, yes + no)
  const outcome = base === 0 ? 'inconclusive' : isEnough(rule, yes, base) ? 'carried' : 'notCarried'
  return { outcome, tally: { kind: 'positions', counts, base } }
}
