import type { ServiceId } from '../../../ids.ts'
import { serviceCategoryNames, serviceUnitNames } from '../../../members/service-words.ts'
import { type HereService, labelOf } from '../here.ts'
import type { Key, SaidService } from '../said.ts'
import { codeOf, findService } from './find-service.ts'
import type { Organisations } from './organisations.ts'
import type { Plan } from './plan.ts'
import { planService } from './plan-service.ts'
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
    if (one) planService(one, organisations, sites, plan)
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
