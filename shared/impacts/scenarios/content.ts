import type { SeatId } from '../../ids.ts'

/** A value that is not known for sure, in the unit of what it is about. Where it is read, low ≤ likely ≤ high. */
export interface Range {
  low: number
  likely: number
  high: number
}

/** What a change or an assumption of a scenario can be about, at a service: its own units, stays in days, arrivals a week. */
export const serviceParams = ['capacity', 'meanStayDays', 'arrivalsPerWeek'] as const
export type ServiceParam = (typeof serviceParams)[number]

/** The same at a route, which is named `from->to`: the share of leavers that takes it, 0 to 1. */
export const routeParams = ['fraction'] as const
export type RouteParam = (typeof routeParams)[number]

/** How the pressure rule of a service answers: the share by which stays are cut, and routes used more, when it is full. */
export type PressureParam = 'pressure.stayCut' | `pressure.uplift.${string}`

export const changeModes = ['add', 'multiply', 'set'] as const
export type ChangeMode = (typeof changeModes)[number]

export const changeShapes = ['step', 'linear', 'front', 'back'] as const
export type ChangeShape = (typeof changeShapes)[number]

/** Something that one organisation does. */
export interface ScenarioChange {
  id: string
  /** A service's id, or a route's `from->to`. */
  target: string
  param: ServiceParam | RouteParam
  mode: ChangeMode
  /** In the target's own unit; a factor where it multiplies. */
  amount: number | Range
  /** The change grows from day to day until `toDay`; with `fromDay = toDay` it comes at once. Day 0 is the start. */
  fromDay: number
  toDay: number
  shape: ChangeShape
  /** What people call it; may be empty. */
  text: string
}

/** A number of the system model that this scenario is not sure of. */
export interface Assumption extends Range {
  /** `${target}.${param}`. */
  id: string
  target: string
  param: ServiceParam | RouteParam | PressureParam
  source: string
  /** What single members hold, in the same unit: they stand side by side and are never averaged. */
  opinions: Record<SeatId, Range>
}

/** What the co-edited document of a scenario holds, as plain values in the services' own units. */
export interface ScenarioContent {
  /** Day 0, as YYYY-MM-DD; null while none has been said. */
  startsOn: string | null
  horizonDays: number
  stepsPerDay: number
  runs: number
  seed: number
  /** Whether people arrive and leave by chance, or smoothly. */
  chance: boolean
  /** Whether services answer to pressure as their pressure rules say. */
  coping: 'on' | 'off'
  changes: ScenarioChange[]
  assumptions: Assumption[]
}

/** What a scenario says before anybody has said anything. */
export const emptyScenario: ScenarioContent = {
  startsOn: null,
  horizonDays: 364,
  stepsPerDay: 1,
  runs: 1000,
  seed: 1,
  chance: false,
  coping: 'on',
  changes: [],
  assumptions: [],
}

/** The name of an assumption. */
export function assumptionId(target: string, param: Assumption['param']): string {
  return `${target}.${param}`
}
