import { formatNumber } from '../../format.ts'
import type { SeatId } from '../../ids.ts'
import type { SystemModel } from '../system/system-model.ts'
import { assumptionId, type Assumption, type ScenarioContent } from './content.ts'
import { type ModelledNumber, modelNumbers } from './model-numbers.ts'
import { paramUnit, rangeWords, type TargetNames } from './sentence.ts'

/** A number that the engine used, as somebody entered it. */
export interface EnteredNumber {
  /** `14 (12 to 18) days`. */
  value: string
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
  const words = ({ target, param }: Pick<Assumption, 'target' | 'param'>, range: ModelledNumber['range']) =>
    rangeWords(range, param, paramUnit(param, target, names))
  return (input) => {
    const change = content.changes.find(({ id }) => input === `change:${id}.amount`)
    if (change) {
      const { amount, text, id } = change
      const value = typeof amount === 'number' ? formatNumber(amount) : rangeWords(amount, 'capacity', '')
      return { value, source: text, by: { kind: 'change', id } }
    }
    const id = input.replace(/\.externalPerDay$/, '.arrivalsPerWeek')
    const assumption = assumed.get(id)
    if (assumption) {
      return { value: words(assumption, assumption), source: assumption.source, by: { kind: 'assumption', id } }
    }
    const number = modelled.get(id)
    if (!number) return undefined
    const seatId = authors.get(id) ?? null
    return { value: words(number, number.range), source: number.source, by: { kind: 'seat', seatId } }
  }
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
