import { readFileSync } from 'node:fs'
import { inferArrivals } from '../../../shared/impacts/engine/infer-arrivals.ts'
import type { Change, Network, Service } from '../../../shared/impacts/engine/network.ts'

// The demonstration's network and scenario, brought into people and days with nothing but what the file says.

interface Figures {
  services: {
    id: string
    organisationId: string
    kind: 'places' | 'rate'
    capacity: number
    currentUse: number
    meanStayDays?: number
    unitsPerPerson: number
    whenFull: 'queue'
  }[]
  routes: Network['routes']
  scenario: {
    changes: (Change & { amount: number })[]
    pressureRule: { serviceId: string; threshold: number; stayCut: Range; uplift: Record<string, Range> }
    results: { rule: 'withPressureRule' | 'withoutPressureRule'; week: number; differences: Difference[] }[]
  }
}
type Range = { low: number; likely: number; high: number }

export interface Difference {
  serviceId: string
  metric: 'queue' | 'occupancy' | 'delayedTransfers'
  value: number
}

const demo = new URL('../../../db/demo/leeds.json', import.meta.url)
export const figures = JSON.parse(readFileSync(demo, 'utf8')) as Figures

/** Outside arrivals and people under way are inferred from today's use. */
export function leeds({ copes }: { copes: boolean }): { network: Network; changes: Change[] } {
  const { services, routes, scenario } = figures
  const { serviceId, ...pressure } = scenario.pressureRule
  const people = new Map(services.map((one) => [one.id, one.unitsPerPerson * (one.kind === 'rate' ? 7 : 1)]))
  const used = services.map(({ id, currentUse }): [string, number] => [id, currentUse / people.get(id)!])
  const known = services.map(
    ({ id, organisationId, kind, capacity, meanStayDays, whenFull }): Service => ({
      id,
      organisationId,
      kind,
      capacity: capacity / people.get(id)!,
      externalPerDay: 0,
      ...(kind === 'places' ? { meanStayDays: meanStayDays!, startInService: new Map(used).get(id)! } : {}),
      whenFull,
      ...(copes && id === serviceId ? { pressure } : {}),
    }),
  )
  const inferred = inferArrivals({ services: known, routes }, { servedPerDay: Object.fromEntries(used) })
  return {
    network: {
      services: known.map((one) => ({ ...one, externalPerDay: inferred.externalPerDay.get(one.id)! })),
      routes: routes.map((one) => ({ ...one, startInTransit: inferred.inTransit.get(one.id)! })),
    },
    changes: scenario.changes.map(({ id, organisationId, target, param, mode, amount, fromDay, toDay }) => ({
      id,
      organisationId,
      target,
      param,
      mode,
      amount: amount / people.get(target)!,
      fromDay,
      toDay,
    })),
  }
}
