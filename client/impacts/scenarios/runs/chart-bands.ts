import { bands } from '../../../../shared/impacts/engine/bands.ts'
import type { Metric } from '../../../../shared/impacts/engine/network.ts'
import type { Of, Samples } from '../../../../shared/impacts/engine/samples.ts'

/** Which number of which service a chart shows bands of, and whether of its difference or of where it stands. */
export interface Banded {
  serviceId: string
  metric: Metric
  of: Exclude<Of, 'baseline'>
}

/** What 5, 25, 75 and 95 of 100 runs stay below, week by week. */
export interface WeeklyBands {
  p5: readonly number[]
  p25: readonly number[]
  p75: readonly number[]
  p95: readonly number[]
}

/** Bands by what they are of: see `bandedKey`. */
export type BandsOfCharts = ReadonlyMap<string, WeeklyBands>

export function bandedKey({ serviceId, metric, of }: Banded): string {
  return `${serviceId} ${metric} ${of}`
}

/** The bands that charts want; none of a service whose numbers were not kept. */
export function bandsOfCharts(samples: Samples, wanted: readonly Banded[]): BandsOfCharts {
  const kept = new Set(samples.services)
  const found = new Map<string, WeeklyBands>()
  for (const banded of wanted) {
    if (!kept.has(banded.serviceId)) continue
    const { p5, p25, p75, p95 } = bands(samples, banded)
    found.set(bandedKey(banded), { p5: [...p5], p25: [...p25], p75: [...p75], p95: [...p95] })
  }
  return found
}
