import * as z from 'zod'
import { id } from '../ids.ts'
import { managements } from './actor.ts'
import { rulingTargets } from './exclusion.ts'
import { interestCategories, interestScopes } from './interest-words.ts'
import { organisationTypes } from './organisation.ts'
import { capacities, roles } from './roles.ts'
import { senateStatuses, senateUses } from './senate.ts'

const day = z.iso.date()
const moment = z.iso.datetime()

const terms = z.object({
  quorumRule: z.object({
    minimumVotingSeats: z.int(),
    minimumLegalBodies: z.int(),
    requiredRoles: z.array(z.object({ role: z.string(), atLeast: z.int() })),
    text: z.string(),
  }),
  votingRule: z.object({
    first: z.enum(['consensus', 'consent', 'vote']),
    otherwise: z.literal('vote'),
    decisionRule: z.object({ kind: z.string(), base: z.string() }),
    text: z.string(),
  }),
  castingVote: z.boolean(),
  deputies: z.boolean(),
  conflictedCountForQuorum: z.boolean(),
  noticeDays: z.int(),
  responseWeeks: z.int(),
})

const senate = z.object({
  id: id<'senate'>(),
  name: z.string(),
  refPrefix: z.string(),
  status: z.enum(senateStatuses),
  footprint: z.string(),
  purpose: z.string(),
  timeZone: z.string(),
  uses: z.array(z.enum(senateUses)),
  terms,
  demonstration: z.boolean(),
  version: z.int(),
})

const organisation = z.object({
  id: id<'organisation'>(),
  senateId: id<'senate'>(),
  code: z.string(),
  name: z.string(),
  colour: z.string(),
  odsCode: z.string().nullable(),
  type: z.enum(organisationTypes),
  legalBody: z.boolean(),
  parentId: id<'organisation'>().nullable(),
  activeFrom: day.nullable(),
  activeTo: day.nullable(),
  successorId: id<'organisation'>().nullable(),
  note: z.string().nullable(),
  version: z.int(),
})

const site = z.object({
  id: id<'site'>(),
  senateId: id<'senate'>(),
  organisationId: id<'organisation'>(),
  name: z.string(),
  odsCode: z.string().nullable(),
})

const service = z.object({
  id: id<'service'>(),
  senateId: id<'senate'>(),
  organisationId: id<'organisation'>(),
  siteId: id<'site'>().nullable(),
  name: z.string(),
  category: z.string(),
  unit: z.string(),
  capacity: z.number().nullable(),
  currentUse: z.number().nullable(),
})

const seat = z.object({
  id: id<'seat'>(),
  personId: id<'person'>().nullable(),
  name: z.string(),
  roleTitle: z.string(),
  role: z.enum(roles),
  organisationId: id<'organisation'>().nullable(),
  capacity: z.enum(capacities),
  votes: z.boolean(),
  answersFor: z.array(id<'organisation'>()),
  termFrom: day,
  termTo: day.nullable(),
  endedAt: moment.nullable(),
})

const me = z.object({
  kind: z.literal('seat'),
  personId: id<'person'>(),
  senateId: id<'senate'>(),
  seatId: id<'seat'>(),
  role: z.enum(roles),
  votes: z.boolean(),
  organisationId: id<'organisation'>().nullable(),
  answersFor: z.array(id<'organisation'>()),
  conflicts: z.array(z.object({ challengeId: id<'challenge'>(), management: z.enum(managements) })),
  excludedFrom: z.object({
    challengeIds: z.array(id<'challenge'>()),
    documentIds: z.array(id<'document'>()),
    itemIds: z.array(id<'item'>()),
  }),
  epoch: z.int(),
})

/** A senate with everybody in it: loaded once by a screen, and kept fresh. */
export const senateAnswer = z.object({
  version: z.int(),
  senate,
  me,
  organisations: z.array(organisation),
  sites: z.array(site),
  services: z.array(service),
  seats: z.array(seat),
})
export type SenateAnswer = z.infer<typeof senateAnswer>

/** One seat, with what only its own page shows. */
export const seatAnswer = z.object({
  version: z.int().describe('Of the senate.'),
  seat: seat.extend({ profession: z.string().nullable(), deputySeatIds: z.array(id<'seat'>()) }),
  /** Whether the person signs in with an account of their own, and the link that waits for them. Officers only. */
  entry: z.object({ hasAccount: z.boolean(), invitedUntil: moment.nullable() }).nullable(),
})
export type SeatAnswer = z.infer<typeof seatAnswer>

/** One organisation with its sites, services and people. */
export const organisationAnswer = z.object({
  version: z.int(),
  organisation,
  partOf: z.array(id<'organisation'>()).describe('Those above it, the nearest first.'),
  parts: z.array(id<'organisation'>()),
  tookOverFrom: z.array(id<'organisation'>()),
  sites: z.array(site),
  services: z.array(service),
  seatIds: z.array(id<'seat'>()),
  answeredForBy: z.array(id<'seat'>()),
})
export type OrganisationAnswer = z.infer<typeof organisationAnswer>

const registerRuling = z.object({
  id: id<'ruling'>(),
  targetKind: z.enum(rulingTargets),
  targetId: z.string(),
  /** As the viewer may know it: those who have withdrawn are told which one, not what it says. */
  targetName: z.string(),
  management: z.enum(managements),
  ruledBy: id<'seat'>(),
  ruledAt: moment,
  rationale: z.string().nullable(),
  replacedAt: moment.nullable(),
})

/** One line of the register of interests. */
export const registerEntry = z.object({
  id: id<'interest'>(),
  seatId: id<'seat'>(),
  nilReturn: z.boolean(),
  category: z.enum(interestCategories).nullable(),
  scope: z.enum(interestScopes),
  description: z.string().nullable(),
  relatedOrganisationIds: z.array(id<'organisation'>()),
  declaredAt: moment,
  from: day,
  to: day.nullable(),
  publish: z.boolean(),
  ruled: z
    .object({
      management: z.enum(managements),
      by: id<'seat'>(),
      at: moment,
      rationale: z.string().nullable().describe('For officers and whose interest it is.'),
    })
    .nullable(),
  rulings: z.array(registerRuling),
})
export type RegisterEntry = z.infer<typeof registerEntry>

export const registerAnswer = z.object({ items: z.array(registerEntry), next: z.string().nullable() })
export type RegisterAnswer = z.infer<typeof registerAnswer>
