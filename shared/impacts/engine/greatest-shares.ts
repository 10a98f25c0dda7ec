import { exactShares } from './exact-shares.ts'
import type { State } from './state.ts'

/** Iterating comes closer by a factor each time; a ring that is all but closed comes closer slowly. */
const mostSweeps = 60
const close = 1e-14

/**
 * Which share of its claims each of a group admits, in every run: the greatest f in [0, 1] with
 * f_j C_j = min(C_j, max(0, F_j + Σ_k f_k y_jk)), where y_jk are those in j who wait for k of the group. Down from
 * f = 1, which is the answer itself wherever all find room; where that is slow, by solving the equations.
 */
export function greatestShares(state: State, group: Int32Array): void {
  const { lanes, shares, open } = state
  for (let index = 0; index < group.length; index++) shares.fill(1, group[index]! * lanes, (group[index]! + 1) * lanes)
  for (let lane = 0; lane < lanes; lane++) open[lane] = lane
  let count = lanes
  for (let sweep = 0; sweep < mostSweeps && count > 0; sweep++) count = lower(state, group, count)
  for (let index = 0; index < count; index++) exactShares(state, group, open[index]!)
}

/**
 * Lowers each share to what the others leave room for, in the first `count` of the open runs. Those where some share fell
 * further than is close stay open; gives how many. Runs are independent of each other, so the processor works on several
 * while one waits for its division.
 */
function lower(state: State, group: Int32Array, count: number): number {
  const { plan, lanes, claims, shares, room, waiting, open, furthest, free } = state
  const { first: firstInRing, items } = plan.waitingInRing
  for (let index = 0; index < count; index++) furthest[index] = 0
  for (let member = 0; member < group.length; member++) {
    const service = group[member]!
    const first = service * lanes
    for (let index = 0; index < count; index++) free[index] = room[first + open[index]!]!
    for (let at = firstInRing[service]!; at < firstInRing[service + 1]!; at++) {
      const route = items[at]! * lanes
      const target = plan.to[items[at]!]! * lanes
      for (let index = 0; index < count; index++)
        free[index]! += shares[target + open[index]!]! * waiting[route + open[index]!]!
    }
    for (let index = 0; index < count; index++) {
      const at = first + open[index]!
      const asked = claims[at]!
      if (asked <= 0) continue
      const share = Math.min(asked, Math.max(0, free[index]!)) / asked
      furthest[index] = Math.max(furthest[index]!, shares[at]! - share)
      shares[at] = Math.min(shares[at]!, share)
    }
  }
  let left = 0
  for (let index = 0; index < count; index++) {
    if (furthest[index]! > close) open[left++] = open[index]!
  }
  return left
}
