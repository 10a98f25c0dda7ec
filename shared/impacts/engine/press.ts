import type { Layout } from './parameters.ts'
import { type State, waitingIn } from './state.ts'

/**
 * The fuller, the shorter the stay and the larger the fractions: T' = T(1 − kP), but never below a step, and p' = p(1 + uP),
 * together 1 at most. P = clip((o/c − s)/(1 − s), 0, 1), o everybody who is there, c the capacity, s the threshold, k the
 * stay cut and u the uplift.
 */
export function press(state: State, layout: Layout, service: number): void {
  const { plan, lanes, numbers, inService, pressure, leaving } = state
  const threshold = plan.threshold[service]!
  for (let lane = 0; lane < lanes; lane++) {
    const at = service * lanes + lane
    const there = inService[at]! + waitingIn(state, service, lane)
    const capacity = numbers[(layout.capacity + service) * lanes + lane]!
    const full = capacity > 0 ? there / capacity : there > 0 ? 1 : 0
    const pressed = Math.min(1, Math.max(0, (full - threshold) / (1 - threshold)))
    const cut = numbers[(layout.stayCut + service) * lanes + lane]!
    const stay = numbers[(layout.stay + service) * lanes + lane]! * (1 - cut * pressed)
    pressure[lane] = pressed
    leaving[at] = plan.h / Math.max(plan.h, stay)
  }
  liftFractions(state, layout, service)
}

function liftFractions({ plan, lanes, numbers, pressure, fractions, total }: State, layout: Layout, service: number) {
  const first = plan.firstOut[service]!
  const end = plan.firstOut[service + 1]!
  total.fill(0)
  for (let route = first; route < end; route++) {
    for (let lane = 0; lane < lanes; lane++) {
      const uplift = numbers[(layout.uplift + route) * lanes + lane]!
      const fraction = numbers[(layout.fraction + route) * lanes + lane]! * (1 + uplift * pressure[lane]!)
      fractions[route * lanes + lane] = fraction
      total[lane]! += fraction
    }
  }
  for (let lane = 0; lane < lanes; lane++) total[lane] = total[lane]! > 1 ? 1 / total[lane]! : 1
  for (let route = first; route < end; route++)
    for (let lane = 0; lane < lanes; lane++) fractions[route * lanes + lane]! *= total[lane]!
}
