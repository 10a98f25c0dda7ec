import type { OrganisationId, SenateId, ServiceId, SiteId } from '../../ids.ts'
import type { OrganisationFacts } from '../../members/organisation-state.ts'
import type { ServiceCategory, ServiceUnit } from '../../members/service-words.ts'
import type { SystemModel } from '../system/system-model.ts'

export interface HereOrganisation extends OrganisationFacts {
  id: OrganisationId
  activeTo: string | null
  successorId: OrganisationId | null
  version: number
}

export interface HereSite {
  id: SiteId
  organisationId: OrganisationId
  name: string
  odsCode: string | null
}

export interface HereService {
  id: ServiceId
  organisationId: OrganisationId
  siteId: SiteId | null
  name: string
  category: ServiceCategory
  unit: ServiceUnit
  capacity: number | null
  currentUse: number | null
}

/** What a senate has of its system: what is written into a file, and what a file is held against. */
export interface Here {
  senateId: SenateId
  organisations: readonly HereOrganisation[]
  sites: readonly HereSite[]
  services: readonly HereService[]
  model: SystemModel
}

/** `Home ward (LCH)`: how a service is called in files and sentences. */
export function labelOf(name: string, code: string): string {
  return `${name} (${code})`
}
