/** The network as the visuals show it: plain names, and what happens in a week, in people. */
export interface ShownOrganisation {
  id: string
  code: string
  name: string
}

export interface ShownService {
  id: string
  organisationId: string
  name: string
  kind: 'places' | 'rate'
}

export interface ShownRoute {
  /** `from->to` */
  id: string
  from: string
  to: string
}

export interface ShownSystem {
  organisations: readonly ShownOrganisation[]
  services: readonly ShownService[]
  routes: readonly ShownRoute[]
}

/** A service at the end of a week, with the changes and without them. */
export interface ServiceWeek {
  /** People in its places, delayed ones too; for a rate, people served in the week. */
  used: number
  usedBefore: number
  /** In the same unit; null is unlimited. */
  capacity: number | null
  capacityBefore: number | null
  /** Those of `used` who are ready to leave and have nowhere to go. */
  delayed: number
  queue: number
  queueBefore: number
}

/** How many people take a route in a week, with the changes and without them. */
export interface RouteWeek {
  people: number
  peopleBefore: number
}

/** A run of the model, week by week: week 0 is the start. */
export interface SystemRun {
  weeks: number
  service(id: string, week: number): ServiceWeek
  route(id: string, week: number): RouteWeek
}
