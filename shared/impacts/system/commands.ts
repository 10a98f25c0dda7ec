import * as z from 'zod'
import type { CommandSpec, CommandsOf } from '../../command.ts'
import { id } from '../../ids.ts'
import { text } from '../schemas.ts'
import { serviceKinds, serviceNumbers, whenTargetFulls } from './system-model.ts'

// Minus zero reads as zero. What a number may be, the rule says in words.
const number = z.number().overwrite((value) => value + 0)
/** A value, or low ≤ likely ≤ high. */
export const estimateSchema = z.union([
  number,
  z.strictObject({
    low: number,
    likely: number,
    high: number,
    shape: z.enum(['triangular', 'pert']).exactOptional().describe('Left out: triangular.'),
  }),
])
const source = text(300).describe('Where the number comes from.')
export const whenFullSchema = z.union([z.enum(['queue', 'lose']), z.strictObject({ divertTo: id<'service'>() })])

const bodies = {
  describeService: z.strictObject({ kind: z.enum(serviceKinds), whenFull: whenFullSchema.default('queue') }),
  takeServiceOut: z.strictObject({}),
  setServiceNumber: z.strictObject({ number: z.enum(serviceNumbers), estimate: estimateSchema, source }),
  clearServiceNumber: z.strictObject({ number: z.enum(serviceNumbers) }),
  setRoute: z.strictObject({
    to: id<'service'>(),
    fraction: estimateSchema.describe('The share of those who leave, 0 to 1.'),
    delayDays: number.default(0),
    whenTargetFull: z.enum(whenTargetFulls).default('queue'),
    source,
  }),
  removeRoute: z.strictObject({ to: id<'service'>() }),
  setPressure: z.strictObject({
    threshold: number.describe('From which share of capacity on, 0 to less than 1.'),
    stayCut: estimateSchema.describe('By which share stays get shorter when it is full, 0 to 0.9.'),
    uplift: z
      .array(z.strictObject({ to: id<'service'>(), by: estimateSchema }))
      .max(200)
      .describe('Which routes are used more when it is full: 0.5 is half as much again.'),
    source,
  }),
  removePressure: z.strictObject({}),
}
type Bodies = typeof bodies

/** One change of the model, as a command carries it alone and `importModel` carries many. */
export type ModelChange = {
  [Type in keyof Bodies]: { type: Type; target: string; body: z.infer<Bodies[Type]> }
}[keyof Bodies]

const changeTypes = Object.keys(bodies) as (keyof Bodies)[]
/** One change where a command carries many: it names its service as `target`. */
export const changeSchema = z.discriminatedUnion('type', [
  one('describeService'),
  one('takeServiceOut'),
  one('setServiceNumber'),
  one('clearServiceNumber'),
  one('setRoute'),
  one('removeRoute'),
  one('setPressure'),
  one('removePressure'),
])

function one<Type extends keyof Bodies>(type: Type) {
  return z.strictObject({ type: z.literal(type), target: id<'service'>(), body: bodies[type] as Bodies[Type] })
}

export const modelCommands = {
  describeService: {
    action: 'model.edit',
    summary: 'Say how a service works. That puts it into the system model. The target is the service.',
    body: bodies.describeService,
  },
  takeServiceOut: {
    action: 'model.edit',
    summary: 'Take a service out of the model, when nothing leads to it any more. Its organisation keeps it.',
    body: bodies.takeServiceOut,
  },
  setServiceNumber: {
    action: 'model.edit',
    summary: 'Set one number of a service: a value, or low, likely and high, and where it comes from.',
    body: bodies.setServiceNumber,
  },
  clearServiceNumber: {
    action: 'model.edit',
    summary: 'Say that one number of a service is not known.',
    body: bodies.clearServiceNumber,
  },
  setRoute: {
    action: 'model.edit',
    summary: 'Say which share of those who leave a service goes on to another. The target is the service they leave.',
    body: bodies.setRoute,
  },
  removeRoute: {
    action: 'model.edit',
    summary: 'Say that nobody goes from a service to that other one.',
    body: bodies.removeRoute,
  },
  setPressure: {
    action: 'model.edit',
    summary: 'Say what people do when a service fills up: shorter stays, and other routes used more.',
    body: bodies.setPressure,
  },
  removePressure: {
    action: 'model.edit',
    summary: 'Say that nothing changes when a service fills up.',
    body: bodies.removePressure,
  },
  confirmNumbers: {
    action: 'model.confirm',
    summary: "Confirm a service's numbers for its organisation. Any later change of a number undoes it.",
    body: z.strictObject({}),
  },
} satisfies Record<string, CommandSpec>

export type ModelCommand = CommandsOf<typeof modelCommands>

/** Whether a command is one change of one service. */
export function isChange(command: ModelCommand): command is ModelChange {
  return changeTypes.some((type) => type === command.type)
}
