import type { OrganisationType } from '../../../members/organisation.ts'
import type { ServiceCategory } from '../../../members/service-words.ts'

/** Code systems. Those of our own are URNs: a file means the same whichever deployment wrote it. */
export const systems = {
  odsOrganisation: 'https://fhir.nhs.uk/Id/ods-organization-code',
  odsSite: 'https://fhir.nhs.uk/Id/ods-site-code',
  organisationType: 'http://terminology.hl7.org/CodeSystem/organization-type',
  serviceCategory: 'http://terminology.hl7.org/CodeSystem/service-category',
  ownCode: 'urn:curia:organisation-code',
  ownService: 'urn:curia:service',
  ownType: 'urn:curia:organisation-type',
  ownCategory: 'urn:curia:service-category',
} as const

export const profiles = {
  Organization: 'https://fhir.hl7.org.uk/StructureDefinition/UKCore-Organization',
  Location: 'https://fhir.hl7.org.uk/StructureDefinition/UKCore-Location',
  HealthcareService: 'https://fhir.hl7.org.uk/StructureDefinition/UKCore-HealthcareService',
} as const

export const extensions = {
  period: 'http://hl7.org/fhir/StructureDefinition/organization-period',
  /** legalBody, note, successor. */
  organisation: 'urn:curia:organisation',
  /** Unit, capacity, use and everything else of the system model: FHIR has no elements for them. */
  service: 'urn:curia:service-model',
} as const

interface Coded {
  code: string
  display: string
}
const provider: Coded = { code: 'prov', display: 'Healthcare Provider' }
const government: Coded = { code: 'govt', display: 'Government' }
const payer: Coded = { code: 'pay', display: 'Payer' }
const community: Coded = { code: 'cg', display: 'Community Group' }
const other: Coded = { code: 'other', display: 'Other' }

export const typeCodes: Record<OrganisationType, Coded> = {
  integratedCareBoard: payer,
  subIcbLocation: payer,
  acuteTrust: provider,
  mentalHealthTrust: provider,
  communityTrust: provider,
  ambulanceTrust: provider,
  localAuthority: government,
  gpFederation: provider,
  primaryCareNetwork: provider,
  gpPractice: provider,
  vcse: community,
  hospice: provider,
  independentProvider: provider,
  healthwatch: other,
  nhsEnglandRegion: government,
  historicCcg: payer,
}

/** HL7's own list of categories, where one fits. */
export const categoryCodes: Record<ServiceCategory, Coded | null> = {
  acuteInpatient: { code: '35', display: 'Hospital' },
  ambulance: { code: '33', display: 'Transport' },
  ambulatory: { code: '27', display: 'Specialist Medical' },
  community: { code: '7', display: 'Community Health Care' },
  digital: null,
  discharge: null,
  intermediateCare: { code: '2', display: 'Aged Care' },
  mentalHealth: { code: '22', display: 'Mental Health' },
  mentalHealthInpatient: null,
  primaryCare: { code: '17', display: 'General Practice' },
  socialCare: { code: '25', display: 'Respite/Carer Support' },
  urgentCare: { code: '14', display: 'Emergency Department' },
  vcse: { code: '32', display: 'Support Group/s' },
  virtualWard: null,
}
