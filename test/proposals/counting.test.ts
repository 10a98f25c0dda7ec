import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Choice } from '../../shared/proposals/choice.ts'
import { count } from '../../shared/proposals/counting/count.ts'
import { isEnough } from '../../shared/proposals/counting/fraction.ts'
import { tallyGradients } from '../../shared/proposals/counting/gradients.ts'
import { tallyPoints } from '../../shared/proposals/counting/points.ts'
import { tallyPositions } from '../../shared/proposals/counting/positions.ts'
import { tallyRanked } from '../../shared/proposals/counting/ranked.ts'
import { type Position, type Process, processes } from '../../shared/proposals/process.ts'
import { type DecisionRule, positionsOf } from '../../shared/proposals/ways.ts'

const of = <T>(times: number, value: T): T[] => Array.from({ length: times }, () => value)
const votes = (yes: number, no: number, abstain = 0): Position[] => [
  ...of(yes, 'for' as const),
  ...of(no, 'against' as const),
  ...of(abstain, 'abstain' as const),
]
const outcome = (rule: DecisionRule, positions: Position[]) =>
  tallyPositions('vote', positions, rule, { entitled: 12, present: 10 }).outcome

describe('a vote', () => {
  it.each([
    // kind, base, for, against, abstain, outcome: 12 entitled, 10 of them present
    ['majority', 'cast', 3, 2, 5, 'carried'],
    ['majority', 'cast', 3, 3, 0, 'notCarried'],
    ['majority', 'present', 5, 0, 0, 'notCarried'],
    ['majority', 'present', 6, 4, 0, 'carried'],
    ['majority', 'entitled', 6, 0, 0, 'notCarried'],
    ['majority', 'entitled', 7, 3, 0, 'carried'],
    ['twoThirds', 'cast', 4, 2, 4, 'carried'],
    ['twoThirds', 'cast', 5, 3, 0, 'notCarried'],
    ['twoThirds', 'present', 6, 0, 0, 'notCarried'],
    ['twoThirds', 'present', 7, 3, 0, 'carried'],
    ['twoThirds', 'entitled', 8, 0, 0, 'carried'],
    ['twoThirds', 'entitled', 7, 0, 0, 'notCarried'],
    ['unanimity', 'cast', 1, 0, 9, 'carried'],
    ['unanimity', 'cast', 9, 1, 0, 'notCarried'],
    ['unanimity', 'present', 9, 0, 1, 'notCarried'],
    ['unanimity', 'present', 10, 0, 0, 'carried'],
    ['unanimity', 'entitled', 10, 0, 0, 'notCarried'],
    ['unanimity', 'entitled', 12, 0, 0, 'carried'],
  ] as const)(
    'by %s of %s with %i for, %i against and %i abstaining is %s',
    (kind, base, yes, no, abstain, expected) => {
      expect(outcome({ kind, base }, votes(yes, no, abstain))).toBe(expected)
    },
  )

  it('by a threshold carries at the very percentage', () => {
    expect(outcome({ kind: 'threshold', base: 'present', percent: 60 }, votes(6, 4))).toBe('carried')
    expect(outcome({ kind: 'threshold', base: 'present', percent: 61 }, votes(6, 4))).toBe('notCarried')
  })

  it('in which all abstain says nothing of those who cast', () => {
    expect(outcome({ kind: 'majority', base: 'cast' }, votes(0, 0, 4))).toBe('inconclusive')
  })

  it('never carries on a base of nobody', () => {
    for (const kind of ['majority', 'twoThirds', 'unanimity'] as const)
      expect(isEnough({ kind, base: 'present' }, 0, 0)).toBe(false)
  })
})

