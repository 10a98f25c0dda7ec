import { describe, expect, it } from 'vitest'
import { resultSentence, whyNotByConsent } from '../../shared/proposals/result-words.ts'
import type { TestingCommand } from '../../shared/proposals/testing-commands.ts'
import { testing } from './tested.ts'

type Saying = Extract<TestingCommand, { type: 'takeStance' }>['body']['choice']

const quorumRule = { minimumVotingSeats: 3, minimumLegalBodies: 2, requiredRoles: [], text: 'Three' }
const formal = { quorumRule }
const light = { quorumRule: { ...quorumRule, minimumVotingSeats: 0, minimumLegalBodies: 0 } }

const options = [
  { key: 'a', text: 'Close all 28' },
  { key: 'b', text: 'Phase it' },
]

describe('a result in one sentence', () => {
  it('of consent says who stood aside, and that the senate was quorate', () => {
    const proposal = testing()
    proposal.put('consent')
    for (const key of ['ann', 'bob']) proposal.say(key, 'consent')
    proposal.say('cat', 'abstain')
    proposal.close()
    expect(resultSentence(proposal.state.how, formal)).toBe('Carried. 2 consent, 1 stood aside, 0 object, quorate.')
  })

  it('says nothing of a quorum in a senate that asks for none', () => {
    const proposal = testing()
    proposal.put('consent')
    for (const key of ['ann', 'bob', 'cat']) proposal.say(key, 'consent')
    proposal.close()
    expect(resultSentence(proposal.state.how, light)).toBe('Carried. 3 consent, 0 stood aside, 0 object.')
    const secret = testing()
    secret.put('vote', { ballot: 'secret' })
    secret.close()
    expect(resultSentence(secret.state.how, light)).toBe(
      'Inconclusive. Fewer than 3 secret ballots were cast, so nothing is told of them.',
    )
  })

  it('of words that did not carry says how many they needed, of whom', () => {
    const said = (base: 'entitled' | 'cast') => {
      const proposal = testing()
      proposal.put('vote', { decisionRule: { kind: 'majority', base } })
      for (const key of ['ann', 'bob']) proposal.say(key, 'for')
      for (const key of base === 'cast' ? ['cat', 'vice'] : []) proposal.say(key, 'against')
      proposal.close()
      return resultSentence(proposal.state.how, formal)
    }
    expect(said('entitled')).toBe(
      'Not carried. 2 for, 0 against, 0 abstained, quorate. To carry, 3 of the 5 entitled to vote had to be in favour.',
    )
    expect(said('cast')).toBe(
      'Not carried. 2 for, 2 against, 0 abstained, quorate. To carry, 3 of the 4 votes for and against had to be in favour.',
    )
  })

  it('of gradients that were blocked says that one block is enough', () => {
    const proposal = testing()
    proposal.put('gradients')
    for (const [key, level] of [
      ['ann', 1],
      ['bob', 2],
      ['cat', 8],
    ] as const) {
      proposal.send(key, 'takeStance', { words: 1, choice: { kind: 'gradient', level } })
    }
    proposal.close()
    expect(resultSentence(proposal.state.how, formal)).toBe(
      'Not carried. 2 of 3 support it, 1 block, quorate. One block is enough to stop them.',
    )
  })

  it('says why nothing was concluded', () => {
    const proposal = testing()
    proposal.put('vote')
    for (const key of ['ann', 'bob']) proposal.say(key, 'for')
    proposal.now({ quorum: { votingSeats: 1, legalBodies: 1, quorate: false } })
    proposal.close()
    expect(resultSentence(proposal.state.how, formal)).toBe(
      'Inconclusive. The senate was not quorate at the close. 2 for, 0 against, 0 abstained, not quorate.',
    )
  })

  it('of gradients, ranks and dots names what won and by how much', () => {
    const choices: Record<'gradients' | 'ranked' | 'dot', Saying> = {
      gradients: { kind: 'gradient', level: 2 },
      ranked: { kind: 'ranking', keys: ['b'] },
      dot: { kind: 'points', points: [{ key: 'b', points: 1 }] },
    }
    const said = (process: keyof typeof choices) => {
      const proposal = testing()
      proposal.put(process, process === 'gradients' ? {} : { options })
      for (const key of ['ann', 'bob', 'cat']) proposal.send(key, 'takeStance', { words: 1, choice: choices[process] })
      proposal.close()
      return resultSentence(proposal.state.how, formal)
    }
    expect(said('gradients')).toBe('Carried. 3 of 3 support it, 0 blocks, quorate.')
    expect(said('ranked')).toBe('Carried. Phase it wins after 1 round, quorate.')
    expect(said('dot')).toBe('Carried. Phase it wins with 3 points, quorate.')
  })

  it('of fewer than 3 secret ballots tells no number', () => {
    const proposal = testing()
    proposal.put('vote', { ballot: 'secret' })
    proposal.close()
    expect(resultSentence(proposal.state.how, formal)).toBe(
      'Inconclusive. Fewer than 3 secret ballots were cast, so nothing is told of them. Quorate.',
    )
  })

  it('is not there before the close', () => {
    const proposal = testing()
    proposal.put('consent')
    expect(resultSentence(proposal.state.how, formal)).toBeUndefined()
  })
})

describe('while an objection stands', () => {
  it('the screen says that consent cannot carry, and whose turn it is', () => {
    const proposal = testing()
    proposal.put('consent')
    expect(whyNotByConsent(proposal.state.how)).toBeUndefined()
    proposal.say('ann', 'object', { reason: 'Diverts' })
    expect(whyNotByConsent(proposal.state.how)).toBe(
      'These words cannot carry by consent: 1 objection stands. The chair rules on what is raised.',
    )
    const objectionId = proposal.state.how.objections[0]?.id ?? ''
    proposal.send('chair', 'sustainObjection', { objectionId, rationale: 'It holds' })
    expect(whyNotByConsent(proposal.state.how)).toMatch(/New words can integrate/)
    proposal.send('ann', 'standAside', { objectionId })
    expect(whyNotByConsent(proposal.state.how)).toBeUndefined()
  })
})
