import { ways } from './plan.ts'
import type { State } from './state.ts'

/** Sends `out` along the routes of a service, by their fractions. Who takes no route leaves the network. */
export function send(state: State, service: number): void {
  const { plan, lanes, out, fractions, inbox, waiting, pipes, slot } = state
  const { firstOut, way, to } = plan
  const end = firstOut[service + 1]!
  for (let route = firstOut[service]!; route < end; route++) {
    const first = route * lanes
    switch (way[route]) {
      case ways.direct: {
        const target = to[route]! * lanes
        for (let lane = 0; lane < lanes; lane++) inbox[target + lane]! += out[lane]! * fractions[first + lane]!
        break
      }
      case ways.pipe: {
        const target = slot[route]! * lanes
        for (let lane = 0; lane < lanes; lane++) pipes[target + lane] = out[lane]! * fractions[first + lane]!
        break
      }
      default:
        for (let lane = 0; lane < lanes; lane++) waiting[first + lane]! += out[lane]! * fractions[first + lane]!
    }
  }
}
