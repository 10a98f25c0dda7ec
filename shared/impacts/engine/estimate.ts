import { pertQuantile } from '../statistics/pert.ts'
import { triangularQuantile } from '../statistics/triangular.ts'
import type { Estimate, Range } from './network.ts'

/** The value by which a run without draws reckons. */
export const likelyOf = (estimate: Estimate): number => (typeof estimate === 'number' ? estimate : estimate.likely)

/** The range, if it is one. */
export const rangeOf = (estimate: Estimate): Range | undefined => (typeof estimate === 'number' ? undefined : estimate)

/** The value of a range that a share `u` in (0, 1) of draws lies below. */
export function drawn({ low, likely, high, shape }: Range, u: number): number {
  return shape === 'pert' ? pertQuantile(u, low, likely, high) : triangularQuantile(u, low, likely, high)
}
