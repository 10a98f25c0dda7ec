import { type Compiled, compileNetwork } from '../../shared/impacts/engine/compile-network.ts'
import { monteCarlo } from '../../shared/impacts/engine/monte-carlo.ts'
import { simulate, simulatePair } from '../../shared/impacts/engine/simulate.ts'
import { beside, known } from './impact-figures.ts'
import { impactNetwork, type Size } from './impact-networks.ts'
import { plainRun } from './plain-engine.ts'

const days = 364
const sizes: (Size & { services: keyof typeof known; plainRuns: number })[] = [
  { services: 20, routes: 51, ranges: 84, plainRuns: 5 },
  { services: 300, routes: 855, ranges: 1350, plainRuns: 1 },
]

/**
 * Runs of 52 weeks, daily, on one core, in processor time: one run and a pair of runs, with the changes and without, with
 * every day kept, and 1,000 of each with every week kept; beside the figures that are known of other engines, and against
 * the same recursion written down plainly, whose numbers must be the same.
 */
export async function impacts(): Promise<string[]> {
  return sizes.flatMap((size) => {
    const { network, changes } = impactNetwork(size)
    const compiled = compileNetwork(network, changes, { horizonDays: days, stepsPerDay: 1 })
    const inputs = compiled.parameters.inputs.length
    const alone: Compiled = compileNetwork(network, [], { horizonDays: days, stepsPerDay: 1 })
    const many = { runs: 1000, seed: 1, chance: false }
    const one = fastest(100, () => simulate(compiled))
    const pair = fastest(100, () => simulatePair(compiled))
    const { one: aRun, thousand } = known[size.services]
    const runs = fastest(3, () => monteCarlo(alone, many))
    const pairs = fastest(1, () => monteCarlo(compiled, many))
    const byChance = fastest(1, () => monteCarlo(alone, { ...many, chance: true }))
    const draws = drawsOf(compiled, size.plainRuns)
    const plain =
      fastest(1, () => draws.map((drawn) => plainRun(network, changes, { days, draws: drawn }))) / size.plainRuns
    return [
      `${size.services} services, ${network.routes.length} routes, ${inputs} ranges, 52 weeks:`,
      `  one run ${one.toFixed(2)} ms: ${beside(one, aRun)}`,
      `  one pair ${pair.toFixed(2)} ms: ${beside(pair / 2, aRun)} a run`,
      `  1,000 runs ${runs.toFixed(0)} ms, ${perSecond(runs, 1000)} runs a second: ${beside(runs, thousand)}`,
      `  1,000 pairs ${pairs.toFixed(0)} ms, ${perSecond(pairs, 2000)} runs a second: ${beside(pairs / 2, thousand)} a run`,
      `  1,000 runs by chance ${byChance.toFixed(0)} ms: no other engine is known to have done it`,
      `  written plainly ${plain.toFixed(2)} ms a run: ${(plain / (runs / 1000)).toFixed(1)} times as long as one of 1,000, ${(plain / one).toFixed(1)} times as long as one alone`,
      `  the plain numbers differ by ${furthest(compiled, { network, changes }, draws).toExponential(1)} of their size at most`,
    ]
  })
}

const perSecond = (ms: number, runs: number) => Math.round((runs / ms) * 1000).toLocaleString('en-GB')

/** Milliseconds of processor time in the fastest of several rounds, after one to warm up: what others do on the machine only adds. */
function fastest(rounds: number, work: () => unknown): number {
  work()
  let best = Number.POSITIVE_INFINITY
  for (let round = 0; round < rounds; round++) {
    const start = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(start)
    best = Math.min(best, (user + system) / 1000)
  }
  return best
}

/** What the first runs of the simulation draw, by input. */
function drawsOf(compiled: Compiled, runs: number): Record<string, number>[] {
  const { inputs, draws } = monteCarlo(compiled, { runs, seed: 1, chance: false })
  return Array.from({ length: runs }, (_, run) =>
    Object.fromEntries(inputs.map((id, input) => [id, draws[input * runs + run]!])),
  )
}

/** The largest difference between both engines over all services and days, in proportion. Throws where it is no rounding. */
function furthest(
  compiled: Compiled,
  model: ReturnType<typeof impactNetwork>,
  draws: Record<string, number>[],
): number {
  const most = draws.reduce((far, drawn, run) => {
    const engine = simulate(compiled, { seed: 1, run })
    const plain = plainRun(model.network, model.changes, { days, draws: drawn })
    return plain.days.reduce(
      (further, day, n) =>
        plain.services.reduce((furthestYet, id, at) => {
          const off = (value: number, other: number) => Math.abs(value - other) / (1 + Math.abs(other))
          const queue = off(engine.series('queue', id)[n]!, day.queue[at]!)
          return Math.max(furthestYet, queue, off(engine.series('inService', id)[n]!, day.inService[at]!))
        }, further),
      far,
    )
  }, 0)
  if (most > 1e-9) throw new Error(`The engines differ by ${most}. One of them is wrong.`)
  return most
}
