import { mustBeAtLeast, mustBePositive } from '../statistics/check-number.ts'
import { birthDeath } from './birth-death.ts'
import { mustBeServers } from './check-servers.ts'
import { erlangC } from './erlang.ts'

/** A queue in steady state. Numbers are people; times are in the unit of time of the rates. */
export interface Queue {
  /** Load of each server, arrivals over what all servers can do: 1 and above grows without end. */
  rho: number
  /** People there: in service and waiting. */
  L: number
  /** People waiting. */
  Lq: number
  /** Mean time there. */
  W: number
  /** Mean time waiting. */
  Wq: number
  /** The share of time in which nobody is there. */
  p0: number
}

/**
 * The M/M/c queue: random arrivals at `arrivalRate`, `servers` servers that each serve at `serviceRate`, room for
 * everybody. A queue that cannot settle (rho ≥ 1) has infinite L, Lq, W and Wq, and p0 of 0. Source: F. S. Hillier and
 * G. J. Lieberman, Introduction to Operations Research, 8th edition, 17.6.
 *
 * @throws RangeError when arrivalRate is negative, serviceRate is not above 0, one of them is not finite, or servers is
 * not a whole number from 1 to ten million.
 */
export function mmc(arrivalRate: number, serviceRate: number, servers: number): Queue {
  const load = loadOf(arrivalRate, serviceRate)
  mustBeServers('servers', servers, 1)
  const rho = load / servers
  if (load >= servers) return { rho, L: Infinity, Lq: Infinity, W: Infinity, Wq: Infinity, p0: 0 }
  const { full, empty } = birthDeath(load, servers, servers)
  const toSpare = (servers - load) / servers
  const Lq = (erlangC(servers, load) * rho) / toSpare
  const Wq = arrivalRate === 0 ? 0 : Lq / arrivalRate
  return { rho, L: Lq + load, Lq, W: Wq + 1 / serviceRate, Wq, p0: empty / (1 + (full * rho) / toSpare) }
}

/**
 * The M/M/c/K queue: as M/M/c, but with `places` places in all, those in service included; who comes when all are taken
 * is turned away. `pFull` is how often that is; W and Wq are of those let in. Always settles; rho may be above 1.
 * Source: Hillier and Lieberman, 17.6, finite queue variation.
 *
 * @throws RangeError as mmc, and when places is not a whole number from `servers` to ten million.
 */
export function mmck(
  arrivalRate: number,
  serviceRate: number,
  servers: number,
  places: number,
): Queue & { pFull: number } {
  const load = loadOf(arrivalRate, serviceRate)
  mustBeServers('servers', servers, 1)
  mustBeServers('places', places, servers)
  const { full, empty, present, waiting, open } = birthDeath(load, servers, places)
  const letIn = arrivalRate * open
  const Wq = letIn === 0 ? 0 : waiting / letIn
  return { rho: load / servers, L: present, Lq: waiting, W: Wq + 1 / serviceRate, Wq, p0: empty, pFull: full }
}

function loadOf(arrivalRate: number, serviceRate: number): number {
  mustBeAtLeast('arrivalRate', arrivalRate, 0)
  mustBePositive('serviceRate', serviceRate)
  const load = arrivalRate / serviceRate
  if (load === Infinity || 1 / serviceRate === Infinity) {
    throw new RangeError(`serviceRate is too small: ${serviceRate} beside an arrival rate of ${arrivalRate}.`)
  }
  return load
}
