import type { Outcome } from '../process.ts'

export interface PointsTally {
  kind: 'points'
  totals: readonly { key: string; points: number; voters: number }[]
  winner: string | null
  /** The options that share the highest total, if more than one does. */
  tied: readonly string[]
}

interface Given {
  key: string
  points: number
}

/**
 * Score and dots: the option with the highest sum (score voting as in Smith, "Range voting", 2000; dots as in
 * cumulative voting, where each voter spreads a fixed number). An option that a voter leaves out gets nothing from
 * them. A shared highest total is inconclusive, and so is a count in which nobody gave a point.
 */
export function tallyPoints(
  keys: readonly string[],
  ballots: readonly (readonly Given[])[],
): { outcome: Outcome; tally: PointsTally } {
  const totals = keys.map((key) => {
    const given = ballots.flatMap((ballot) => ballot.filter((one) => one.key === key && one.points > 0))
    return { key, points: given.reduce((sum, { points }) => sum + points, 0), voters: given.length }
  })
  const highest = Math.max(0, ...totals.map(({ points }) => points))
  const first = totals.filter(({ points }) => points === highest && highest > 0).map(({ key }) => key)
  const [winner] = first
  const decided = first.length === 1 && winner !== undefined
  return {
    outcome: decided ? 'carried' : 'inconclusive',
    tally: { kind: 'points', totals, winner: decided ? winner : null, tied: decided ? [] : first },
  }
}
