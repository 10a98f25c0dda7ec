import type { ServiceId } from '../../ids.ts'
import { daysInWeek, unitsOfOne } from './people-and-days.ts'
import { likely, type RouteModel, type ServiceModel, type SystemModel } from './system-model.ts'

/** People a day through one service, as today's figures have it. */
export interface Flow {
  leaving: number
  fromRoutes: number
  /** From outside the model: as somebody said, or else what today's use needs beyond the routes. May be below zero. */
  outside: number
}

/** Where not even its own use says how many leave a service, its arrivals do; so many rounds settle any chain of them. */
const rounds = 1_000

/**
 * People a day through every service in a steady state of today's use: the traffic equations, read backwards. A service
 * of places lets go of use ÷ stay people a day (Little's law), a rate of its weekly use; what routes bring is a share of
 * that; the rest comes from outside. Where its use is under pressure, stays and shares are those of the pressure rule.
 */
export function todaysFlows(model: SystemModel): Map<ServiceId, Flow> {
  const known = new Map(model.services.map((service) => [service.serviceId, leavingOf(service)]))
  const given = new Map(model.services.map((service) => [service.serviceId, saidArrivals(service)]))
  const shares = model.routes.map((route) => ({ ...route, share: shareToday(model, route) }))
  const into = Map.groupBy(shares, ({ to }) => to)
  const leaving = new Map([...known].map(([id, value]) => [id, value ?? 0]))
  const arriving = (id: ServiceId) =>
    (into.get(id) ?? []).reduce((sum, { from, share }) => sum + share * (leaving.get(from) ?? 0), 0)
  const unknown = [...known].filter(([, value]) => value === undefined).map(([id]) => id)
  for (let round = 0; round < rounds && unknown.length > 0; round++) {
    let moved = 0
    for (const id of unknown) {
      const next = arriving(id) + (given.get(id) ?? 0)
      moved = Math.max(moved, Math.abs(next - (leaving.get(id) ?? 0)))
      leaving.set(id, next)
    }
    if (moved < 1e-9) break
  }
  return new Map(
    [...known].map(([id, value]) => {
      const fromRoutes = arriving(id)
      const out = leaving.get(id) ?? 0
      const outside = given.get(id) ?? (value === undefined ? 0 : out - fromRoutes)
      return [id, { leaving: out, fromRoutes, outside }]
    }),
  )
}

/** People a day who leave by its own figures; undefined where they do not say. */
function leavingOf(service: ServiceModel): number | undefined {
  const { currentUse, meanStayDays } = service.numbers
  if (!currentUse) return undefined
  const people = likely(currentUse.estimate) / unitsOfOne(service)
  if (service.kind === 'rate') return people
  if (!meanStayDays) return undefined
  return people / (likely(meanStayDays.estimate) * (1 - pressureToday(service) * stayCut(service)))
}

function saidArrivals({ numbers }: ServiceModel): number | undefined {
  return numbers.arrivalsPerWeek && likely(numbers.arrivalsPerWeek.estimate) / daysInWeek
}

function shareToday({ services }: SystemModel, { id, from, fraction }: RouteModel): number {
  const sender = services.find(({ serviceId }) => serviceId === from)
  const uplift = sender?.pressure?.uplift[id]
  const more = sender && uplift ? pressureToday(sender) * likely(uplift.estimate) : 0
  return likely(fraction.estimate) * (1 + more)
}

/** How far above the threshold its use is today: 0 below it, 1 when full. */
function pressureToday({ pressure, numbers }: ServiceModel): number {
  const { capacity, currentUse } = numbers
  if (!pressure || !capacity || !currentUse) return 0
  const occupancy = likely(currentUse.estimate) / Math.max(likely(capacity.estimate), Number.MIN_VALUE)
  return Math.min(1, Math.max(0, (occupancy - pressure.threshold) / (1 - pressure.threshold)))
}

function stayCut({ pressure }: ServiceModel): number {
  return pressure ? likely(pressure.stayCut.estimate) : 0
}
