import type { Compiled } from './compile-network.ts'
import { type Diagnostics, diagnose } from './diagnostics.ts'
import { drawInputs, likelyFor, setInput, withoutChanges } from './drawn.ts'
import type { Id, Metric } from './network.ts'
import { metrics } from './network.ts'
import { inTransit, reading } from './readings.ts'
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

export interface Asked {
  /** With the changes, or as if nothing were changed. */
  of?: 'changed' | 'baseline'
  /** With `run`: the very run that monteCarlo has under that number. Chance alone needs the seed. */
  seed?: number
  run?: number
  chance?: boolean
  /** Values of single inputs, by their ids: `{ 'ward.meanStayDays': 12 }`. They outweigh what a run draws. */
  draws?: Readonly<Record<Id, number>>
}

/**
 * One run of the recursion: of the likely values unless `run` or `draws` say otherwise. The same code as monteCarlo, with
 * one run in the block.
 *
 * @throws RangeError when a draw names no input, or a series no service.
 */
export function simulate(compiled: Compiled, asked: Asked = {}): Run {
  const { plan, parameters, horizonDays } = compiled
  const { of = 'changed', seed = 1, run, chance = false, draws = {} } = asked
  const drawn = likelyFor(compiled, 1)
  if (run !== undefined) drawInputs(compiled, { seed, firstRun: run, lanes: 1 }, { drawn, keep: () => undefined })
  for (const [id, value] of Object.entries(draws)) setInput(compiled, drawn, { id, lane: 0, lanes: 1, value })
  const state = stateFor(plan, parameters.layout.size, 1)
  const length = horizonDays + 1
  const table = new Float64Array(metrics.length * plan.services.length * length)
  const rowOf = (metric: number, service: number) => (metric * plan.services.length + service) * length
  const under = new Float64Array(length)
  runDays(state, compiled, of === 'baseline' ? withoutChanges(drawn) : drawn, {
    chance: chance ? { seed, firstRun: run ?? 0 } : undefined,
    read: new Uint8Array(length).fill(1),
    reader(day) {
      under[day] = inTransit(state, 0)
      metrics.forEach((metric, index) => {
        for (let service = 0; service < plan.services.length; service++)
          table[rowOf(index, service) + day] = reading(state, metric, service, 0)
      })
    },
  })
  const indexOf = new Map(plan.services.map((id, index) => [id, index]))
  const series = (metric: Metric, serviceId: Id) => {
    const service = indexOf.get(serviceId)
    if (service === undefined) throw new RangeError(`There is no service ${serviceId}. Use an id of the network.`)
    const row = rowOf(metrics.indexOf(metric), service)
    return table.subarray(row, row + length)
  }
  return {
    days: Int32Array.from({ length }, (_, day) => day),
    series,
    inTransit: under,
    diagnostics: diagnose(compiled, { series, of }),
  }
}
