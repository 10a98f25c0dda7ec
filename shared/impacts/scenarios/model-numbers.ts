import type { Estimate } from '../engine/network.ts'
import type { ServiceModel, SystemModel } from '../system/system-model.ts'
import { type Assumption, assumptionId, type Range } from './content.ts'

/** A number of the system model that a scenario may assume something of. */
export interface ModelledNumber {
  id: string
  target: string
  param: Assumption['param']
  /** What the model says; a range where the model has one. */
  range: Range
  source: string
}

/** Every number of the model that an assumption can be about, each service's own before its routes. */
export function modelNumbers({ services, routes }: SystemModel): ModelledNumber[] {
  return services.flatMap((service) => [
    ...ofService(service),
    ...routes
      .filter(({ from }) => from === service.serviceId)
      .map(({ id, fraction }) => numbered(id, 'fraction', fraction)),
  ])
}

function ofService({ serviceId, numbers, pressure }: ServiceModel): ModelledNumber[] {
  const own = (['capacity', 'meanStayDays', 'arrivalsPerWeek'] as const).flatMap((param) => {
    const number = numbers[param]
    return number ? [numbered(serviceId, param, number)] : []
  })
  if (!pressure) return own
  return [
    ...own,
    numbered(serviceId, 'pressure.stayCut', pressure.stayCut),
    ...Object.entries(pressure.uplift).map(([route, number]) =>
      numbered(serviceId, `pressure.uplift.${route}`, number),
    ),
  ]
}

function numbered(
  target: string,
  param: Assumption['param'],
  { estimate, source }: { estimate: Estimate; source: string },
): ModelledNumber {
  return { id: assumptionId(target, param), target, param, range: rangeOf(estimate), source }
}

function rangeOf(estimate: Estimate): Range {
  if (typeof estimate === 'number') return { low: estimate, likely: estimate, high: estimate }
  const { low, likely, high } = estimate
  return { low, likely, high }
}
