import type { State } from './state.ts'

/** F_j + Σ_k f_k y_jk: the room in one of a group that waits in a ring, once the shares f of the others have gone. */
export function roomFor({ plan, lanes, room, shares, waiting }: State, service: number, lane: number): number {
  const { first, items } = plan.waitingInRing
  let free = room[service * lanes + lane]!
  for (let at = first[service]!; at < first[service + 1]!; at++) {
    const route = items[at]!
    free += shares[plan.to[route]! * lanes + lane]! * waiting[route * lanes + lane]!
  }
  return free
}
