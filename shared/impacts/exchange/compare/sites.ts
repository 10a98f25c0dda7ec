import type { SiteId } from '../../../ids.ts'
import { normaliseOdsCode } from '../../../members/ods.ts'
import { labelOf } from '../here.ts'
import type { Key, SaidSite } from '../said.ts'
import type { Organisations } from './organisations.ts'
import { added, changed, type Plan, placing } from './plan.ts'

/** By what the file calls them; null where they were refused. */
export type Sites = ReadonlyMap<Key, SiteId | null>

/** Finds the sites of a file here, by ODS code or else by name, each within its organisation. */
export function compareSites(said: readonly SaidSite[], organisations: Organisations, plan: Plan): Sites {
  const found = new Map<Key, SiteId | null>()
  for (const site of said) found.set(site.key, siteIn(site, organisations, plan, new Set(found.values())))
  return found
}

function siteIn(
  said: SaidSite,
  organisations: Organisations,
  plan: Plan,
  taken: ReadonlySet<SiteId | null>,
): SiteId | null {
  const owner = organisations.get(said.organisation)
  if (!owner) return null
  const odsCode = said.odsCode === null ? null : normaliseOdsCode(said.odsCode)
  const own = plan.here.sites.filter(({ organisationId, id }) => organisationId === owner.here?.id && !taken.has(id))
  const name = said.name.toLowerCase()
  const here =
    own.find((site) => odsCode !== null && site.odsCode === odsCode) ??
    own.find((site) => site.name.toLowerCase() === name && (odsCode === null || site.odsCode === null))
  const place = placing(said.place)
  const label = labelOf(said.name, owner.code)
  if (!here) {
    const as = plan.newName() as SiteId
    const body = { name: said.name, odsCode }
    const line = added(label, 'Site')
    plan.register.push({ change: { type: 'addSite', as, target: owner.id, body }, place, line })
    return as
  }
  if (here.name === said.name && (odsCode === null || here.odsCode === odsCode)) {
    plan.unchanged += 1
    return here.id
  }
  const after = { name: said.name, odsCode: odsCode ?? here.odsCode }
  const words = (site: { name: string; odsCode: string | null }) => `${site.name}, ODS code ${site.odsCode ?? 'none'}`
  if (owner.here) plan.seen[owner.here.id] = owner.here.version
  plan.register.push({
    ...{ change: { type: 'amendSite', target: here.id, body: after }, place },
    line: changed(`Site ${label}`, words(here), words(after)),
  })
  return here.id
}
