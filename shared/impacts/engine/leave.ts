import { normal } from './draws.ts'
import type { Layout } from './parameters.ts'
import { send, sendLifted } from './send.ts'
import { type Chance, type Moment, type State, waitingIn } from './state.ts'

/** People in treatment x become leavers D = x h/T', and go where the routes say. */
export function leave(state: State, layout: Layout, service: number, moment: Moment): void {
  const { plan, lanes, inService, out, leaving, left } = state
  const first = service * lanes
  const pressed = plan.hasPressure[service] === 1
  if (pressed) leaveUnderPressure(state, layout, service)
  else for (let lane = 0; lane < lanes; lane++) out[lane] = inService[first + lane]! * leaving[first + lane]!
  if (state.chance) byChance(state, state.chance, service, moment.step)
  for (let lane = 0; lane < lanes; lane++) inService[first + lane]! -= out[lane]!
  if (moment.counting) {
    for (let lane = 0; lane < lanes; lane++) left[first + lane]! += out[lane]!
  }
  if (pressed) sendLifted(state, layout, service, moment.step)
  else send(state, service, moment.step)
}

/**
 * The fuller, the shorter the stay: T' = T(1 − kP), with P = clip((o/c − s)/(1 − s), 0, 1), o everybody who is there,
 * c the capacity, s the threshold and k the stay cut; but never below a step.
 */
function leaveUnderPressure(state: State, layout: Layout, service: number): void {
  const { plan, lanes, numbers, inService, pressure, out } = state
  const threshold = plan.threshold[service]!
  for (let lane = 0; lane < lanes; lane++) {
    const people = inService[service * lanes + lane]!
    const there = people + waitingIn(state, service, lane)
    const capacity = numbers[(layout.capacity + service) * lanes + lane]!
    const full = capacity > 0 ? there / capacity : there > 0 ? 1 : 0
    const pressed = Math.min(1, Math.max(0, (full - threshold) / (1 - threshold)))
    const cut = numbers[(layout.stayCut + service) * lanes + lane]!
    const stay = numbers[(layout.stay + service) * lanes + lane]! * (1 - cut * pressed)
    pressure[lane] = pressed
    out[lane] = people * (plan.h / Math.max(plan.h, stay))
  }
}

/** Adds N(0, D(1 − h/T')), the normal form of a binomial count, and keeps the leavers between nobody and everybody. */
function byChance(state: State, { seed, firstRun, leavers, owedLeavers }: Chance, service: number, step: number): void {
  const { lanes, inService, out } = state
  for (let lane = 0; lane < lanes; lane++) {
    const at = service * lanes + lane
    const people = inService[at]!
    const mean = out[lane]!
    const share = people > 0 ? mean / people : 1
    const spread = Math.sqrt(Math.max(0, mean * (1 - share)))
    const wanted = mean + spread * normal(seed, firstRun + lane, leavers[service]!, step) + owedLeavers[at]!
    out[lane] = Math.min(people, Math.max(0, wanted))
    owedLeavers[at] = Math.min(0, wanted)
  }
}
