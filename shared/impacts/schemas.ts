import * as z from 'zod'
import { id } from '../ids.ts'
import { serviceUnits } from '../members/service-words.ts'
import { metrics } from './engine/network.ts'
import type { Claim } from './impact.ts'
import { levels } from './risk.ts'
import { riskDomains } from './risk-domains.ts'
import type { ScenarioSource } from './scenario-source.ts'
import { confidences, costPeriods, directions, effects, sources } from './states.ts'

/** Words of somebody: trimmed, never empty. */
export const text = (max: number) => z.string().trim().min(1).max(max)
// Minus zero reads as zero, and is journalled as zero.
const plainZero = (value: number) => value + 0
const twoDecimals = (value: number) => Math.round(value * 100) / 100 === value
const amount = z.number().min(0).max(1_000_000_000).refine(twoDecimals, 'Give 2 decimals at most.').overwrite(plainZero)
const weeks = z.number().int().max(1040).overwrite(plainZero)
export const levelSchema = z.literal(levels).nullable()

export const estimateSchema = z.strictObject({
  magnitude: amount.describe('The likeliest figure.'),
  low: amount.nullable().default(null),
  high: amount.nullable().default(null),
  unit: z.enum(serviceUnits),
})

export const scenarioSchema = z.strictObject({
  documentId: id<'document'>(),
  pinId: id<'pin'>(),
  serviceId: id<'service'>(),
  metric: z.enum(metrics),
  week: z.number().int().min(0).max(1040),
}) satisfies z.ZodType<ScenarioSource>

/** What is asserted, and amended while nobody has answered. */
export const claimSchema = z.strictObject({
  optionId: id<'option'>().nullable().default(null),
  decisionId: id<'decision'>().nullable().default(null),
  fromOrganisationId: id<'organisation'>(),
  fromServiceId: id<'service'>().nullable().default(null),
  toOrganisationId: id<'organisation'>(),
  toServiceId: id<'service'>().nullable().default(null),
  direction: z.enum(directions),
  effect: z.enum(effects),
  ...estimateSchema.shape,
  lagWeeks: weeks.min(0).nullable().default(null),
  durationWeeks: weeks.min(1).nullable().default(null),
  basis: text(2000),
  riskStatement: text(1000).nullable().default(null),
  riskDomain: z.enum(riskDomains).nullable().default(null),
  consequence: levelSchema.default(null),
  likelihood: levelSchema.default(null),
  mitigation: text(2000).nullable().default(null),
  mitigationOwnerSeatId: id<'seat'>().nullable().default(null),
  residualConsequence: levelSchema.default(null),
  residualLikelihood: levelSchema.default(null),
  cost: z
    .strictObject({ amount, per: z.enum(costPeriods), currency: z.literal('GBP').default('GBP') })
    .nullable()
    .default(null),
  payerOrganisationId: id<'organisation'>().nullable().default(null),
  confidence: z.enum(confidences),
  source: z.enum(sources).default('stated'),
  scenario: scenarioSchema.nullable().default(null),
}) satisfies z.ZodType<Claim>
