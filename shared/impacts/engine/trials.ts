import type { Compiled } from './compile-network.ts'
import { likelyFor, setInput } from './drawn.ts'
import { type Id, type Metric, metrics } from './network.ts'
import { reading } from './readings.ts'
import { runDays } from './run-days.ts'
import { stateFor } from './state.ts'

/** One run to try: likely values but for these inputs, with all changes, none, or those of one organisation. */
export interface Trial {
  draws: Readonly<Record<Id, number>>
  changes: 'all' | 'none' | { of: Id }
}

/** What trials came to: `at(trial, day, metric, service)`, for the days asked for, by the index of each. */
export interface Trials {
  at(trial: number, day: number, metric: Metric, service: number): number
}

const lanes = 16

/** Runs many trials, side by side and without chance, and reads all of them on some days. */
export function runTrials(compiled: Compiled, trials: readonly Trial[], days: readonly number[]): Trials {
  const { plan, parameters, horizonDays, changes } = compiled
  const services = plan.services.length
  const results = new Float64Array(trials.length * days.length * metrics.length * services)
  const place = (trial: number, day: number, metric: number, service: number) =>
    ((trial * days.length + day) * metrics.length + metric) * services + service
  const read = new Uint8Array(horizonDays + 1)
  for (const day of days) read[day] = 1
  for (let first = 0; first < trials.length; first += lanes) {
    const block = trials.slice(first, first + lanes)
    const state = stateFor(plan, parameters.layout.size, block.length)
    const drawn = likelyFor(compiled, block.length)
    block.forEach((trial, lane) => {
      for (const [id, value] of Object.entries(trial.draws))
        setInput(compiled, drawn, { id, lane, lanes: block.length, value })
      changes.forEach(({ organisationId }, change) => {
        const applies = trial.changes === 'all' || (trial.changes !== 'none' && trial.changes.of === organisationId)
        drawn.applies[change * block.length + lane] = applies ? 1 : 0
      })
    })
    runDays(state, compiled, drawn, {
      chance: undefined,
      read,
      reader(day) {
        const at = days.indexOf(day)
        for (let lane = 0; lane < block.length; lane++)
          for (let metric = 0; metric < metrics.length; metric++)
            for (let service = 0; service < services; service++)
              results[place(first + lane, at, metric, service)] = reading(state, metrics[metric]!, service, lane)
      },
    })
  }
  return {
    at: (trial, day, metric, service) => results[place(trial, day, metrics.indexOf(metric), service)]!,
  }
}
