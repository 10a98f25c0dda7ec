import * as z from 'zod'
import type { CommandSpec, CommandsOf } from '../command.ts'
import { id, idPattern } from '../ids.ts'
import { managements } from './actor.ts'
import { rulingTargets } from './exclusion.ts'
import { generalManagements, interestCategories, interestScopes } from './interest-words.ts'
import { capacities, roles } from './roles.ts'
import { senateStatuses, senateUses } from './senate.ts'
import { termsDecisionBases, termsDecisionRules } from './terms.ts'

const line = z.string().trim().min(1).max(200)
const paragraph = z.string().trim().min(1).max(2_000)
const day = z.iso.date()
const uses = z.array(z.enum(senateUses)).max(senateUses.length)

const terms = z.strictObject({
  quorumRule: z.strictObject({
    minimumVotingSeats: z.int().min(0).max(200),
    minimumLegalBodies: z.int().min(0).max(100),
    requiredRoles: z.array(z.strictObject({ role: z.enum(roles), atLeast: z.int().min(1).max(50) })).max(roles.length),
    text: paragraph,
  }),
  votingRule: z.strictObject({
    first: z.enum(['consensus', 'consent', 'vote']),
    otherwise: z.literal('vote'),
    decisionRule: z.strictObject({ kind: z.enum(termsDecisionRules), base: z.enum(termsDecisionBases) }),
    text: paragraph,
  }),
  castingVote: z.boolean(),
  deputies: z.boolean(),
  conflictedCountForQuorum: z.boolean(),
  noticeDays: z.int().min(0).max(90),
  responseWeeks: z.int().min(1).max(52),
})

const seat = {
  roleTitle: line,
  role: z.enum(roles),
  organisationId: id<'organisation'>().nullable().default(null),
  capacity: z.enum(capacities),
  votes: z.boolean(),
  answersFor: z.array(id<'organisation'>()).max(20).default([]),
  deputySeatIds: z.array(id<'seat'>()).max(10).default([]),
  termFrom: day,
  termTo: day.nullable().default(null),
}

const from = day
const to = day.nullable().default(null)
const relatedOrganisationIds = z.array(id<'organisation'>()).max(50).default([])

/** What is declared: an interest, or that there is none. */
const declaration = z.discriminatedUnion('nilReturn', [
  z.strictObject({ nilReturn: z.literal(true), scope: z.enum(interestScopes), from, to, publish: z.boolean() }),
  z.strictObject({
    nilReturn: z.literal(false),
    category: z.enum(interestCategories),
    scope: z.enum(interestScopes),
    description: paragraph,
    relatedOrganisationIds,
    from,
    to,
    publish: z.boolean(),
  }),
])

const sha256Hex = z.string().regex(/^[0-9a-f]{64}$/, 'A SHA-256 digest is 64 lower-case hexadecimal digits.')

