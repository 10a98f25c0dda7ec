import type { ModelFile } from '../engine/model-file.ts'
import { monteCarlo } from '../engine/monte-carlo.ts'
import type { Metric } from '../engine/network.ts'
import { type Samples, valuesOn } from '../engine/samples.ts'
import { quantile } from '../statistics/quantile.ts'
import { compileFile } from './compile-file.ts'

/** What two scenarios make of one number in one week, beside each other. In people. */
export interface Compared {
  serviceId: string
  metric: Metric
  week: number
  /** The median difference that each makes to how things are without it. */
  one: number
  other: number
  /** The other's difference less the first one's, run by run under the same draws. */
  p5: number
  p50: number
  p95: number
}

const compared: readonly Metric[] = ['occupancy', 'delayed', 'queue']
const weeksToCompare = [4, 12, 26, 52]
/** Less is rounding: no figure on the page would show it. */
const least = 0.05

/**
 * The difference of differences, largest first. Both are run with the first one's seed and chance: a number that both
 * assume draws the same in each, so that luck never looks like a difference between them.
 */
export function compareRuns(one: ModelFile, other: ModelFile, runs: number): Compared[] {
  const { seed, chance } = one
  const [first, second] = [one, other].map((file) => monteCarlo(compileFile(file), { runs, seed, chance }))
  if (!first || !second) return []
  const both = new Set(second.services)
  const weeks = weeksToCompare.filter((week) => week < first.days.length && week < second.days.length)
  return first.services
    .filter((serviceId) => both.has(serviceId))
    .flatMap((serviceId) =>
      compared.flatMap((metric) => weeks.map((week) => comparedIn(first, second, { serviceId, metric, week }))),
    )
    .filter((row) => [row.one, row.other, row.p5, row.p95].some((value) => Math.abs(value) >= least))
    .toSorted((a, b) => Math.abs(b.p50) - Math.abs(a.p50))
}

function comparedIn(
  first: Samples,
  second: Samples,
  { serviceId, metric, week }: Pick<Compared, 'serviceId' | 'metric' | 'week'>,
): Compared {
  const of = (samples: Samples) =>
    valuesOn(samples, { metric, service: serviceId, of: 'difference' }, week, new Float64Array(samples.runs))
  const one = of(first)
  const other = of(second)
  const apart = other.map((value, run) => value - (one[run] ?? 0))
  const at = (values: Float64Array, p: number) => quantile(values, p)
  return {
    ...{ serviceId, metric, week, one: at(one, 0.5), other: at(other, 0.5) },
    ...{ p5: at(apart, 0.05), p50: at(apart, 0.5), p95: at(apart, 0.95) },
  }
}
