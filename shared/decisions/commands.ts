import * as z from 'zod'
import { verbs } from '../challenges/verbs.ts'
import type { CommandSpec, CommandsOf } from '../command.ts'
import { id } from '../ids.ts'
import { managements } from '../members/actor.ts'
import { longestWording, positions } from '../proposals/process.ts'
import { evidenceStrengths } from './content.ts'
import { relationKinds } from './relations.ts'
import { decisionMethods, forces, publications } from './states.ts'

const line = (max: number) => z.string().trim().min(1).max(max)
const text = line(8_000)
const reason = z.string().trim().min(1, 'Say why.').max(4_000)
const words = z.string().min(1).max(longestWording)
const day = z.iso.date()
const organisationIds = z.array(id<'organisation'>()).max(100)

const option = z.strictObject({
  optionId: id<'option'>().nullable().default(null),
  name: line(300).nullable().default(null).describe('Needed where it is no option of the challenge.'),
  outcome: z.enum(['chosen', 'setAside']),
  reason: text.nullable().default(null),
})
const evidence = z.strictObject({
  text: line(2_000),
  source: line(500).nullable().default(null),
  strength: z.enum(evidenceStrengths).nullable().default(null),
})
const relation = z.strictObject({
  kind: z.enum(relationKinds),
  toDecisionId: id<'decision'>(),
  clauseId: id<'clause'>().nullable().default(null).describe('One clause of the other decision; null for the whole.'),
})
const clause = z.strictObject({ text: words, addressedTo: organisationIds.default([]) })

/** Everything that stays open while a decision is a draft. */
const open = {
  title: line(200),
  force: z.enum(forces),
  verb: z.enum(verbs).nullable(),
  question: text.nullable(),
  context: text.nullable(),
  rationale: text.nullable(),
  optionsConsidered: z.array(option).max(50),
  evidence: z.array(evidence).max(100),
  consequences: text.nullable(),
  measures: z.array(line(500)).max(50),
  ownerSeatId: id<'seat'>().nullable(),
  addressedTo: organisationIds,
  effectiveFrom: day.nullable(),
  reviewOn: day.nullable(),
  workType: line(60).nullable(),
  serviceTypes: z.array(line(60)).max(30),
  impactIds: z.array(id<'impact'>()).max(300),
  dissents: z.array(z.strictObject({ seatId: id<'seat'>(), text: line(4_000) })).max(100),
  publication: z.enum(publications),
  relations: z.array(relation).max(50),
}

/** What is left out of a draft is empty. */
const drafted = {
  title: open.title,
  force: open.force,
  verb: open.verb.default(null),
  question: open.question.default(null),
  context: open.context.default(null),
  rationale: open.rationale.default(null),
  optionsConsidered: open.optionsConsidered.default([]),
  evidence: open.evidence.default([]),
  consequences: open.consequences.default(null),
  measures: open.measures.default([]),
  ownerSeatId: open.ownerSeatId.default(null),
  addressedTo: open.addressedTo.default([]),
  effectiveFrom: open.effectiveFrom.default(null),
  reviewOn: open.reviewOn.default(null),
  workType: open.workType.default(null),
  serviceTypes: open.serviceTypes.default([]),
  impactIds: open.impactIds.default([]),
  publication: open.publication.default('internal'),
  relations: open.relations.default([]),
}

const edited = Object.fromEntries(Object.entries(open).map(([name, schema]) => [name, schema.optional()])) as {
  [Name in keyof typeof open]: z.ZodOptional<(typeof open)[Name]>
}
const locked = z.unknown().optional().describe('Locked to the tested words: any change is refused.')
const withoutAnswer = z.strictObject({ organisationIds: organisationIds.min(1), reason })
const quorum = z.strictObject({
  votingSeats: z.int().min(0),
  legalBodies: z.int().min(0),
  layMembers: z.int().min(0),
  quorate: z.boolean(),
})
const onlyReason = z.strictObject({ reason })