describe('consensus and consent', () => {
  const rule: DecisionRule = { kind: 'unanimity', base: 'cast' }
  const of = (process: Process, positions: Position[]) =>
    tallyPositions(process, positions, rule, { entitled: 5, present: 5 }).outcome

  it('consensus fails by one who stands in the way, and holds with some who stand aside', () => {
    expect(of('consensus', ['for', 'for', 'against'])).toBe('notCarried')
    expect(of('consensus', ['for', 'abstain', 'abstain'])).toBe('carried')
    expect(of('consensus', ['abstain', 'abstain'])).toBe('inconclusive')
  })

  it('silence is not consent', () => {
    expect(of('consent', [])).toBe('inconclusive')
    expect(of('consent', ['abstain'])).toBe('inconclusive')
    expect(of('consent', ['consent'])).toBe('carried')
  })
})

describe('gradients of agreement', () => {
  const rule: DecisionRule = { kind: 'majority', base: 'cast' }
  const bases = { entitled: 8, present: 8 }

  it('count those who will support, also those who do not like it', () => {
    expect(tallyGradients([1, 2, 3, 6, 7, 4], rule, bases)).toEqual({
      outcome: 'carried',
      tally: { kind: 'gradients', counts: [1, 1, 1, 1, 0, 1, 1, 0], supporting: 4, base: 5 },
    })
  })

  it('are stopped by one block', () => {
    expect(tallyGradients([1, 1, 1, 1, 8], rule, bases).outcome).toBe('notCarried')
  })
})

describe('ranked choices', () => {
  it('elect by the transfers of the lowest (Tennessee chooses its capital)', () => {
    // The textbook example of instant run-off: 42 Memphis, 26 Nashville, 15 Chattanooga, 17 Knoxville.
    const [M, N, C, K] = ['memphis', 'nashville', 'chattanooga', 'knoxville']
    const ballots = [...of(42, [M, N, C, K]), ...of(26, [N, C, K, M]), ...of(15, [C, K, N, M]), ...of(17, [K, C, N, M])]
    const { outcome, tally } = tallyRanked([M, N, C, K] as string[], ballots as string[][])
    expect(outcome).toBe('carried')
    expect(tally.winner).toBe('knoxville')
    expect(tally.rounds.map((round) => round.counts.map(({ votes }) => votes))).toEqual([
      [42, 26, 15, 17],
      [42, 26, 32],
      [42, 58],
    ])
    expect(tally.rounds.map(({ out }) => out)).toEqual([['chattanooga'], ['nashville'], []])
  })

  it('are over at once when one is first on more than half', () => {
    const { tally } = tallyRanked(['a', 'b', 'c'], [['a'], ['a', 'b'], ['b']])
    expect(tally).toMatchObject({ winner: 'a', rounds: [{ exhausted: 0 }] })
  })

  it('decide a tie for the lowest by the latest round that tells them apart', () => {
    // Round 1: a 5, b 3, c 2, d 1. d goes to c: a 5, b 3, c 3. Before, c had fewer: c goes, and b wins by its votes.
    const ballots = [...of(5, ['a']), ...of(3, ['b']), ...of(2, ['c', 'b']), ['d', 'c', 'b']]
    const { tally } = tallyRanked(['a', 'b', 'c', 'd'], ballots)
    expect(tally.rounds.map(({ out }) => out)).toEqual([['d'], ['c'], []])
    expect(tally.winner).toBe('b')
  })

  it('put out together those who could not rise even with all their votes in one hand', () => {
    const ballots = [...of(5, ['a']), ...of(4, ['b']), ['c', 'b'], ['d', 'b']]
    const { tally } = tallyRanked(['a', 'b', 'c', 'd'], ballots)
    expect(tally.rounds.map(({ out }) => out)).toEqual([['c', 'd'], []])
    expect(tally.winner).toBe('b')
  })

  it('draw no lot: a tie to the end is inconclusive', () => {
    const { outcome, tally } = tallyRanked(['a', 'b'], [['a'], ['b']])
    expect({ outcome, tied: tally.tied }).toEqual({ outcome: 'inconclusive', tied: ['a', 'b'] })
  })

  it('leave aside ballots that name nobody who still stands', () => {
    const { tally } = tallyRanked(['a', 'b', 'c'], [...of(3, ['a']), ...of(4, ['b']), ...of(2, ['c'])])
    expect(tally.rounds.at(-1)).toMatchObject({ exhausted: 2 })
    expect(tally.winner).toBe('b')
  })
})

