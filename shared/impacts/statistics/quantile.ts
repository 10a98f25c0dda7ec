import { mustBeBetween, mustBeFinite } from './check-number.ts'

/**
 * The value that a share p in [0, 1] of the values lies below, interpolated linearly between the two nearest: type 7 of
 * Hyndman and Fan (Sample quantiles in statistical packages, The American Statistician 50, 1996), what R, NumPy and
 * spreadsheets give. The values keep their order.
 *
 * @throws RangeError when there are no values, one of them is not finite, or p is outside of [0, 1].
 */
export function quantile(values: ArrayLike<number>, p: number): number {
  return selectQuantile(Float64Array.from(values), p)
}

/** The same in place, for loops that have a copy to spare: it reorders `values`, and takes time in step with their number. */
export function selectQuantile(values: Float64Array, p: number): number {
  mustBeBetween('p', p, 0, 1)
  if (values.length === 0) throw new RangeError('values must hold at least one number.')
  for (let index = 0; index < values.length; index++) {
    // The name of each is put together only for one that is refused: this runs for every number of every band.
    if (!Number.isFinite(values[index]!)) mustBeFinite(`values[${index}]`, values[index]!)
  }
  const at = p * (values.length - 1)
  const below = Math.floor(at)
  // Of 0 and −0 either may have been selected: both are told as 0.
  const low = select(values, below) + 0
  if (at === below) return low
  // Everything to the right of what was selected is at least as large: the next is the least of it.
  let next = values[below + 1]!
  for (let index = below + 2; index < values.length; index++) next = Math.min(next, values[index]!)
  return low + (next - low) * (at - below)
}

/** Hoare's quickselect: brings the value of that rank to its place, with smaller ones before and larger ones behind. */
function select(values: Float64Array, rank: number): number {
  let left = 0
  let right = values.length - 1
  while (left < right) {
    const pivot = medianOfThree(values, left, right)
    let low = left
    let high = right
    while (low <= high) {
      while (values[low]! < pivot) low++
      while (values[high]! > pivot) high--
      if (low > high) break
      const swapped = values[low]!
      values[low++] = values[high]!
      values[high--] = swapped
    }
    if (rank <= high) right = high
    else if (rank >= low) left = low
    else break
  }
  return values[rank]!
}

function medianOfThree(values: Float64Array, left: number, right: number): number {
  const [a, b, c] = [values[left]!, values[(left + right) >> 1]!, values[right]!]
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c))
}
