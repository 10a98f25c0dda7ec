import * as z from 'zod'
import { verbs } from '../challenges/verbs.ts'
import { id } from '../ids.ts'
import { longestWording } from '../proposals/process.ts'
import { evidenceStrengths } from './content.ts'
import { relationKinds } from './relations.ts'
import { forces, publications } from './states.ts'

/** Words that are asked for: without the space around them, from 1 to `max` characters. */
export const line = (max: number) => z.string().trim().min(1).max(max)
const text = line(8_000)
export const reason = z.string().trim().min(1, 'Say why.').max(4_000)
export const words = z.string().min(1).max(longestWording)
export const day = z.iso.date()
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
export const relation = z.strictObject({
  kind: z.enum(relationKinds),
  toDecisionId: id<'decision'>(),
  clauseId: id<'clause'>().nullable().default(null).describe('One clause of the other decision; null for the whole.'),
})
export const clause = z.strictObject({ text: words, addressedTo: organisationIds.default([]) })

/** Everything that stays open while a decision is a draft. */
export const open = {
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
export const drafted = {
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

export const edited = Object.fromEntries(Object.entries(open).map(([name, schema]) => [name, schema.optional()])) as {
  [Name in keyof typeof open]: z.ZodOptional<(typeof open)[Name]>
}
export const locked = z.unknown().optional().describe('Locked to the tested words: any change is refused.')
export const withoutAnswer = z.strictObject({ organisationIds: organisationIds.min(1), reason })
