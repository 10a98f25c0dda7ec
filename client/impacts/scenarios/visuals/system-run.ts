import type { Compiled } from '../../../../shared/impacts/engine/compile-network.ts'
import { likelyOf } from '../../../../shared/impacts/engine/estimate.ts'
import type { Route, Service } from '../../../../shared/impacts/engine/network.ts'
import type { Run } from '../../../../shared/impacts/engine/simulate.ts'
import { numberOn } from '../../../../shared/impacts/scenarios/number-over-time.ts'
import type { RouteWeek, ServiceWeek, SystemRun } from './system.ts'

/** The two runs that a picture compares: of the same network, with its changes and without them. */
export interface PairedRuns {
  compiled: Compiled
  changed: Run
  baseline: Run
}

type Which = 'changed' | 'baseline'

/**
 * The runs of the engine week by week, as the map shows them. A week's figures are those of its last day; what is counted
 * over time (people served, people who take a route) is of the seven days that end with it, and for week 0 of the first
 * seven to come.
 */
export function systemRun(runs: PairedRuns): SystemRun {
  const { network, horizonDays } = runs.compiled
  const services = new Map(network.services.map((service) => [service.id, service]))
  const routes = new Map(network.routes.map((route) => [route.id, route]))
  const outOf = Map.groupBy(network.routes, ({ from }) => from)
  // All routes out of a service are reckoned together, once for each week that is looked at.
  const known = new Map<string, Map<string, number>>()
  const peopleOn = (which: Which, from: Service, week: number): Map<string, number> => {
    const key = `${which} ${week} ${from.id}`
    const people = known.get(key) ?? peopleOut(runs, which, { from, routes: outOf.get(from.id) ?? [] }, week)
    known.set(key, people)
    return people
  }
  return {
    weeks: Math.floor(horizonDays / 7),
    service(id, week) {
      const service = services.get(id)
      return service ? serviceWeek(runs, service, week) : nothing
    },
    route(id, week): RouteWeek {
      const from = services.get(routes.get(id)?.from ?? '')
      if (!from) return { people: 0, peopleBefore: 0 }
      return {
        people: peopleOn('changed', from, week).get(id) ?? 0,
        peopleBefore: peopleOn('baseline', from, week).get(id) ?? 0,
      }
    },
  }
}

const nothing: ServiceWeek = {
  ...{ used: 0, usedBefore: 0, capacity: null, capacityBefore: null, delayed: 0, queue: 0, queueBefore: 0 },
}

function serviceWeek(runs: PairedRuns, service: Service, week: number): ServiceWeek {
  const day = week * 7
  const at = (which: Which, metric: 'occupancy' | 'delayed' | 'queue') =>
    runs[which].series(metric, service.id)[day] ?? 0
  const isRate = service.kind === 'rate'
  const used = (which: Which) =>
    isRate
      ? overWeek(week, (each) => runs[which].series('throughputPerDay', service.id)[each] ?? 0)
      : at(which, 'occupancy')
  const capacity = (which: Which) => {
    if (service.capacity === null) return null
    const number = (each: number) => numberOn(runs.compiled, `${service.id}.capacity`, each, which)
    return isRate ? overWeek(week, number) : number(day)
  }
  return {
    used: used('changed'),
    usedBefore: used('baseline'),
    capacity: capacity('changed'),
    capacityBefore: capacity('baseline'),
    delayed: at('changed', 'delayed'),
    queue: at('changed', 'queue'),
    queueBefore: at('baseline', 'queue'),
  }
}

interface Leaving {
  from: Service
  /** Everything that leaves `from`. */
  routes: readonly Route[]
}

/**
 * How many people take each route out of a service in a week: those who leave it, by the share that the route has on that
 * day under its pressure. Where people are held back for one route, this is their mean over all routes.
 */
function peopleOut(
  { compiled, ...runs }: PairedRuns,
  which: Which,
  { from, routes }: Leaving,
  week: number,
): Map<string, number> {
  const leaving = runs[which].series('throughputPerDay', from.id)
  const occupancy = runs[which].series('occupancy', from.id)
  const people = new Map(routes.map(({ id }) => [id, 0]))
  for (const day of daysOf(week)) {
    const pressure = pressureOn(from, occupancy[day - 1] ?? 0, numberOn(compiled, `${from.id}.capacity`, day, which))
    const shares = routes.map(({ id }) => {
      const uplift = likelyOf(from.pressure?.uplift[id] ?? 0)
      return numberOn(compiled, `${id}.fraction`, day, which) * (1 + uplift * pressure)
    })
    const all = Math.max(
      1,
      shares.reduce((sum, share) => sum + share, 0),
    )
    routes.forEach(({ id }, index) => {
      people.set(id, (people.get(id) ?? 0) + ((leaving[day] ?? 0) * (shares[index] ?? 0)) / all)
    })
  }
  return people
}

/** 0 up to the threshold of a service's pressure rule, 1 when it is full. */
function pressureOn({ pressure }: Service, occupied: number, capacity: number): number {
  if (!pressure) return 0
  if (!(capacity > 0)) return occupied > 0 ? 1 : 0
  return Math.min(1, Math.max(0, (occupied / capacity - pressure.threshold) / (1 - pressure.threshold)))
}

function overWeek(week: number, ofDay: (day: number) => number): number {
  return daysOf(week).reduce((sum, day) => sum + ofDay(day), 0)
}

/** The seven days that end with a week; the first seven for week 0. */
function daysOf(week: number): number[] {
  const last = Math.max(1, week) * 7
  return Array.from({ length: 7 }, (_, index) => last - 6 + index)
}