/** What can be done with a senate, its seats and its register of interests. */
export const senateCommands = {
  createSenate: {
    action: 'deployment.createSenate',
    summary: 'Create a senate, with a first seat for whoever creates it. The target is "deployment".',
    body: z.strictObject({
      name: line,
      refPrefix: z.string().regex(/^[A-Z][A-Z0-9]{1,5}$/, 'Use 2 to 6 capital letters or digits, a letter first.'),
      status: z.enum(senateStatuses),
      footprint: line,
      purpose: paragraph,
      timeZone: z.string().max(64).default('Europe/London'),
      uses: uses.default([]),
      terms: terms.optional(),
      demonstration: z.boolean().default(false).describe('For trying things out: every page says so.'),
      seat: z.strictObject({
        role: z.enum(['secretary', 'chair', 'viceChair']).default('secretary'),
        roleTitle: line,
        capacity: z.enum(capacities).default('inAttendance'),
        votes: z.boolean().default(false),
        termFrom: day,
        termTo: day.nullable().default(null),
      }),
    }),
  },
  settleSenate: {
    action: 'senate.settle',
    summary: 'Settle what a senate is called, what it is for, what it may decide and what it uses.',
    body: z.strictObject({
      name: line,
      purpose: paragraph,
      footprint: line,
      uses,
      status: z.enum(senateStatuses),
    }),
  },
  settleTerms: {
    action: 'senate.settle',
    summary: 'Settle the terms of reference: quorum, voting, notice, and how long organisations have to answer.',
    body: z.strictObject({ terms }),
  },
  giveSeat: {
    action: 'seat.manage',
    summary: 'Give a person a seat. The target is the senate; the name is kept outside the journal.',
    body: z.strictObject({
      name: line,
      profession: z.string().trim().min(1).max(100).nullable().default(null),
      ...seat,
    }),
  },
  changeSeat: {
    action: 'seat.manage',
    summary: 'Change what a seat is and may do. The target is the seat.',
    body: z.strictObject(seat),
  },
  endSeat: {
    action: 'seat.manage',
    summary: 'End a seat: whoever held it may see and do nothing here any more. The target is the seat.',
    body: z.strictObject({}),
  },
  invite: {
    action: 'seat.manage',
    summary:
      'Invite whoever is to take a seat by a single-use link that ends after 14 days. The sender makes the token of ' +
      'the link and sends only its SHA-256. The target is the seat.',
    body: z.strictObject({ tokenHash: sha256Hex }),
  },
  withdrawInvitation: {
    action: 'seat.manage',
    summary: 'Make the link of an invitation useless. The target is the seat.',
    body: z.strictObject({}),
  },
  acceptInvitation: {
    action: 'invitation.accept',
    summary: 'Take the seat of an invitation. The target is the SHA-256 of the token in the link.',
    body: z.strictObject({ token: z.string().regex(/^[A-Za-z0-9_-]{43}$/, 'Not the token of an invitation.') }),
  },
  makeCalendarFeed: {
    action: 'session.subscribe',
    accountOnly: true,
    summary:
      'Make the address at which a calendar program reads the sessions that you may see; the earlier address ends. ' +
      'The sender makes the token of the address and sends only its SHA-256. The target is your own seat.',
    body: z.strictObject({ tokenHash: sha256Hex }),
  },
  endCalendarFeed: {
    action: 'session.subscribe',
    summary: 'End the address at which a calendar program reads your sessions. The target is your own seat.',
    body: z.strictObject({}),
  },
  declareInterest: {
    action: 'interest.declare',
    summary: 'Declare an interest, or that there is none. The target is your own seat.',
    body: declaration,
  },
  amendInterest: {
    action: 'interest.amend',
    summary: 'Correct or bring up to date what was declared. Rulings stand until the chair rules again.',
    body: declaration,
  },
  endInterest: {
    action: 'interest.amend',
    summary: 'Say that an interest has ended. It stays on the register; rulings stand until the chair rules again.',
    body: z.strictObject({ on: day }),
  },
  ruleInterest: {
    action: 'interest.rule',
    summary: 'Rule how an interest is managed in general. The vice chair rules on the interests of the chair.',
    body: z.strictObject({ management: z.enum(generalManagements), rationale: paragraph }),
  },
  ruleOnTarget: {
    action: 'interest.rule',
    summary:
      'Rule how an interest is managed on one challenge, session or item. Withdrawing from a challenge takes its ' +
      'papers, presence, search and exports away at once. The target is the interest.',
    body: z.strictObject({
      target: z.strictObject({ kind: z.enum(rulingTargets), id: z.string().regex(idPattern) }),
      management: z.enum(managements),
      rationale: paragraph,
    }),
  },
} satisfies Record<string, CommandSpec>

export type SenateCommand = CommandsOf<typeof senateCommands>

/** One of the senate's commands, by its name. */
export type SenateIntent<Type extends SenateCommand['type']> = Extract<SenateCommand, { type: Type }>
