import type { ServiceId } from '../../ids.ts'
import type { ModelCommand } from './commands.ts'
import type { ModelEvent, Modelled } from './modelled.ts'
import type { ServiceNumber } from './system-model.ts'

/**
 * One part of a service that somebody may change while somebody else changes another. A route's extra use under pressure
 * is said by the pressure rule and goes with the route.
 */
export type Part =
  | 'description'
  | 'pressure'
  | 'confirmation'
  | `number ${ServiceNumber}`
  | `route ${ServiceId}`
  | `uplift ${ServiceId}`

/** The parts of its service that an event has changed: everything, where the service came into the model or left it. */
export function partsChanged(event: ModelEvent): readonly Part[] | 'everything' {
  switch (event.type) {
    case 'serviceDescribed':
      return event.registered ? 'everything' : ['description']
    case 'serviceTakenOut':
      return 'everything'
    case 'numberSet':
    case 'numberCleared':
      return [`number ${event.number}`]
    case 'registerFollowed':
      return (Object.keys(event.registered) as ServiceNumber[]).map((number): Part => `number ${number}`)
    case 'routeSet':
      return [`route ${event.to}`]
    case 'routeRemoved':
      return [`route ${event.to}`, `uplift ${event.to}`]
    case 'pressureSet':
      return ['pressure', ...event.uplift.map(({ to }): Part => `uplift ${to}`)]
    case 'pressureRemoved':
      return ['pressure']
    case 'numbersConfirmed':
      return ['confirmation']
    default:
      return event satisfies never
  }
}

/**
 * The parts that a command is about, of a service as it is now: whoever sends it must have seen what those are. A route
 * takes its extra use under pressure with it, where the rule gives it any.
 */
export function partsMeant(command: ModelCommand, service: Modelled | undefined): readonly Part[] | 'everything' {
  switch (command.type) {
    case 'describeService':
      return ['description']
    case 'takeServiceOut':
    case 'confirmNumbers':
      return 'everything'
    case 'setServiceNumber':
    case 'clearServiceNumber':
      return [`number ${command.body.number}`]
    case 'setRoute':
      return [`route ${command.body.to}`]
    case 'removeRoute': {
      const { to } = command.body
      return service?.routes[to]?.uplift ? [`route ${to}`, `uplift ${to}`] : [`route ${to}`]
    }
    case 'setPressure':
      return ['pressure', ...command.body.uplift.map(({ to }): Part => `uplift ${to}`)]
    case 'removePressure':
      return ['pressure']
    default:
      return command satisfies never
  }
}
