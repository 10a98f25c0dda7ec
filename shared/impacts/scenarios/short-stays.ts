import type { Compiled } from '../engine/compile-network.ts'
import type { ModelFile } from '../engine/model-file.ts'
import { inOrder, moved } from '../engine/moves.ts'
import type { Problem } from '../engine/problems.ts'
import type { ScenarioChange } from './content.ts'

/** Days: by so much reckoning may miss a stay of exactly a step. */
const rounding = 1e-9

/**
 * Days that a mean stay cannot fall under, whichever of its changes act and how far: each may stay out, as in the runs
 * that tell what one organisation's changes do.
 * @param stay its least without a change
 * @param changes of this stay
 */
export function leastStay(stay: number, changes: readonly ScenarioChange[]): number {
  return inOrder(changes).reduce((least, { mode, amount }) => {
    const low = typeof amount === 'number' ? amount : amount.low
    return Math.min(least, moved(least, mode, low, 1))
  }, stay)
}

/**
 * Stays that changes together bring under a step of the engine, at the low ends of all ranges: it would take them as a
 * step without a word. One problem for each, at the first of its changes.
 */
export function tooShortStays({ changes }: ModelFile, compiled: Compiled): Problem[] {
  const { parameters, movesOf, network, stepsPerDay } = compiled
  const step = 1 / stepsPerDay
  return network.services.flatMap(({ id }) => {
    const number = parameters.indexOf.get(`${id}.meanStayDays`)
    const least = number !== undefined && movesOf.has(number) ? shortestOn(number, compiled) : step
    if (least >= step - rounding) return []
    const index = changes.findIndex(({ target, param }) => target === id && param === 'meanStayDays')
    const days = Math.max(0, Number(least.toPrecision(3)))
    const sentence = `Changes bring the mean stay as low as ${days} days, and no stay is under ${step} days.`
    return [{ at: `/changes/${index}/amount`, sentence: `${sentence} Let them cut it less.` }]
  })
}

/** The least that a number comes to in any step, with everything that is uncertain at its low end. */
function shortestOn(number: number, { parameters, movesOf }: Compiled): number {
  const { values, amounts, inputs } = parameters
  const lows = new Map(inputs.map(({ of, index, range }) => [`${of} ${index}`, range.low]))
  const moves = (movesOf.get(number) ?? []).map(({ change, mode, acts }) => {
    return { mode, acts, low: lows.get(`change ${change}`) ?? amounts[change]! }
  })
  const start = lows.get(`number ${number}`) ?? values[number]!
  const steps = moves[0]?.acts.length ?? 0
  let least = start
  for (let step = 0; step < steps; step++) {
    least = Math.min(
      least,
      moves.reduce((now, { mode, acts, low }) => moved(now, mode, low, acts[step]!), start),
    )
  }
  return least
}
