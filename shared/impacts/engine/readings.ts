import type { Metric } from './network.ts'
import { type State, waitingIn } from './state.ts'

/** What one run says of a service at the end of a day. */
export function reading(state: State, metric: Metric, service: number, lane: number): number {
  const at = service * state.lanes + lane
  switch (metric) {
    case 'inService':
      return state.inService[at]!
    case 'delayed':
      return waitingIn(state, service, lane)
    case 'occupancy':
      return state.inService[at]! + waitingIn(state, service, lane)
    case 'queue':
      return state.queue[at]!
    case 'throughputPerDay':
      return throughput(state, service, lane)
    case 'unmetPerDay':
      return state.unmet[at]!
    default:
      return metric satisfies never
  }
}

/** People who left the places in the day, or whom a rate served: leavers, less those more who wait in their places. */
function throughput(state: State, service: number, lane: number): number {
  const at = service * state.lanes + lane
  if (state.plan.isPlaces[service] === 0) return state.left[at]!
  return Math.max(0, state.left[at]! - (waitingIn(state, service, lane) - state.waitingBefore[at]!))
}

/** Everybody under way between services, of one run. Summed anew: a running sum would drift. */
export function inTransit({ plan, lanes, pipes, carried }: State, lane: number): number {
  let people = 0
  for (let slot = 0; slot < plan.slots; slot++) people += pipes[slot * lanes + lane]!
  for (let service = 0; service < plan.services.length; service++) people += carried[service * lanes + lane]!
  return people
}
