/** A service, an organisation, a route (`from->to`) or a change. The engine knows ids only, never names. */
export type Id = string

/** A value, or what people think it lies between: triangular unless it says PERT. In order: low ≤ likely ≤ high. */
export type Estimate = number | Range

export interface Range {
  low: number
  likely: number
  high: number
  shape?: 'triangular' | 'pert'
}

/**
 * Something that takes people in: `places` hold them for a stay (beds, caseloads), a `rate` serves so many a day and
 * holds nobody (contacts, clinic slots). People and days are the only units.
 */
export interface Service {
  id: Id
  organisationId: Id
  kind: 'places' | 'rate'
  /** People at once for places, people a day for a rate; null is unlimited. */
  capacity: Estimate | null
  /** People a day who come from outside the network. */
  externalPerDay: Estimate
  /** Days in treatment until medically ready, without delays. Places only; at least a step. */
  meanStayDays?: Estimate
  /** People in treatment on day 0. Places only. */
  startInService?: number
  /** People waiting outside on day 0. */
  startQueue?: number
  whenFull: WhenFull
  pressure?: Pressure
}

/** What becomes of those who find no room: they wait outside, are lost (counted as unmet), or go elsewhere next step. */
export type WhenFull = 'queue' | 'lose' | { divertTo: Id }

/**
 * What people do when a service of places fills up. From `threshold` (of capacity, below 1) to full, the stay falls by up
 * to `stayCut` (0 to 1) and each route's fraction rises by up to `uplift` (0.5 is half as much again).
 */
export interface Pressure {
  threshold: number
  stayCut: Estimate
  /** By route id. */
  uplift: Record<Id, Estimate>
}

/** Which share of a service's leavers goes on to another service. What no route takes leaves the network. */
export interface Route {
  /** `from->to` */
  id: Id
  from: Id
  to: Id
  /** 0 to 1. The fractions of a service's routes add up to at most 1. */
  fraction: Estimate
  /** Days under way. On a route that blocks they begin once there is room, which is then kept for them. */
  delayDays: number
  /** People under way on day 0, evenly spread over the delay: none unless it says so. */
  startInTransit?: number
  /** Whether they wait in the sender's place (a delayed transfer), or leave and wait outside. */
  whenTargetFull: 'block' | 'queue'
}

export type ServiceParam = 'capacity' | 'externalPerDay' | 'meanStayDays' | 'pressure.stayCut' | `pressure.uplift.${Id}`
export type RouteParam = 'fraction'

/**
 * A dated change of one number. Where `toDay` is `fromDay` it acts whole from that day on; a later `toDay` makes it a
 * ramp, evenly unless `shape` says that most comes early (`front`) or late (`back`), or all on the first day (`step`).
 */
export interface Change {
  id: Id
  organisationId: Id
  target: Id
  param: ServiceParam | RouteParam
  mode: 'add' | 'multiply' | 'set'
  amount: Estimate
  fromDay: number
  toDay: number
  shape?: 'step' | 'linear' | 'front' | 'back'
}

export interface Network {
  services: Service[]
  routes: Route[]
}

/** What a run tells of a service on each day. Numbers of people, or people in the day that just ended. */
export const metrics = ['inService', 'delayed', 'occupancy', 'queue', 'throughputPerDay', 'unmetPerDay'] as const
export type Metric = (typeof metrics)[number]
