import type { Outcome } from '../process.ts'

export interface RankedRound {
  /** First preferences among the options still standing. */
  counts: readonly { key: string; votes: number }[]
  /** Ballots that name nobody who still stands. */
  exhausted: number
  /** Options that went after this round. */
  out: readonly string[]
}

export interface RankedTally {
  kind: 'ranked'
  rounds: readonly RankedRound[]
  winner: string | null
  /** The options between which nothing could decide. */
  tied: readonly string[]
}

/**
 * Instant run-off: while no option is first on more than half of the ballots that still name one, the lowest goes and
 * its ballots move on (Robert's Rules of Order Newly Revised, 45:62 to 45:69). A tie for the lowest is decided by the
 * latest earlier round in which the tied differed (backwards tie-breaking, O'Neill, "Voting matters" 18, 2004); if they
 * never did, no lot is drawn: they go together when all their votes in one hand would still be the fewest, otherwise
 * the count is inconclusive.
 */
export function tallyRanked(
  keys: readonly string[],
  rankings: readonly (readonly string[])[],
): { outcome: Outcome; tally: RankedTally } {
  const rounds: RankedRound[] = []
  let standing = [...keys]
  for (;;) {
    const counts = standing.map((key) => ({
      key,
      votes: rankings.filter((ranking) => ranking.find((one) => standing.includes(one)) === key).length,
    }))
    const counted = counts.reduce((sum, { votes }) => sum + votes, 0)
    const exhausted = rankings.length - counted
    const winner = counts.find(({ votes }) => votes * 2 > counted)
    if (winner || counted === 0) {
      rounds.push({ counts, exhausted, out: [] })
      return {
        outcome: winner ? 'carried' : 'inconclusive',
        tally: { kind: 'ranked', rounds, winner: winner?.key ?? null, tied: winner ? [] : standing },
      }
    }
    const lowest = lowestOf(counts, rounds)
    if (lowest.length === standing.length || (lowest.length > 1 && !areSafelyOut(counts, lowest))) {
      rounds.push({ counts, exhausted, out: [] })
      return { outcome: 'inconclusive', tally: { kind: 'ranked', rounds, winner: null, tied: lowest } }
    }
    rounds.push({ counts, exhausted, out: lowest })
    standing = standing.filter((key) => !lowest.includes(key))
  }
}

type Counts = readonly { key: string; votes: number }[]

/** Who has fewest votes now; of those tied, who had fewest in the latest round that tells them apart. */
function lowestOf(counts: Counts, rounds: readonly RankedRound[]): string[] {
  let tied = fewest(counts)
  for (const round of rounds.toReversed()) {
    if (tied.length === 1) break
    tied = fewest(round.counts.filter(({ key }) => tied.includes(key)))
  }
  return tied
}

function fewest(counts: Counts): string[] {
  const least = Math.min(...counts.map(({ votes }) => votes))
  return counts.filter(({ votes }) => votes === least).map(({ key }) => key)
}

/** Whether none of these could pass the next option even with the votes of all the others that go with it. */
function areSafelyOut(counts: Counts, out: readonly string[]): boolean {
  const together = counts.filter(({ key }) => out.includes(key)).reduce((sum, { votes }) => sum + votes, 0)
  const next = Math.min(...counts.filter(({ key }) => !out.includes(key)).map(({ votes }) => votes))
  return together < next
}
