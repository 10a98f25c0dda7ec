import { roomIn } from './admit.ts'
import { greatestShares } from './greatest-shares.ts'
import type { Layout } from './parameters.ts'
import { release } from './release.ts'
import { settle } from './settle.ts'
import type { Moment, State } from './state.ts'

/**
 * Admits to a group of places whose people wait for each other in a ring: all at one instant, so that two full units swap
 * people instead of standing still. Whatever leaves the group has been released before.
 */
export function admitGroup(state: State, layout: Layout, group: Int32Array, moment: Moment): void {
  for (let index = 0; index < group.length; index++) claim(state, layout, group[index]!)
  greatestShares(state, group)
  for (let index = 0; index < group.length; index++) takeIn(state, group[index]!, moment)
}

/** C = q + inbox + y, and F with nobody of the group gone yet. */
function claim(state: State, layout: Layout, service: number): void {
  const { plan, lanes, queue, inbox, waiting, claims } = state
  const { first: waitingFor, items } = plan.waitingFor
  const first = service * lanes
  roomIn(state, layout, service, state.room, first)
  for (let at = first; at < first + lanes; at++) claims[at] = queue[at]! + inbox[at]!
  for (let at = waitingFor[service]!; at < waitingFor[service + 1]!; at++) {
    const route = items[at]! * lanes
    for (let lane = 0; lane < lanes; lane++) claims[first + lane]! += waiting[route + lane]!
  }
}

function takeIn(state: State, service: number, moment: Moment): void {
  const { plan, lanes, queue, inbox, inService, claims, shares, total } = state
  const { first: waitingFor, items } = plan.waitingFor
  const first = service * lanes
  for (let lane = 0; lane < lanes; lane++) {
    const at = first + lane
    const asking = queue[at]! + inbox[at]!
    total[lane] = shares[at]!
    inService[at]! += claims[at]! * shares[at]!
    queue[at] = asking - asking * shares[at]!
  }
  for (let at = waitingFor[service]!; at < waitingFor[service + 1]!; at++) release(state, items[at]!, inService, first)
  settle(state, service, moment)
}
