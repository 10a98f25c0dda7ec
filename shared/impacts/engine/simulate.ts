import type { Compiled } from './compile-network.ts'
import { dayLogFor, readingOn, seriesOf, writeDay } from './day-log.ts'
import { type Diagnostics, diagnose } from './diagnostics.ts'
import { drawInputs, likelyFor, setInput } from './drawn.ts'
import type { Id, Metric } from './network.ts'
import { runDays } from './run-days.ts'
import { stateFor } from './state.ts'

/** One run, day by day. */
export interface Run {
  /** 0 to the horizon: day n is the state after n whole days. */
  days: Int32Array
  /** A value a day. Throughput and unmet need are of the day that just ended, so 0 on day 0. */
  series(metric: Metric, serviceId: Id): Float64Array
  /** People under way between services. */
  inTransit: Float64Array
  diagnostics: Diagnostics
}

/** With the changes, or as if nothing were changed. */
type Version = 'changed' | 'baseline'

export interface Asked {
  /** With `run`: the very run that monteCarlo has under that number. Chance alone needs the seed. */
  seed?: number
  run?: number
  chance?: boolean
  /** Values of single inputs, by their ids: `{ 'ward.meanStayDays': 12 }`. They outweigh what a run draws. */
  draws?: Readonly<Record<Id, number>>
}

/**
 * One run of the recursion: of the likely values unless `run` or `draws` say otherwise, and with the changes unless `of`
 * does. The same code as monteCarlo, with one run in the block.
 *
 * @throws RangeError when a draw names no input, or a series no service.
 */
export function simulate(compiled: Compiled, { of = 'changed', ...asked }: Asked & { of?: Version } = {}): Run {
  return sideBySide(compiled, [of], asked)[0]!
}

/**
 * The same run with the changes and without them, side by side in one block: both together take a fifth longer than one.
 *
 * @throws RangeError as simulate does.
 */
export function simulatePair(compiled: Compiled, asked: Asked = {}): { changed: Run; baseline: Run } {
  const [changed, baseline] = sideBySide(compiled, ['changed', 'baseline'], asked)
  return { changed: changed!, baseline: baseline! }
}

function sideBySide(compiled: Compiled, versions: readonly Version[], asked: Asked): Run[] {
  const { plan, parameters, changes, horizonDays } = compiled
  const { seed = 1, run, chance = false, draws = {} } = asked
  const lanes = versions.length
  const drawn = likelyFor(compiled, lanes)
  const runs = new Int32Array(lanes).fill(run ?? 0)
  if (run !== undefined) drawInputs(compiled, { seed, runs }, { drawn, keep: () => undefined })
  versions.forEach((of, lane) => {
    for (const [id, value] of Object.entries(draws)) setInput(compiled, drawn, { id, lane, lanes, value })
    changes.forEach((_, change) => {
      drawn.applies[change * lanes + lane] = of === 'changed' ? 1 : 0
    })
  })
  const state = stateFor(plan, parameters.layout.size, lanes)
  const log = dayLogFor(state, horizonDays)
  const read = new Uint8Array(horizonDays + 1).fill(1)
  const reader = (day: number) => writeDay(log, state, day)
  runDays(state, compiled, drawn, { chance: chance ? { seed, runs } : undefined, read, reader })
  const days = new Int32Array(horizonDays + 1)
  for (let day = 0; day <= horizonDays; day++) days[day] = day
  return versions.map((_, lane) => ({
    days,
    series: seriesOf(log, lane),
    inTransit: log.inTransit.subarray(lane * log.length, (lane + 1) * log.length),
    diagnostics: diagnose(compiled, (service, day) => readingOn(log, { metric: 'queue', service, lane }, day)),
  }))
}
