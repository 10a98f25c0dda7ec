import { formatNumber } from '../../format.ts'
import type { ServiceId } from '../../ids.ts'
import { Refusal } from '../../refusal.ts'
import type { Estimate } from '../engine/network.ts'
import type { ModelFacts } from './decide.ts'
import type { Modelled } from './modelled.ts'
import { likely, type ServiceNumber } from './system-model.ts'

/** Days: the step of the engine when it takes four a day. Nobody's stay can be shorter. */
export const shortestStayDays = 0.25
export const longestDelayDays = 1_000
/** Sums of shares such as 0.1 + 0.2 may miss by this. */
const rounding = 1e-9

interface Bounds {
  from: number
  to: number
  /** What it says of a value outside. */
  sentence: string
}

const amounts: Bounds = {
  from: 0,
  to: 1_000_000_000,
  sentence: 'A number here is 0 or more, and at most 1,000,000,000. Check it.',
}
const bounds: Record<ServiceNumber, Bounds> = {
  capacity: amounts,
  currentUse: amounts,
  waiting: amounts,
  arrivalsPerWeek: amounts,
  meanStayDays: {
    from: shortestStayDays,
    to: 36_500,
    sentence: 'A mean stay is at least a quarter of a day, the shortest step of the model. Check it.',
  },
  unitsPerPerson: {
    from: 0.001,
    to: 1_000_000,
    sentence: 'One person takes more than 0 of the units. Give how many, for example 14 contacts.',
  },
}
const share: Bounds = {
  from: 0,
  to: 1,
  sentence: 'At most 10 of 10 people can go one way, and not fewer than 0. Give a share from 0 to 1.',
}
const cut: Bounds = {
  from: 0,
  to: 0.9,
  sentence: 'Stays can get shorter by 0% to 90%. Give a share from 0 to 0.9.',
}
const uplift: Bounds = {
  from: 0,
  to: 10,
  sentence: 'A route can be used up to 10 times more when a service is full. Give 0 to 10: 0.5 is half as much again.',
}

/** Refuses what a number of this name cannot be. @throws Refusal with where in the body it stands. */
export function checkNumber(number: ServiceNumber, estimate: Estimate, at: string): void {
  checkEstimate(estimate, bounds[number], at)
}

/** The share of leavers on a route. */
export function checkFraction(fraction: Estimate, at: string): void {
  checkEstimate(fraction, share, at)
}

/** By how much stays are cut when a service is full. */
export function checkCut(stayCut: Estimate, at: string): void {
  checkEstimate(stayCut, cut, at)
}

/** By how much a route is used more when a service is full. */
export function checkUplift(by: Estimate, at: string): void {
  checkEstimate(by, uplift, at)
}

/** From which share of its capacity on a service is under pressure. */
export function checkThreshold(threshold: number, at: string): void {
  if (threshold >= 0 && threshold < 1) return
  throw new Refusal('wrong-number', 'Pressure begins below 100% of capacity. Give a share from 0 to less than 1.', at)
}

export function checkDelay(delayDays: number, at: string): void {
  if (delayDays >= 0 && delayDays <= longestDelayDays) return
  throw new Refusal('wrong-number', 'A delay is 0 to 1,000 days. Check it.', at)
}

function checkEstimate(estimate: Estimate, { from, to, sentence }: Bounds, at: string): void {
  const ends = typeof estimate === 'number' ? [['', estimate] as const] : rangeOf(estimate)
  for (const [name, value] of ends) {
    // Written so that what is not a number fails as well.
    if (!(value >= from && value <= to)) throw new Refusal('wrong-number', sentence, `${at}${name}`)
  }
  if (typeof estimate === 'number' || (estimate.low <= estimate.likely && estimate.likely <= estimate.high)) return
  const [low, middle, high] = rangeOf(estimate).map(([, value]) => formatNumber(value, 3))
  throw new Refusal(
    'wrong-range',
    `The likeliest figure must lie between the lowest and the highest: ${middle} is not between ${low} and ${high}.`,
    `${at}/likely`,
  )
}

function rangeOf({ low, likely: middle, high }: Exclude<Estimate, number>) {
  return [['/low', low] as const, ['/likely', middle] as const, ['/high', high] as const]
}

/**
 * Refuses what does not hold together around one service once all changes are made: where its routes lead, what they add
 * up to, and where people go when it is full. `at` is the place of the change to blame.
 */
export function checkWhole(
  serviceId: ServiceId,
  models: ReadonlyMap<ServiceId, Modelled>,
  facts: ModelFacts,
  at: string,
): void {
  const service = models.get(serviceId)
  if (!service) {
    checkGone(serviceId, models, facts, at)
    return
  }
  const name = nameOf(facts, serviceId)
  if (service.kind === 'rate' && service.pressure) {
    throw new Refusal(
      'wrong-kind',
      `Only a service that holds people can be full of them, so ${name} cannot have a pressure rule. Take the rule away, or say that it is places.`,
      at,
    )
  }
  for (const to of Object.keys(service.routes) as ServiceId[]) {
    if (!models.has(to)) {
      throw new Refusal(
        'service-unknown',
        `A route from ${name} leads to a service that is not in the model. Say first how that service works.`,
        `${at}/to`,
      )
    }
  }
  const sum = Object.values(service.routes).reduce((total, { fraction }) => total + likely(fraction.estimate), 0)
  if (sum > 1 + rounding) {
    throw new Refusal(
      'wrong-fractions',
      `The routes out of ${name} would take ${formatNumber(sum * 10, 2)} of every 10 people who leave. Lower one of them first.`,
      `${at}/fraction`,
    )
  }
  checkDiverts(serviceId, models, facts, at)
}

/** Follows the diverts from a service: they lead to services of the model, and never back. */
function checkDiverts(
  serviceId: ServiceId,
  models: ReadonlyMap<ServiceId, Modelled>,
  facts: ModelFacts,
  at: string,
): void {
  const seen = new Set<ServiceId>()
  for (let here = serviceId; ; ) {
    if (seen.has(here)) {
      throw new Refusal(
        'wrong-divert',
        `People who are diverted from ${nameOf(facts, serviceId)} would come back to where they were. Choose another service, or let them wait.`,
        `${at}/whenFull`,
      )
    }
    seen.add(here)
    const whenFull = models.get(here)?.whenFull
    if (whenFull === undefined) {
      throw new Refusal(
        'service-unknown',
        'People cannot be diverted to a service that is not in the model. Say first how that service works.',
        `${at}/whenFull`,
      )
    }
    if (typeof whenFull === 'string') return
    here = whenFull.divertTo
  }
}

/** Nothing may lead to a service that leaves the model. */
function checkGone(
  serviceId: ServiceId,
  models: ReadonlyMap<ServiceId, Modelled>,
  facts: ModelFacts,
  at: string,
): void {
  for (const [other, { routes, whenFull }] of models) {
    if (!routes[serviceId] && !(typeof whenFull === 'object' && whenFull.divertTo === serviceId)) continue
    throw new Refusal(
      'wrong-service',
      `People still go from ${nameOf(facts, other)} to ${nameOf(facts, serviceId)}. Take that route away first.`,
      at,
    )
  }
}

/** `Home ward (LCH)` */
export function nameOf({ services }: ModelFacts, serviceId: ServiceId): string {
  const service = services.get(serviceId)
  return service ? `${service.name} (${service.code})` : 'a service'
}
