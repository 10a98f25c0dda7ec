import { eq } from 'drizzle-orm'
import { organisations, senates, services, sites } from '../../db/members.ts'
import type { Db } from '../../db/store.ts'
import { serviceModels } from '../../db/system-model.ts'
import type { OrganisationId, SenateId, ServiceId, SiteId } from '../../shared/ids.ts'
import type { RegisterFollowed } from '../../shared/impacts/system/modelled.ts'
import { odsCodeWarning } from '../../shared/members/ods.ts'
import { type OrganisationCommand, organisationCommands } from '../../shared/members/organisation-commands.ts'
import { decideOrganisation, type OrganisationRuleFacts } from '../../shared/members/organisation-rule.ts'
import type { OrganisationEvent, OrganisationState } from '../../shared/members/organisation-state.ts'
import type { ServiceCategory, ServiceUnit } from '../../shared/members/service-words.ts'
import { registerRows } from '../register-rows.ts'
import type { Loaded, Slice } from '../slice.ts'

type OrganisationLoaded = Loaded<OrganisationState | undefined, OrganisationRuleFacts>

/** Organisations, their sites and services. */
export const organisationSlice: Slice<
  OrganisationState | undefined,
  typeof organisationCommands,
  OrganisationEvent | RegisterFollowed,
  OrganisationRuleFacts
> = {
  kind: 'organisation',
  commands: organisationCommands,
  async load({ db }, command): Promise<OrganisationLoaded | undefined> {
    if (command.type === 'addOrganisation') {
      const senateId = command.target as SenateId
      const [senate] = await db.select({ id: senates.id }).from(senates).where(eq(senates.id, senateId))
      const facts = senate && (await factsOf(db, senateId))
      return facts && { senateId, stream: `senate:${senateId}`, state: undefined, facts, resource: { senateId } }
    }
    const organisationId = await organisationOf(db, command)
    const state = organisationId && (await loadOrganisation(db, organisationId))
    if (!state) return undefined
    const { id, senateId } = state
    const facts = await factsOf(db, senateId)
    return { senateId, stream: `organisation:${id}`, state, facts, resource: { senateId } }
  },
  decide: decideOrganisation,
  result([first]) {
    switch (first?.event.type) {
      case 'organisationAdded':
        return { id: first.event.organisationId, ...warned(first.event.organisation, first.event.organisation.type) }
      case 'organisationAmended':
        return warned(first.event.organisation, first.event.organisation.type)
      case 'siteAdded':
        return { id: first.event.siteId, ...warned(first.event, 'site') }
      case 'siteAmended':
        return warned(first.event, 'site')
      case 'serviceAdded':
        return { id: first.event.serviceId }
      default:
        return {}
    }
  },
  project: registerRows,
  async resource(db, id) {
    const [organisation] = await db
      .select({ senateId: organisations.senateId })
      .from(organisations)
      .where(eq(organisations.id, id as OrganisationId))
    return organisation
  },
}

/** A code that looks unlike its kind is kept, and said so. */
function warned({ odsCode }: { odsCode: string | null }, kind: Parameters<typeof odsCodeWarning>[1]) {
  const warning = odsCode === null ? undefined : odsCodeWarning(odsCode, kind)
  return warning === undefined ? {} : { warning }
}

async function factsOf(db: Db, senateId: SenateId): Promise<OrganisationRuleFacts> {
  const known = await db.select().from(organisations).where(eq(organisations.senateId, senateId))
  const modelled = await db
    .select({ serviceId: serviceModels.serviceId })
    .from(serviceModels)
    .where(eq(serviceModels.senateId, senateId))
  return { senateId, organisations: known, modelled: modelled.map(({ serviceId }) => serviceId) }
}

async function organisationOf(db: Db, { type, target }: OrganisationCommand): Promise<OrganisationId | undefined> {
  if (type === 'amendSite') {
    const [site] = await db
      .select()
      .from(sites)
      .where(eq(sites.id, target as SiteId))
    return site?.organisationId
  }
  if (type === 'amendService') {
    const [service] = await db
      .select()
      .from(services)
      .where(eq(services.id, target as ServiceId))
    return service?.organisationId
  }
  return target as OrganisationId
}

async function loadOrganisation(db: Db, organisationId: OrganisationId): Promise<OrganisationState | undefined> {
  const [row] = await db.select().from(organisations).where(eq(organisations.id, organisationId))
  if (!row) return undefined
  const { version: _version, ...facts } = row
  const siteRows = await db.select().from(sites).where(eq(sites.organisationId, organisationId))
  const serviceRows = await db.select().from(services).where(eq(services.organisationId, organisationId))
  return {
    ...facts,
    sites: Object.fromEntries(siteRows.map(({ id, name, odsCode }) => [id, { name, odsCode }])),
    services: Object.fromEntries(
      serviceRows.map(({ id, name, category, unit, capacity, currentUse, siteId }) => [
        id,
        { name, category: category as ServiceCategory, unit: unit as ServiceUnit, capacity, currentUse, siteId },
      ]),
    ),
  }
}
