import type { Estimate, Route, Service } from '../../../shared/impacts/engine/network.ts'

/** A ward of 100 places, 10 days and nobody in it, but for what a test says. */
export function places(id: string, more: Partial<Service> = {}): Service {
  const ward = { capacity: 100, externalPerDay: 0, meanStayDays: 10, whenFull: 'queue' as const }
  return { id, organisationId: 'org', kind: 'places', ...ward, ...more }
}

/** A clinic of 10 people a day. */
export function rate(id: string, more: Partial<Service> = {}): Service {
  return { id, organisationId: 'org', kind: 'rate', capacity: 10, externalPerDay: 0, whenFull: 'queue', ...more }
}

/** A route at once, that waits outside a full target. */
export function route(from: string, to: string, fraction: Estimate, more: Partial<Route> = {}): Route {
  return { id: `${from}->${to}`, from, to, fraction, delayDays: 0, whenTargetFull: 'queue', ...more }
}