describe('points', () => {
  it('go to the option with the highest sum, and what is left out gets none', () => {
    const { outcome, tally } = tallyPoints(
      ['a', 'b'],
      [
        [
          { key: 'a', points: 3 },
          { key: 'b', points: 9 },
        ],
        [{ key: 'a', points: 7 }],
        [{ key: 'b', points: 0 }],
      ],
    )
    expect(outcome).toBe('carried')
    expect(tally.totals).toEqual([
      { key: 'a', points: 10, voters: 2 },
      { key: 'b', points: 9, voters: 1 },
    ])
  })

  it('that are shared at the top decide nothing, nor does a count without any', () => {
    const even = tallyPoints(['a', 'b'], [[{ key: 'a', points: 1 }], [{ key: 'b', points: 1 }]])
    expect(even).toMatchObject({ outcome: 'inconclusive', tally: { winner: null, tied: ['a', 'b'] } })
    expect(tallyPoints(['a', 'b'], [])).toMatchObject({ outcome: 'inconclusive', tally: { tied: [] } })
  })
})

const options = ['a', 'b', 'c'].map((key) => ({ key, text: key }))
const keys = options.map(({ key }) => key)
function choiceFor(process: Process): fc.Arbitrary<Choice> {
  if (process === 'gradients')
    return fc.integer({ min: 1, max: 8 }).map((level) => ({ kind: 'gradient', level }) as const)
  if (process === 'ranked')
    return fc.shuffledSubarray(keys, { minLength: 1 }).map((chosen) => ({ kind: 'ranking', keys: chosen }) as const)
  if (process === 'score' || process === 'dot') {
    return fc
      .tuple(fc.constantFrom(...keys), fc.integer({ min: 1, max: 1 }))
      .map(([key, points]) => ({ kind: 'points', points: [{ key, points }] }) as const)
  }
  return fc.constantFrom(...positionsOf[process]).map((position) => ({ kind: 'position', position }) as const)
}
const counts = fc
  .constantFrom(...processes)
  .chain((process) =>
    fc
      .array(choiceFor(process), { maxLength: 12 })
      .chain((choices) =>
        fc.record({ process: fc.constant(process), choices: fc.constant(choices), mixed: shuffled(choices) }),
      ),
  )
const shuffled = <T>(items: T[]) => fc.shuffledSubarray(items, { minLength: items.length })

describe('whatever the process', () => {
  const decisionRule: DecisionRule = { kind: 'majority', base: 'cast' }

  it('the order in which stances were taken changes nothing', () => {
    fc.assert(
      fc.property(counts, ({ process, choices, mixed }) => {
        const asked = { process, options, decisionRule }
        const bases = { entitled: 12, present: 12 }
        expect(count(asked, mixed, bases)).toEqual(count(asked, choices, bases))
      }),
    )
  })

  it('no choice is counted twice', () => {
    fc.assert(
      fc.property(counts, ({ process, choices }) => {
        const { tally } = count({ process, options, decisionRule }, choices, { entitled: 12, present: 12 })
        const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0)
        if (tally.kind === 'positions') expect(sum(Object.values(tally.counts))).toBe(choices.length)
        else if (tally.kind === 'gradients') expect(sum(tally.counts)).toBe(choices.length)
        else if (tally.kind === 'points') expect(sum(tally.totals.map(({ points }) => points))).toBe(choices.length)
        else
          for (const round of tally.rounds)
            expect(sum(round.counts.map(({ votes }) => votes)) + round.exhausted).toBe(choices.length)
      }),
    )
  })

  it('nothing is carried that nobody took a stance on', () => {
    for (const process of processes)
      expect(count({ process, options, decisionRule }, [], { entitled: 5, present: 5 }).outcome).toBe('inconclusive')
  })
})
