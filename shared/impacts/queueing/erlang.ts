import { mustBeAtLeast } from '../statistics/check-number.ts'
import { mustBeServers } from './check-servers.ts'

/**
 * How often all servers are busy where nobody waits (M/G/c/c): the share of arrivals turned away, in [0, 1]. `load` is
 * the arrival rate times the mean time of service, in Erlang. By the recursion B(n) = aB(n−1)/(n + aB(n−1)), which
 * neither overflows nor loses digits. Source: A. K. Erlang 1917; R. B. Cooper, Introduction to Queueing Theory, 2nd
 * edition, 3.3.
 *
 * @throws RangeError when servers is not a whole number from 0 to ten million, or load is negative or not finite.
 */
export function erlangB(servers: number, load: number): number {
  mustBeServers('servers', servers, 0)
  mustBeAtLeast('load', load, 0)
  let blocked = 1
  for (let n = 1; n <= servers; n++) blocked = (load * blocked) / (n + load * blocked)
  return blocked
}

/**
 * How often an arrival has to wait where everybody waits (M/M/c): in [0, 1]; 1 when the load reaches the number of
 * servers and the queue grows without end. `load` in Erlang, as above. Source: Cooper, 3.5; C = B/(1 − ρ(1 − B)).
 *
 * @throws RangeError when servers is not a whole number from 1 to ten million, or load is negative or not finite.
 */
export function erlangC(servers: number, load: number): number {
  mustBeServers('servers', servers, 1)
  const blocked = erlangB(servers, load)
  if (load >= servers) return 1
  const rho = load / servers
  // 1 − ρ(1 − B), without the difference of two numbers near 1.
  return blocked / ((servers - load) / servers + rho * blocked)
}
