import * as z from 'zod'
import type { CommandSpec, CommandsOf } from '../command.ts'
import { id } from '../ids.ts'
import { claimSchema, estimateSchema, levelSchema, text } from './schemas.ts'

export const impactCommands = {
  assertImpact: {
    action: 'impact.assert',
    summary: 'Say what a change in one organisation does to a service of another. The target is the challenge.',
    body: claimSchema,
  },
  amendImpact: {
    action: 'impact.amend',
    summary: 'Correct an impact that you asserted, while nobody has answered it.',
    body: claimSchema,
  },
  agreeImpact: {
    action: 'impact.answer',
    summary: 'Agree, for the organisation that will feel it.',
    body: z.strictObject({}),
  },
  contestImpact: {
    action: 'impact.answer',
    summary: 'Contest, for the organisation that will feel it, with the reason and your own estimate.',
    body: z.strictObject({ reason: text(2000), counterEstimate: estimateSchema.nullable().default(null) }),
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
        ...estimateSchema.shape,
        consequence: levelSchema.optional().describe('Left out: as it was.'),
        likelihood: levelSchema.optional().describe('Left out: as it was.'),
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
      residualConsequence: levelSchema.default(null),
      residualLikelihood: levelSchema.default(null),
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
