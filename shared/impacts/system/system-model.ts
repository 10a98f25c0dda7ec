import type { OrganisationId, SeatId, ServiceId } from '../../ids.ts'
import type { ServiceUnit } from '../../members/service-words.ts'
import type { Estimate } from '../engine/network.ts'

/** A number that somebody stands for: a value, or what it lies between. */
export interface ModelNumber {
  estimate: Estimate
  /** Where it comes from, in somebody's words. */
  source: string
  /** Whoever said it; null is the organisation's own register of services. */
  bySeatId: SeatId | null
  at: string
}

/**
 * What a service of the model is described by. `capacity` and `currentUse` are in the service's unit (beds; contacts a
 * week) and are the same facts as in its organisation's register. `waiting` is people, `meanStayDays` days when medically
 * ready, `unitsPerPerson` how many of its units one person takes (1 when left out), `arrivalsPerWeek` people who come
 * from outside the model (worked out from the others when left out).
 */
export const serviceNumbers = [
  'capacity',
  'currentUse',
  'waiting',
  'meanStayDays',
  'unitsPerPerson',
  'arrivalsPerWeek',
] as const
export type ServiceNumber = (typeof serviceNumbers)[number]

/** `places` hold people for a stay; a `rate` serves so many a week and holds nobody. */
export const serviceKinds = ['places', 'rate'] as const
export type ServiceKind = (typeof serviceKinds)[number]

export const whenTargetFulls = ['block', 'queue'] as const
/** `block`: they wait in the sender's place. `queue`: they leave, and wait outside. */
export type WhenTargetFull = (typeof whenTargetFulls)[number]

/** What becomes of people who find no room. */
export type WhenServiceFull = 'queue' | 'lose' | { divertTo: ServiceId }

/** `from->to`. */
export type RouteId = `${string}->${string}`

/** What people do when it fills up: from `threshold` (a share of capacity) on, stays get shorter and routes busier. */
export interface PressureModel {
  threshold: number
  stayCut: ModelNumber
  uplift: Record<RouteId, ModelNumber>
}

export interface ServiceModel {
  serviceId: ServiceId
  organisationId: OrganisationId
  name: string
  unit: ServiceUnit
  kind: ServiceKind
  whenFull: WhenServiceFull
  numbers: Partial<Record<ServiceNumber, ModelNumber>>
  pressure: PressureModel | null
  /** By its organisation's reviewer; null again with every change of a number. */
  confirmed: Confirmation | null
  version: number
}

export interface Confirmation {
  bySeatId: SeatId
  at: string
}

export interface RouteModel {
  id: RouteId
  from: ServiceId
  to: ServiceId
  /** The share of the sender's leavers that goes this way, 0 to 1. */
  fraction: ModelNumber
  delayDays: number
  whenTargetFull: WhenTargetFull
}

/** The services of a senate that are in its model, and the routes between them. */
export interface SystemModel {
  services: ServiceModel[]
  routes: RouteModel[]
}

/** The id of a route: there is one at most from a service to another. */
export function routeId(from: ServiceId, to: ServiceId): RouteId {
  return `${from}->${to}`
}

/** The value itself, or the likeliest of a range. */
export function likely(estimate: Estimate): number {
  return typeof estimate === 'number' ? estimate : estimate.likely
}

/** The value itself, or the lowest of a range. */
export function lowest(estimate: Estimate): number {
  return typeof estimate === 'number' ? estimate : estimate.low
}

/** The value itself, or the highest of a range. */
export function highest(estimate: Estimate): number {
  return typeof estimate === 'number' ? estimate : estimate.high
}
