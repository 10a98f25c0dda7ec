import type { Metric } from '../../../../shared/impacts/engine/network.ts'
import type { Run } from '../../../../shared/impacts/engine/simulate.ts'
import { numberOn } from '../../../../shared/impacts/scenarios/number-over-time.ts'
import type { ChartView, Weekly } from './chart.ts'
import type { PairedRuns } from './system-run.ts'

interface OfService {
  serviceId: string
  metric: Metric
}

/**
 * What a chart of one number draws but for its bands: its line is from the run with likely values. Capacity is drawn where
 * the number fills it: people in places, people served in a day.
 */
export function viewOf(runs: PairedRuns, { serviceId, metric }: OfService, kind: ChartView['kind']): ChartView {
  const line = weekly(runs.changed, metric, serviceId)
  const before = weekly(runs.baseline, metric, serviceId)
  if (kind === 'difference') {
    return { kind, line: line.map((value, week) => value - (before[week] ?? 0)), bands: undefined }
  }
  return { kind, line, before, capacity: capacityOf(runs, { serviceId, metric }, line.length), bands: undefined }
}

/** The last day of each week, from day 0 on. */
function weekly(run: Run, metric: Metric, serviceId: string): number[] {
  const days = run.series(metric, serviceId)
  return Array.from({ length: Math.floor((days.length - 1) / 7) + 1 }, (_, week) => days[week * 7] ?? 0)
}

function capacityOf({ compiled }: PairedRuns, { serviceId, metric }: OfService, weeks: number): Weekly | null {
  const service = compiled.network.services.find(({ id }) => id === serviceId)
  if (!service || service.capacity === null) return null
  const isFilled = service.kind === 'places' ? metric === 'occupancy' : metric === 'throughputPerDay'
  if (!isFilled) return null
  return Array.from({ length: weeks }, (_, week) => numberOn(compiled, `${serviceId}.capacity`, week * 7, 'changed'))
}
