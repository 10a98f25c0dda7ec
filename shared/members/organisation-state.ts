import type { OrganisationId, SenateId, ServiceId, SiteId } from '../ids.ts'
import type { OrganisationType } from './organisation.ts'
import type { ServiceCategory, ServiceUnit } from './service-words.ts'

export interface OrganisationFacts {
  code: string
  name: string
  colour: string
  odsCode: string | null
  type: OrganisationType
  legalBody: boolean
  parentId: OrganisationId | null
  note: string | null
  activeFrom: string | null
}

export interface SiteFacts {
  name: string
  odsCode: string | null
}

export interface ServiceFacts {
  name: string
  category: ServiceCategory
  unit: ServiceUnit
  capacity: number | null
  currentUse: number | null
  siteId: SiteId | null
}

export interface OrganisationState extends OrganisationFacts {
  id: OrganisationId
  senateId: SenateId
  activeTo: string | null
  successorId: OrganisationId | null
  sites: Record<SiteId, SiteFacts>
  services: Record<ServiceId, ServiceFacts>
}

export type OrganisationEvent =
  | { type: 'organisationAdded'; organisationId: OrganisationId; senateId: SenateId; organisation: OrganisationFacts }
  | { type: 'organisationAmended'; organisation: OrganisationFacts }
  | { type: 'organisationClosed'; activeTo: string; successorId: OrganisationId | null }
  | ({ type: 'siteAdded'; siteId: SiteId } & SiteFacts)
  | ({ type: 'siteAmended'; siteId: SiteId } & SiteFacts)
  | ({ type: 'serviceAdded'; serviceId: ServiceId } & ServiceFacts)
  | ({ type: 'serviceAmended'; serviceId: ServiceId } & ServiceFacts)

/** Folds one event into an organisation. */
export function evolveOrganisation(
  organisation: OrganisationState | undefined,
  event: OrganisationEvent,
): OrganisationState | undefined {
  if (event.type === 'organisationAdded') {
    const { organisationId, senateId } = event
    return {
      id: organisationId,
      senateId,
      ...event.organisation,
      activeTo: null,
      successorId: null,
      sites: {},
      services: {},
    }
  }
  if (!organisation) return undefined
  switch (event.type) {
    case 'organisationAmended':
      return { ...organisation, ...event.organisation }
    case 'organisationClosed':
      return { ...organisation, activeTo: event.activeTo, successorId: event.successorId }
    case 'siteAdded':
    case 'siteAmended': {
      const { type: _type, siteId, ...facts } = event
      return { ...organisation, sites: { ...organisation.sites, [siteId]: facts } }
    }
    case 'serviceAdded':
    case 'serviceAmended': {
      const { type: _type, serviceId, ...facts } = event
      return { ...organisation, services: { ...organisation.services, [serviceId]: facts } }
    }
    default:
      return event satisfies never
  }
}
