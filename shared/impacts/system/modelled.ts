import type { SeatId, ServiceId } from '../../ids.ts'
import type { Moment } from '../../protocol.ts'
import type { Estimate } from '../engine/network.ts'
import type {
  Confirmation,
  ModelNumber,
  ServiceKind,
  ServiceNumber,
  WhenServiceFull,
  WhenTargetFull,
} from './system-model.ts'

/** Where a number comes from that the organisation's register of services holds. */
export const registerSource = 'The register of services'

/** A way out of a service, as its stream holds it. */
export interface RouteOut {
  fraction: ModelNumber
  delayDays: number
  whenTargetFull: WhenTargetFull
  /** By how much more it is used when the service is full; null where the pressure rule does not name it. */
  uplift: ModelNumber | null
}

/** A service as its stream describes it. Its name, unit and organisation are the register's. */
export interface Modelled {
  kind: ServiceKind
  whenFull: WhenServiceFull
  numbers: Partial<Record<ServiceNumber, ModelNumber>>
  /** By the service that they lead to. */
  routes: Record<ServiceId, RouteOut>
  pressure: { threshold: number; stayCut: ModelNumber } | null
  confirmed: Confirmation | null
}

/** What the register of its organisation says of a service. */
export interface Registered {
  capacity: number | null
  currentUse: number | null
}

interface Said {
  source: string
}

/** Somebody has amended the service in its organisation's register: what changed there is a number of the model. */
export interface RegisterFollowed {
  type: 'registerFollowed'
  registered: Partial<Registered>
}

export type ModelEvent =
  | ({ type: 'serviceDescribed'; kind: ServiceKind; whenFull: WhenServiceFull } & { registered: Registered | null })
  | { type: 'serviceTakenOut' }
  | ({ type: 'numberSet'; number: ServiceNumber; estimate: Estimate } & Said)
  | { type: 'numberCleared'; number: ServiceNumber }
  | RegisterFollowed
  | ({
      type: 'routeSet'
      to: ServiceId
      fraction: Estimate
      delayDays: number
      whenTargetFull: WhenTargetFull
    } & Said)
  | { type: 'routeRemoved'; to: ServiceId }
  | ({
      type: 'pressureSet'
      threshold: number
      stayCut: Estimate
      uplift: { to: ServiceId; by: Estimate }[]
    } & Said)
  | { type: 'pressureRemoved' }
  | { type: 'numbersConfirmed' }

/** A service of the model after an event; undefined while it is in none. Every change of a number undoes its confirmation. */
export function evolve(service: Modelled | undefined, event: ModelEvent, moment: Moment): Modelled | undefined {
  const { at } = moment
  const by = moment.by as SeatId
  const said = (estimate: Estimate, source: string): ModelNumber => ({ estimate, source, bySeatId: by, at })
  if (event.type === 'serviceDescribed') {
    const { kind, whenFull, registered } = event
    if (service) return { ...service, kind, whenFull, confirmed: null }
    const numbers = registered ? fromRegister({}, registered, at) : {}
    return { kind, whenFull, numbers, routes: {}, pressure: null, confirmed: null }
  }
  // Ignored, not refused: a replay must survive facts that no longer apply.
  if (!service) return undefined
  const changed = { ...service, confirmed: null }
  switch (event.type) {
    case 'serviceTakenOut':
      return undefined
    case 'numberSet':
      return { ...changed, numbers: { ...service.numbers, [event.number]: said(event.estimate, event.source) } }
    case 'numberCleared':
      return { ...changed, numbers: without(service.numbers, event.number) }
    case 'registerFollowed':
      return { ...changed, numbers: fromRegister(service.numbers, event.registered, at) }
    case 'routeSet': {
      const { to, delayDays, whenTargetFull } = event
      const uplift = service.routes[to]?.uplift ?? null
      const route = { fraction: said(event.fraction, event.source), delayDays, whenTargetFull, uplift }
      return { ...changed, routes: { ...service.routes, [to]: route } }
    }
    case 'routeRemoved':
      return { ...changed, routes: without(service.routes, event.to) }
    case 'pressureSet': {
      const { threshold, stayCut, uplift, source } = event
      const routes = mapRoutes(service.routes, (to) => {
        const named = uplift.find((one) => one.to === to)
        return named ? said(named.by, source) : null
      })
      return { ...changed, routes, pressure: { threshold, stayCut: said(stayCut, source) } }
    }
    case 'pressureRemoved':
      return { ...changed, routes: mapRoutes(service.routes, () => null), pressure: null }
    case 'numbersConfirmed':
      return { ...service, confirmed: { bySeatId: by, at } }
    default:
      return event satisfies never
  }
}

function fromRegister(numbers: Modelled['numbers'], registered: Partial<Registered>, at: string): Modelled['numbers'] {
  let after = numbers
  for (const number of ['capacity', 'currentUse'] as const) {
    const value = registered[number]
    if (value === undefined) continue
    after = without(after, number)
    if (value !== null) after = { ...after, [number]: { estimate: value, source: registerSource, bySeatId: null, at } }
  }
  return after
}

function without<T extends object>(all: T, key: keyof T): T {
  return Object.fromEntries(Object.entries(all).filter(([name]) => name !== key)) as T
}

function mapRoutes(routes: Modelled['routes'], uplift: (to: ServiceId) => ModelNumber | null): Modelled['routes'] {
  const entries = Object.entries(routes) as [ServiceId, RouteOut][]
  return Object.fromEntries(entries.map(([to, route]) => [to, { ...route, uplift: uplift(to) }]))
}
