import type { Id } from './network.ts'

/** What becomes of leavers who take a route. */
export const ways = { direct: 0, pipe: 1, block: 2, kept: 3 } as const
/** What becomes of those who find no room. */
export const overflows = { queue: 0, lose: 1, divert: 2 } as const

/** Lists of numbers, one for each of n things, laid end to end: those of thing i lie from `first[i]` to `first[i + 1]`. */
export interface Lists {
  first: Int32Array
  items: Int32Array
}

/**
 * The network as the recursion walks it: services in the order of their ids, routes in the order of theirs, so that the
 * order of listing never reaches a result. Indices are into those orders.
 */
export interface Plan {
  services: Id[]
  routes: Id[]
  /** Length of a step in days. */
  h: number
  isPlaces: Uint8Array
  /** Places in the order of their ids; rates with whoever sends to them at once before them. */
  places: Int32Array
  rates: Int32Array
  /**
   * Places again, in groups that wait for each other in a ring (strongly connected components of who blocks whom), those
   * downstream first. A group of one needs no iteration.
   */
  groups: Int32Array[]
  /** By group: whether its people wait for each other. */
  isRing: Uint8Array
  /** Routes out of a service lie side by side, from `firstOut[i]` to `firstOut[i + 1]`. */
  firstOut: Int32Array
  from: Int32Array
  to: Int32Array
  way: Uint8Array
  /** Delay in steps, and the route's first slot in the pipe: 0 and nothing when it is direct. */
  delay: Int32Array
  slot: Int32Array
  slots: number
  /** Routes with a delay, and among them those whose place is kept. */
  delayed: Int32Array
  /** Routes on which people wait in the sender's place, by who they wait for, and by whose place they hold. */
  waitingFor: Lists
  waitingIn: Lists
  /** Of the latter, those on which they wait for one of the same group. */
  waitingInRing: Lists
  overflow: Uint8Array
  divertTo: Int32Array
  /** Places with a pressure rule; by service, its threshold. */
  pressed: Int32Array
  threshold: Float64Array
  /** Services whose fractions can come to more than 1, and are then scaled down. */
  mayExceed: Uint8Array
  /** Whether any place is ever kept for people under way. */
  keepsPlaces: boolean
  startInService: Float64Array
  startQueue: Float64Array
  startInTransit: Float64Array
}
