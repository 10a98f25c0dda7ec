import { describe, expect, it } from 'vitest'
import { recounted } from '../../shared/proposals/correct.ts'
import { evolve, type Proposal } from '../../shared/proposals/proposal.ts'
import { isWithheld, seenBy } from '../../shared/proposals/seen.ts'
import { actor, codeOf, seat, testing } from './tested.ts'

const position = (one: 'for' | 'against') => ({ kind: 'position', position: one }) as const

function recordedForAnn(showResults: 'live' | 'atClose' = 'live') {
  const proposal = testing()
  proposal.put('vote', { showResults })
  proposal.send('chair', 'recordStance', { words: 1, unitId: 'seat-ann', choice: position('for') })
  proposal.say('bob', 'for')
  proposal.say('cat', 'against')
  return proposal
}
const correct = (proposal: ReturnType<typeof testing>, by = 'ann', unitId?: string) =>
  codeOf(() =>
    proposal.send(by, 'correctStance', { choice: position('against'), ...(unitId === undefined ? {} : { unitId }) }),
  )

describe('a position that was recorded for somebody', () => {
  it('is corrected by its owner after the count: both are kept, and what was counted stays counted', () => {
    const proposal = recordedForAnn()
    proposal.close()
    expect(correct(proposal)).toBe('accepted')
    const { state, how } = proposal.state
    expect(state).toBe('carried')
    expect(how.result?.tally).toMatchObject({ counts: { for: 2, against: 1 } })
    expect(recounted(how)).toMatchObject({ outcome: 'notCarried', tally: { counts: { for: 1, against: 2 } } })
    expect(how.stances.at(-1)).toMatchObject({ number: 4, corrects: 1, channel: 'self', castBy: 'seat-ann' })
    expect(how.stances[0]).toMatchObject({ number: 1, channel: 'recordedByChair' })
  })

  it('is corrected to an objection only with what could go wrong', () => {
    const proposal = testing()
    proposal.put('consent')
    const choice = (one: 'consent' | 'object') => ({ kind: 'position', position: one }) as const
    proposal.send('chair', 'recordStance', { words: 1, unitId: 'seat-ann', choice: choice('consent') })
    for (const key of ['bob', 'cat']) proposal.say(key, 'consent')
    proposal.close()
    const corrected = (more: object) =>
      codeOf(() => proposal.send('ann', 'correctStance', { choice: choice('object'), ...more }))
    expect(corrected({})).toBe('needs-reason')
    expect(corrected({ reason: 'Diverts' })).toBe('accepted')
  })

  it('is corrected by nobody else, once, and not where it was taken by its owner', () => {
    const proposal = recordedForAnn()
    proposal.close()
    expect(correct(proposal, 'chair', 'seat-ann')).toBe('not-recorded')
    expect(correct(proposal, 'bob')).toBe('not-recorded')
    expect(correct(proposal)).toBe('accepted')
    expect(correct(proposal)).toBe('not-recorded')
  })

  it('is corrected by taking one’s own while it is open, and no more once the minutes are confirmed', () => {
    const proposal = recordedForAnn()
    expect(correct(proposal)).toBe('not-counted')
    proposal.close()
    proposal.now({ minutesConfirmed: true })
    expect(correct(proposal)).toBe('minutes-closed')
  })

  it('shows corrected to everybody alike, folded or asked for', () => {
    const proposal = recordedForAnn('atClose')
    proposal.close()
    correct(proposal)
    for (const viewer of ['ann', 'cat', 'stranger']) {
      let folded: Proposal | undefined
      for (const { event, at, by } of proposal.events) {
        if (!isWithheld(event, actor(viewer))) folded = evolve(folded, event, { at, by })
      }
      expect(folded).toEqual(seenBy(proposal.state, seat(viewer)))
    }
  })
})
