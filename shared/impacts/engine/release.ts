import { ways } from './plan.ts'
import type { State } from './state.ts'

/**
 * Lets the share `total` of those who wait on a route out of the sender's place. Where there is a way to go, their place
 * is kept and they go into the pipe: `out`, what a rate has served, or `inService` at a target of places, is without them.
 */
export function release(state: State, route: number, arrived: Float64Array, offset = 0): void {
  const { plan, lanes, waiting, pipes, kept, total } = state
  const first = route * lanes
  if (plan.way[route] !== ways.kept) {
    for (let lane = 0; lane < lanes; lane++) waiting[first + lane]! -= waiting[first + lane]! * total[lane]!
    return
  }
  const slot = state.slot[route]! * lanes
  const to = plan.to[route]! * lanes
  for (let lane = 0; lane < lanes; lane++) {
    const released = waiting[first + lane]! * total[lane]!
    waiting[first + lane]! -= released
    pipes[slot + lane] = released
    arrived[offset + lane]! -= released
    kept[to + lane]! += released
  }
}
