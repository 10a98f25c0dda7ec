import { formatNumber } from '../../format.ts'
import type { ServiceId } from '../../ids.ts'
import { Refusal } from '../../refusal.ts'
import type { ModelFacts } from './decide.ts'
import type { Modelled } from './modelled.ts'
import { likely } from './system-model.ts'

/** Sums of shares such as 0.1 + 0.2 may miss by this. */
const rounding = 1e-9

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
