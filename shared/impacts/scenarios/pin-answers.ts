import * as z from 'zod'
import { id } from '../../ids.ts'
import type { ImpactStatement } from '../engine/impact-statements.ts'
import type { ModelFile } from '../engine/model-file.ts'
import { metrics } from '../engine/network.ts'
import { pinnedService } from './pinned-service.ts'

const text = z.string()

/** A pinned scenario: what it is called, whose it is, and the digests by which it is checked. */
const pin = z.strictObject({
  ...{ id: id<'pin'>(), documentId: id<'document'>(), challengeId: id<'challenge'>() },
  /** The scenario's own title, as it is now. */
  title: text,
  name: text,
  decisionId: id<'decision'>().nullable(),
  startsOn: text.nullable(),
  /** How many runs there were, and how many the scenario asked for: more of a large model cannot be kept. */
  ...{ runs: z.int(), runsAsked: z.int() },
  ...{ seq: z.int(), horizonDays: z.int(), seed: z.number(), engine: text },
  ...{ contentDigest: text, modelDigest: text, resultDigest: text },
  ...{ bySeatId: id<'seat'>(), at: z.iso.datetime() },
})
export type Pin = z.infer<typeof pin>

export const pinsAnswer = z.strictObject({ items: z.array(pin) })
export type PinsAnswer = z.infer<typeof pinsAnswer>

const statement: z.ZodType<ImpactStatement> = z.object({
  ...{ serviceId: text, organisationId: text, metric: z.enum(metrics), week: z.int() },
  ...{ p5: z.number(), p50: z.number(), p95: z.number(), baseline: z.number(), shareWorse: z.number() },
  ...{ onsetWeek: z.int(), peakWeek: z.int(), patientDays: z.number(), size: z.number(), rank: z.int() },
  drivers: z.array(z.object({ input: text, rho: z.number(), swing: z.number() })),
})

/**
 * `changes`: what is changed, and by how many people a day. `services`: what the figures are counted in, as it
 * was when the scenario was pinned; as it is `today` in pins that were made before that was kept.
 */
export const pinAnswer = pin.extend({
  statements: z.array(statement),
  changes: z.array(z.strictObject({ target: text, peopleADay: z.number() })),
  services: z.array(pinnedService),
  servicesAsOf: z.enum(['pin', 'today']),
})
export type PinAnswer = z.infer<typeof pinAnswer>

/** What `npm run curia -- simulate --check` reads, with where it comes from beside it. */
export const bundleAnswer = z.strictObject({
  model: z.custom<ModelFile>().describe('The model file.'),
  ...{ seed: z.number(), engine: text, digest: text },
  statements: z.array(statement),
  pinned: z.strictObject({
    ...{ id: id<'pin'>(), name: text, modelDigest: text, contentDigest: text, at: z.iso.datetime() },
    services: z.array(pinnedService).nullable().describe('What the services were counted in; null in older pins.'),
  }),
})
