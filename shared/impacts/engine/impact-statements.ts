import { selectQuantile } from '../statistics/quantile.ts'
import { midRanks, rankCorrelation } from '../statistics/spearman.ts'
import { bands } from './bands.ts'
import type { Compiled } from './compile-network.ts'
import type { Id, Metric } from './network.ts'
import { type Samples, valuesOn } from './samples.ts'
import { swingSize, swingsOf } from './swings.ts'

/** An input that matters to a statement. */
export interface Driver {
  input: Id
  /** Spearman's correlation of its draws with the difference: above 0 where more of it makes the difference larger. */
  rho: number
  /** How far the difference moves between the ends of its range, all others at their likely values. */
  swing: number
}

/** What the changes do to one metric of one service by one week. Numbers are of the paired difference, in people or people a day. */
export interface ImpactStatement {
  serviceId: Id
  organisationId: Id
  metric: Metric
  week: number
  p5: number
  p50: number
  p95: number
  /** The median without the changes. */
  baseline: number
  /** The share of runs, 0 to 1, in which it is worse with the changes: more waiting, delayed, lost or there, fewer served. */
  shareWorse: number
  /** The first week in which the median difference reaches a tenth of its peak, and the week of the peak. */
  onsetWeek: number
  peakWeek: number
  /** The median difference added up until then, seven days a week: patient-days of those who wait or are there. */
  patientDays: number
  /** |median| / max(baseline, floor), by which statements are ranked, and the place that it gives. */
  size: number
  rank: number
  /** At most three, the strongest first, of the highest ranked statements only. */
  drivers: Driver[]
}

interface Asked {
  /** Weeks to speak of, as far as the horizon goes. */
  weeks?: readonly number[]
  /** People, or people a day: what a difference is measured against where the baseline is less. */
  floor?: number
  /** How many statements get their drivers. */
  withDrivers?: number
}

/** Inflow and stay are told by these; throughput is worse when it falls. */
const spoken: readonly Metric[] = ['queue', 'delayed', 'occupancy', 'unmetPerDay', 'throughputPerDay']
const rounding = 1e-9
const strong = 0.1

/** Every difference that the changes make, the largest in proportion first. Nothing is said of what does not move. */
export function impactStatements(
  samples: Samples,
  compiled: Compiled,
  { weeks = [4, 12, 26, 52], floor = 1, withDrivers = 20 }: Asked = {},
): ImpactStatement[] {
  if (samples.changed === samples.baseline) return []
  const spokenWeeks = weeks.filter((week) => week < samples.days.length)
  const found = samples.services.flatMap((serviceId) =>
    spoken.flatMap((metric) => statementsOf(samples, { serviceId, metric, weeks: spokenWeeks, floor })),
  )
  const organisationId = (serviceId: Id) => compiled.organisationOf.get(serviceId)!
  const ranked = found
    .sort((a, b) => b.size - a.size || Math.abs(b.patientDays) - Math.abs(a.patientDays))
    .map((one, index) => ({ ...one, organisationId: organisationId(one.serviceId), rank: index + 1 }))
  const drivers = driversOf(samples, compiled, ranked.slice(0, withDrivers))
  return ranked.map((one, index) => ({ ...one, drivers: drivers[index] ?? [] }))
}

type Found = Omit<ImpactStatement, 'organisationId' | 'rank' | 'drivers'>

function statementsOf(
  samples: Samples,
  { serviceId, metric, weeks, floor }: { serviceId: Id; metric: Metric; weeks: number[]; floor: number },
): Found[] {
  const { p5, p50, p95 } = bands(samples, { metric, serviceId, of: 'difference' })
  const peak = p50.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  const peakWeek = p50.findIndex((value) => Math.abs(value) === peak)
  const onsetWeek = p50.findIndex((value) => peak > 0 && Math.abs(value) >= peak / 10)
  const values = new Float64Array(samples.runs)
  return weeks.flatMap((week) => {
    if (Math.max(Math.abs(p5[week]!), Math.abs(p95[week]!)) <= rounding) return []
    const baseline = selectQuantile(
      valuesOn(samples, { metric, service: serviceId, of: 'baseline' }, week, values),
      0.5,
    )
    const size = Math.abs(p50[week]!) / Math.max(Math.abs(baseline), floor)
    const differences = valuesOn(samples, { metric, service: serviceId, of: 'difference' }, week, values)
    const shareWorse = differences.filter((value) => isWorse(metric, value)).length / samples.runs
    const patientDays = p50.subarray(1, week + 1).reduce((sum, value) => sum + value * 7, 0)
    return [
      {
        serviceId,
        metric,
        week,
        p5: p5[week]!,
        p50: p50[week]!,
        p95: p95[week]!,
        baseline,
        shareWorse,
        onsetWeek: Math.max(0, onsetWeek),
        peakWeek,
        patientDays,
        size,
      },
    ]
  })
}

const isWorse = (metric: Metric, difference: number) =>
  metric === 'throughputPerDay' ? difference < -rounding : difference > rounding

/** The inputs whose draws go with the difference, each confirmed by its own swing: without one, it went along by chance. */
function driversOf(samples: Samples, compiled: Compiled, statements: readonly Found[]): Driver[][] {
  const { inputs, runs, draws } = samples
  if (runs < 2) return statements.map(() => [])
  const drawRanks = inputs.map((id, input) => midRanks(id, draws.subarray(input * runs, (input + 1) * runs)))
  const values = new Float64Array(runs)
  const candidates = statements.map(({ metric, serviceId, week }) => {
    const ranks = midRanks(
      'differences',
      valuesOn(samples, { metric, service: serviceId, of: 'difference' }, week, values),
    )
    return drawRanks
      .map((of, input) => ({ input, rho: rankCorrelation(of, ranks) }))
      .filter(({ rho }) => Math.abs(rho) >= strong)
      .sort((a, b) => Math.abs(b.rho) - Math.abs(a.rho))
      .slice(0, 5)
  })
  const used = [...new Set(candidates.flat().map(({ input }) => input))].sort((a, b) => a - b)
  const weeks = [...new Set(statements.map(({ week }) => week))]
  const swings = swingsOf(
    compiled,
    used.map((input) => compiled.parameters.inputs[input]!),
    { days: weeks.map((week) => week * 7), of: 'difference' },
  )
  return statements.map(({ metric, serviceId, week }, index) => {
    const service = compiled.plan.services.indexOf(serviceId)
    return candidates[index]!.map(({ input, rho }) => {
      const swing = swings.of(used.indexOf(input), weeks.indexOf(week), metric, service)
      return { input: inputs[input]!, rho, swing: swingSize(swing) }
    })
      .filter(({ swing }) => swing > rounding)
      .slice(0, 3)
  })
}
