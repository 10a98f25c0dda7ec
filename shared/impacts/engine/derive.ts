import type { Compiled } from './compile-network.ts'
import { moved } from './moves.ts'
import type { State } from './state.ts'

/** What the runs of a block reckon with, before any change: by number, and by change, the value of each run. */
export interface Drawn {
  numbers: Float64Array
  amounts: Float64Array
  /** By change: 1 where the run has it, 0 where it does not. */
  applies: Float64Array
}

/** Sets the numbers of day 0, and all that follows from them. */
export function deriveAll(state: State, { plan, parameters: { layout } }: Compiled, drawn: Drawn): void {
  state.numbers.set(drawn.numbers)
  for (let service = 0; service < plan.services.length; service++) {
    deriveStay(state, service, layout.stay)
    deriveFractions(state, service, layout.fraction)
  }
}

/** Brings the numbers that change in this step to what they are at its end. */
export function applyMoves(state: State, compiled: Compiled, drawn: Drawn, step: number): void {
  const { layout } = compiled.parameters
  for (const number of compiled.touched.get(step) ?? []) {
    moveNumber(state, compiled, drawn, { number, step })
    if (number >= layout.stay && number < layout.stayCut) deriveStay(state, number - layout.stay, layout.stay)
    if (number >= layout.fraction && number < layout.uplift)
      deriveFractions(state, compiled.plan.from[number - layout.fraction]!, layout.fraction)
  }
}

function moveNumber(
  state: State,
  compiled: Compiled,
  drawn: Drawn,
  { number, step }: { number: number; step: number },
) {
  const { lanes } = state
  const { least, most } = compiled.parameters
  const moves = compiled.movesOf.get(number) ?? []
  for (let lane = 0; lane < lanes; lane++) {
    let value = drawn.numbers[number * lanes + lane]!
    for (const { change, mode, acts } of moves) {
      const applies = drawn.applies[change * lanes + lane]!
      value = moved(value, mode, drawn.amounts[change * lanes + lane]!, acts[step]! * applies)
    }
    state.numbers[number * lanes + lane] = Math.min(most[number]!, Math.max(least[number]!, value))
  }
}

/** Nobody leaves faster than within a step. */
function deriveStay({ plan, lanes, leaving, numbers }: State, service: number, stay: number): void {
  for (let lane = 0; lane < lanes; lane++) {
    leaving[service * lanes + lane] = plan.h / Math.max(plan.h, numbers[(stay + service) * lanes + lane]!)
  }
}

/** Where the fractions of a service come to more than 1, each takes its part of everybody. */
function deriveFractions({ plan, lanes, fractions, numbers }: State, service: number, fraction: number): void {
  const first = plan.firstOut[service]!
  const end = plan.firstOut[service + 1]!
  for (let lane = 0; lane < lanes; lane++) {
    let total = 0
    for (let route = first; route < end; route++) total += numbers[(fraction + route) * lanes + lane]!
    const scale = plan.mayExceed[service] === 1 && total > 1 ? 1 / total : 1
    for (let route = first; route < end; route++)
      fractions[route * lanes + lane] = numbers[(fraction + route) * lanes + lane]! * scale
  }
}
