import type { Layout } from './parameters.ts'
import { release } from './release.ts'
import { settle } from './settle.ts'
import type { Moment, State } from './state.ts'

/**
 * Admits to places whose own people wait for nobody in a ring: min(C, max(0, F)) of the claims C = q + inbox + y, all
 * alike, into the room F = c − x − y' that there is once those downstream have taken theirs. Above its capacity a service
 * admits nobody and turns nobody out: it closes places as they are vacated.
 */
export function admit(state: State, layout: Layout, service: number, moment: Moment): void {
  const { plan, lanes, queue, inbox, inService, out } = state
  const first = service * lanes
  const { first: waitingFor } = plan.waitingFor
  roomIn(state, layout, service, out, 0)
  if (waitingFor[service] === waitingFor[service + 1]) {
    for (let lane = 0; lane < lanes; lane++) {
      const asking = queue[first + lane]! + inbox[first + lane]!
      const admitted = Math.min(asking, Math.max(0, out[lane]!))
      inService[first + lane]! += admitted
      queue[first + lane] = asking - admitted
    }
  } else admitThoseWhoWait(state, service)
  settle(state, service, moment)
}

/** F = c − x − Σ y − kept: free places, by run; below 0 while more people are there than there is capacity. */
export function roomIn(state: State, { capacity }: Layout, service: number, room: Float64Array, offset: number): void {
  const { plan, lanes, numbers, inService, waiting, kept } = state
  const first = service * lanes
  const limits = (capacity + service) * lanes
  for (let lane = 0; lane < lanes; lane++) room[offset + lane] = numbers[limits + lane]! - inService[first + lane]!
  const { first: waitingIn, items } = plan.waitingIn
  for (let at = waitingIn[service]!; at < waitingIn[service + 1]!; at++) {
    const route = items[at]! * lanes
    for (let lane = 0; lane < lanes; lane++) room[offset + lane]! -= waiting[route + lane]!
  }
  if (!plan.keepsPlaces) return
  for (let lane = 0; lane < lanes; lane++) room[offset + lane]! -= kept[first + lane]!
}

function admitThoseWhoWait(state: State, service: number): void {
  const { plan, lanes, queue, inbox, inService, waiting, out, total } = state
  const { first: waitingFor, items } = plan.waitingFor
  const first = service * lanes
  for (let lane = 0; lane < lanes; lane++) total[lane] = queue[first + lane]! + inbox[first + lane]!
  for (let at = waitingFor[service]!; at < waitingFor[service + 1]!; at++) {
    const route = items[at]! * lanes
    for (let lane = 0; lane < lanes; lane++) total[lane]! += waiting[route + lane]!
  }
  for (let lane = 0; lane < lanes; lane++) {
    const asking = queue[first + lane]! + inbox[first + lane]!
    const claims = total[lane]!
    const admitted = Math.min(claims, Math.max(0, out[lane]!))
    const share = claims > 0 ? admitted / claims : 1
    total[lane] = share
    inService[first + lane]! += admitted
    queue[first + lane] = asking - asking * share
  }
  for (let at = waitingFor[service]!; at < waitingFor[service + 1]!; at++) release(state, items[at]!, inService, first)
}
