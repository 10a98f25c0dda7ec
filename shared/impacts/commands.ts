import * as z from 'zod'
import type { CommandSpec, CommandsOf } from '../command.ts'
import { id } from '../ids.ts'
import { serviceUnits } from '../members/service-words.ts'
import type { Claim } from './impact.ts'
import { levels } from './risk.ts'
import { riskDomains } from './risk-domains.ts'
import { confidences, costPeriods, directions, effects, sources } from './states.ts'

const text = (max: number) => z.string().trim().min(1).max(max)
// Minus zero reads as zero, and is journalled as zero.
const plainZero = (value: number) => value + 0
const amount = z.number().min(0).max(1_000_000_000).multipleOf(0.01).overwrite(plainZero)
const weeks = z.number().int().max(1040).overwrite(plainZero)
const level = z.literal(levels).nullable()

const estimate = {
  magnitude: amount.describe('The likeliest figure.'),
  low: amount.nullable().default(null),
  high: amount.nullable().default(null),
  unit: z.enum(serviceUnits),
}

/** What is asserted, and amended while nobody has answered. */
const claim = z.strictObject({
  optionId: id<'option'>().nullable().default(null),
  decisionId: id<'decision'>().nullable().default(null),
  fromOrganisationId: id<'organisation'>(),
  fromServiceId: id<'service'>().nullable().default(null),
  toOrganisationId: id<'organisation'>(),
  toServiceId: id<'service'>().nullable().default(null),
  direction: z.enum(directions),
  effect: z.enum(effects),
  ...estimate,
  lagWeeks: weeks.min(0).nullable().default(null),
  durationWeeks: weeks.min(1).nullable().default(null),
  basis: text(2000),
  riskStatement: text(1000).nullable().default(null),
  riskDomain: z.enum(riskDomains).nullable().default(null),
  consequence: level.default(null),
  likelihood: level.default(null),
  mitigation: text(2000).nullable().default(null),
  mitigationOwnerSeatId: id<'seat'>().nullable().default(null),
  residualConsequence: level.default(null),
  residualLikelihood: level.default(null),
  cost: z
    .strictObject({ amount, per: z.enum(costPeriods), currency: z.literal('GBP').default('GBP') })
    .nullable()
    .default(null),
  payerOrganisationId: id<'organisation'>().nullable().default(null),
  confidence: z.enum(confidences),
  source: z.enum(sources).default('stated'),
}) satisfies z.ZodType<Claim>

export const impactCommands = {
  assertImpact: {
    action: 'impact.assert',
    summary: 'Say what a change in one organisation does to a service of another. The target is the challenge.',
    body: claim,
  },
  amendImpact: {
    action: 'impact.amend',
    summary: 'Correct an impact that you asserted, while nobody has answered it.',
    body: claim,
  },
  agreeImpact: {
    action: 'impact.answer',
    summary: 'Agree, for the organisation that will feel it.',
    body: z.strictObject({}),
  },
  contestImpact: {
    action: 'impact.answer',
    summary: 'Contest, for the organisation that will feel it, with the reason and your own estimate.',
    body: z.strictObject({ reason: text(2000), counterEstimate: z.strictObject(estimate).nullable().default(null) }),
  },
  cannotSayYet: {
    action: 'impact.answer',
    summary: 'Ask for time until a day, for the organisation that will feel it.',
    body: z.strictObject({ until: z.iso.date(), reason: text(1000).nullable().default(null) }),
  },
  settleImpact: {
    action: 'impact.settle',
    summary: 'Settle a contested impact: both sides stand by new figures, or both estimates stay on the record.',
    body: z.discriminatedUnion('outcome', [
      z.strictObject({
        outcome: z.literal('revised'),
        text: text(2000),
        ...estimate,
        consequence: level.optional().describe('Left out: as it was.'),
        likelihood: level.optional().describe('Left out: as it was.'),
      }),
      z.strictObject({ outcome: z.literal('bothRecorded'), text: text(2000) }),
    ]),
  },
  mitigateImpact: {
    action: 'impact.mitigate',
    summary: 'Say what is done about it, who sees to it, and which risk is left.',
    body: z.strictObject({
      mitigation: text(2000),
      mitigationOwnerSeatId: id<'seat'>(),
      residualConsequence: level.default(null),
      residualLikelihood: level.default(null),
    }),
  },
  closeImpact: {
    action: 'impact.settle',
    summary: 'Close an impact that needs nothing further, and say why.',
    body: z.strictObject({ text: text(1000) }),
  },
  linkImpactToDecision: {
    action: 'decision.edit',
    summary: 'Say which decision an impact belongs to, or none.',
    body: z.strictObject({ decisionId: id<'decision'>().nullable() }),
  },
} satisfies Record<string, CommandSpec>

export type ImpactCommand = CommandsOf<typeof impactCommands>
