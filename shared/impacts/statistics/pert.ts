import { mustBeBetween } from './check-number.ts'
import { mustBeInOrder } from './check-range.ts'
import { pertTable, shareNodes } from './pert-table.ts'

/**
 * Mean and variance of the PERT distribution: a beta distribution stretched from low to high, with
 * α = 1 + 4(mode − low)/(high − low) and β = 6 − α. Mean (low + 4 mode + high)/6 as Malcolm and colleagues gave it
 * (Application of a technique for research and development program evaluation, Operations Research 7, 1959); the
 * variance is the beta distribution's own, (mean − low)(high − mean)/7, not the round (high − low)²/36.
 *
 * @throws RangeError when the figures are not finite or not low ≤ mode ≤ high.
 */
export function pertMoments(low: number, mode: number, high: number): { mean: number; variance: number } {
  mustBeInOrder(low, mode, high)
  const above = 4 * ((mode - low) / 6) + (high - low) / 6
  const mean = low + above
  return { mean, variance: (above * (high - low - above)) / 7 }
}

/**
 * The value that a share u in [0, 1] of a PERT distribution lies below. The inverse of a beta distribution needs powers
 * and logarithms, whose last bits differ between engines; so it is read from a shipped table, linearly between its
 * nodes. It lies within 0.0015 of the range's width of the exact value for u in [0.01, 0.99], within 0.003 beyond, and
 * never falls as u rises, but for rounding.
 *
 * @throws RangeError when u is outside of [0, 1], or the figures are not finite or not low ≤ mode ≤ high.
 */
export function pertQuantile(u: number, low: number, mode: number, high: number): number {
  mustBeBetween('u', u, 0, 1)
  mustBeInOrder(low, mode, high)
  const width = high - low
  if (width === 0) return low
  const place = (mode - low) / width
  // The table holds modes in the lower half; the rest is its mirror image.
  if (place <= 0.5) return Math.min(high, low + standardQuantile(u, place) * width)
  return Math.max(low, high - standardQuantile(1 - u, 1 - place) * width)
}

/** On [0, 1], with its mode at `place` in [0, 0.5]. */
function standardQuantile(u: number, place: number): number {
  const cell = cellOf(u)
  const from = shareNodes[cell]!
  const along = (u - from) / (shareNodes[cell + 1]! - from)
  const rows = pertTable.length - 1
  const at = place * 2 * rows
  const row = Math.min(rows - 1, Math.floor(at))
  const first = between(pertTable[row]!, cell, along)
  const second = between(pertTable[row + 1]!, cell, along)
  return first + (second - first) * (at - row)
}

const between = (row: readonly number[], cell: number, along: number) =>
  row[cell]! + (row[cell + 1]! - row[cell]!) * along

/** The cell of the table whose shares enclose u, by halving. */
function cellOf(u: number): number {
  let low = 0
  let high = shareNodes.length - 1
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (shareNodes[middle]! <= u) low = middle
    else high = middle
  }
  return low
}
