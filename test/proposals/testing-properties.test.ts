import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stancesThatCount } from '../../shared/proposals/close.ts'
import { evolve, type Proposal } from '../../shared/proposals/proposal.ts'
import { isWithheld, seenBy } from '../../shared/proposals/seen.ts'
import { stands } from '../../shared/proposals/testing.ts'
import { played, run, who } from './random-testing.ts'
import { actor, seat } from './tested.ts'

describe('whatever anybody presses', () => {
  it('comes to every kind of end, so that what follows says something', () => {
    const ends = fc.sample(run, { numRuns: 400, seed: 7 }).map((one) => {
      const { state, how } = played(one).proposal.state
      return `${how.process} ${how.result?.why ?? state}`
    })
    for (const end of [
      'consent carried',
      'consent objectionStands',
      'vote carried',
      'vote notCarried',
      'vote notQuorate',
    ])
      expect(ends.filter((one) => one === end).length).toBeGreaterThan(2)
  })

  it('no stance is counted twice, and none from outside the electorate', () => {
    fc.assert(
      fc.property(run, (one) => {
        const { how } = played(one).proposal.state
        const eligible = new Set(['chair', 'vice', 'ann', 'bob', 'cat'].map(seat) as string[])
        const counted = stancesThatCount(how).map(({ unitId }) => unitId)
        expect(new Set(counted).size).toBe(counted.length)
        for (const stance of how.stances) expect(eligible.has(stance.unitId)).toBe(true)
        const tally = how.result?.tally
        if (tally?.kind !== 'positions') throw new Error('Positions are counted.')
        expect(Object.values(tally.counts).reduce((sum, n) => sum + n, 0)).toBe(counted.length)
      }),
    )
  })

  it('nothing carries by consent while an objection stands, nor by silence, nor without a quorum', () => {
    fc.assert(
      fc.property(run, (one) => {
        const { proposal } = played(one)
        const { state, how } = proposal.state
        if (state !== 'carried') return
        expect(one.quorate).toBe(true)
        expect(stancesThatCount(how).length).toBeGreaterThan(0)
        if (how.process === 'consent') expect(how.objections.filter(stands)).toEqual([])
      }),
    )
  })

  it('nobody sees a hidden position of another before the close', () => {
    fc.assert(
      fc.property(run, who, (one, viewer) => {
        const { before } = played(one)
        const seen = seenBy(before, seat(viewer))
        if (seen.how.way !== 'tested') throw new Error('It is tested.')
        const own = before.how.stances.filter(
          ({ unitId, castBy }) => unitId === seat(viewer) || castBy === seat(viewer),
        )
        if (one.showResults === 'atClose') expect(seen.how.stances).toEqual(own)
        const named = seen.how.objections.filter(({ seatId }) => seatId !== null && seatId !== seat(viewer))
        if (one.showResults === 'atClose') expect(named).toEqual([])
        expect(seen.how.objections.map(({ risk, state }) => [risk, state])).toEqual(
          before.how.objections.map(({ risk, state }) => [risk, state]),
        )
        const answered = own.some(({ unitId, words }) => unitId === seat(viewer) && words === before.how.words)
        if (one.showResults === 'afterOwn' && !answered) expect(seen.how.stances).toEqual(own)
      }),
    )
  })

  it('everybody who folds what they are told holds what the server shows them', () => {
    fc.assert(
      fc.property(run, who, (one, viewer) => {
        const { proposal } = played(one)
        let folded: Proposal | undefined
        for (const { event, at, by } of proposal.events) {
          if (!isWithheld(event, actor(viewer))) folded = evolve(folded, event, { at, by })
        }
        expect(folded).toEqual(seenBy(proposal.state, seat(viewer)))
      }),
    )
  })
})
