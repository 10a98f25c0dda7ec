import { likelyOf } from './estimate.ts'
import type { Id, Network } from './network.ts'

/** What a service shows today. */
export interface Shown {
  /** People in places, by service. Where it says nothing: `startInService`. */
  inService?: Readonly<Record<Id, number>>
  /** People a day whom a rate serves, by service. Where it says nothing: its capacity, or nobody where that is unlimited. */
  servedPerDay?: Readonly<Record<Id, number>>
}

/** Two numbers that cannot both be true: routes bring more to a service than it shows. */
export interface Contradiction {
  service: Id
  /** People a day. */
  broughtPerDay: number
  shownPerDay: number
  gapPerDay: number
  /** What each route brings, the most first. */
  by: { route: Id; perDay: number }[]
}

export interface InferredArrivals {
  /** People a day from outside the network, never below 0, by service. */
  externalPerDay: Map<Id, number>
  /** People a day who go through a service, by what it shows. */
  throughputPerDay: Map<Id, number>
  /** People who must be under way on a route with a delay, by route: its flow times its delay (Little 1961). */
  inTransit: Map<Id, number>
  /** The widest gap first. */
  contradictions: Contradiction[]
}

/** Gaps below this share of what is shown are rounding of what people wrote down. */
const rounding = 1e-9

/**
 * Infers who comes from outside: what is left of the traffic equations λ = a + Pᵀ λ (Jackson 1957) when the throughputs λ
 * are what services show today: people over mean stay for places, people served for rates. Where less than nothing is
 * left, the numbers contradict each other, and somebody has to be asked.
 */
export function inferArrivals({ services, routes }: Network, shown: Shown = {}): InferredArrivals {
  const throughput = new Map(services.map((service) => [service.id, throughputOf(service, shown)]))
  const flow = (route: Network['routes'][number]) => (throughput.get(route.from) ?? 0) * likelyOf(route.fraction)
  const into = Map.groupBy(routes, ({ to }) => to)
  const rows = services.map(({ id }) => {
    const by = (into.get(id) ?? []).map((route) => ({ route: route.id, perDay: flow(route) }))
    const broughtPerDay = by.reduce((sum, { perDay }) => sum + perDay, 0)
    const shownPerDay = throughput.get(id)!
    return { service: id, broughtPerDay, shownPerDay, gapPerDay: broughtPerDay - shownPerDay, by }
  })
  return {
    externalPerDay: new Map(rows.map(({ service, gapPerDay }) => [service, Math.max(0, -gapPerDay)])),
    throughputPerDay: throughput,
    inTransit: new Map(routes.map((route) => [route.id, flow(route) * route.delayDays])),
    contradictions: rows
      .filter(({ gapPerDay, shownPerDay }) => gapPerDay > rounding * Math.max(1, shownPerDay))
      .sort((a, b) => b.gapPerDay - a.gapPerDay)
      .map((row) => ({ ...row, by: row.by.toSorted((a, b) => b.perDay - a.perDay) })),
  }
}

function throughputOf(service: Network['services'][number], { inService, servedPerDay }: Shown): number {
  const { id, kind, meanStayDays, startInService = 0, capacity } = service
  if (kind === 'rate') return servedPerDay?.[id] ?? (capacity === null ? 0 : likelyOf(capacity))
  return (inService?.[id] ?? startInService) / likelyOf(meanStayDays ?? 1)
}
