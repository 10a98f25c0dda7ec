import { mmc } from './mmc.ts'
import { trafficEquations } from './traffic-equations.ts'

/** A network of queues: for each node the arrivals from outside, where leavers go, and who serves. */
export interface JacksonNetwork {
  /** Arrivals from outside, per unit of time. */
  external: readonly number[]
  /** routing[i][j]: the fraction of those served at i that go to j; the rest leaves. */
  routing: readonly (readonly number[])[]
  /** What one server of a node serves per unit of time. */
  serviceRate: readonly number[]
  servers: readonly number[]
}

/** For each node its throughput, load of a server, people there and waiting, and time there; and both in all. */
export interface SettledNetwork {
  throughput: number[]
  rho: number[]
  L: number[]
  Lq: number[]
  W: number[]
  totalL: number
  /** Mean time from coming in to leaving for good. */
  totalW: number
}

/**
 * An open Jackson network in steady state: each node is an M/M/c queue of its throughput. A node that cannot settle
 * (rho ≥ 1) has infinite L, Lq and W; the throughputs downstream of it are then those that would be needed. Source:
 * Jackson 1957; Hillier and Lieberman, 17.9. Total time by Little's law; 0 where nobody comes.
 *
 * @throws RangeError as trafficEquations and mmc, and when the lists differ in length.
 */
export function jacksonNetwork({ external, routing, serviceRate, servers }: JacksonNetwork): SettledNetwork {
  const throughput = trafficEquations(external, routing)
  mustBeAsLong('serviceRate', serviceRate, throughput.length)
  mustBeAsLong('servers', servers, throughput.length)
  const nodes = throughput.map((rate, node) => at(node, () => mmc(rate, serviceRate[node]!, servers[node]!)))
  const totalL = nodes.reduce((sum, { L }) => sum + L, 0)
  const coming = external.reduce((sum, rate) => sum + rate, 0)
  return {
    throughput,
    rho: nodes.map(({ rho }) => rho),
    L: nodes.map(({ L }) => L),
    Lq: nodes.map(({ Lq }) => Lq),
    W: nodes.map(({ W }) => W),
    totalL,
    totalW: coming === 0 ? 0 : totalL / coming,
  }
}

function mustBeAsLong(name: string, list: readonly number[], length: number): void {
  if (list.length !== length) throw new RangeError(`${name} must have ${length} numbers, not ${list.length}.`)
}

/** Names the node in whatever is refused about it. */
function at<Result>(node: number, work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    if (error instanceof RangeError) throw new RangeError(`Node ${node}: ${error.message}`)
    throw error
  }
}
