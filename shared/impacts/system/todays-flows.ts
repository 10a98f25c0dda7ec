import type { ServiceId } from '../../ids.ts'
import { inferArrivals } from '../engine/infer-arrivals.ts'
import type { Network } from '../engine/network.ts'
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
 * People a day through every service in a steady state of today's use. A service of places lets go of use ÷ stay people
 * a day (Little's law), a rate of its weekly use; what routes bring is a share of that; the rest comes from outside
 * (`inferArrivals`). Where its use is under pressure, stays and shares are those of the pressure rule.
 */
export function todaysFlows(model: SystemModel): Map<ServiceId, Flow> {
  const network = todaysNetwork(model)
  const own = new Map(model.services.map((service) => [service.serviceId, leavingOf(service)]))
  const leaving = settled(model, network, own)
  const { contradictions, externalPerDay } = inferArrivals(network, { servedPerDay: Object.fromEntries(leaving) })
  const below = new Map(contradictions.map(({ service, gapPerDay }) => [service, -gapPerDay]))
  return new Map(
    model.services.map((service) => {
      const id = service.serviceId
      const out = leaving.get(id) ?? 0
      const residual = below.get(id) ?? externalPerDay.get(id) ?? 0
      const inferred = own.get(id) === undefined ? 0 : residual
      return [id, { leaving: out, fromRoutes: out - residual, outside: saidArrivals(service) ?? inferred }]
    }),
  )
}

/** The network with today's shares. Every service is a rate here: how many leave is known, and nothing else is asked. */
function todaysNetwork(model: SystemModel): Network {
  return {
    services: model.services.map(({ serviceId, organisationId }) => ({
      ...{ id: serviceId, organisationId, kind: 'rate', capacity: null, externalPerDay: 0, whenFull: 'queue' },
    })),
    routes: model.routes.map((route) => {
      const { id, from, to, delayDays, whenTargetFull } = route
      return { id, from, to, delayDays, whenTargetFull, fraction: shareToday(model, route) }
    }),
  }
}

/** How many leave each service: by its own figures, or where those say nothing, as many as arrive. */
function settled(
  { services }: SystemModel,
  { routes }: Network,
  own: ReadonlyMap<ServiceId, number | undefined>,
): Map<ServiceId, number> {
  const leaving = new Map([...own].map(([id, value]) => [id, value ?? 0]))
  const unknown = services.filter(({ serviceId }) => own.get(serviceId) === undefined)
  const into = Map.groupBy(routes, ({ to }) => to)
  for (let round = 0; round < rounds; round++) {
    let moved = 0
    for (const service of unknown) {
      const id = service.serviceId
      const brought = (into.get(id) ?? []).reduce(
        (sum, { from, fraction }) => sum + likely(fraction) * (leaving.get(from as ServiceId) ?? 0),
        0,
      )
      const next = brought + (saidArrivals(service) ?? 0)
      moved = Math.max(moved, Math.abs(next - (leaving.get(id) ?? 0)))
      leaving.set(id, next)
    }
    if (moved < 1e-9) break
  }
  return leaving
}

/** People a day who leave by its own figures; undefined where they do not say. */
function leavingOf(service: ServiceModel): number | undefined {
  const { currentUse, meanStayDays } = service.numbers
  if (!currentUse) return undefined
  const people = likely(currentUse.estimate) / unitsOfOne(service)
  if (service.kind === 'rate') return people
  if (!meanStayDays) return undefined
  const cut = service.pressure ? pressureToday(service) * likely(service.pressure.stayCut.estimate) : 0
  return people / (likely(meanStayDays.estimate) * (1 - cut))
}

function saidArrivals({ numbers }: ServiceModel): number | undefined {
  return numbers.arrivalsPerWeek && likely(numbers.arrivalsPerWeek.estimate) / daysInWeek
}

/** The share of its sender's leavers that a route takes at today's use: more than said where the sender is under pressure. */
export function shareToday({ services }: SystemModel, { id, from, fraction }: RouteModel): number {
  const sender = services.find(({ serviceId }) => serviceId === from)
  const uplift = sender?.pressure?.uplift[id]
  const more = sender && uplift ? pressureToday(sender) * likely(uplift.estimate) : 0
  return likely(fraction.estimate) * (1 + more)
}

/** How far above the threshold its use is today: 0 below it, 1 when full. */
function pressureToday({ pressure, numbers }: ServiceModel): number {
  const { capacity, currentUse } = numbers
  if (!pressure || !capacity || !currentUse) return 0
  const room = likely(capacity.estimate)
  if (room <= 0) return 1
  return Math.min(1, Math.max(0, (likely(currentUse.estimate) / room - pressure.threshold) / (1 - pressure.threshold)))
}
