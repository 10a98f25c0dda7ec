import { type Here, type HereService, labelOf } from '../here.ts'
import type { SaidService } from '../said.ts'
import type { Found } from './organisations.ts'
import type { Plan } from './plan.ts'

/**
 * The service of this senate that a file means: the one with its id, or else the one of its organisation with its name.
 * Undefined where there is none; null where it was refused.
 */
export function findService(said: SaidService, owner: Found | undefined, plan: Plan): HereService | undefined | null {
  const { here, refused } = plan
  const byId = here.services.find(({ id }) => id === said.id)
  if (byId) {
    const isOfOwner = owner === undefined || byId.organisationId === owner.id
    if (isOfOwner) return byId
    refused.push({
      at: said.place('organisation'),
      problem: `${byId.name} belongs to ${codeOf(here, byId)} here. Services do not move between organisations: mend the code, or the id.`,
    })
    return null
  }
  const name = said.name?.toLowerCase()
  const named = here.services.filter((one) => one.organisationId === owner?.here?.id && one.name.toLowerCase() === name)
  if (named.length < 2) return named[0]
  refused.push({
    at: said.place('name'),
    problem: `${owner?.code ?? ''} has more than one service called "${said.name}". Give the id of the one that you mean.`,
  })
  return null
}

/** The code of the organisation that has a service; empty where it is not known here. */
export function codeOf({ organisations }: Here, { organisationId }: Pick<HereService, 'organisationId'>): string {
  return organisations.find(({ id }) => id === organisationId)?.code ?? ''
}

/** A service of this senate as the preview names it, with the code of its organisation. */
export function hereLabel(here: Here, service: HereService): string {
  return labelOf(service.name, codeOf(here, service))
}
