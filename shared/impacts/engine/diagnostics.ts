import type { Compiled } from './compile-network.ts'
import { engineVersion } from './engine-version.ts'
import type { Id, Metric } from './network.ts'

/** What a reader of a run has to know besides its numbers. */
export interface Diagnostics {
  engine: string
  /** Which services cope with pressure, and how: without any such rule, `[]`, nobody copes. */
  pressureRules: { service: Id; threshold: number }[]
  /** Queues that still grow at the horizon, by people a day. An answer, not an error. */
  growing: { service: Id; perDay: number }[]
  /** What was put right or left out, as sentences. */
  warnings: string[]
}

interface Told {
  series(metric: Metric, serviceId: Id): Float64Array
  of: 'changed' | 'baseline'
}

/** People a day below which a queue counts as standing still. */
const standing = 1e-6

export function diagnose(compiled: Compiled, { series }: Told): Diagnostics {
  const { network, warnings, horizonDays } = compiled
  const slopes = network.services.map(({ id }) => ({
    service: id,
    perDay: slopeAtEnd(series('queue', id), horizonDays),
  }))
  return {
    engine: engineVersion,
    pressureRules: network.services.flatMap(({ id, pressure }) =>
      pressure ? [{ service: id, threshold: pressure.threshold }] : [],
    ),
    growing: slopes.filter(({ perDay }) => perDay > standing),
    warnings,
  }
}

/** The mean growth a day over the last four weeks, or over all there is. */
function slopeAtEnd(queue: Float64Array, horizon: number): number {
  const span = Math.min(28, horizon)
  return span === 0 ? 0 : (queue[horizon]! - queue[horizon - span]!) / span
}
