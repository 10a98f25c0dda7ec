import { serviceCategoryNames } from '../../../members/service-words.ts'
import type { Estimate } from '../../engine/network.ts'
import {
  type PressureModel,
  type RouteModel,
  routeId,
  type ServiceModel,
  type SystemModel,
  serviceNumbers,
} from '../../system/system-model.ts'
import type { HereService } from '../here.ts'
import { categoryCodes, extensions, profiles, systems } from './names.ts'
import type { Extension, HealthcareService } from './resources.ts'
import type { Refer } from './write-bundle.ts'

/** A service as UK Core has it; its unit, and what the model says of it, in one extension of ours. */
export function healthcareService(service: HereService, model: SystemModel, refer: Refer): HealthcareService {
  const { id, organisationId, siteId, name, category } = service
  const text = serviceCategoryNames[category]
  const known = categoryCodes[category]
  const coding = [
    ...(known ? [{ system: systems.serviceCategory, ...known }] : []),
    { system: systems.ownCategory, code: category, display: text },
  ]
  return {
    ...{ resourceType: 'HealthcareService', id, meta: { profile: [profiles.HealthcareService] } },
    extension: [{ url: extensions.service, extension: partsOf(service, model, refer) }],
    identifier: [{ system: systems.ownService, value: id }],
    ...{ active: true, providedBy: refer(organisationId), category: [{ coding, text }], type: [{ text }], name },
    ...(siteId === null ? {} : { location: [refer(siteId)] }),
  }
}

function partsOf(service: HereService, model: SystemModel, refer: Refer): Extension[] {
  const unit: Extension = { url: 'unit', valueCode: service.unit }
  const own = model.services.find(({ serviceId }) => serviceId === service.id)
  if (!own) {
    return [
      unit,
      ...(['capacity', 'currentUse'] as const).flatMap((number) => {
        const value = service[number]
        return value === null ? [] : [estimateOf(number, value)]
      }),
    ]
  }
  const routes = model.routes.filter(({ from }) => from === service.id)
  return [
    unit,
    { url: 'kind', valueCode: own.kind },
    ...whenFullOf(own, refer),
    ...serviceNumbers.flatMap((number) => {
      const said = own.numbers[number]
      return said ? [estimateOf(number, said.estimate, said.source)] : []
    }),
    ...(own.pressure ? [pressureOf(own.pressure)] : []),
    ...routes.map((route) => routeOf(route, own.pressure, refer)),
  ]
}

function whenFullOf({ whenFull }: ServiceModel, refer: Refer): Extension[] {
  if (typeof whenFull === 'string') return [{ url: 'whenFull', valueCode: whenFull }]
  return [
    { url: 'whenFull', valueCode: 'divert' },
    { url: 'divertTo', valueReference: refer(whenFull.divertTo) },
  ]
}

function pressureOf({ threshold, stayCut }: PressureModel): Extension {
  const extension = [
    { url: 'threshold', valueDecimal: threshold },
    estimateOf('stayCut', stayCut.estimate, stayCut.source),
  ]
  return { url: 'pressure', extension }
}

function routeOf({ from, to, ...route }: RouteModel, pressure: PressureModel | null, refer: Refer): Extension {
  const { fraction, delayDays, whenTargetFull } = route
  const uplift = pressure?.uplift[routeId(from, to)]
  return {
    url: 'route',
    extension: [
      { url: 'to', valueReference: refer(to) },
      estimateOf('fraction', fraction.estimate, fraction.source),
      { url: 'delayDays', valueDecimal: delayDays },
      { url: 'whenTargetFull', valueCode: whenTargetFull },
      ...(uplift ? [estimateOf('uplift', uplift.estimate)] : []),
    ],
  }
}

function estimateOf(url: string, estimate: Estimate, source?: string): Extension {
  const value = (part: string, valueDecimal: number): Extension => ({ url: part, valueDecimal })
  const numbers =
    typeof estimate === 'number'
      ? [value('likely', estimate)]
      : [
          value('low', estimate.low),
          value('likely', estimate.likely),
          value('high', estimate.high),
          ...(estimate.shape ? [{ url: 'shape', valueCode: estimate.shape }] : []),
        ]
  return { url, extension: [...numbers, ...(source === undefined ? [] : [{ url: 'source', valueString: source }])] }
}
