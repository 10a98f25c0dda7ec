import { overflows } from './plan.ts'
import type { Moment, State } from './state.ts'

/** What becomes of those left outside: they queue, are lost and counted, or are carried to another service. */
export function settle(state: State, service: number, { counting }: Moment): void {
  const { plan, lanes, queue, carried, unmet } = state
  const how = plan.overflow[service]
  if (how === overflows.queue) return
  const first = service * lanes
  for (let at = first; at < first + lanes; at++) {
    if (how === overflows.divert) carried[at] = queue[at]!
    else if (counting) unmet[at]! += queue[at]!
    queue[at] = 0
  }
}
