import * as z from 'zod'
import { id } from '../ids.ts'
import { serviceUnits } from '../members/service-words.ts'
import type { Impact, ImpactEvent } from './impact.ts'
import { predictedSchema } from './observations/predicted.ts'
import { bands } from './risk.ts'
import { claimSchema, estimateSchema, levelSchema } from './schemas.ts'
import type { Named } from './sentence.ts'
import { effects, impactStates } from './states.ts'

const moment = z.strictObject({ at: z.iso.datetime(), by: z.union([id<'seat'>(), id<'person'>()]) })
const figures = estimateSchema.extend({ consequence: levelSchema, likelihood: levelSchema })
const contest = { reason: z.string(), counterEstimate: estimateSchema.nullable() }
const delay = { until: z.iso.date(), reason: z.string().nullable() }
const revision = { text: z.string(), before: figures }

const agreed = moment.extend({ kind: z.literal('agreed') })
const contested = moment.extend({ kind: z.literal('contested'), ...contest })
const timeAsked = moment.extend({ kind: z.literal('timeAsked'), ...delay })
const answer = z.discriminatedUnion('kind', [agreed, contested, timeAsked])
const settlement = z.discriminatedUnion('outcome', [
  moment.extend({ outcome: z.literal('revised'), ...revision }),
  moment.extend({ outcome: z.literal('bothRecorded'), text: z.string() }),
])

const standing = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('asserted') }),
  z.strictObject({ state: z.literal('agreed'), answer: agreed }),
  z.strictObject({ state: z.literal('contested'), answer: contested }),
  z.strictObject({ state: z.literal('cannotSayYet'), answer: timeAsked }),
  z.strictObject({ state: z.literal('settled'), answer, settlement }),
  z.strictObject({ state: z.literal('mitigated'), answer, settlement: settlement.nullable(), mitigated: moment }),
  z.strictObject({
    state: z.literal('closed'),
    answer,
    settlement: settlement.nullable(),
    mitigated: moment.nullable(),
    closing: moment.extend({ text: z.string() }),
  }),
])

const impact: z.ZodType<Impact> = z.strictObject({
  id: id<'impact'>(),
  challengeId: id<'challenge'>(),
  ref: z.string(),
  assertedAt: z.iso.datetime(),
  assertedBy: moment.shape.by,
  claim: claimSchema,
  standing,
})

const observed = {
  ...{ id: id<'observation'>(), value: z.number(), unit: z.enum(serviceUnits) },
  ...{ observedOn: z.iso.date(), source: z.string() },
}
const shownObservation = z.strictObject({
  ...observed,
  predicted: predictedSchema.nullable(),
  bySeatId: id<'seat'>(),
  at: z.iso.datetime(),
})
export type ShownObservation = z.infer<typeof shownObservation>

const claimed = { claim: claimSchema, title: z.string() }
const event: z.ZodType<ImpactEvent> = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('impactAsserted'),
    id: id<'impact'>(),
    ref: z.string(),
    challengeId: id<'challenge'>(),
    ...claimed,
  }),
  z.strictObject({ type: z.literal('impactAmended'), ...claimed }),
  z.strictObject({ type: z.literal('impactAgreed') }),
  z.strictObject({ type: z.literal('impactContested'), ...contest }),
  z.strictObject({ type: z.literal('impactTimeAsked'), ...delay }),
  z.strictObject({ type: z.literal('impactRevised'), ...revision, ...claimed }),
  z.strictObject({ type: z.literal('impactBothRecorded'), text: z.string() }),
  z.strictObject({ type: z.literal('impactMitigated'), ...claimed }),
  z.strictObject({ type: z.literal('impactClosed'), text: z.string() }),
  z.strictObject({ type: z.literal('impactLinked'), decisionId: id<'decision'>().nullable() }),
  z.strictObject({ type: z.literal('impactObserved'), ...observed, predicted: predictedSchema.exactOptional() }),
  z.strictObject({ type: z.literal('observationWithdrawn'), id: id<'observation'>(), reason: z.string() }),
])

const name = z.string().nullable()
const named: z.ZodType<Named> = z.strictObject({
  from: z.string(),
  to: z.string(),
  payer: name,
  fromService: name,
  toService: name,
  option: name,
})

/** An impact with whatever its sentence and its links need. */
const shown = z.strictObject({
  version: z.int(),
  state: impact,
  named,
  challenge: z.strictObject({ id: id<'challenge'>(), ref: z.string(), title: z.string() }),
  decision: z.strictObject({ id: id<'decision'>(), ref: z.string(), title: z.string() }).nullable(),
})
export type ShownImpact = z.infer<typeof shown>

export const impactsAnswer = z.strictObject({
  items: z.array(shown),
  next: z.string().nullable(),
  /** How many there are in each state, whichever state the list is kept to. */
  counts: z.record(z.enum(impactStates), z.int()),
  /** The challenges that have any, whichever challenge the list is kept to. */
  challenges: z.array(z.strictObject({ id: id<'challenge'>(), ref: z.string(), title: z.string(), count: z.int() })),
})
export type ImpactsAnswer = z.infer<typeof impactsAnswer>

export const impactAnswer = shown.extend({
  observations: z.array(shownObservation),
  history: z.array(moment.extend({ version: z.int(), event })),
})
export type ImpactAnswer = z.infer<typeof impactAnswer>

const cell = z.strictObject({
  fromOrganisationId: id<'organisation'>(),
  toOrganisationId: id<'organisation'>(),
  count: z.int(),
  /** What they come to: all for the worse, all for the better, both, or neither. */
  sign: z.enum([...effects, 'mixed']),
  worst: z.strictObject({ score: z.int(), band: z.enum(bands) }).nullable(),
})
export type MatrixCell = z.infer<typeof cell>

export const matrixAnswer = z.strictObject({ cells: z.array(cell), count: z.int() })
export type MatrixAnswer = z.infer<typeof matrixAnswer>

/** Every impact with a figure, and what was observed of it. */
export const forecastsAnswer = z.strictObject({
  items: z.array(shown.extend({ observations: z.array(shownObservation) })),
  /** Whether there are more than are listed: the latest are. */
  more: z.boolean(),
})
export type ForecastsAnswer = z.infer<typeof forecastsAnswer>
