import type { Compiled } from './compile-network.ts'
import type { Drawn } from './derive.ts'
import { drawInputs, likelyFor, withoutChanges } from './drawn.ts'
import type { Runs } from './draws.ts'
import { limits } from './limits.ts'
import { reading } from './readings.ts'
import { runDays } from './run-days.ts'
import { type Channel, channelsOf, type Keep, type Samples } from './samples.ts'
import { type State, stateFor } from './state.ts'

export interface Draws {
  runs: number
  seed: number
  chance: boolean
  /** Number of the first run. Parts that follow on each other make up the whole: see mergeSamples. */
  from?: number
  keep?: Keep
}

/** How many runs of a network can be kept at most; `room` is how many numbers may be. */
export function mostRuns(compiled: Compiled, { keep = {}, room = limits.kept }: { keep?: Keep; room?: number } = {}) {
  const numbersOfARun = channelsOf(compiled, keep).length * weeksOf(compiled)
  // Each run is kept with the changes and without them.
  return Math.floor(room / 2 / numbersOfARun)
}

function weeksOf({ horizonDays }: Compiled): number {
  return Math.floor(horizonDays / 7) + 1
}

/** Runs in lock-step. Measured with 8 to 64: walking the network costs more than a block that outgrows the nearest cache. */
const blockOfRuns = 64

/**
 * Many runs, each with draws of its own for every range, in pairs: with the changes and without them under the same draws
 * and the same chance. Run n is the same whatever the number of runs, the part it was reckoned in, or the block.
 *
 * @throws RangeError when so many runs of so many services cannot be kept.
 */
export function monteCarlo(compiled: Compiled, { runs, seed, chance, from = 0, keep = {} }: Draws): Samples {
  const { plan, parameters, moves } = compiled
  const channels = channelsOf(compiled, keep)
  const days = Array.from({ length: weeksOf(compiled) }, (_, week) => week * 7)
  const size = channels.length * days.length * runs
  if (runs > mostRuns(compiled, { keep }))
    throw new RangeError(
      `${runs} runs of ${plan.services.length} services are too many to keep. Keep fewer services or runs.`,
    )
  const baseline = new Float64Array(size)
  const changed = moves.length > 0 ? new Float64Array(size) : baseline
  const inputs = parameters.inputs.map(({ id }) => id)
  const samples = {
    seed,
    chance,
    from,
    runs,
    days,
    services: [...(keep.services ?? plan.services)],
    channels,
    baseline,
    changed,
    inputs,
  }
  const draws = new Float64Array(inputs.length * runs)
  const lanes = Math.min(runs, blockOfRuns)
  let state = stateFor(plan, parameters.layout.size, lanes)
  let drawn = likelyFor(compiled, lanes)
  for (let first = 0; first < runs; first += lanes) {
    const left = Math.min(lanes, runs - first)
    if (left < lanes) {
      state = stateFor(plan, parameters.layout.size, left)
      drawn = likelyFor(compiled, left)
    }
    const block = { seed, runs: Int32Array.from({ length: left }, (_, lane) => from + first + lane) }
    drawInputs(compiled, block, {
      drawn,
      keep(input, lane, value) {
        draws[input * runs + first + lane] = value
      },
    })
    const course = { chance: chance ? block : undefined, samples, first }
    if (changed !== baseline) runBlock(state, compiled, withoutChanges(drawn), { ...course, into: baseline })
    runBlock(state, compiled, drawn, { ...course, into: changed })
  }
  return { ...samples, draws }
}

interface Block {
  chance: Runs | undefined
  samples: { days: number[]; runs: number; channels: Channel[] }
  /** Which of the runs kept is the first of this block. */
  first: number
  into: Float64Array
}

function runBlock(state: State, compiled: Compiled, drawn: Drawn, { chance, samples, first, into }: Block): void {
  const { days, runs, channels } = samples
  const indexOf = new Map(compiled.plan.services.map((id, index) => [id, index]))
  const services = Int32Array.from(channels, ({ service }) => indexOf.get(service)!)
  const read = new Uint8Array(compiled.horizonDays + 1)
  for (const day of days) read[day] = 1
  runDays(state, compiled, drawn, {
    chance,
    read,
    reader(day) {
      for (let channel = 0; channel < channels.length; channel++) {
        const { metric } = channels[channel]!
        const row = (channel * days.length + day / 7) * runs + first
        for (let lane = 0; lane < state.lanes; lane++)
          into[row + lane] = reading(state, metric, services[channel]!, lane)
      }
    },
  })
}

/**
 * Puts parts together whose runs follow on each other, in any order: equal to the last bit to what one call would give.
 *
 * @throws RangeError when the parts are not of one simulation, or a run is missing or there twice.
 */
export function mergeSamples(parts: readonly Samples[]): Samples {
  const sorted = parts.toSorted((a, b) => a.from - b.from)
  const [head] = sorted
  if (!head) throw new RangeError('There are no samples to merge. Give at least one part.')
  let next = head.from
  for (const { from, runs, seed, baseline } of sorted) {
    const other = baseline.length !== head.channels.length * head.days.length * runs
    if (from !== next || seed !== head.seed || other)
      throw new RangeError(`These samples do not follow on each other at run ${next}. Give parts of one simulation.`)
    next += runs
  }
  const runs = next - head.from
  const rows = head.channels.length * head.days.length
  const baseline = sideBySide(sorted, rows, runs, (part) => part.baseline)
  const same = sorted.every((part) => part.changed === part.baseline)
  return {
    ...head,
    runs,
    baseline,
    changed: same ? baseline : sideBySide(sorted, rows, runs, (part) => part.changed),
    draws: sideBySide(sorted, head.inputs.length, runs, (part) => part.draws),
  }
}

function sideBySide(
  parts: readonly Samples[],
  rows: number,
  runs: number,
  of: (part: Samples) => Float64Array,
): Float64Array {
  const all = new Float64Array(rows * runs)
  let first = 0
  for (const part of parts) {
    const values = of(part)
    for (let row = 0; row < rows; row++)
      all.set(values.subarray(row * part.runs, (row + 1) * part.runs), row * runs + first)
    first += part.runs
  }
  return all
}
