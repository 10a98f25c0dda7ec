import { mustBeBetween } from './check-number.ts'
import { mustBeInOrder } from './check-range.ts'

/**
 * Mean and variance of the triangular distribution, in the unit of its figures and in that unit squared. A range
 * without width has variance 0. Source: Evans, Hastings and Peacock, Statistical Distributions, chapter on the
 * triangular distribution.
 *
 * @throws RangeError when the figures are not finite or not low ≤ mode ≤ high.
 */
export function triangularMoments(low: number, mode: number, high: number): { mean: number; variance: number } {
  mustBeInOrder(low, mode, high)
  const width = high - low
  const left = mode - low
  return {
    // Thirds of distances, not of a sum: three figures near the largest number would overflow.
    mean: low + left / 3 + width / 3,
    variance: (width * width - width * left + left * left) / 18,
  }
}

/**
 * The value that a share u in [0, 1] of a triangular distribution lies below: its inverse distribution function, by
 * + − × ÷ √ alone, so that every engine gives the same bits. 0 gives `low`, 1 gives `high`.
 *
 * @throws RangeError when u is outside of [0, 1], or the figures are not finite or not low ≤ mode ≤ high.
 */
export function triangularQuantile(u: number, low: number, mode: number, high: number): number {
  mustBeBetween('u', u, 0, 1)
  mustBeInOrder(low, mode, high)
  const width = high - low
  if (width === 0) return low
  const left = mode - low
  const right = high - mode
  // Held at the mode, where the halves meet, so that rounding never lets a larger share give a smaller draw.
  if (u * width <= left) return Math.min(mode, low + Math.sqrt(u * width) * Math.sqrt(left))
  return Math.max(mode, high - Math.sqrt((1 - u) * width) * Math.sqrt(right))
}
