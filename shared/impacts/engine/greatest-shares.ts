import { exactShares } from './exact-shares.ts'
import { roomFor } from './room-for.ts'
import type { State } from './state.ts'

/** Iterating comes closer by a factor each time; a ring that is all but closed comes closer slowly. */
const mostSweeps = 60
const close = 1e-14

/**
 * Which share of its claims each of a group admits, of one run: the greatest f in [0, 1] with
 * f_j C_j = min(C_j, max(0, F_j + Σ_k f_k y_jk)), where y_jk are those in j who wait for k of the group. Down from
 * f = 1, which is the answer itself wherever all find room; where that is slow, by solving the equations.
 */
export function greatestShares(state: State, group: Int32Array, lane: number): void {
  const { lanes, shares } = state
  for (let index = 0; index < group.length; index++) shares[group[index]! * lanes + lane] = 1
  for (let sweep = 0; sweep < mostSweeps; sweep++) {
    if (lower(state, group, lane) <= close) return
  }
  exactShares(state, group, lane)
}

/** Lowers each share to what the others leave room for; gives how far the one that fell most fell. */
function lower(state: State, group: Int32Array, lane: number): number {
  const { lanes, claims, shares } = state
  let furthest = 0
  for (let index = 0; index < group.length; index++) {
    const at = group[index]! * lanes + lane
    const asked = claims[at]!
    if (asked <= 0) continue
    const share = Math.min(asked, Math.max(0, roomFor(state, group[index]!, lane))) / asked
    const fall = shares[at]! - share
    if (fall <= 0) continue
    shares[at] = share
    if (fall > furthest) furthest = fall
  }
  return furthest
}
