import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stancesThatCount } from '../../shared/proposals/close.ts'
import { evolve, type Proposal } from '../../shared/proposals/proposal.ts'
import { isWithheld, seenBy } from '../../shared/proposals/seen.ts'
import { stands } from '../../shared/proposals/testing.ts'
import { Refusal } from '../../shared/refusal.ts'
import { actor, everybody, facts, seat, sitting, testing } from './tested.ts'

const keys = ['chair', 'vice', 'ann', 'bob', 'cat', 'out', 'stranger']
const who = fc.constantFrom(...keys)
const pick = fc.nat({ max: 3 })
const position = fc.constantFrom('consent', 'object', 'for', 'against', 'abstain')

const press = fc.oneof(
  { weight: 6, arbitrary: fc.record({ type: fc.constant('say'), by: who, position, words: fc.nat({ max: 3 }) }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('recordFor'), by: who, unit: who, position }) },
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constantFrom('clarifyObjection', 'sustainObjection', 'notSustainObjection', 'standAside', 'dissent'),
      by: who,
      pick,
    }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constantFrom('suspendProposal', 'resumeProposal'), by: who }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('reword'), by: who, pick }) },
)
type Press = typeof press extends fc.Arbitrary<infer P> ? P : never

const run = fc.record({
  process: fc.constantFrom('consent', 'vote', 'consensus', 'senseCheck'),
  showResults: fc.constantFrom('live', 'afterOwn', 'atClose'),
  presses: fc.array(press, { maxLength: 40 }),
  quorate: fc.boolean(),
})
type Run = typeof run extends fc.Arbitrary<infer R> ? R : never

/** Tries every press; what a rule refuses changes nothing. */
function played({ process, showResults, presses, quorate }: Run) {
  const seats = [
    ...everybody,
    sitting('out', 'org-out', {
      conflicts: [{ challengeId: facts.gathering.challengeId ?? ('' as never), management: 'staySilent' }],
    }),
  ]
  const proposal = testing({ gathering: { ...facts.gathering, seats } })
  proposal.put(process as 'consent', { showResults: showResults as 'live' })
  for (const [n, one] of presses.entries()) attempt(proposal, one, n)
  proposal.now({ quorum: { votingSeats: 5, legalBodies: 5, quorate } })
  const before = proposal.state
  proposal.close()
  return { proposal, before }
}

function attempt(proposal: ReturnType<typeof testing>, one: Press, n: number): void {
  const objectionId = 'pick' in one ? (proposal.state.how.objections[one.pick]?.id ?? 'none') : 'none'
  const more = { objectionId, clarification: 'So', rationale: 'So', dissent: 'So', reason: 'So' }
  try {
    if ('words' in one) {
      // Mostly the words as they are; now and then those of some other version.
      const read = one.words === 3 ? { words: 1 } : {}
      proposal.say(one.by, one.position as 'for', { ...read, reason: 'So' })
    } else if ('unit' in one) {
      const choice = { kind: 'position', position: one.position as 'for' } as const
      const { words } = proposal.state.how
      proposal.send(one.by, 'recordStance', { words, unitId: seat(one.unit), choice, reason: 'So' })
    } else if (one.type === 'reword' && 'pick' in one) {
      proposal.now({ words: { text: `Words ${n}`, digest: String(n).padStart(64, '0'), seq: 0 } })
      const asked = { words: { from: 'plain', wording: `Words ${n}` } as const }
      proposal.send(one.by, 'putNewWords', one.pick > 1 ? asked : { ...asked, integrates: objectionId })
    } else proposal.send(one.by, one.type as 'suspendProposal', more as never)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
  }
}

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
