import { compileNetwork } from '../../../shared/impacts/engine/compile-network.ts'
import { digestOf } from '../../../shared/impacts/engine/digest.ts'
import { monteCarlo } from '../../../shared/impacts/engine/monte-carlo.ts'
import type { Change, Estimate, Network } from '../../../shared/impacts/engine/network.ts'
import { change } from './running.ts'
import { places, rate, route } from './small-networks.ts'

const range = (low: number, likely: number, high: number, shape: 'triangular' | 'pert' = 'triangular'): Estimate => ({
  low,
  likely,
  high,
  shape,
})

// Everything that the engine knows, at least once: both kinds of range, a ring that blocks, a place that is kept, pressure,
// lost and diverted people, a ramp and a step.
const network: Network = {
  services: [
    rate('door', { capacity: 40, externalPerDay: range(24, 27.3, 33, 'pert'), whenFull: { divertTo: 'clinic' } }),
    places('ward', {
      capacity: range(88, 97, 103),
      meanStayDays: range(6.1, 7.7, 11.3),
      startInService: 83,
      startQueue: 3,
      pressure: {
        threshold: 0.87,
        stayCut: range(0.05, 0.11, 0.3, 'pert'),
        uplift: { 'ward->rehab': range(0, 0.3, 0.9) },
      },
    }),
    places('rehab', { capacity: 41, meanStayDays: range(9, 12.3, 19, 'pert'), startInService: 37 }),
    places('home', { capacity: 19, meanStayDays: 6.7, startInService: 11, whenFull: 'lose' }),
    rate('clinic', { capacity: range(4.1, 5.3, 6.1), startQueue: 2 }),
  ],
  routes: [
    route('door', 'ward', range(0.29, 0.37, 0.41)),
    route('door', 'clinic', 0.07, { delayDays: 3 }),
    route('ward', 'rehab', 0.23, { whenTargetFull: 'block' }),
    route('rehab', 'ward', range(0.03, 0.11, 0.17), { whenTargetFull: 'block' }),
    route('rehab', 'home', 0.31, { whenTargetFull: 'block', delayDays: 2, startInTransit: 1.3 }),
    route('ward', 'home', 0.07, { delayDays: 1 }),
    route('home', 'clinic', 0.3, { whenTargetFull: 'block' }),
  ],
}
const changes: Change[] = [
  change('ward', 'capacity', { id: 'closure', amount: range(-21, -13, -7), fromDay: 13, toDay: 55, shape: 'front' }),
  change('door->ward', 'fraction', { id: 'diverted', mode: 'multiply', amount: 0.93, fromDay: 70 }),
]

/** The digest of one simulation that never changes: what every engine must come to, in Node and in a browser. */
export function fixedDigest(): string {
  const compiled = compileNetwork(network, changes, { horizonDays: 182, stepsPerDay: 2 })
  const { draws, baseline, changed } = monteCarlo(compiled, { runs: 37, seed: 20_261_128, chance: true })
  return digestOf([draws, baseline, changed])
}

/** What it is for this version of the engine. Whoever changes it changes `engineVersion` as well. */
export const knownDigest = '959f367451d2bee8'
