import type { OrganisationId } from '../../../ids.ts'
import type { HereOrganisation } from '../here.ts'
import type { Key, SaidOrganisation } from '../said.ts'
import { findOrganisation, newCode } from './find-organisation.ts'
import type { Plan } from './plan.ts'
import { planOrganisations } from './plan-organisations.ts'

export interface Found {
  /** Its id here, or what the import calls it. */
  id: OrganisationId
  code: string
  here: HereOrganisation | undefined
}

/** By what the file calls them. An organisation that was refused is null: nothing that belongs to it is told of again. */
export type Organisations = ReadonlyMap<Key, Found | null>

/** Finds the organisations of a file here, by ODS code, then by code, then by name, and adds or changes what differs. */
export function compareOrganisations(said: readonly SaidOrganisation[], plan: Plan): Organisations {
  const found = new Map<Key, Found | null>()
  const codes = new Set(plan.here.organisations.map(({ code }) => code))
  for (const organisation of said) {
    const here = findOrganisation(organisation, plan)
    const twice = here && [...found.values()].some((other) => other?.id === here.id)
    if (here === null) found.set(organisation.key, null)
    else if (twice && organisation.facts) {
      plan.refused.push({ at: organisation.place(), problem: `${here.code} is in the file twice. Take one away.` })
      found.set(organisation.key, null)
    } else if (here) found.set(organisation.key, { id: here.id, code: here.code, here })
    else if (organisation.facts) {
      const code = organisation.code ?? newCode(organisation, codes)
      codes.add(code)
      found.set(organisation.key, { id: plan.newName() as OrganisationId, code, here: undefined })
    } else {
      plan.refused.push({
        at: organisation.place(),
        problem: `This senate has no organisation "${organisation.name ?? ''}". Add it first, or check its code.`,
      })
      found.set(organisation.key, null)
    }
  }
  planOrganisations(said, found, plan)
  return found
}
