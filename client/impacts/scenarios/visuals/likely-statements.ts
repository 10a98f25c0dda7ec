import type { Affected } from '../../../../shared/impacts/scenarios/most-affected.ts'
import type { StatementFacts } from '../../../../shared/impacts/scenarios/statement-words.ts'
import type { PairedRuns } from './system-run.ts'

const spokenWeeks = [4, 12, 26, 52]

/**
 * What can be said at once, from the run with likely values alone: of each number that moves, its difference in the week
 * in which it is largest. How sure that is, and what it hangs on, the many runs say a moment later.
 */
export function likelyStatements({ changed, baseline }: PairedRuns, affected: readonly Affected[]): StatementFacts[] {
  return affected.map(({ serviceId, metric }) => {
    const [after, before] = [changed.series(metric, serviceId), baseline.series(metric, serviceId)]
    const differences = spokenWeeks
      .filter((week) => week * 7 < after.length)
      .map((week) => ({ week, difference: (after[week * 7] ?? 0) - (before[week * 7] ?? 0) }))
      .sort((one, other) => Math.abs(other.difference) - Math.abs(one.difference))
    const { week, difference } = differences[0] ?? { week: 0, difference: 0 }
    return { serviceId, metric, week, p5: difference, p50: difference, p95: difference, shareWorse: null, drivers: [] }
  })
}
