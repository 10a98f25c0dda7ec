import { canonical } from '../../../canonical.ts'
import type { ServiceId } from '../../../ids.ts'
import { type Modelled, registerSource } from '../../system/modelled.ts'
import { type ServiceNumber, serviceNumbers } from '../../system/system-model.ts'
import { isInModel } from './in-model.ts'
import { changed, type Plan, placing } from './plan.ts'
import type { FindService } from './routes.ts'
import type { FoundService } from './services.ts'
import { notKnown, numberNames, numberWords, sameEstimate, withSources } from './words.ts'

/** Plans how the services of a file work, and their numbers. */
export function compareModel(services: readonly FoundService[], find: FindService, plan: Plan): void {
  for (const service of services) {
    const before = plannedIn(plan)
    if (isInModel(service, plan)) {
      describe(service, find, plan)
      for (const number of serviceNumbers) planNumber(service, number, plan)
    }
    if (!service.here) continue
    if (plannedIn(plan) > before) see(service.here.id, plan)
    const isAmended = plan.register.some(({ change }) => 'target' in change && change.target === service.id)
    // Its capacity and use in the register are numbers of the model.
    if (isAmended && isInModel(service, plan)) see(service.here.id, plan)
    const isChanged = plannedIn(plan) > before || isAmended
    if (!isChanged) plan.unchanged += 1
  }
}

function plannedIn({ describing, numbers }: Plan): number {
  return describing.length + numbers.length
}

/** The import is about this service: what anybody has changed of it since is left alone. */
export function see(id: ServiceId, { seen, facts }: Plan): void {
  seen[id] = facts.versions.get(id) ?? 0
}

function describe({ id, label, said, here }: FoundService, find: FindService, plan: Plan): void {
  const before = plan.facts.models.get(id)
  const whenFull = whenFullOf(said, find, before)
  const kind = said.kind ?? before?.kind
  if (whenFull === null || kind === undefined) return
  if (before && before.kind === kind && canonical(before.whenFull) === canonical(whenFull)) return
  const words = (model: Pick<Modelled, 'kind' | 'whenFull'>) =>
    `${model.kind}, when full: ${fullWords(model.whenFull, find)}`
  const after = { kind, whenFull }
  const line = changed(label, before ? words(before) : 'Not in the model', words(after))
  plan.describing.push({
    change: { type: 'describeService', target: id, body: after },
    place: placing(said.place, typeof whenFull === 'string' ? {} : { whenFull: 'divertTo' }),
    // What is new has its line already.
    line: here ? line : (lineOf(id, plan) ?? line),
  })
}

/** The line that tells of a new service. */
function lineOf(id: ServiceId, { register }: Plan) {
  return register.find(({ change }) => 'as' in change && change.as === id)?.line
}

function whenFullOf({ whenFull, place }: FoundService['said'], find: FindService, before: Modelled | undefined) {
  if (whenFull === null) return before?.whenFull ?? 'queue'
  if (typeof whenFull === 'string') return whenFull
  const to = find(whenFull.divertTo, place, 'divertTo')
  return to && { divertTo: to.id }
}

function fullWords(whenFull: Modelled['whenFull'], find: FindService): string {
  if (typeof whenFull !== 'string') return `divert to ${find(whenFull.divertTo)?.label ?? ''}`
  return whenFull === 'queue' ? 'people wait' : 'people are lost'
}

function planNumber({ id, label, said, here }: FoundService, number: ServiceNumber, plan: Plan): void {
  const told = said.numbers[number]
  const unit = said.unit ?? here?.unit
  if (told === undefined || unit === undefined) return
  const model = plan.facts.models.get(id)
  const held = model ? model.numbers[number] : registered(here, number)
  const place = placing(said.place, { estimate: number, number })
  const what = `${label}: ${numberNames[number]}`
  const shown = (estimate: NonNullable<typeof held>['estimate']) => numberWords(number, estimate, unit)
  if (told === 'none') {
    if (!held) return
    const line = changed(what, shown(held.estimate), notKnown)
    plan.numbers.push({ change: { type: 'clearServiceNumber', target: id, body: { number } }, place, line })
    return
  }
  const same = held !== undefined && sameEstimate(held.estimate, told.estimate)
  if (same && (told.source === null || told.source === held.source)) return
  const source = told.source ?? plan.from
  const sources = withSources(held, { estimate: told.estimate, source })
  const before = held ? `${shown(held.estimate)}${sources.before}` : notKnown
  const line = here ? changed(what, before, `${shown(told.estimate)}${sources.after}`) : lineOf(id, plan)
  if (!line) return
  const change = { type: 'setServiceNumber', target: id, body: { number, estimate: told.estimate, source } } as const
  plan.numbers.push({ change, place, line })
}

/** What a service brings into the model when it is described. */
function registered(here: FoundService['here'], number: ServiceNumber) {
  const value = number === 'capacity' ? here?.capacity : number === 'currentUse' ? here?.currentUse : null
  return value == null ? undefined : { estimate: value, source: registerSource }
}
