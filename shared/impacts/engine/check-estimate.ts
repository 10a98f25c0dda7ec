import type { Estimate } from './network.ts'
import type { Problem } from './problems.ts'

export interface Bounds {
  least: number
  most: number
  /** What the number is, as a sentence begins: `A fraction`. */
  what: string
}

/** What is wrong with one number. Says the first thing only: one number has one fault. */
export function checkNumber(value: number, at: string, { least, most, what }: Bounds): Problem[] {
  if (Number.isNaN(value)) return [{ at, sentence: `${what} is not a number. Give one.` }]
  if (value < least && least === 0) return [{ at, sentence: `${what} is negative: ${value}. Give 0 or more.` }]
  if (value < least) return [{ at, sentence: `${what} is ${value}, below ${least}. Give at least ${least}.` }]
  if (value > most) return [{ at, sentence: `${what} is ${value}, over ${most}. Give at most ${most}.` }]
  return []
}

/** What is wrong with a value or a range: each figure, and their order. */
export function checkEstimate(estimate: Estimate, at: string, bounds: Bounds): Problem[] {
  if (typeof estimate === 'number') return checkNumber(estimate, at, bounds)
  const { low, likely, high } = estimate
  const problems = [
    ...checkNumber(low, `${at}/low`, bounds),
    ...checkNumber(likely, `${at}/likely`, bounds),
    ...checkNumber(high, `${at}/high`, bounds),
  ]
  return problems.length > 0 ? problems : checkOrder({ low, likely, high }, at)
}

/** What is wrong with the order of a range: nothing where the likely value lies between the others, or on one. */
export function checkOrder(
  { low, likely, high }: { low: number; likely: number; high: number },
  at: string,
): Problem[] {
  if (low <= likely && likely <= high) return []
  const sentence = `The range is out of order: ${low}, ${likely}, ${high}. Give the lowest, the likely and the highest value.`
  return [{ at, sentence }]
}
