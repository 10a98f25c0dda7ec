import { canonical } from '../../canonical.ts'
import type { ModelChange } from './commands.ts'
import type { Modelled } from './modelled.ts'

/** Whether a change would leave a service of the model as it is. */
export function isAlreadySo(change: ModelChange, service: Modelled): boolean {
  switch (change.type) {
    case 'describeService':
      return service.kind === change.body.kind && isSame(service.whenFull, change.body.whenFull)
    case 'takeServiceOut':
      return false
    case 'setServiceNumber': {
      const { number, estimate, source } = change.body
      const held = service.numbers[number]
      return held !== undefined && isSame(held.estimate, estimate) && held.source === source
    }
    case 'clearServiceNumber':
      return service.numbers[change.body.number] === undefined
    case 'setRoute': {
      const { to, fraction, delayDays, whenTargetFull, source } = change.body
      const held = service.routes[to]
      if (!held || !isSame(held.fraction.estimate, fraction) || held.fraction.source !== source) return false
      return held.delayDays === delayDays && held.whenTargetFull === whenTargetFull
    }
    case 'removeRoute':
      return service.routes[change.body.to] === undefined
    case 'setPressure':
      return isSameRule(change.body, service)
    case 'removePressure':
      return service.pressure === null
    default:
      return change satisfies never
  }
}

function isSameRule(
  { threshold, stayCut, uplift, source }: Extract<ModelChange, { type: 'setPressure' }>['body'],
  { pressure, routes }: Modelled,
): boolean {
  if (pressure?.threshold !== threshold || !isSame(pressure.stayCut.estimate, stayCut)) return false
  const held = Object.entries(routes).flatMap(([to, route]) =>
    route.uplift ? [{ to, by: route.uplift.estimate }] : [],
  )
  if (pressure.stayCut.source !== source || held.length !== uplift.length) return false
  return held.every(({ to, by }) => uplift.some((one) => one.to === to && isSame(one.by, by)))
}

function isSame(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other)
}
