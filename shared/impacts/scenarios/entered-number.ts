import type { SeatId } from '../../ids.ts'
import { widened } from '../system/model-file-of.ts'
import type { SystemModel } from '../system/system-model.ts'
import { type Assumption, assumptionId, type Range, type ScenarioContent } from './content.ts'
import { modelNumbers } from './model-numbers.ts'
import { paramUnit, rangeWords, type TargetNames } from './sentence.ts'

/** A number that the engine used, as somebody entered it. */
export interface EnteredNumber {
  /** `14 (12 to 18) days`; what members hold beside an assumption has widened it. */
  value: string
  /** The ends of its range: `12 days`, `18 days`. */
  low: string
  high: string
  source: string
  /** Who stands behind it: whoever set the assumption or the change, or said it of the model; null is the register. */
  by: { kind: 'assumption' | 'change'; id: string } | { kind: 'seat'; seatId: SeatId | null }
}

/**
 * Looks up what was entered for an input of the engine: a change of the scenario, an assumption of it, or the model's own
 * number. Undefined for what nobody entered, such as arrivals that were inferred.
 */
export function enteredNumbers(
  model: SystemModel,
  content: ScenarioContent,
  names: TargetNames,
): (input: string) => EnteredNumber | undefined {
  const assumed = new Map(content.assumptions.map((assumption) => [assumption.id, assumption]))
  const modelled = new Map(modelNumbers(model).map((number) => [number.id, number]))
  const authors = authorsOf(model)
  const entered = (range: Range, about: Pick<Assumption, 'target' | 'param'>) => {
    const words = (part: Range) => rangeWords(part, about.param, paramUnit(about.param, about.target, names))
    const { low, high } = range
    return { value: words(range), low: words(only(low)), high: words(only(high)) }
  }
  return (input) => {
    const change = content.changes.find(({ id }) => input === `change:${id}.amount`)
    if (change) {
      const { amount, text, id } = change
      const range = typeof amount === 'number' ? only(amount) : amount
      return {
        ...(change.mode === 'multiply' ? times(range) : entered(range, change)),
        source: text,
        by: { kind: 'change', id },
      }
    }
    const id = input.replace(/\.externalPerDay$/, '.arrivalsPerWeek')
    const assumption = assumed.get(id)
    if (assumption) {
      const { source } = assumption
      return { ...entered(widened(assumption), assumption), source, by: { kind: 'assumption', id } }
    }
    const number = modelled.get(id)
    if (!number) return undefined
    return {
      ...entered(number.range, number),
      source: number.source,
      by: { kind: 'seat', seatId: authors.get(id) ?? null },
    }
  }
}

/** `times 1.2 (1.1 to 1.3)`: a factor has no unit. */
function times(range: Range): Pick<EnteredNumber, 'value' | 'low' | 'high'> {
  const words = (part: Range) => `times ${rangeWords(part, 'capacity', '')}`
  return { value: words(range), low: words(only(range.low)), high: words(only(range.high)) }
}

function only(value: number): Range {
  return { low: value, likely: value, high: value }
}

/** Who said each number of the model, by the number's id. */
function authorsOf({ services, routes }: SystemModel): Map<string, SeatId | null> {
  return new Map([
    ...services.flatMap(({ serviceId, numbers, pressure }) => [
      ...Object.entries(numbers).map(([name, number]): [string, SeatId | null] => [
        `${serviceId}.${name}`,
        number.bySeatId,
      ]),
      ...(pressure
        ? [
            [assumptionId(serviceId, 'pressure.stayCut'), pressure.stayCut.bySeatId] as [string, SeatId | null],
            ...Object.entries(pressure.uplift).map(([route, number]): [string, SeatId | null] => [
              assumptionId(serviceId, `pressure.uplift.${route}`),
              number.bySeatId,
            ]),
          ]
        : []),
    ]),
    ...routes.map(({ id, fraction }): [string, SeatId | null] => [assumptionId(id, 'fraction'), fraction.bySeatId]),
  ])
}