/** What can be done with a decision. */
export const decisionCommands = {
  draftDecision: {
    action: 'decision.draft',
    summary:
      "Draft a decision from pinned words (the target is the proposal), or as chair's action (the target is the challenge or the senate).",
    body: z.strictObject({
      ...drafted,
      method: z.enum(decisionMethods).optional(),
      wording: words.optional().describe("The exact words of a chair's action. Pinned words bring their own."),
      statement: words.optional().describe('The part of the words that is the statement; all of them if left out.'),
      clauses: z.array(clause).max(50).default([]),
      conditions: z.array(words).max(50).default([]),
      dissents: open.dissents.optional(),
    }),
  },
  editDecision: {
    action: 'decision.edit',
    summary: 'Change what a draft says around its locked words: whatever is left out stays as it is.',
    body: z.strictObject({
      ...edited,
      clauseAddressees: z
        .array(z.strictObject({ clauseId: id<'clause'>(), addressedTo: organisationIds }))
        .max(50)
        .optional(),
      statement: locked,
      clauses: locked,
      conditions: locked,
    }),
  },
  goAheadWithout: {
    action: 'decision.edit',
    summary: 'Write down why the senate goes ahead although these organisations have answered no impact.',
    body: withoutAnswer,
  },
  startRatifying: {
    action: 'decision.edit',
    summary: 'Send a draft to those who ratify it. Nothing in it changes until they have ratified or returned it.',
    body: z.strictObject({}),
  },
  ratifyDecision: {
    action: 'decision.ratify',
    summary: 'Ratify, as one of two seats. The second signature puts the decision in force and closes its content.',
    body: z.strictObject({ withoutAnswer: z.array(withoutAnswer).max(50).default([]) }),
  },
  returnDecision: {
    action: 'decision.ratify',
    summary: 'Return a decision to draft, with the reason. Signatures given so far no longer count.',
    body: onlyReason,
  },
  deferDecision: {
    action: 'decision.move',
    summary: 'Put a draft off until a day, with the reason.',
    body: z.strictObject({ until: day, reason }),
  },
  recordNotAgreed: {
    action: 'decision.move',
    summary: 'Record that a draft was not agreed, with the reason.',
    body: onlyReason,
  },
  withdrawDecision: { action: 'decision.move', summary: 'Withdraw a draft, with the reason.', body: onlyReason },
  reviewDecision: {
    action: 'decision.move',
    summary: 'Put a decision in force under review, with the reason. It goes on counting meanwhile.',
    body: onlyReason,
  },
  reaffirmDecision: {
    action: 'decision.move',
    summary: 'Reaffirm a decision under review, with the reason and the next review date.',
    body: z.strictObject({ reason, reviewOn: day.nullable().default(null) }),
  },
  rescindDecision: {
    action: 'decision.move',
    summary: 'Rescind a decision: it no longer counts.',
    body: onlyReason,
  },
  lapseDecision: {
    action: 'decision.move',
    summary: 'Record that a decision has lapsed: its time or its cause has passed.',
    body: onlyReason,
  },
  implementDecision: {
    action: 'decision.move',
    summary: 'Record that what a decision asked for is done.',
    body: onlyReason,
  },
  relateDecision: {
    action: 'decision.edit',
    summary: 'Add a relation of a ratified decision to another one. Only ratifying a new decision supersedes.',
    body: relation,
  },
  recordErratum: {
    action: 'decision.edit',
    summary: 'Add a correction to a ratified decision. The text itself never changes.',
    body: z.strictObject({ text: line(4_000) }),
  },
  importDecision: {
    action: 'history.import',
    summary:
      'Bring in a decision of an earlier record, with its tally, attendance and signatures. The target is the senate.',
    demonstrationOnly: true,
    body: z.strictObject({
      ...drafted,
      id: id<'decision'>().optional(),
      ref: z
        .string()
        .regex(/^[A-Z0-9]{1,12}-\d{3,6}$/)
        .optional(),
      state: z.enum(['draft', 'ratifying', 'inForce', 'deferred', 'notAgreed']),
      method: z.enum(decisionMethods),
      statement: words,
      clauses: z
        .array(z.strictObject({ ...clause.shape, id: id<'clause'>().optional() }))
        .max(50)
        .default([]),
      conditions: z.array(words).max(50).default([]),
      dissents: open.dissents.default([]),
      proposalId: id<'proposal'>().nullable().default(null),
      challengeId: id<'challenge'>().nullable().default(null),
      sessionId: id<'session'>().nullable().default(null),
      itemId: id<'item'>().nullable().default(null),
      presidedBySeatId: id<'seat'>().nullable().default(null),
      draftedAt: z.iso.datetime(),
      deferredUntil: day.nullable().default(null),
      reason: reason.nullable().default(null),
      ratifications: z
        .array(
          z.strictObject({
            seatId: id<'seat'>(),
            at: z.iso.datetime(),
            outcome: z.enum(['ratified', 'returned']),
            reason: reason.nullable().default(null),
          }),
        )
        .max(50)
        .default([]),
      withoutAnswer: z.array(withoutAnswer).max(50).default([]),
      presentSeatIds: z.array(id<'seat'>()).max(200).default([]),
      quorum: quorum.nullable().default(null),
      tally: z.partialRecord(z.enum(positions), z.int().min(0)).nullable().default(null),
      interests: z
        .array(
          z.strictObject({
            seatId: id<'seat'>(),
            interestId: id<'interest'>(),
            management: z.enum(managements),
          }),
        )
        .max(100)
        .default([]),
    }),
  },
} satisfies Record<string, CommandSpec>

export type DecisionCommand = CommandsOf<typeof decisionCommands>
export type DecisionBody<Type extends DecisionCommand['type']> = Extract<DecisionCommand, { type: Type }>['body']
