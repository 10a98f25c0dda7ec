import type { Context, Drafted } from '../../command.ts'
import type { SeatId, ServiceId } from '../../ids.ts'
import type { ServiceUnit } from '../../members/service-words.ts'
import { Refusal } from '../../refusal.ts'
import { isAlreadySo } from './already-so.ts'
import { checkCut, checkDelay, checkFraction, checkNumber, checkThreshold, checkUplift } from './check-numbers.ts'
import { checkWhole, nameOf } from './check-whole.ts'
import { isChange, type ModelChange, type ModelCommand } from './commands.ts'
import { evolve, type ModelEvent, type Modelled, type Registered } from './modelled.ts'
import { overtakenBy, type Since } from './overtaken.ts'
import { overtakenWords } from './overtaken-words.ts'

/** A service of the senate as its organisation's register has it. */
export interface KnownService extends Registered {
  name: string
  /** Its organisation's. */
  code: string
  unit: ServiceUnit
}

/** What the rules of the model look at: the senate's services, and those of them that are in the model. */
export interface ModelFacts {
  services: ReadonlyMap<ServiceId, KnownService>
  models: ReadonlyMap<ServiceId, Modelled>
}

/** And what has happened to the service since whoever sends the command looked at it. */
export interface ServiceFacts extends ModelFacts {
  since: readonly Since[]
}

type Drafts = Drafted<ModelEvent>[]

/**
 * The rule of everything that changes one service of the model. Several people may change it at once: only who changes a
 * part that somebody else has changed since they looked is refused, and hears who and to what.
 */
export function decideModel(_state: undefined, command: ModelCommand, context: Context<ServiceFacts>): Drafts {
  refuseOvertaken(command, context.facts)
  if (!isChange(command)) return [confirmed(command.target as ServiceId, context.facts)]
  return orAlreadySo(decideChanges([{ change: command, at: '' }], context))
}

function refuseOvertaken(command: ModelCommand, facts: ServiceFacts): void {
  const serviceId = command.target as ServiceId
  const by = overtakenBy(command, facts.models.get(serviceId), facts.since)
  if (!by) return
  const instead = isChange(command)
    ? 'Yours is not saved. Decide together which one stands, then save that.'
    : 'Look at its numbers again, then confirm them.'
  throw new Refusal('stale', `${overtakenWords(by, serviceId, facts)} ${instead}`)
}

/** @throws Refusal where nothing would happen. */
export function orAlreadySo<Draft>(drafts: Draft[]): Draft[] {
  if (drafts.length > 0) return drafts
  throw new Refusal('already-so', 'The model says this already. Nothing needs doing.')
}

/** A change, and where in the command's body it stands. */
export interface PlacedChange {
  change: ModelChange
  at: string
}

/** Many changes at once are decided whole: one that is refused refuses all. None where all is so already. */
export function decideChanges(changes: readonly PlacedChange[], { facts, now, actor }: Context<ModelFacts>): Drafts {
  const models = new Map(facts.models)
  const moment = { at: now.toISOString(), by: (actor.kind === 'seat' ? actor.seatId : actor.personId) as SeatId }
  const blamed = new Map<ServiceId, string>()
  const drafts: Drafts = []
  for (const { change, at } of changes) {
    const serviceId = change.target as ServiceId
    const event = eventOf(serviceId, change, models.get(serviceId), facts, at)
    if (!event) continue
    const after = evolve(models.get(serviceId), event, moment)
    if (after) models.set(serviceId, after)
    else models.delete(serviceId)
    blamed.set(serviceId, at)
    drafts.push({ stream: `service:${serviceId}`, event })
  }
  // Only now: routes of one import may lead to services that it describes further down.
  for (const [serviceId, at] of blamed) checkWhole(serviceId, models, facts, at)
  return drafts
}

