import * as z from 'zod'
import type { CommandSpec, CommandsOf, Context, Drafted } from '../../command.ts'
import { formatDate } from '../../format.ts'
import { type ImpactId, id, type ObservationId } from '../../ids.ts'
import { type ServiceUnit, serviceUnits } from '../../members/service-words.ts'
import { Refusal } from '../../refusal.ts'
import { text } from '../schemas.ts'
import { unitWords } from '../units.ts'
import { type Predicted, predictedOn } from './predicted.ts'

/** What was measured of an impact after the change. */
export interface Observation {
  id: ObservationId
  /** In the direction of the impact: below 0 where it went the other way. */
  value: number
  unit: ServiceUnit
  observedOn: string
  source: string
}

export type ObservationEvent =
  /** `predicted` is left out by those of before it was kept. */
  | ({ type: 'impactObserved'; predicted?: Predicted } & Observation)
  | { type: 'observationWithdrawn'; id: ObservationId; reason: string }

const measured = {
  value: z
    .number()
    .min(-1_000_000_000)
    .max(1_000_000_000)
    .describe('In the direction of the impact: below 0 where it went the other way.'),
  unit: z.enum(serviceUnits).describe('The unit of the impact itself.'),
  observedOn: z.iso.date(),
  source: text(500).describe('Where the figure comes from.'),
}

export const observationCommands = {
  recordObservation: {
    action: 'impact.observe',
    summary: 'Enter what was measured of an impact after the change, beside what was predicted.',
    body: z.strictObject(measured),
  },
  withdrawObservation: {
    action: 'impact.observe',
    summary: 'Take back a figure that was entered by mistake, with the reason. The journal keeps both.',
    body: z.strictObject({ observationId: id<'observation'>(), reason: text(500) }),
  },
  importObservations: {
    action: 'impact.observe',
    summary: 'Enter measured figures of many impacts at once, all or none. The target is the senate.',
    body: z.strictObject({
      rows: z
        .array(z.strictObject({ impactId: id<'impact'>(), ...measured }))
        .min(1)
        .max(1000),
    }),
  },
} satisfies Record<string, CommandSpec>

export type ObservationCommand = CommandsOf<typeof observationCommands>

export interface ObservationFacts {
  today: string
  /** Those that the actor may see. */
  impacts: readonly ObservedImpact[]
}

/** An impact as a figure is put beside it: what it said on that day is kept with the figure. */
interface ObservedImpact {
  id: ImpactId
  ref: string
  unit: ServiceUnit
  said: readonly Predicted[]
  observations: readonly ObservationId[]
}

/** The rule of every command on what was observed. An impact that is closed is observed like any other. */
export function decideObservation(
  _state: undefined,
  command: ObservationCommand,
  { facts, newId }: Context<ObservationFacts>,
): Drafted<ObservationEvent>[] {
  const impactOf = (impactId: string, at: string) => {
    const impact = facts.impacts.find((one) => one.id === impactId)
    if (!impact) throw new Refusal('impact-unknown', 'There is no such impact here. Choose another.', at)
    return impact
  }
  const observed = (impactId: string, said: Omit<Observation, 'id'>, at: string): Drafted<ObservationEvent> => {
    const impact = impactOf(impactId, `${at}/impactId`)
    checkMeasured(impact, said, { at, today: facts.today })
    const { value, unit, observedOn, source } = said
    const predicted = predictedOn(impact.said, observedOn)
    const figures = { value: value + 0, unit, observedOn, source, ...(predicted ? { predicted } : {}) }
    return { stream: `impact:${impactId}`, event: { type: 'impactObserved', id: newId() as ObservationId, ...figures } }
  }
  switch (command.type) {
    case 'recordObservation':
      return [observed(command.target, command.body, '')]
    case 'importObservations':
      return command.body.rows.map(({ impactId, ...said }, row) => observed(impactId, said, `/rows/${row}`))
    case 'withdrawObservation': {
      const { observationId, reason } = command.body
      if (!impactOf(command.target, '').observations.includes(observationId)) {
        throw new Refusal('observation-unknown', 'This figure is not there any more. Nothing needs doing.')
      }
      return [
        { stream: `impact:${command.target}`, event: { type: 'observationWithdrawn', id: observationId, reason } },
      ]
    }
    default:
      return command satisfies never
  }
}

/** What is measured is beside what was said only in one unit, and not before it has happened. */
export function checkMeasured(
  { ref, unit }: { ref: string; unit: ServiceUnit },
  said: Pick<Observation, 'unit' | 'observedOn'>,
  { at, today }: { at: string; today: string },
): void {
  if (said.unit !== unit) {
    const counted = unitWords[unit].many || 'pounds'
    throw new Refusal('wrong-unit', `${ref} is counted in ${counted}. Give what happened in the same.`, `${at}/unit`)
  }
  if (said.observedOn > today) {
    const day = formatDate(said.observedOn)
    throw new Refusal('wrong-day', `${day} is still to come. Give the day of the measurement.`, `${at}/observedOn`)
  }
}
