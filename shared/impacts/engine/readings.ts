import type { Metric } from './network.ts'
import type { State } from './state.ts'

/** What one run says of a service at the end of a day, when those delayed have been counted. */
export function reading(state: State, metric: Metric, service: number, lane: number): number {
  const at = service * state.lanes + lane
  switch (metric) {
    case 'inService':
      return state.inService[at]!
    case 'delayed':
      return state.delayed[at]!
    case 'occupancy':
      return state.inService[at]! + state.delayed[at]!
    case 'queue':
      return state.queue[at]!
    case 'throughputPerDay':
      return throughput(state, service, at)
    case 'unmetPerDay':
      return state.unmet[at]!
    default:
      return metric satisfies never
  }
}

/** People who left the places in the day, or whom a rate served: leavers, less those more who wait in their places. */
function throughput({ plan, left, delayed, delayedBefore }: State, service: number, at: number): number {
  if (plan.isPlaces[service] === 0) return left[at]!
  return Math.max(0, left[at]! - (delayed[at]! - delayedBefore[at]!))
}

/** Everybody under way between services, of one run. Summed anew: a running sum would drift. */
export function inTransit({ plan, lanes, pipes, carried }: State, lane: number): number {
  let people = 0
  for (let slot = 0; slot < plan.slots; slot++) people += pipes[slot * lanes + lane]!
  for (let service = 0; service < plan.services.length; service++) people += carried[service * lanes + lane]!
  return people
}
