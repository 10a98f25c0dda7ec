import type { OrganisationId, ServiceId } from '../../../shared/ids.ts'
import type { Estimate } from '../../../shared/impacts/engine/network.ts'
import {
  type RouteModel,
  routeId,
  type ServiceModel,
  type ServiceNumber,
} from '../../../shared/impacts/system/system-model.ts'
import { said } from './demonstration-model.ts'

/** A service of the organisation `org-<id>`, with these numbers. */
export function service(
  id: string,
  kind: ServiceModel['kind'],
  numbers: Partial<Record<ServiceNumber, Estimate>>,
  more: Partial<ServiceModel> = {},
): ServiceModel {
  return {
    serviceId: id as ServiceId,
    organisationId: `org-${id}` as OrganisationId,
    name: id,
    unit: 'beds',
    kind,
    whenFull: 'queue',
    numbers: Object.fromEntries(Object.entries(numbers).map(([name, estimate]) => [name, said(estimate)])),
    pressure: null,
    confirmed: null,
    version: 1,
    ...more,
  }
}

export function route(from: string, to: string, fraction: Estimate, more: Partial<RouteModel> = {}): RouteModel {
  const ends = { from: from as ServiceId, to: to as ServiceId }
  return {
    id: routeId(ends.from, ends.to),
    ...ends,
    ...{ fraction: said(fraction), delayDays: 0, whenTargetFull: 'queue' },
    ...more,
  }
}
