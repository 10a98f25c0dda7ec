import * as z from 'zod'
import { id } from '../../ids.ts'
import { serviceUnits } from '../../members/service-words.ts'
import { estimateSchema, whenFullSchema } from './commands.ts'
import type { ModelEvent } from './modelled.ts'
import {
  type ModelNumber,
  type RouteId,
  type RouteModel,
  type ServiceModel,
  serviceKinds,
  serviceNumbers,
  whenTargetFulls,
} from './system-model.ts'

const modelNumber: z.ZodType<ModelNumber> = z.strictObject({
  estimate: estimateSchema,
  source: z.string(),
  bySeatId: id<'seat'>().nullable(),
  at: z.iso.datetime(),
})
const routeId = z.string().regex(/^[^>]+->[^>]+$/) as unknown as z.ZodType<RouteId, string>

const serviceModel: z.ZodType<ServiceModel> = z.strictObject({
  serviceId: id<'service'>(),
  organisationId: id<'organisation'>(),
  name: z.string(),
  unit: z.enum(serviceUnits),
  kind: z.enum(serviceKinds),
  whenFull: whenFullSchema,
  numbers: z.partialRecord(z.enum(serviceNumbers), modelNumber),
  pressure: z
    .strictObject({
      threshold: z.number(),
      stayCut: modelNumber,
      uplift: z.record(z.string(), modelNumber) as unknown as z.ZodType<Record<RouteId, ModelNumber>>,
    })
    .nullable(),
  confirmed: z.strictObject({ bySeatId: id<'seat'>(), at: z.iso.datetime() }).nullable(),
  version: z.int(),
})

const route: z.ZodType<RouteModel> = z.strictObject({
  id: routeId,
  from: id<'service'>(),
  to: id<'service'>(),
  fraction: modelNumber,
  delayDays: z.number(),
  whenTargetFull: z.enum(whenTargetFulls),
})

export const systemModelAnswer = z.strictObject({
  services: z.array(serviceModel),
  routes: z.array(route),
  others: z
    .array(
      z.strictObject({
        serviceId: id<'service'>(),
        organisationId: id<'organisation'>(),
        name: z.string(),
        unit: z.enum(serviceUnits),
      }),
    )
    .describe('Services of the register that are not in the model.'),
})

export type SystemModelAnswer = z.infer<typeof systemModelAnswer>

const registered = z.strictObject({ capacity: z.number().nullable(), currentUse: z.number().nullable() })
const amended = z.strictObject({
  capacity: z.number().nullable().exactOptional(),
  currentUse: z.number().nullable().exactOptional(),
})
const source = z.string()
const to = id<'service'>()
const event: z.ZodType<ModelEvent> = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('serviceDescribed'),
    kind: z.enum(serviceKinds),
    whenFull: whenFullSchema,
    registered: registered.nullable(),
  }),
  z.strictObject({ type: z.literal('serviceTakenOut') }),
  z.strictObject({
    ...{ type: z.literal('numberSet'), number: z.enum(serviceNumbers), estimate: estimateSchema, source },
  }),
  z.strictObject({ type: z.literal('numberCleared'), number: z.enum(serviceNumbers) }),
  z.strictObject({ type: z.literal('registerFollowed'), registered: amended }),
  z.strictObject({
    ...{ type: z.literal('routeSet'), to, fraction: estimateSchema, delayDays: z.number(), source },
    whenTargetFull: z.enum(whenTargetFulls),
  }),
  z.strictObject({ type: z.literal('routeRemoved'), to }),
  z.strictObject({
    ...{ type: z.literal('pressureSet'), threshold: z.number(), stayCut: estimateSchema, source },
    uplift: z.array(z.strictObject({ to, by: estimateSchema })),
  }),
  z.strictObject({ type: z.literal('pressureRemoved') }),
  z.strictObject({ type: z.literal('numbersConfirmed') }),
])

export const modelHistoryAnswer = z.strictObject({
  items: z.array(
    z.strictObject({
      version: z.int(),
      at: z.iso.datetime(),
      by: z.union([id<'seat'>(), id<'person'>()]),
      event,
    }),
  ),
})
export type ModelHistoryAnswer = z.infer<typeof modelHistoryAnswer>
