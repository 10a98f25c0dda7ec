import type { ServiceId } from '../../../shared/ids.ts'
import { modelEventWords } from '../../../shared/impacts/system/history-words.ts'
import type { ServiceModel, ServiceNumber, SystemModel } from '../../../shared/impacts/system/system-model.ts'

type ServiceName = (id: ServiceId) => string

/** What a number of a service is now, as its history says it: `Mean stay: 14 (12 to 18) days. Source: Ward returns`. */
export function numberNow(number: ServiceNumber, service: ServiceModel): string {
  const held = service.numbers[number]
  const names = { ...service, name: () => 'a service' }
  return held
    ? modelEventWords({ type: 'numberSet', number, estimate: held.estimate, source: held.source }, names)
    : modelEventWords({ type: 'numberCleared', number }, names)
}

/** Which share of those who leave goes that way now. */
export function routeNow(from: ServiceId, to: ServiceId, { routes }: SystemModel, name: ServiceName): string {
  const held = routes.find((route) => route.from === from && route.to === to)
  if (!held) return 'nobody goes there'
  const { fraction, delayDays, whenTargetFull } = held
  const { estimate, source } = fraction
  const set = { type: 'routeSet', to, fraction: estimate, delayDays, whenTargetFull, source } as const
  return modelEventWords(set, { kind: 'places', unit: 'beds', name })
}

/** The pressure rule as it is now. */
export function pressureNow(service: ServiceModel, { routes }: SystemModel, name: ServiceName): string {
  const { serviceId, pressure } = service
  if (!pressure) return 'nothing changes when it fills up'
  const { threshold, stayCut } = pressure
  const { estimate, source } = stayCut
  const uplift = routes.flatMap(({ id, from, to }) => {
    const held = from === serviceId ? pressure.uplift[id] : undefined
    return held ? [{ to, by: held.estimate }] : []
  })
  const set = { type: 'pressureSet' as const, threshold, stayCut: estimate, uplift, source }
  return modelEventWords(set, { ...service, name })
}

/** How a service works now. */
export function descriptionNow(service: ServiceModel, name: ServiceName): string {
  const { kind, whenFull } = service
  const described = { type: 'serviceDescribed', kind, whenFull, registered: null } as const
  return modelEventWords(described, { ...service, name })
}
