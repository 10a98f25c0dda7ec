/** As much of FHIR R4 as a bundle of ours is made of. */
export interface Extension {
  url: string
  extension?: Extension[]
  valueBoolean?: boolean
  valueCode?: string
  valueDecimal?: number
  valueString?: string
  valueReference?: Reference
  valuePeriod?: { start?: string; end?: string }
}

export interface Reference {
  reference: string
  display?: string
}

interface Coding {
  system: string
  code: string
  display: string
}

export interface Concept {
  coding?: Coding[]
  text: string
}

interface Resource {
  id: string
  meta: { profile: [string] }
  extension?: Extension[]
  identifier?: { system: string; value: string }[]
  name: string
}

export interface Organization extends Resource {
  resourceType: 'Organization'
  active: boolean
  type: Concept[]
  partOf?: Reference
}

export interface Location extends Resource {
  resourceType: 'Location'
  status: 'active'
  mode: 'instance'
  managingOrganization: Reference
}

export interface HealthcareService extends Resource {
  resourceType: 'HealthcareService'
  active: true
  providedBy: Reference
  category: Concept[]
  type: Concept[]
  location?: Reference[]
}

export interface Bundle {
  resourceType: 'Bundle'
  type: 'collection'
  timestamp: string
  entry: { fullUrl: string; resource: Organization | Location | HealthcareService }[]
}
