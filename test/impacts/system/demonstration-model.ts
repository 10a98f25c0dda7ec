import { readDemonstration } from '../../../server/demonstration/data.ts'
import type { OrganisationId, ServiceId } from '../../../shared/ids.ts'
import {
  type ModelNumber,
  type RouteId,
  type RouteModel,
  routeId,
  type ServiceModel,
  type SystemModel,
} from '../../../shared/impacts/system/system-model.ts'
import type { ServiceUnit } from '../../../shared/members/service-words.ts'

export function said(estimate: ModelNumber['estimate']): ModelNumber {
  return { estimate, source: 'X', bySeatId: null, at: '2026-03-04T14:30:00.000Z' }
}

/** The model that the demonstration loads, without a database. */
export function demonstrationModel(): SystemModel {
  const { services, routes, scenario } = readDemonstration()
  const rule = scenario.pressureRule
  return {
    services: services.map((service) => ({
      serviceId: service.id as ServiceId,
      organisationId: service.organisationId as OrganisationId,
      name: service.name,
      unit: service.unit as ServiceUnit,
      kind: service.kind as ServiceModel['kind'],
      whenFull: 'queue',
      numbers: {
        ...(service.capacity === null ? {} : { capacity: said(service.capacity) }),
        ...(service.currentUse === null ? {} : { currentUse: said(service.currentUse) }),
        ...(service.meanStayDays === undefined ? {} : { meanStayDays: said(service.meanStayDays) }),
        unitsPerPerson: said(service.unitsPerPerson),
      },
      pressure:
        rule.serviceId === service.id
          ? {
              threshold: rule.threshold,
              stayCut: said(rule.stayCut),
              uplift: Object.fromEntries(
                Object.entries(rule.uplift).map(([route, by]) => [route as RouteId, said(by)]),
              ),
            }
          : null,
      confirmed: null,
      version: 1,
    })),
    routes: routes.map(({ from, to, fraction, delayDays, whenTargetFull }) => ({
      id: routeId(from as ServiceId, to as ServiceId),
      from: from as ServiceId,
      to: to as ServiceId,
      fraction: said(fraction),
      delayDays,
      whenTargetFull: whenTargetFull as RouteModel['whenTargetFull'],
    })),
  }
}
