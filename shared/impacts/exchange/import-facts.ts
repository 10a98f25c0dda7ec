import type { OrganisationId, SenateId, ServiceId } from '../../ids.ts'
import type { OrganisationState } from '../../members/organisation-state.ts'
import type { KnownService, ModelFacts } from '../system/decide.ts'
import type { Modelled, RouteOut } from '../system/modelled.ts'
import type { Since } from '../system/overtaken.ts'
import type { Here } from './here.ts'
import type { RegisterSince } from './register-since.ts'

/** What an import is decided on: the register, the model, and how far each thing has come. */
export interface ImportFacts extends ModelFacts {
  senateId: SenateId
  organisations: ReadonlyMap<OrganisationId, OrganisationState>
  /** By the id of an organisation or a service of the model. */
  versions: ReadonlyMap<string, number>
  /** What has happened to each service since whoever imports looked at it. */
  since: ReadonlyMap<ServiceId, readonly Since[]>
  /** And to the organisations of the register. */
  registerSince: readonly RegisterSince[]
  /** Whether who imports may also change organisations, sites and services (`organisation.manage`). */
  managesRegister: boolean
}

/** The same facts for the preview in a browser and for the decision on the server, where more may have happened since. */
export function importFactsOf(here: Here, managesRegister: boolean): ImportFacts {
  const { senateId, model } = here
  const organisations = organisationsOf(here)
  const versions = new Map<string, number>()
  for (const { id, version } of here.organisations) versions.set(id, version)
  for (const { serviceId, version } of model.services) versions.set(serviceId, version)
  return {
    senateId,
    organisations,
    services: knownServices(organisations),
    models: modelsOf(here),
    versions,
    since: new Map(),
    registerSince: [],
    managesRegister,
  }
}

/** What the rules of the model look at, of the services in the register. */
export function knownServices(organisations: ImportFacts['organisations']): Map<ServiceId, KnownService> {
  const known = new Map<ServiceId, KnownService>()
  for (const { code, services } of organisations.values()) {
    for (const [id, { name, capacity, currentUse, unit }] of Object.entries(services)) {
      known.set(id as ServiceId, { name, code, capacity, currentUse, unit })
    }
  }
  return known
}

function organisationsOf({ senateId, organisations, sites, services }: Here): Map<OrganisationId, OrganisationState> {
  const sitesOf = Map.groupBy(sites, ({ organisationId }) => organisationId)
  const servicesOf = Map.groupBy(services, ({ organisationId }) => organisationId)
  return new Map(
    organisations.map(({ version: _version, ...facts }) => {
      const state: OrganisationState = {
        ...facts,
        senateId,
        sites: Object.fromEntries(
          (sitesOf.get(facts.id) ?? []).map(({ id, name, odsCode }) => [id, { name, odsCode }]),
        ),
        services: Object.fromEntries(
          (servicesOf.get(facts.id) ?? []).map(({ id, organisationId: _organisation, ...service }) => [id, service]),
        ),
      }
      return [facts.id, state]
    }),
  )
}

function modelsOf({ model }: Here): Map<ServiceId, Modelled> {
  const routesFrom = Map.groupBy(model.routes, ({ from }) => from)
  return new Map(
    model.services.map(({ serviceId, kind, whenFull, numbers, pressure, confirmed }) => {
      const routes = (routesFrom.get(serviceId) ?? []).map(({ id, to, fraction, delayDays, whenTargetFull }) => {
        const out: RouteOut = { fraction, delayDays, whenTargetFull, uplift: pressure?.uplift[id] ?? null }
        return [to, out] as const
      })
      const rule = pressure && { threshold: pressure.threshold, stayCut: pressure.stayCut }
      return [serviceId, { kind, whenFull, numbers, routes: Object.fromEntries(routes), pressure: rule, confirmed }]
    }),
  )
}
