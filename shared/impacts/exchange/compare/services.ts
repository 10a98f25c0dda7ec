import type { ServiceId } from '../../../ids.ts'
import { serviceCategoryNames, serviceUnitNames } from '../../../members/service-words.ts'
import { type HereService, labelOf } from '../here.ts'
import type { Key, SaidNumber, SaidService } from '../said.ts'
import { codeOf, findService } from './find-service.ts'
import type { Found, Organisations } from './organisations.ts'
import { added, changed, type Plan, placing } from './plan.ts'
import type { Sites } from './sites.ts'

export interface FoundService {
  id: ServiceId
  label: string
  said: SaidService
  here: HereService | undefined
}

/** By what the file calls them; null where they were refused. */
export type Services = ReadonlyMap<Key, FoundService | null>

/** Finds the services of a file here, and adds or changes what the register says of them. */
export function compareServices(
  said: readonly SaidService[],
  organisations: Organisations,
  sites: Sites,
  plan: Plan,
): Services {
  const found = new Map<Key, FoundService | null>()
  const taken = new Map<ServiceId, string>()
  for (const service of said) {
    const one = serviceIn(service, organisations, sites, plan)
    const id = one?.here?.id
    const earlier = found.has(service.key) ? service.key : id && taken.get(id)
    if (one && earlier !== undefined) {
      const problem = `${one.label} is in the file twice: this is the same service as ${earlier}. Take one away.`
      plan.refused.push({ at: service.place(), problem })
      continue
    }
    if (id) taken.set(id, service.place())
    found.set(service.key, one)
    if (one) planRegister(one, organisations, sites, plan)
  }
  return found
}

function serviceIn(said: SaidService, organisations: Organisations, sites: Sites, plan: Plan): FoundService | null {
  const owner = said.organisation === null ? undefined : organisations.get(said.organisation)
  if (owner === null) return null
  const here = findService(said, owner, plan)
  if (here === null) return null
  if (here) return { id: here.id, label: labelOf(said.name ?? here.name, codeOf(plan.here, here)), said, here }
  if (said.name === null || !owner) {
    if (said.name !== null && said.organisation !== null) {
      plan.refused.push({
        at: said.place('organisation'),
        problem: 'The file does not say what this organisation is. Add it.',
      })
    }
    return null
  }
  if (said.site !== null && sites.get(said.site) === null) return null
  const unsaid = (['category', 'unit'] as const).filter((field) => said[field] === null)
  const missing = said.assumed ? [] : unsaid
  for (const field of missing) {
    plan.refused.push({
      at: said.place(field),
      problem: `${owner.code} has no service called "${said.name}", and a new one needs its ${field}. Give it, or check the name.`,
    })
  }
  if (missing.length > 0) return null
  const label = labelOf(said.name, owner.code)
  return { id: plan.newName() as ServiceId, label, said: assuming(said, unsaid, plan), here: undefined }
}

/** A new service with what it is taken for where the file says nothing. */
function assuming(said: SaidService, unsaid: readonly string[], { leftAside }: Plan): SaidService {
  if (!said.assumed || unsaid.length === 0) return said
  const category = said.category ?? said.assumed.category
  const unit = said.unit ?? said.assumed.unit
  const as = `${serviceCategoryNames[category]}, counted in ${serviceUnitNames[unit]}`
  leftAside.push({
    at: said.place(),
    note: `The file does not give the ${unsaid.join(' and the ')} of ${said.name}. It is added as ${as}: correct that on the page of its organisation.`,
  })
  return { ...said, category, unit }
}

