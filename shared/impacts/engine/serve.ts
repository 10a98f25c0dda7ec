import type { Layout } from './parameters.ts'
import { release } from './release.ts'
import { send } from './send.ts'
import { settle } from './settle.ts'
import type { Moment, State } from './state.ts'

/**
 * A rate serves min(q + inbox + y, c h) of those who ask, all alike, and sends them on the same day: q waits outside, y in
 * the places of those who sent them, c is its capacity a day.
 */
export function serve(state: State, { capacity }: Layout, service: number, moment: Moment): void {
  const { plan, lanes, numbers, queue, inbox, out, left, due } = state
  const { h } = plan
  const first = service * lanes
  const limits = (capacity + service) * lanes
  const { first: firstWaiting } = plan.waitingFor
  if (firstWaiting[service] === firstWaiting[service + 1]) {
    for (let lane = 0; lane < lanes; lane++) {
      const asking = queue[first + lane]! + inbox[first + lane]!
      const served = Math.min(asking, numbers[limits + lane]! * h)
      out[lane] = served
      queue[first + lane] = asking - served
    }
  } else serveThoseWhoWait(state, service, limits)
  if (moment.counting) {
    for (let lane = 0; lane < lanes; lane++) left[first + lane]! += out[lane]!
  }
  // Who was kept a turn is under way: out of what is sent on today, and of it again when they arrive.
  for (let at = firstWaiting[service]!; at < firstWaiting[service + 1]!; at++)
    release(state, plan.waitingFor.items[at]!, moment.step, out)
  if (plan.keepsPlaces) {
    for (let lane = 0; lane < lanes; lane++) out[lane]! += due[first + lane]!
  }
  settle(state, service, moment)
  send(state, service, moment.step)
}

function serveThoseWhoWait(state: State, service: number, limits: number): void {
  const { plan, lanes, numbers, queue, inbox, waiting, out, total } = state
  const { first: firstWaiting, items } = plan.waitingFor
  const first = service * lanes
  for (let lane = 0; lane < lanes; lane++) total[lane] = queue[first + lane]! + inbox[first + lane]!
  for (let at = firstWaiting[service]!; at < firstWaiting[service + 1]!; at++) {
    const route = items[at]! * lanes
    for (let lane = 0; lane < lanes; lane++) total[lane]! += waiting[route + lane]!
  }
  for (let lane = 0; lane < lanes; lane++) {
    const asking = queue[first + lane]! + inbox[first + lane]!
    const claims = total[lane]!
    const served = Math.min(claims, numbers[limits + lane]! * plan.h)
    const share = claims > 0 ? served / claims : 1
    total[lane] = share
    out[lane] = served
    queue[first + lane] = asking - asking * share
  }
}
