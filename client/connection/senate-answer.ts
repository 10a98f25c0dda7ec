import type { OrganisationId, PersonId, SeatId, SenateId, ServiceId, SiteId } from '../../shared/ids.ts'
import type { SeatActor } from '../../shared/members/actor.ts'
import type { OrganisationType } from '../../shared/members/organisation.ts'
import type { Capacity, Role } from '../../shared/members/roles.ts'
import type { SenateStatus, SenateUse, TermsOfReference } from '../../shared/members/senate.ts'

/** What GET /api/senates/:senateId answers: the senate and everybody in it, loaded once and kept fresh. */
export interface SenateAnswer {
  version: number
  senate: Senate
  me: SeatActor
  organisations: Organisation[]
  sites: Site[]
  services: Service[]
  seats: Seat[]
}

export interface Senate {
  id: SenateId
  name: string
  refPrefix: string
  status: SenateStatus
  footprint: string
  purpose: string
  timeZone: string
  uses: SenateUse[]
  terms: TermsOfReference
  demonstration: boolean
}

export interface Organisation {
  id: OrganisationId
  code: string
  name: string
  colour: string
  odsCode: string | null
  type: OrganisationType
  legalBody: boolean
  parentId: OrganisationId | null
  activeFrom: string | null
  activeTo: string | null
  successorId: OrganisationId | null
  note: string | null
}

export interface Site {
  id: SiteId
  organisationId: OrganisationId
  name: string
}

export interface Service {
  id: ServiceId
  organisationId: OrganisationId
  siteId: SiteId | null
  name: string
  category: string
  unit: string
  capacity: number | null
  currentUse: number | null
}

export interface Seat {
  id: SeatId
  personId: PersonId
  name: string
  roleTitle: string | null
  role: Role
  organisationId: OrganisationId | null
  capacity: Capacity
  votes: boolean
  answersFor: OrganisationId[]
  termFrom: string | null
  termTo: string | null
  endedAt: string | null
}
