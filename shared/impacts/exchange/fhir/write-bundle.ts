import { organisationTypeNames } from '../../../members/organisation.ts'
import type { Here, HereOrganisation, HereSite } from '../here.ts'
import { extensions, profiles, systems, typeCodes } from './names.ts'
import type { Bundle, Extension, Location, Organization, Reference } from './resources.ts'
import { uuidOf } from './uuid-of.ts'
import { healthcareService } from './write-service.ts'

/** How a resource of the bundle is referred to, with its name for whoever reads the file. */
export type Refer = (id: string) => Reference

/**
 * The register and the model of a senate as a FHIR R4 `collection` Bundle of UK Core Organization, Location and
 * HealthcareService (its snapshot of June 2025), closed organisations too. What FHIR has no element for is in extensions of ours.
 */
export function bundleOf(here: Here, now: Date): Bundle {
  const names = new Map<string, string>()
  for (const { id, name } of [...here.organisations, ...here.sites, ...here.services]) names.set(id, name)
  const refer: Refer = (id) => ({ reference: uuidOf(id), display: names.get(id) ?? id })
  const resources = [
    ...here.organisations.map((organisation) => organization(organisation, refer)),
    ...here.sites.map((site) => location(site, refer)),
    ...here.services.map((service) => healthcareService(service, here.model, refer)),
  ]
  return {
    ...{ resourceType: 'Bundle', type: 'collection', timestamp: now.toISOString() },
    entry: resources.map((resource) => ({ fullUrl: uuidOf(resource.id), resource })),
  }
}

function organization(organisation: HereOrganisation, refer: Refer): Organization {
  const { id, code, name, odsCode, type, parentId, activeTo } = organisation
  const text = organisationTypeNames[type]
  const coding = [
    { system: systems.organisationType, ...typeCodes[type] },
    { system: systems.ownType, code: type, display: text },
  ]
  return {
    ...{ resourceType: 'Organization', id, meta: { profile: [profiles.Organization] } },
    extension: [...periodOf(organisation), own(organisation, refer)],
    identifier: [
      ...(odsCode === null ? [] : [{ system: systems.odsOrganisation, value: odsCode }]),
      { system: systems.ownCode, value: code },
    ],
    ...{ active: activeTo === null, type: [{ coding, text }], name },
    ...(parentId === null ? {} : { partOf: refer(parentId) }),
  }
}

function periodOf({ activeFrom, activeTo }: HereOrganisation): Extension[] {
  if (activeFrom === null && activeTo === null) return []
  const start = activeFrom === null ? {} : { start: activeFrom }
  return [{ url: extensions.period, valuePeriod: { ...start, ...(activeTo === null ? {} : { end: activeTo }) } }]
}

function own({ legalBody, note, successorId }: HereOrganisation, refer: Refer): Extension {
  return {
    url: extensions.organisation,
    extension: [
      { url: 'legalBody', valueBoolean: legalBody },
      ...(note === null ? [] : [{ url: 'note', valueString: note }]),
      ...(successorId === null ? [] : [{ url: 'successor', valueReference: refer(successorId) }]),
    ],
  }
}

function location({ id, organisationId, name, odsCode }: HereSite, refer: Refer): Location {
  return {
    ...{ resourceType: 'Location', id, meta: { profile: [profiles.Location] } },
    ...(odsCode === null ? {} : { identifier: [{ system: systems.odsSite, value: odsCode }] }),
    ...{ status: 'active', name, mode: 'instance', managingOrganization: refer(organisationId) },
  }
}