/** What one change makes of a service; undefined where it is so already. */
function eventOf(
  serviceId: ServiceId,
  change: ModelChange,
  service: Modelled | undefined,
  facts: ModelFacts,
  at: string,
): ModelEvent | undefined {
  const registered = facts.services.get(serviceId)
  if (!registered) {
    throw new Refusal('service-unknown', 'This senate has no such service. Choose one of its own.', targetOf(at))
  }
  if (change.type === 'describeService') {
    const { kind, whenFull } = change.body
    checkDivert(serviceId, change.body, facts, at)
    if (service && isAlreadySo(change, service)) return undefined
    const { capacity, currentUse } = registered
    return { type: 'serviceDescribed', kind, whenFull, registered: service ? null : { capacity, currentUse } }
  }
  if (!service) {
    throw new Refusal(
      'needs-description',
      `${nameOf(facts, serviceId)} is not in the model yet. Say first how it works.`,
      targetOf(at),
    )
  }
  if (isAlreadySo(change, service)) return undefined
  switch (change.type) {
    case 'takeServiceOut':
      return { type: 'serviceTakenOut' }
    case 'setServiceNumber': {
      const { number, estimate, source } = change.body
      checkNumber(number, estimate, `${at}/estimate`)
      return { type: 'numberSet', number, estimate, source }
    }
    case 'clearServiceNumber':
      return { type: 'numberCleared', number: change.body.number }
    case 'setRoute':
      return routeSet(serviceId, change.body, facts, at)
    case 'removeRoute':
      return { type: 'routeRemoved', to: change.body.to }
    case 'setPressure':
      return pressureSet(change.body, service, at)
    case 'removePressure':
      return { type: 'pressureRemoved' }
    default:
      return change satisfies never
  }
}

type Of<Type extends ModelChange['type']> = Extract<ModelChange, { type: Type }>['body']

function checkDivert(
  serviceId: ServiceId,
  { whenFull }: Of<'describeService'>,
  { services }: ModelFacts,
  at: string,
): void {
  if (typeof whenFull === 'string') return
  if (whenFull.divertTo === serviceId) {
    throw new Refusal(
      'wrong-divert',
      'A full service cannot divert people to itself. Choose another one.',
      `${at}/whenFull`,
    )
  }
  if (services.has(whenFull.divertTo)) return
  throw new Refusal('service-unknown', 'This senate has no such service. Choose one of its own.', `${at}/whenFull`)
}

function routeSet(serviceId: ServiceId, body: Of<'setRoute'>, { services }: ModelFacts, at: string): ModelEvent {
  const { to, fraction, delayDays } = body
  if (to === serviceId) {
    throw new Refusal(
      'wrong-route',
      'A route leads to another service: whoever stays longer is part of the mean stay. Choose another one.',
      `${at}/to`,
    )
  }
  if (!services.has(to)) {
    throw new Refusal('service-unknown', 'This senate has no such service. Choose one of its own.', `${at}/to`)
  }
  checkFraction(fraction, `${at}/fraction`)
  checkDelay(delayDays, `${at}/delayDays`)
  return { type: 'routeSet', ...body }
}

function pressureSet(body: Of<'setPressure'>, { routes }: Modelled, at: string): ModelEvent {
  const { threshold, stayCut, uplift } = body
  checkThreshold(threshold, `${at}/threshold`)
  checkCut(stayCut, `${at}/stayCut`)
  for (const [n, { to, by }] of uplift.entries()) {
    checkUplift(by, `${at}/uplift/${n}/by`)
    if (!routes[to]) {
      throw new Refusal(
        'wrong-route',
        'There is no route to that service. Set the route first, or leave it out.',
        `${at}/uplift/${n}/to`,
      )
    }
    if (uplift.findIndex((other) => other.to === to) < n) {
      throw new Refusal('wrong-route', 'A route can be named once. Leave the second out.', `${at}/uplift/${n}/to`)
    }
  }
  return { type: 'pressureSet', ...body }
}

function confirmed(serviceId: ServiceId, facts: ModelFacts): Drafted<ModelEvent> {
  const service = facts.models.get(serviceId)
  if (!service) {
    throw new Refusal(
      'needs-description',
      `${nameOf(facts, serviceId)} is not in the model. There is nothing to confirm.`,
    )
  }
  if (service.confirmed) {
    throw new Refusal('already-confirmed', 'These numbers are confirmed already. Nothing needs doing.')
  }
  return { stream: `service:${serviceId}`, event: { type: 'numbersConfirmed' } }
}

/** Of an import, the service that a change names stands beside its body. */
function targetOf(at: string): string | undefined {
  return at === '' ? undefined : at.replace(/body$/, 'target')
}
