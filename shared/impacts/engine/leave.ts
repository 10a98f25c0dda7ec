import { normal } from './draws.ts'
import type { Layout } from './parameters.ts'
import { press } from './press.ts'
import { send } from './send.ts'
import type { Chance, Moment, State } from './state.ts'

/** Of all places: people in treatment x become leavers D = x h/T', and go where the routes say. */
export function leave(state: State, layout: Layout, { step, counting }: Moment): void {
  const { plan, lanes, inService, out, leaving, left } = state
  const { places, pressed } = plan
  for (let index = 0; index < pressed.length; index++) press(state, layout, pressed[index]!)
  for (let index = 0; index < places.length; index++) {
    const service = places[index]!
    const first = service * lanes
    for (let lane = 0; lane < lanes; lane++) out[lane] = inService[first + lane]! * leaving[first + lane]!
    if (state.chance) byChance(state, state.chance, service, step)
    for (let lane = 0; lane < lanes; lane++) inService[first + lane]! -= out[lane]!
    if (counting) {
      for (let lane = 0; lane < lanes; lane++) left[first + lane]! += out[lane]!
    }
    send(state, service)
  }
}

/** Adds N(0, D(1 − h/T')), the normal form of a binomial count, and keeps the leavers between nobody and everybody. */
function byChance(state: State, { seed, runs, leavers, owedLeavers }: Chance, service: number, step: number): void {
  const { lanes, inService, out } = state
  for (let lane = 0; lane < lanes; lane++) {
    const at = service * lanes + lane
    const people = inService[at]!
    const mean = out[lane]!
    const share = people > 0 ? mean / people : 1
    const spread = Math.sqrt(Math.max(0, mean * (1 - share)))
    const wanted = mean + spread * normal(seed, runs[lane]!, leavers[service]!, step) + owedLeavers[at]!
    out[lane] = Math.min(people, Math.max(0, wanted))
    owedLeavers[at] = Math.min(0, wanted)
  }
}
