import { roomFor } from './room-for.ts'
import type { State } from './state.ts'

/**
 * The greatest shares of a group (see greatestShares), by solving instead of approaching. From above: whoever finds less
 * room than they ask for, while all others have as much as they can have, cannot admit everybody; for all such, the
 * equations f_j C_j = max(0, F_j + Σ f_k y_jk) are solved, until nobody is added (policy iteration: Howard 1960). Within,
 * from below, because the matrix is an M-matrix: whoever finds room admits somebody (Chandrasekaran 1970). Each goes one
 * way only, so both end after at most as many rounds as there are members.
 */
export function exactShares(state: State, group: Int32Array, lane: number): void {
  const { lanes, claims, shares } = state
  const at = (service: number) => service * lanes + lane
  for (const service of group) shares[at(service)] = 1
  const short = new Set<number>()
  for (let round = 0; round <= group.length; round++) {
    const more = group.filter(
      (service) =>
        !short.has(service) && claims[at(service)]! > 0 && roomFor(state, service, lane) < claims[at(service)]!,
    )
    if (more.length === 0) return
    for (const service of more) short.add(service)
    solveFromBelow(
      state,
      [...short].sort((a, b) => a - b),
      lane,
    )
  }
}

function solveFromBelow(state: State, short: readonly number[], lane: number): void {
  const { lanes, shares } = state
  for (const service of short) shares[service * lanes + lane] = 0
  const admitting = new Set<number>()
  for (let round = 0; round <= short.length; round++) {
    const more = short.filter((service) => !admitting.has(service) && roomFor(state, service, lane) > 0)
    if (more.length === 0) return
    for (const service of more) admitting.add(service)
    solve(
      state,
      [...admitting].sort((a, b) => a - b),
      lane,
    )
  }
}

/** Gaussian elimination, which needs no exchange of rows in an M-matrix: C_j f_j − Σ y_jk f_k = F_j + what others give. */
function solve(state: State, members: readonly number[], lane: number): void {
  const { plan, lanes, claims, shares, waiting } = state
  const size = members.length
  const place = new Map(members.map((service, index) => [service, index]))
  for (const service of members) shares[service * lanes + lane] = 0
  const rows = members.map((service, row) => {
    const values = new Float64Array(size + 1)
    values[row] = claims[service * lanes + lane]!
    const { first, items } = plan.waitingIn
    for (let at = first[service]!; at < first[service + 1]!; at++) {
      const column = place.get(plan.to[items[at]!]!)
      if (column !== undefined) values[column]! -= waiting[items[at]! * lanes + lane]!
    }
    values[size] = roomFor(state, service, lane)
    return values
  })
  for (let pivot = 0; pivot < size; pivot++) {
    for (let row = pivot + 1; row < size; row++) {
      const factor = rows[pivot]![pivot]! > 0 ? rows[row]![pivot]! / rows[pivot]![pivot]! : 0
      for (let column = pivot; column <= size; column++) rows[row]![column]! -= factor * rows[pivot]![column]!
    }
  }
  for (let row = size - 1; row >= 0; row--) {
    let rest = rows[row]![size]!
    for (let column = row + 1; column < size; column++)
      rest -= rows[row]![column]! * shares[members[column]! * lanes + lane]!
    const own = rows[row]![row]!
    // A ring with no room and no claims from outside leaves the share open: then the greatest is everybody.
    const share = own > 0 ? rest / own : 1
    shares[members[row]! * lanes + lane] = Math.min(1, Math.max(0, share))
  }
}
