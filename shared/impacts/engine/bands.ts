import { selectQuantile } from '../statistics/quantile.ts'
import type { Id, Metric } from './network.ts'
import { type Of, type Samples, valuesOn } from './samples.ts'

/** Where the runs lie, a value for each kept day: half of them between p25 and p75, nine of ten between p5 and p95. */
export interface Bands {
  days: number[]
  p5: Float64Array
  p25: Float64Array
  p50: Float64Array
  p75: Float64Array
  p95: Float64Array
}

/**
 * The bands of one metric of one service. Of the difference they are the bands of each run's own difference, not the
 * difference of two bands, which would be far too wide. Quantiles are of type 7 (see quantile).
 */
export function bands(samples: Samples, { metric, serviceId, of }: { metric: Metric; serviceId: Id; of: Of }): Bands {
  const { days, runs } = samples
  const values = new Float64Array(runs)
  const found = { days, ...emptyBands(days.length) }
  days.forEach((_, day) => {
    valuesOn(samples, { metric, service: serviceId, of }, day, values)
    found.p5[day] = selectQuantile(values, 0.05)
    found.p25[day] = selectQuantile(values, 0.25)
    found.p50[day] = selectQuantile(values, 0.5)
    found.p75[day] = selectQuantile(values, 0.75)
    found.p95[day] = selectQuantile(values, 0.95)
  })
  return found
}

function emptyBands(length: number) {
  const empty = () => new Float64Array(length)
  return { p5: empty(), p25: empty(), p50: empty(), p75: empty(), p95: empty() }
}
