import type { Metric } from '../../../../shared/impacts/engine/network.ts'
import type { Deterministic } from '../useDeterministic.ts'

/** A thousand runs of so many services are some hundred megabytes; more would not fit into a page. */
const most = 40
const looked: readonly Metric[] = ['occupancy', 'queue', 'throughputPerDay']

/**
 * The services whose numbers many runs keep: all of them, or in a large network those that the changes move most with
 * likely values. In the order of the network, so that the same ones give the same list.
 */
export function keptServices(run: Extract<Deterministic, { kind: 'run' }>): readonly string[] | undefined {
  const { services } = run.compiled.plan
  if (services.length <= most) return undefined
  const moved = services
    .map((id) => ({ id, by: Math.max(...looked.map((metric) => largest(run, metric, id))) }))
    .toSorted((one, other) => other.by - one.by)
  const kept = new Set(moved.slice(0, most).map(({ id }) => id))
  return services.filter((id) => kept.has(id))
}

/** The largest difference at the end of any week. */
function largest({ changed, baseline }: Extract<Deterministic, { kind: 'run' }>, metric: Metric, id: string): number {
  const [after, before] = [changed.series(metric, id), baseline.series(metric, id)]
  let size = 0
  for (let day = 7; day < after.length; day += 7)
    size = Math.max(size, Math.abs((after[day] ?? 0) - (before[day] ?? 0)))
  return size
}
