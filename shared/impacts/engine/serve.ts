import type { Layout } from './parameters.ts'
import { overflows } from './plan.ts'
import { release } from './release.ts'
import { send } from './send.ts'
import { settle } from './settle.ts'
import type { Moment, State } from './state.ts'

/**
 * Each rate in turn serves min(q + inbox + y, c h) of those who ask, all alike, and sends them on the same day: q waits
 * outside, y in the places of those who sent them, c is its capacity a day.
 */
export function serve(state: State, { capacity }: Layout, moment: Moment): void {
  const { plan, lanes, numbers, queue, inbox, out, left, due } = state
  const { h, rates, overflow, keepsPlaces } = plan
  const { first: firstWaiting, items } = plan.waitingFor
  for (let index = 0; index < rates.length; index++) {
    const service = rates[index]!
    const first = service * lanes
    const limits = (capacity + service) * lanes
    const waiting = firstWaiting[service]!
    const end = firstWaiting[service + 1]!
    if (waiting === end) {
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
    for (let at = waiting; at < end; at++) release(state, items[at]!, out)
    if (keepsPlaces) {
      for (let lane = 0; lane < lanes; lane++) out[lane]! += due[first + lane]!
    }
    if (overflow[service] !== overflows.queue) settle(state, service, moment)
    send(state, service)
  }
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
