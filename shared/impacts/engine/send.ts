import type { Layout } from './parameters.ts'
import { ways } from './plan.ts'
import type { State } from './state.ts'

/** Sends `out` along the routes of a service, by their fractions. Who takes no route leaves the network. */
export function send(state: State, service: number, step: number): void {
  const { plan, fractions } = state
  for (let route = plan.firstOut[service]!; route < plan.firstOut[service + 1]!; route++) {
    sendBy(state, route, fractions, step)
  }
}

/** The same under pressure: each fraction rises to p(1 + uP), and together they come to 1 at most. */
export function sendLifted(state: State, layout: Layout, service: number, step: number): void {
  const { plan, lanes, numbers, pressure, lifted, total } = state
  const first = plan.firstOut[service]!
  const end = plan.firstOut[service + 1]!
  total.fill(0)
  for (let route = first; route < end; route++) {
    for (let lane = 0; lane < lanes; lane++) {
      const uplift = numbers[(layout.uplift + route) * lanes + lane]!
      const fraction = numbers[(layout.fraction + route) * lanes + lane]! * (1 + uplift * pressure[lane]!)
      lifted[route * lanes + lane] = fraction
      total[lane]! += fraction
    }
  }
  for (let lane = 0; lane < lanes; lane++) total[lane] = total[lane]! > 1 ? 1 / total[lane]! : 1
  for (let route = first; route < end; route++) {
    for (let lane = 0; lane < lanes; lane++) lifted[route * lanes + lane]! *= total[lane]!
    sendBy(state, route, lifted, step)
  }
}

function sendBy(state: State, route: number, fractions: Float64Array, step: number): void {
  const { plan, lanes, out } = state
  const first = route * lanes
  const way = plan.way[route]!
  if (way === ways.pipe) {
    const slot = (plan.slot[route]! + (step % plan.delay[route]!)) * lanes
    const { pipes } = state
    for (let lane = 0; lane < lanes; lane++) pipes[slot + lane] = out[lane]! * fractions[first + lane]!
    return
  }
  const box = way === ways.direct ? state.inbox : state.waiting
  const to = way === ways.direct ? plan.to[route]! * lanes : first
  for (let lane = 0; lane < lanes; lane++) box[to + lane]! += out[lane]! * fractions[first + lane]!
}
