import { mustBeFinite } from './check-number.ts'

/**
 * Spearman's rank correlation of two lists, in [−1, 1]: Pearson's correlation of their ranks, where equal values share
 * the middle of their ranks (Kendall and Gibbons, Rank Correlation Methods, chapter 3). A list whose values are all
 * equal says nothing about the other: 0.
 *
 * @throws RangeError when the lists differ in length, hold fewer than two values, or a value is not finite.
 */
export function spearman(x: ArrayLike<number>, y: ArrayLike<number>): number {
  if (x.length !== y.length) throw new RangeError(`y must hold as many values as x: ${y.length} are not ${x.length}.`)
  if (x.length < 2) throw new RangeError('x must hold at least two values.')
  return rankCorrelation(midRanks('x', x), midRanks('y', y))
}

/** The same of two lists of mid-ranks, for those who correlate one list with many. */
export function rankCorrelation(ranksOfX: Float64Array, ranksOfY: Float64Array): number {
  const middle = (ranksOfX.length - 1) / 2
  let together = 0
  let ofX = 0
  let ofY = 0
  for (let index = 0; index < ranksOfX.length; index++) {
    const dx = ranksOfX[index]! - middle
    const dy = ranksOfY[index]! - middle
    together += dx * dy
    ofX += dx * dx
    ofY += dy * dy
  }
  if (ofX === 0 || ofY === 0) return 0
  // Not −0, which another order of adding up may leave.
  return Math.max(-1, Math.min(1, together / Math.sqrt(ofX * ofY))) + 0
}

/**
 * Ranks from 0; equal values share the middle of theirs.
 *
 * @throws RangeError when a value is not finite, naming the list.
 */
export function midRanks(name: string, values: ArrayLike<number>): Float64Array {
  const order = new Uint32Array(values.length)
  for (let index = 0; index < values.length; index++) {
    if (!Number.isFinite(values[index]!)) mustBeFinite(`${name}[${index}]`, values[index]!)
    order[index] = index
  }
  order.sort((a, b) => values[a]! - values[b]!)
  const ranks = new Float64Array(values.length)
  for (let from = 0; from < order.length; ) {
    let to = from
    while (to + 1 < order.length && values[order[to + 1]!] === values[order[from]!]) to++
    for (let place = from; place <= to; place++) ranks[order[place]!] = (from + to) / 2
    from = to + 1
  }
  return ranks
}
