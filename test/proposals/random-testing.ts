import fc from 'fast-check'
import { Refusal } from '../../shared/refusal.ts'
import { everybody, facts, seat, sitting, testing } from './tested.ts'

const keys = ['chair', 'vice', 'ann', 'bob', 'cat', 'out', 'stranger']
/** Anybody, also whoever is recused or sits nowhere. */
export const who = fc.constantFrom(...keys)
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

/** A test of words, with whatever anybody might press in it. */
export const run = fc.record({
  process: fc.constantFrom('consent', 'vote', 'consensus', 'senseCheck'),
  showResults: fc.constantFrom('live', 'afterOwn', 'atClose'),
  presses: fc.array(press, { maxLength: 40 }),
  quorate: fc.boolean(),
})
type Run = typeof run extends fc.Arbitrary<infer R> ? R : never

/** Tries every press; what a rule refuses changes nothing. */
export function played({ process, showResults, presses, quorate }: Run) {
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
      const asked = { words: { from: 'plain', wording: `Words ${n}` } as const, insteadOf: proposal.state.how.words }
      proposal.send(one.by, 'putNewWords', one.pick > 1 ? asked : { ...asked, integrates: objectionId })
    } else proposal.send(one.by, one.type as 'suspendProposal', more as never)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
  }
}
