import { serviceCategoryNames, serviceUnitNames } from '../../../members/service-words.ts'
import type { HereService } from '../here.ts'
import type { SaidNumber, SaidService } from '../said.ts'
import { isInModel } from './in-model.ts'
import type { Found, Organisations } from './organisations.ts'
import { added, changed, type Plan, placing } from './plan.ts'
import type { FoundService } from './services.ts'
import type { Sites } from './sites.ts'

/** Puts into the plan what adds a service to the register, or changes what the register says of it. */
export function planService(
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
