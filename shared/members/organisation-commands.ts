import * as z from 'zod'
import type { CommandSpec, CommandsOf } from '../command.ts'
import { id } from '../ids.ts'
import { organisationTypes } from './organisation.ts'
import { serviceCategories, serviceUnits } from './service-words.ts'

const line = z.string().trim().min(1).max(200)
const day = z.iso.date()
/** Looked at by the rule, which says in words what is wrong with it. */
const odsCode = z.string().max(64).nullable().default(null)
const amount = z.number().min(0).max(1_000_000_000).nullable().default(null)

const seenAmount = z.number().nullable().exactOptional()

const organisation = {
  code: z
    .string()
    .trim()
    .regex(/^[A-Z][A-Z0-9]{1,7}$/, 'Use 2 to 8 capital letters or digits, a letter first.')
    .describe('Short, and written wherever the organisation appears.'),
  name: line,
  odsCode,
  type: z.enum(organisationTypes),
  legalBody: z.boolean().describe('Whether it counts as a body of its own for a quorum.'),
  parentId: id<'organisation'>().nullable().default(null),
  note: z.string().trim().min(1).max(1_000).nullable().default(null),
  colour: z
    .string()
    .regex(/^#[0-9a-f]{6}$/)
    .optional()
    .describe('Left out: the next one that nobody has.'),
}

const service = {
  name: line,
  category: z.enum(serviceCategories),
  unit: z.enum(serviceUnits),
  capacity: amount,
  currentUse: amount,
  siteId: id<'site'>().nullable().default(null),
}

/** What can be done with organisations, their sites and services. */
export const organisationCommands = {
  addOrganisation: {
    action: 'organisation.manage',
    summary: 'Add an organisation. The target is the senate.',
    body: z.strictObject({ ...organisation, activeFrom: day.nullable().default(null) }),
  },
  amendOrganisation: {
    action: 'organisation.manage',
    summary: 'Change what is known of an organisation. The journal keeps what it was called.',
    body: z.strictObject({ ...organisation, activeFrom: day.nullable().default(null) }),
  },
  closeOrganisation: {
    action: 'organisation.manage',
    summary: 'Say that an organisation closed or merged, on which day, and who took over.',
    body: z.strictObject({ activeTo: day, successorId: id<'organisation'>().nullable().default(null) }),
  },
  addSite: {
    action: 'organisation.manage',
    summary: 'Add a site. The target is the organisation.',
    body: z.strictObject({ name: line, odsCode }),
  },
  amendSite: {
    action: 'organisation.manage',
    summary: 'Change the name or the code of a site. The target is the site.',
    body: z.strictObject({ name: line, odsCode }),
  },
  addService: {
    action: 'organisation.manage',
    summary: 'Add a service with what it can carry. The target is the organisation.',
    body: z.strictObject(service),
  },
  amendService: {
    action: 'organisation.manage',
    summary: 'Change what is known of a service. The target is the service.',
    body: z.strictObject({
      ...service,
      seen: z
        .strictObject({ capacity: seenAmount, currentUse: seenAmount })
        .exactOptional()
        .describe('The capacity and use that were looked at: one that is sent as it was then stays as it is now.'),
    }),
  },
} satisfies Record<string, CommandSpec>

export type OrganisationCommand = CommandsOf<typeof organisationCommands>
export type OrganisationIntent<Type extends OrganisationCommand['type']> = Extract<OrganisationCommand, { type: Type }>