function planRegister(
  { id, label, said, here }: FoundService,
  organisations: Organisations,
  sites: Sites,
  plan: Plan,
): void {
  const owner = said.organisation === null ? undefined : (organisations.get(said.organisation) ?? undefined)
  const siteId = said.site === null ? undefined : (sites.get(said.site) ?? undefined)
  const place = placing(said.place, { siteId: 'site', currentUse: 'currentUse' })
  const registered = registeredOf(said, here, plan)
  if (!here) {
    if (!owner || said.name === null || said.category === null || said.unit === null) return
    const { name, category, unit } = said
    const body = { name, category, unit, capacity: null, currentUse: null, ...registered, siteId: siteId ?? null }
    const parts = [serviceCategoryNames[category], serviceUnitNames[unit], ...(said.kind === null ? [] : [said.kind])]
    const line = added(label, parts.join(', '))
    plan.register.push({ change: { type: 'addService', as: id, target: owner.id, body }, place, line })
    return
  }
  const before = { name: here.name, category: here.category, unit: here.unit, siteId: here.siteId }
  const after = {
    name: said.name ?? here.name,
    category: said.category ?? here.category,
    unit: said.unit ?? here.unit,
    siteId: siteId ?? here.siteId,
  }
  const { capacity, currentUse } = here
  const whole = { ...after, capacity, currentUse, ...registered }
  const different = (Object.keys(whole) as (keyof typeof whole)[]).filter(
    (field) => whole[field] !== { ...before, capacity, currentUse }[field],
  )
  if (different.length === 0) return
  const words = (facts: typeof whole) => different.map((field) => wordsOf(facts, field, plan)).join('; ')
  seeOwner(owner, here, plan)
  plan.register.push({
    ...{ change: { type: 'amendService', target: here.id, body: whole }, place },
    line: changed(label, words({ ...before, capacity, currentUse }), words(whole)),
  })
}

function seeOwner(owner: Found | undefined, { organisationId }: HereService, { here, seen }: Plan): void {
  const version = owner?.here?.version ?? here.organisations.find(({ id }) => id === organisationId)?.version
  if (version !== undefined) seen[organisationId] = version
}

/** Whether a service is in the model once the file is imported. */
export function isInModel({ said, here }: Pick<FoundService, 'said' | 'here'>, { facts }: Plan): boolean {
  return said.kind !== null || (here !== undefined && facts.models.has(here.id))
}

/** Capacity and use of a service that stays outside the model: there the register alone holds them, as one value. */
function registeredOf(said: SaidService, here: HereService | undefined, plan: Plan) {
  if (isInModel({ said, here }, plan)) return {}
  const { capacity, currentUse, ...others } = said.numbers
  const first = Object.keys(others)[0] ?? (said.pressure ? 'threshold' : said.whenFull ? 'whenFull' : undefined)
  if (first !== undefined) {
    plan.refused.push({
      at: said.place('kind'),
      problem: 'This is a number of the model, and the service is not in it. Say its kind, places or rate.',
    })
  }
  return {
    ...(capacity === undefined ? {} : { capacity: oneValue(capacity, 'capacity', said, plan) }),
    ...(currentUse === undefined ? {} : { currentUse: oneValue(currentUse, 'currentUse', said, plan) }),
  }
}

function oneValue(
  number: SaidNumber | 'none',
  field: string,
  { place }: SaidService,
  { refused }: Plan,
): number | null {
  if (number === 'none') return null
  if (typeof number.estimate === 'number') return number.estimate
  refused.push({
    at: place(field),
    problem: 'A service outside the model has one value here. Give one, or say its kind.',
  })
  return null
}

function wordsOf(facts: Omit<HereService, 'id' | 'organisationId'>, field: keyof typeof facts, { here }: Plan): string {
  switch (field) {
    case 'name':
      return facts.name
    case 'category':
      return serviceCategoryNames[facts.category]
    case 'unit':
      return `Counted in ${serviceUnitNames[facts.unit]}`
    case 'siteId':
      return (
        here.sites.find(({ id }) => id === facts.siteId)?.name ?? (facts.siteId === null ? 'No site' : 'A new site')
      )
    case 'capacity':
      return `Capacity ${facts.capacity ?? 'not known'}`
    case 'currentUse':
      return `In use ${facts.currentUse ?? 'not known'}`
    default:
      return field satisfies never
  }
}
