import type { ServiceId } from '../../ids.ts'
import { likely, type SystemModel } from './system-model.ts'

/** Sums of shares such as 0.1 + 0.2 may miss by this. */
const rounding = 1e-9

/** Groups of services that send everybody who leaves on among themselves, so that nobody who comes there ever goes. */
export function ringsWithoutExit({ services, routes }: SystemModel): ServiceId[][] {
  const used = routes.filter(({ fraction }) => likely(fraction.estimate) > 0)
  const routesFrom = Map.groupBy(used, ({ from }) => from)
  const sendsAllOn = (id: ServiceId) => {
    const shares = (routesFrom.get(id) ?? []).map(({ fraction }) => likely(fraction.estimate))
    return shares.reduce((sum, share) => sum + share, 0) >= 1 - rounding
  }
  const reachedFrom = (start: ServiceId): Set<ServiceId> => {
    const seen = new Set<ServiceId>()
    const waiting = [start]
    for (let here = waiting.pop(); here !== undefined; here = waiting.pop()) {
      for (const { to } of routesFrom.get(here) ?? []) {
        if (seen.has(to)) continue
        seen.add(to)
        waiting.push(to)
      }
    }
    return seen
  }
  const ids = services.map(({ serviceId }) => serviceId)
  const told = new Set<ServiceId>()
  return ids.flatMap((id) => {
    if (told.has(id) || !sendsAllOn(id)) return []
    const reached = reachedFrom(id)
    if (!reached.has(id) || ![...reached].every(sendsAllOn)) return []
    for (const one of reached) told.add(one)
    return [ids.filter((one) => reached.has(one))]
  })
}
