import type { Change, Estimate, Network, Route, Service } from '../../shared/impacts/engine/network.ts'

/** How large a network the bench makes. */
export interface Size {
  services: number
  routes: number
  ranges: number
}

/** The same shares on every machine and every day (Lehmer 1951, with the constants of Park and Miller 1988). */
function shares(): () => number {
  let seed = 20_261_128
  return () => {
    seed = (seed * 48_271) % 2_147_483_647
    return seed / 2_147_483_647
  }
}

/**
 * A network of that size, near its limits as health systems are: two fifths of it rates, half of the routes between
 * places block, two routes of five have a delay of up to a week, a tenth of the services come under pressure.
 */
export function impactNetwork({ services: count, routes: routeCount, ranges }: Size): {
  network: Network
  changes: Change[]
} {
  const share = shares()
  let given = 0
  const ranged = (value: number): Estimate => {
    given += 1
    return given > ranges ? value : { low: value * 0.9, likely: value, high: value * 1.15 }
  }
  const ids = Array.from({ length: count }, (_, at) => `s${String(at).padStart(3, '0')}`)
  const isRate = (at: number) => at % 5 === 0 || at % 5 === 3
  const services = ids.map((id, at): Service => {
    const base = {
      id,
      organisationId: `o${at % 8}`,
      externalPerDay: ranged(3 + share() * 6),
      whenFull: 'queue' as const,
    }
    if (isRate(at)) return { ...base, kind: 'rate', capacity: ranged(20 + Math.floor(share() * 20)) }
    const stay = { meanStayDays: ranged(4 + share() * 16), startInService: 50 }
    const pressure = { threshold: 0.9, stayCut: 0.1, uplift: {} }
    const capacity = ranged(60 + Math.floor(share() * 100))
    return { ...base, ...stay, kind: 'places', capacity, ...(at % 10 === 1 ? { pressure } : {}) }
  })
  const routes = ids.flatMap((from, at) => {
    const wanted = Math.round(((at + 1) * routeCount) / count) - Math.round((at * routeCount) / count)
    const targets = new Set<number>()
    // Rates send on to later rates only: the plain engine does not know rings of them.
    while (targets.size < wanted) {
      const to = Math.floor(share() * count)
      if (to !== at && !(isRate(at) && isRate(to) && to < at)) targets.add(to)
    }
    return [...targets].map((to): Route => {
      const blocks = !isRate(at) && !isRate(to) && share() < 0.5
      const delayDays = !blocks && share() < 0.4 ? 1 + Math.floor(share() * 7) : 0
      const fraction = ranged((0.5 + share() * 0.5) * (0.7 / wanted))
      const whenTargetFull = blocks ? 'block' : 'queue'
      return { id: `${from}->${ids[to]}`, from, to: ids[to]!, fraction, delayDays, whenTargetFull }
    })
  })
  const closing = { param: 'capacity', mode: 'add', shape: 'linear' } as const
  const changes: Change[] = [
    { id: 'c1', organisationId: 'o1', target: ids[1]!, ...closing, amount: -24, fromDay: 0, toDay: 42 },
    { id: 'c2', organisationId: 'o4', target: ids[4]!, ...closing, amount: -10, fromDay: 30, toDay: 30 },
  ]
  return { network: { services, routes }, changes }
}
