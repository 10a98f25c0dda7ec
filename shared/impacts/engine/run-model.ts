import { bands } from './bands.ts'
import { type Compiled, compileNetwork } from './compile-network.ts'
import type { Diagnostics } from './diagnostics.ts'
import { digestOf } from './digest.ts'
import { engineVersion } from './engine-version.ts'
import { type ImpactStatement, impactStatements } from './impact-statements.ts'
import { monteCarlo } from './monte-carlo.ts'
import { type Id, type Metric, metrics } from './network.ts'
import type { Model } from './parse-model-file.ts'
import type { Of, Samples } from './samples.ts'
import { type Sensitivity, sensitivity } from './sensitivity.ts'
import { type Run, simulatePair } from './simulate.ts'

/** A value a day from day 0, by metric and service. */
export type SeriesOf = Record<Metric, Record<Id, number[]>> & { inTransit: number[] }
/** A value a week. */
export type BandsOf = { days: number[] } & Record<Metric, Record<Id, Band>>

export interface Band {
  p5: number[]
  p25: number[]
  p50: number[]
  p75: number[]
  p95: number[]
}

/** What a model comes to: what `simulate` prints. */
export interface ModelResult extends SeriesOf {
  engine: string
  seed: number
  digest: string
  days: number[]
  /** As if nothing were changed; only where something is. */
  baseline?: SeriesOf
  /** Only where there are ranges or chance; `differenceBands` and `statements` where something is changed as well. */
  bands?: BandsOf
  differenceBands?: BandsOf
  statements?: ImpactStatement[]
  sensitivity?: Sensitivity[]
  diagnostics: Diagnostics
}

/** Runs a model: once at its likely values, and as often as it says where there are ranges or chance. */
export function runModel(model: Model): ModelResult {
  const { seed, chance, runs } = model
  const compiled = compileNetwork(model.network, model.changes, model)
  const { changed: run, baseline } = simulatePair(compiled, { seed, chance })
  const uncertain = compiled.parameters.inputs.length > 0
  const samples = uncertain || chance ? monteCarlo(compiled, { runs, seed, chance }) : undefined
  const isChanged = compiled.moves.length > 0
  const numbers = {
    days: [...run.days],
    ...seriesOf(run, compiled),
    ...(isChanged ? { baseline: seriesOf(baseline, compiled) } : {}),
    ...(samples ? { bands: bandsOf(samples, 'changed') } : {}),
    ...(samples && isChanged ? { differenceBands: bandsOf(samples, 'difference') } : {}),
    ...(samples && isChanged ? { statements: impactStatements(samples, compiled) } : {}),
    ...(uncertain ? { sensitivity: sensitivity(compiled) } : {}),
  }
  const diagnostics = { ...run.diagnostics, warnings: [...model.warnings, ...run.diagnostics.warnings] }
  return { engine: engineVersion, seed, digest: digestOfResult(numbers), ...numbers, diagnostics }
}

type Numbers = Omit<ModelResult, 'engine' | 'seed' | 'digest' | 'diagnostics'>

/** The digest of every number of a result, in one order for ever: by metric, then by service. */
export function digestOfResult(numbers: Numbers): string {
  const { baseline, bands: changed, differenceBands, sensitivity: swings } = numbers
  return digestOf([
    ...listsOf(numbers),
    ...(baseline ? listsOf(baseline) : []),
    ...(changed ? listsOfBands(changed) : []),
    ...(differenceBands ? listsOfBands(differenceBands) : []),
    ...(swings ? [swings.map(({ swing }) => swing)] : []),
  ])
}

const byId = <T>(by: Record<Id, T>): T[] =>
  Object.keys(by)
    .sort()
    .map((id) => by[id]!)

function listsOf(series: SeriesOf): number[][] {
  return [...metrics.flatMap((metric) => byId(series[metric])), series.inTransit]
}

function listsOfBands(of: BandsOf): number[][] {
  return metrics.flatMap((metric) => byId(of[metric]).flatMap(({ p5, p25, p50, p75, p95 }) => [p5, p25, p50, p75, p95]))
}

function seriesOf(run: Run, { plan }: Compiled): SeriesOf {
  const by = byMetric((metric) => Object.fromEntries(plan.services.map((id) => [id, [...run.series(metric, id)]])))
  return { ...by, inTransit: [...run.inTransit] }
}

function bandsOf(samples: Samples, of: Of): BandsOf {
  const by = byMetric((metric) =>
    Object.fromEntries(
      samples.services.map((serviceId) => {
        const { p5, p25, p50, p75, p95 } = bands(samples, { metric, serviceId, of })
        return [serviceId, { p5: [...p5], p25: [...p25], p50: [...p50], p75: [...p75], p95: [...p95] }]
      }),
    ),
  )
  return { days: samples.days, ...by }
}

function byMetric<T>(of: (metric: Metric) => T): Record<Metric, T> {
  return {
    inService: of('inService'),
    delayed: of('delayed'),
    occupancy: of('occupancy'),
    queue: of('queue'),
    throughputPerDay: of('throughputPerDay'),
    unmetPerDay: of('unmetPerDay'),
  }
}
