import type { Change } from './network.ts'

/** A change as the recursion applies it: to which number, how much of it by each step. */
export interface Move {
  /** Index of the number in the layout. */
  number: number
  /** Index of the change, for its amount. */
  change: number
  mode: Change['mode']
  /** How much of it acts in each step: 0 to 1. Index 0 is day 0. */
  acts: Float64Array
}

/** Changes in the order in which they act on one number: as they begin, so that the order of listing is no matter. */
export function inOrder<One extends Pick<Change, 'id' | 'mode' | 'amount' | 'fromDay' | 'toDay'>>(
  changes: readonly One[],
): One[] {
  const ranks = { set: 0, multiply: 1, add: 2 }
  const amountOf = ({ amount }: One) => (typeof amount === 'number' ? amount : amount.likely)
  return [...changes].sort(
    (a, b) =>
      a.fromDay - b.fromDay ||
      a.toDay - b.toDay ||
      ranks[a.mode] - ranks[b.mode] ||
      amountOf(a) - amountOf(b) ||
      (a.id < b.id ? -1 : 1),
  )
}

/**
 * How much of a change acts in each step, from day 0 to the last. A change at once acts from its day on: the day's own
 * state is still without it. A ramp is taken at the end of the step.
 */
export function actsBy(change: Change, steps: number, stepsPerDay: number): Float64Array {
  const acts = new Float64Array(steps + 1)
  for (let step = 1; step <= steps; step++) acts[step] = actsAt(change, step, stepsPerDay)
  return acts
}

function actsAt({ fromDay, toDay, shape = 'linear' }: Change, step: number, stepsPerDay: number): number {
  const from = fromDay * stepsPerDay
  const to = toDay * stepsPerDay
  if (step <= from) return 0
  if (step >= to || shape === 'step') return 1
  const share = (step - from) / (to - from)
  switch (shape) {
    case 'linear':
      return share
    case 'front':
      return share * (2 - share)
    case 'back':
      return share * share
    default:
      return shape satisfies never
  }
}

/** A number after one change of which `acts` acts. No change is no change to the last bit: an amount of 0, or of once. */
export function moved(value: number, mode: Change['mode'], amount: number, acts: number): number {
  switch (mode) {
    case 'add':
      return value + amount * acts
    case 'multiply':
      return value * (1 + (amount - 1) * acts)
    case 'set':
      // Unlimited capacity cannot be left by degrees: infinity less infinity is no number.
      return acts >= 1 ? amount : acts <= 0 ? value : value + (amount - value) * acts
    default:
      return mode satisfies never
  }
}
