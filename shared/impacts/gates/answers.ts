import * as z from 'zod'
import { id } from '../../ids.ts'
import { gateBounds, gateMeasures } from './gate.ts'

const gate = z.strictObject({
  id: id<'gate'>(),
  challengeId: id<'challenge'>(),
  decisionId: id<'decision'>().nullable(),
  clauseId: id<'clause'>().nullable(),
  /** The decision, and the clause of it, that the gate stands before; null for one that the reader may not open. */
  before: z
    .strictObject({
      ref: z.string(),
      clause: z.strictObject({ number: z.int(), text: z.string() }).nullable(),
    })
    .nullable(),
  name: z.string(),
  step: z.string(),
  tests: z.array(
    z.strictObject({
      ...{ id: id<'gateTest'>(), serviceId: id<'service'>(), measure: z.enum(gateMeasures) },
      ...{ bound: z.enum(gateBounds), value: z.number(), forWeeks: z.int() },
      /** `Home ward`, and whose it is. */
      service: z.string(),
      organisationId: id<'organisation'>(),
    }),
  ),
  readings: z.array(
    z.strictObject({
      ...{ testId: id<'gateTest'>(), readOn: z.iso.date(), value: z.number(), bySeatId: id<'seat'>() },
    }),
  ),
  withdrawnReason: z.string().nullable(),
  version: z.int(),
})
export type ShownGate = z.infer<typeof gate>

/**
 * `takesMore`: whether a gate can still be set. `pin`: the latest pinned scenario of the challenge that the reader may
 * open, by which it is forecast.
 */
export const gatesAnswer = z.strictObject({
  items: z.array(gate),
  takesMore: z.boolean(),
  pin: z.strictObject({ id: id<'pin'>(), name: z.string(), startsOn: z.string().nullable() }).nullable(),
})
export type GatesAnswer = z.infer<typeof gatesAnswer>
