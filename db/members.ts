import type {
  InterestId,
  OrganisationId,
  PersonId,
  RulingId,
  SeatId,
  SenateId,
  ServiceId,
  SiteId,
} from '../shared/ids.ts'
import type { Management } from '../shared/members/actor.ts'
import type { OrganisationType } from '../shared/members/organisation.ts'
import type { Capacity, Role } from '../shared/members/roles.ts'
import type { SenateStatus, SenateUse, TermsOfReference } from '../shared/members/senate.ts'
import { count, day, flag, id, index, instant, json, measure, table, text, unique } from './columns.ts'

export const senates = table('senates', {
  id: id<SenateId>(),
  name: text().notNull(),
  /** Starts every reference of this senate: LDS gives LDS-001. */
  refPrefix: text().notNull(),
  status: text<SenateStatus>().notNull(),
  footprint: text().notNull(),
  purpose: text().notNull(),
  timeZone: text().notNull(),
  uses: json<SenateUse[]>().notNull(),
  terms: json<TermsOfReference>().notNull(),
  demonstration: flag().notNull(),
  version: count().notNull(),
})

export const organisations = table(
  'organisations',
  {
    id: id<OrganisationId>(),
    senateId: text<SenateId>().notNull(),
    code: text().notNull(),
    name: text().notNull(),
    colour: text().notNull(),
    odsCode: text(),
    type: text<OrganisationType>().notNull(),
    legalBody: flag().notNull(),
    parentId: text<OrganisationId>(),
    activeFrom: day(),
    activeTo: day(),
    successorId: text<OrganisationId>(),
    note: text(),
    version: count().notNull(),
  },
  (t) => [unique('organisations_code').on(t.senateId, t.code)],
)

export const sites = table(
  'sites',
  {
    id: id<SiteId>(),
    senateId: text<SenateId>().notNull(),
    organisationId: text<OrganisationId>().notNull(),
    name: text().notNull(),
    odsCode: text(),
  },
  (t) => [index('sites_organisation').on(t.organisationId)],
)

export const services = table(
  'services',
  {
    id: id<ServiceId>(),
    senateId: text<SenateId>().notNull(),
    organisationId: text<OrganisationId>().notNull(),
    siteId: text<SiteId>(),
    name: text().notNull(),
    category: text().notNull(),
    unit: text().notNull(),
    capacity: measure(),
    currentUse: measure(),
  },
  (t) => [index('services_organisation').on(t.organisationId)],
)

export const people = table('people', {
  /** Also the id of the account, if the person has one. */
  id: id<PersonId>(),
  name: text().notNull(),
  profession: text(),
  /** May create senates. Shows nothing of a senate's content. */
  administrator: flag().notNull(),
})

export const seats = table(
  'seats',
  {
    id: id<SeatId>(),
    senateId: text<SenateId>().notNull(),
    /** Empty until an invitation is accepted. */
    personId: text<PersonId>(),
    roleTitle: text().notNull(),
    organisationId: text<OrganisationId>(),
    role: text<Role>().notNull(),
    capacity: text<Capacity>().notNull(),
    votes: flag().notNull(),
    answersFor: json<OrganisationId[]>().notNull(),
    deputySeatIds: json<SeatId[]>().notNull(),
    termFrom: day().notNull(),
    termTo: day(),
    endedAt: instant(),
    /** Rises whenever what the seat may do changes. */
    epoch: count().notNull(),
  },
  (t) => [index('seats_senate').on(t.senateId), index('seats_person').on(t.personId)],
)

export const invitations = table(
  'invitations',
  {
    /** SHA-256 of the token in the link: the token itself is never kept. */
    tokenHash: id(),
    senateId: text<SenateId>().notNull(),
    seatId: text<SeatId>().notNull(),
    expiresAt: instant().notNull(),
    acceptedAt: instant(),
  },
  (t) => [index('invitations_seat').on(t.seatId)],
)

export const interests = table(
  'interests',
  {
    id: id<InterestId>(),
    senateId: text<SenateId>().notNull(),
    seatId: text<SeatId>().notNull(),
    nilReturn: flag().notNull(),
    category: text(),
    scope: text().notNull(),
    descriptionTextId: text(),
    relatedOrganisationIds: json<OrganisationId[]>().notNull(),
    declaredAt: instant().notNull(),
    fromDay: day().notNull(),
    toDay: day(),
    publish: flag().notNull(),
    management: text<Management>(),
    ruledBy: text<SeatId>(),
    ruledAt: instant(),
    rationaleTextId: text(),
  },
  (t) => [index('interests_senate').on(t.senateId), index('interests_seat').on(t.seatId)],
)

export const rulings = table(
  'rulings',
  {
    id: id<RulingId>(),
    senateId: text<SenateId>().notNull(),
    interestId: text<InterestId>().notNull(),
    /** Whose interest it is, so that an actor loads with one query. */
    seatId: text<SeatId>().notNull(),
    targetKind: text<'challenge' | 'session' | 'item'>().notNull(),
    targetId: text().notNull(),
    management: text<Management>().notNull(),
    ruledBy: text<SeatId>().notNull(),
    ruledAt: instant().notNull(),
    rationaleTextId: text(),
    /** A later ruling on the same target takes an earlier one's place; both are kept. */
    replacedAt: instant(),
  },
  (t) => [index('rulings_seat').on(t.seatId), index('rulings_target').on(t.targetId)],
)
