import type { Compiled } from './compile-network.ts'
import { engineVersion } from './engine-version.ts'
import type { Id } from './network.ts'

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

/** People a day below which a queue counts as standing still. */
const standing = 1e-6

/** Says it of a run, by who queued for a service at the end of a day. Services are counted in the order of their ids. */
export function diagnose(compiled: Compiled, queueOn: (service: number, day: number) => number): Diagnostics {
  const { network, warnings, horizonDays } = compiled
  const slopes = network.services.map(({ id }, service) => ({
    service: id,
    perDay: slopeAtEnd((day) => queueOn(service, day), horizonDays),
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
function slopeAtEnd(queueOn: (day: number) => number, horizon: number): number {
  const span = Math.min(28, horizon)
  return span === 0 ? 0 : (queueOn(horizon) - queueOn(horizon - span)) / span
}
