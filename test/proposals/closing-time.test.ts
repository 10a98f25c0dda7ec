import { describe, expect, it } from 'vitest'
import { codeOf, testing } from './tested.ts'

/** The words are put at 9:00; every command after that comes a minute later. */
const closesAt = '2026-03-02T09:02:00.000Z'

describe('a test with a closing time', () => {
  it('is closed by the clock alone once its time has come, and the journal says that nobody pressed', () => {
    const proposal = testing()
    proposal.put('vote', { closesAt })
    expect(codeOf(() => proposal.send('clock', 'closeProposal', { words: 1 }))).toBe('not-due')
    const [closed] = proposal.send('clock', 'closeProposal', { words: 1 })
    expect(closed).toMatchObject({ type: 'proposalClosed', atItsTime: true })
    expect(proposal.state.how).toMatchObject({ closedItself: true, closedAt: closesAt })
    expect(codeOf(() => proposal.send('clock', 'closeProposal', { words: 1 }))).toBe('not-due')
  })

  it('takes nothing from the clock but its closing', () => {
    const proposal = testing()
    proposal.put('vote', { closesAt })
    proposal.say('ann', 'for')
    for (const type of ['withdrawProposal', 'voidProposal'] as const) {
      expect(codeOf(() => proposal.send('clock', type, { reason: 'So' }))).toBe('not-due')
    }
    expect(
      codeOf(() => testing().send('clock', 'putWords', { words: { from: 'plain', wording: 'So' } } as never)),
    ).toBe('not-due')
  })

  it('is only counted, withdrawn or void once its time is up, whatever no timer has done', () => {
    const proposal = testing()
    proposal.put('vote', { closesAt })
    proposal.say('ann', 'for')
    expect(codeOf(() => proposal.send('chair', 'suspendProposal', { reason: 'A break' }))).toBe('proposal-closed')
    const words = { from: 'plain', wording: 'Others.' } as const
    expect(codeOf(() => proposal.send('chair', 'putNewWords', { words, insteadOf: 1 }))).toBe('proposal-closed')
    expect(codeOf(() => proposal.say('bob', 'for'))).toBe('proposal-closed')
    expect(codeOf(() => proposal.close())).toBe('accepted')
    expect(proposal.state.how).toMatchObject({ closedItself: false, result: { tally: { counts: { for: 1 } } } })
  })

  it('goes on after a break only with time to answer', () => {
    const proposal = testing()
    proposal.put('vote', { closesAt })
    proposal.send('chair', 'suspendProposal', { reason: 'A break' })
    expect(codeOf(() => proposal.send('clock', 'closeProposal', { words: 1 }))).toBe('not-due')
    expect(codeOf(() => proposal.send('chair', 'resumeProposal', {}))).toBe('wrong-time')
    expect(codeOf(() => proposal.send('chair', 'resumeProposal', { closesAt }))).toBe('wrong-time')
    proposal.send('chair', 'resumeProposal', { closesAt: '2026-03-02T10:00:00.000Z' })
    expect(codeOf(() => proposal.say('ann', 'for'))).toBe('accepted')
    proposal.send('chair', 'suspendProposal', { reason: 'A break' })
    proposal.send('chair', 'resumeProposal', { closesAt: null })
    expect(proposal.state.how.closesAt).toBeNull()
  })
})
