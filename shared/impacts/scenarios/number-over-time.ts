import type { Compiled } from '../engine/compile-network.ts'
import { moved } from '../engine/moves.ts'

/**
 * What a number of the network is at the end of a day when everything has its likely value: capacity in people (infinite
 * where it has no limit), a fraction from 0 to 1. The engine reckons it alike.
 * @param id `ward.capacity`, `ward->home.fraction`
 * @throws RangeError for a number that the network does not have.
 */
export function numberOn(compiled: Compiled, id: string, day: number, of: 'changed' | 'baseline'): number {
  const { parameters, movesOf, horizonDays, stepsPerDay } = compiled
  const index = parameters.indexOf.get(id)
  const value = index === undefined ? undefined : parameters.values[index]
  if (index === undefined || value === undefined) throw new RangeError(`There is no number ${id} in the network.`)
  if (of === 'baseline') return value
  const step = Math.min(day, horizonDays) * stepsPerDay
  const changed = (movesOf.get(index) ?? []).reduce(
    (now, { change, mode, acts }) => moved(now, mode, parameters.amounts[change] ?? 0, acts[step] ?? 0),
    value,
  )
  return Math.min(parameters.most[index] ?? changed, Math.max(parameters.least[index] ?? changed, changed))
}
