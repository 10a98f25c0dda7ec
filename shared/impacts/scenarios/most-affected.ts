import type { Compiled } from '../engine/compile-network.ts'
import type { Metric } from '../engine/network.ts'
import type { Run } from '../engine/simulate.ts'

/** A number of a service that the changes move. */
export interface Affected {
  serviceId: string
  metric: Metric
  /** The largest difference of any week, beside what it is without the changes (or 1, where that is less). */
  size: number
}

/** Of places, who is there; of a rate, whom it serves: the other follows from it. */
const told = {
  places: ['queue', 'delayed', 'occupancy', 'unmetPerDay'],
  rate: ['queue', 'unmetPerDay', 'throughputPerDay'],
} as const satisfies Record<string, readonly Metric[]>
/** Less than this is rounding: no figure on the page would show it. */
const least = 0.05

/**
 * What moves most, in proportion, with every number at its likely value. The size is over all weeks, so the order holds
 * while somebody plays the weeks; it changes only with the scenario.
 */
export function mostAffected(runs: { compiled: Compiled; changed: Run; baseline: Run }): Affected[] {
  const { network, horizonDays } = runs.compiled
  const weeks = Math.floor(horizonDays / 7)
  const found = network.services.flatMap(({ id: serviceId, kind }) =>
    told[kind].flatMap((metric): Affected[] => {
      const changed = runs.changed.series(metric, serviceId)
      const baseline = runs.baseline.series(metric, serviceId)
      let size = 0
      for (let week = 1; week <= weeks; week++) {
        const before = baseline[week * 7] ?? 0
        const difference = Math.abs((changed[week * 7] ?? 0) - before)
        if (difference >= least) size = Math.max(size, difference / Math.max(1, before))
      }
      return size > 0 ? [{ serviceId, metric, size }] : []
    }),
  )
  return found.sort((one, other) => other.size - one.size)
}

/** The one number of each service that moves most, those of the services moved most first. */
export function oneForEachService(affected: readonly Affected[]): Affected[] {
  const seen = new Set<string>()
  return affected.filter(({ serviceId }) => !seen.has(serviceId) && seen.add(serviceId))
}
