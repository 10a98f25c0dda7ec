import { normal } from './draws.ts'
import type { Layout } from './parameters.ts'
import { ways } from './plan.ts'
import type { Chance, Moment, State } from './state.ts'

/** Fills the inboxes: people from outside, those diverted in the step before, and those whose delay has passed. */
export function arrive(state: State, { external }: Layout, { step }: Moment): void {
  const { plan, lanes, inbox, numbers, carried } = state
  const { h } = plan
  const first = external * lanes
  if (state.chance) arriveByChance(state, state.chance, first, step)
  else for (let at = 0; at < inbox.length; at++) inbox[at] = numbers[first + at]! * h
  for (let service = 0; service < plan.services.length; service++) {
    const target = plan.divertTo[service]!
    if (target >= 0) takeOver(inbox, carried, service * lanes, target * lanes, lanes)
  }
  if (plan.keepsPlaces) state.due.fill(0)
  for (let at = 0; at < plan.delayed.length; at++) {
    const route = plan.delayed[at]!
    const to = plan.to[route]! * lanes
    const slot = plan.slot[route]! + (step % plan.delay[route]!)
    state.slot[route] = slot
    const from = slot * lanes
    const box = plan.way[route] === ways.kept ? state.due : inbox
    for (let lane = 0; lane < lanes; lane++) box[to + lane]! += state.pipes[from + lane]!
  }
}

function takeOver(inbox: Float64Array, carried: Float64Array, from: number, to: number, lanes: number): void {
  for (let lane = 0; lane < lanes; lane++) {
    inbox[to + lane]! += carried[from + lane]!
    carried[from + lane] = 0
  }
}

/** a h + N(0, a h) with a the arrivals a day: the normal form of a Poisson count, clipped at 0. */
function arriveByChance(state: State, chance: Chance, first: number, step: number): void {
  const { plan, lanes, inbox, numbers } = state
  const { seed, runs, arrivals, owedArrivals } = chance
  for (let service = 0; service < plan.services.length; service++) {
    for (let lane = 0; lane < lanes; lane++) {
      const at = service * lanes + lane
      const mean = numbers[first + at]! * plan.h
      const spread = Math.sqrt(mean)
      const wanted = mean + spread * normal(seed, runs[lane]!, arrivals[service]!, step) + owedArrivals[at]!
      inbox[at] = Math.max(0, wanted)
      owedArrivals[at] = mean > 0 ? wanted - inbox[at]! : 0
    }
  }
}
