import { describe, expect, it } from 'vitest'
import type { ChallengeId } from '../../shared/ids.ts'
import { basesOf } from '../../shared/proposals/electorate.ts'
import { evolve, type Proposal } from '../../shared/proposals/proposal.ts'
import { isWithheld, seenBy, turnoutOf } from '../../shared/proposals/seen.ts'
import { countingStances } from '../../shared/proposals/testing.ts'
import { actor, codeOf, everybody, facts, seat, sitting, testing } from './tested.ts'

const others = { from: 'plain', wording: 'Close the beds in two steps.' } as const
const reworded = { words: { text: others.wording, digest: 'b'.repeat(64), seq: 0 } }
const recused = { challengeId: 'ch-beds' as ChallengeId, management: 'speakNotDecide' } as const

describe('the electorate', () => {
  it('is frozen at the opening with who is recused, absent or does not vote', () => {
    const seats = [
      ...everybody,
      sitting('out', 'org-out', { conflicts: [recused] }),
      sitting('clerk', null, { votes: false }),
      sitting('away'),
    ]
    const proposal = testing({
      gathering: { ...facts.gathering, seats, here: [...everybody.map(({ seatId }) => seatId), seat('out')] },
    })
    proposal.put('consent')
    const why = Object.fromEntries(
      proposal.state.how.electorate.map((voter) => [voter.unitId, voter.eligible || voter.reason]),
    )
    expect(why).toMatchObject({
      'seat-ann': true,
      'seat-out': 'recused',
      'seat-clerk': 'nonVoting',
      'seat-away': 'absent',
    })
    for (const key of ['out', 'clerk', 'away', 'stranger'])
      expect(codeOf(() => proposal.say(key, 'consent'))).toBe('not-in-electorate')
  })

  it('does not change when somebody arrives later', () => {
    const proposal = testing({ gathering: { ...facts.gathering, here: [seat('ann'), seat('bob')] } })
    proposal.put('consent')
    proposal.now({ gathering: facts.gathering })
    expect(codeOf(() => proposal.say('cat', 'consent'))).toBe('not-in-electorate')
  })

  it('lets a deputy speak only where the terms allow deputies', () => {
    const seats = [
      sitting('ann', 'org-a', { deputySeatIds: [seat('deputy')] }),
      sitting('bob'),
      sitting('deputy', null, { votes: false }),
    ]
    for (const deputies of [true, false]) {
      const proposal = testing({ gathering: { ...facts.gathering, seats, deputies, here: null } })
      proposal.put('consent')
      const reply = codeOf(() => proposal.say('deputy', 'consent', { unitId: 'seat-ann' }))
      expect(reply).toBe(deputies ? 'accepted' : 'not-in-electorate')
      if (deputies) expect(proposal.state.how.stances).toMatchObject([{ unitId: 'seat-ann', channel: 'deputy' }])
    }
  })

  it('of organisations has one place for each legal body, and none for a lay member', () => {
    const seats = [
      sitting('ann', 'org-a', { organisationType: 'acuteTrust' }),
      sitting('bob', 'org-a', { organisationType: 'acuteTrust' }),
      sitting('cat', 'org-c', { conflicts: [recused] }),
      sitting('lay', 'org-l', { role: 'layMember' }),
    ]
    const proposal = testing({ gathering: { ...facts.gathering, seats } })
    proposal.put('vote', { unit: 'organisation' })
    expect(proposal.state.how.electorate).toEqual([
      {
        ...{ unitId: 'org-a', sector: 'acute', eligible: true },
        ...{ seatIds: [seat('ann'), seat('bob')], deputySeatIds: [] },
      },
      { unitId: 'org-c', sector: 'independent', eligible: false, reason: 'recused' },
    ])
    proposal.say('ann', 'for')
    expect(codeOf(() => proposal.say('bob', 'against', { unitId: 'org-a' }))).toBe('already-taken')
    expect(codeOf(() => proposal.say('ann', 'against'))).toBe('accepted')
    expect(countingStances(proposal.state.how)).toHaveLength(1)
  })

  it('of organisations has a body as recused only if each of its delegates who vote is; otherwise it is entitled', () => {
    const delegates = {
      torn: [sitting('a1', 'org-torn', { conflicts: [recused] }), sitting('a2', 'org-torn')],
      out: [
        sitting('b1', 'org-out', { conflicts: [recused] }),
        sitting('b2', 'org-out', { conflicts: [recused] }),
        sitting('clerk', 'org-out', { votes: false }),
      ],
      mute: [sitting('c1', 'org-mute', { votes: false })],
    }
    const seats = [sitting('ann', 'org-ann'), ...Object.values(delegates).flat()]
    const proposal = testing({ gathering: { ...facts.gathering, seats, here: [seat('ann')] } })
    proposal.put('vote', { unit: 'organisation' })
    const { electorate } = proposal.state.how
    expect(electorate.map((voter) => [voter.unitId, voter.eligible || voter.reason])).toEqual([
      ...[
        ['org-ann', true],
        ['org-torn', 'absent'],
        ['org-out', 'recused'],
        ['org-mute', 'nonVoting'],
      ],
    ])
    expect(basesOf(electorate)).toEqual({ entitled: 2, present: 1 })
  })

  it('is nobody, and nothing opens, where nobody can take a position', () => {
    expect(codeOf(() => testing({ gathering: { ...facts.gathering, here: [] } }).put('consent'))).toBe('no-electorate')
  })
})

describe('what a senate does not use', () => {
  it.each([
    ['gradients', {}],
    ['ranked', {}],
    ['score', {}],
    ['dot', {}],
    ['vote', { ballot: 'secret' }],
    ['vote', { unit: 'organisation' }],
  ] as const)('refuses %s %o', (process, more) => {
    const options = [
      { key: 'a', text: 'A' },
      { key: 'b', text: 'B' },
    ]
    const asked = process === 'vote' || process === 'gradients' ? more : { ...more, options }
    expect(codeOf(() => testing({ uses: [] }).put(process, asked))).toBe('not-used')
    expect(codeOf(() => testing().put(process, asked))).toBe('accepted')
  })

  it('nothing secret has names, reasons or early results', () => {
    expect(codeOf(() => testing().put('consent', { ballot: 'secret' }))).toBe('wrong-ballot')
    expect(codeOf(() => testing().put('vote', { ballot: 'secret', showResults: 'live' }))).toBe('wrong-showing')
    expect(codeOf(() => testing().put('vote', { ballot: 'secret', reasonRequiredFor: ['against'] }))).toBe(
      'wrong-reasons',
    )
  })

  it('a choice needs something to choose between', () => {
    expect(codeOf(() => testing().put('ranked'))).toBe('needs-options')
    const twice = [
      { key: 'a', text: 'A' },
      { key: 'b', text: 'A' },
    ]
    expect(codeOf(() => testing().put('ranked', { options: twice }))).toBe('already-an-option')
    expect(codeOf(() => testing().put('vote', { options: twice }))).toBe('no-options')
  })
})

describe('a stance', () => {
  it('is kept when its owner thinks again, and the last one counts', () => {
    const proposal = testing()
    proposal.put('vote')
    proposal.say('ann', 'for')
    proposal.say('ann', 'against')
    expect(proposal.state.how.stances.map(({ number, choice }) => [number, choice])).toEqual([
      [1, { kind: 'position', position: 'for' }],
      [2, { kind: 'position', position: 'against' }],
    ])
    proposal.say('bob', 'for')
    proposal.say('cat', 'for')
    proposal.close()
    expect(proposal.state.how.result?.tally).toMatchObject({ counts: { for: 2, against: 1 } })
  })

  it('recorded by the chair counts at once, is marked, and its owner corrects it', () => {
    const proposal = testing()
    proposal.put('vote')
    const choice = { kind: 'position', position: 'for' } as const
    proposal.send('chair', 'recordStance', { words: 1, unitId: 'seat-ann', choice })
    expect(countingStances(proposal.state.how)).toMatchObject([
      { unitId: 'seat-ann', channel: 'recordedByChair', castBy: 'seat-chair' },
    ])
    proposal.say('ann', 'against')
    expect(countingStances(proposal.state.how)).toMatchObject([{ channel: 'self', castBy: 'seat-ann' }])
  })

  it('that somebody took themselves is not recorded over, nor over a deputy by another deputy', () => {
    const seats = [
      sitting('ann', 'org-a', { deputySeatIds: [seat('one'), seat('two')] }),
      ...[sitting('bob'), sitting('one', null, { votes: false }), sitting('two', null, { votes: false })],
    ]
    const proposal = testing({ gathering: { ...facts.gathering, seats } })
    proposal.put('consent')
    const choice = { kind: 'position', position: 'consent' } as const
    const recorded = (unitId: string) => () => proposal.send('chair', 'recordStance', { words: 1, unitId, choice })
    proposal.say('bob', 'object', { reason: 'Diverts' })
    expect(codeOf(recorded('seat-bob'))).toBe('already-taken')
    expect(proposal.state.how.objections).toMatchObject([{ state: 'raised' }])
    proposal.say('one', 'object', { unitId: 'seat-ann', reason: 'Too soon' })
    expect(codeOf(() => proposal.say('two', 'consent', { unitId: 'seat-ann' }))).toBe('already-taken')
    expect(codeOf(recorded('seat-ann'))).toBe('already-taken')
    expect(codeOf(() => proposal.say('ann', 'consent'))).toBe('accepted')
    expect(proposal.state.how.objections).toMatchObject([{ state: 'raised' }, { state: 'withdrawn' }])
  })

  it('on new words takes back no objection of somebody else: not by a record, a deputy or another delegate', () => {
    const seats = [
      sitting('ann', 'org-a', { deputySeatIds: [seat('deputy')] }),
      ...[sitting('bob', 'org-a'), sitting('deputy', null, { votes: false })],
    ]
    for (const unit of ['seat', 'organisation'] as const) {
      const unitId = unit === 'seat' ? 'seat-ann' : 'org-a'
      const proposal = testing({ gathering: { ...facts.gathering, seats } })
      proposal.put('consent', { unit })
      proposal.say('ann', 'object', { unitId, reason: 'Diverts' })
      proposal.now({ words: { text: 'Close half.', digest: 'b'.repeat(64), seq: 0 } })
      proposal.send('chair', 'putNewWords', { words: { from: 'plain', wording: 'Close half.' }, insteadOf: 1 })
      const choice = { kind: 'position', position: 'consent' } as const
      proposal.send('chair', 'recordStance', { words: 2, unitId, choice })
      proposal.say(unit === 'seat' ? 'deputy' : 'bob', 'consent', { unitId })
      expect([unit, proposal.state.how.objections.map(({ state }) => state)]).toEqual([unit, ['raised']])
      const ann = codeOf(() => proposal.say('ann', 'consent', { unitId }))
      expect([unit, ann]).toEqual([unit, unit === 'seat' ? 'accepted' : 'already-taken'])
      expect(proposal.state.how.objections.map(({ state }) => state)).toEqual([
        unit === 'seat' ? 'withdrawn' : 'raised',
      ])
    }
  })

  it('is not taken for somebody else: not by a member, and by the chair only as what it is, a record', () => {
    const proposal = testing()
    proposal.put('vote')
    expect(codeOf(() => proposal.say('bob', 'for', { unitId: 'seat-ann' }))).toBe('not-in-electorate')
    expect(codeOf(() => proposal.say('chair', 'for', { unitId: 'seat-ann' }))).toBe('not-in-electorate')
    expect(proposal.state.how.stances).toEqual([])
  })

  it('said twice counts once', () => {
    const proposal = testing()
    proposal.put('vote')
    proposal.say('ann', 'for')
    proposal.say('ann', 'for')
    expect(countingStances(proposal.state.how)).toMatchObject([{ unitId: 'seat-ann' }])
  })

  it('needs its reason where one is asked', () => {
    const proposal = testing()
    proposal.put('vote', { reasonRequiredFor: ['against'] })
    expect(codeOf(() => proposal.say('ann', 'against'))).toBe('needs-reason')
    expect(codeOf(() => proposal.say('ann', 'against', { reason: 'Diverts' }))).toBe('accepted')
    expect(codeOf(() => proposal.say('bob', 'for'))).toBe('accepted')
  })

  it('is one that this process asks for', () => {
    const proposal = testing()
    proposal.put('vote')
    expect(codeOf(() => proposal.say('ann', 'consent'))).toBe('wrong-choice')
    const dots = testing()
    const options = ['a', 'b', 'c', 'd'].map((key) => ({ key, text: key }))
    dots.put('dot', { options })
    const spread = (points: number) => () =>
      dots.send('ann', 'takeStance', { words: 1, choice: { kind: 'points', points: [{ key: 'a', points }] } })
    expect(codeOf(spread(3))).toBe('wrong-choice')
    expect(codeOf(spread(2))).toBe('accepted')
  })

  it('comes too late after the close and after the time that was set', () => {
    const proposal = testing()
    proposal.put('vote', { closesAt: '2026-03-02T09:02:00.000Z' })
    expect(codeOf(() => proposal.say('ann', 'for'))).toBe('accepted')
    expect(codeOf(() => proposal.say('bob', 'for'))).toBe('proposal-closed')
    proposal.close()
    expect(codeOf(() => proposal.say('bob', 'for'))).toBe('proposal-closed')
    expect(codeOf(() => proposal.close())).toBe('proposal-closed')
  })

  it('that arrives after it was given up as lost counts for nothing', () => {
    const proposal = testing()
    proposal.put('consent')
    const said = (goodUntil: string) => codeOf(() => proposal.say('ann', 'consent', { goodUntil }))
    expect(said('2026-03-02T09:00:00.000Z')).toBe('no-longer')
    const late = { words: 1, risk: 'Diverts', affectedOrganisationIds: [], goodUntil: '2026-03-02T09:00:00.000Z' }
    expect(codeOf(() => proposal.send('ann', 'raiseObjection', late))).toBe('no-longer')
    expect(proposal.state.how.stances).toEqual([])
    expect(said('2026-03-02T09:30:00.000Z')).toBe('accepted')
  })

  it('waits while the proposal is suspended', () => {
    const proposal = testing()
    proposal.put('vote')
    proposal.send('chair', 'suspendProposal', { reason: 'A break' })
    expect(codeOf(() => proposal.say('ann', 'for'))).toBe('not-open')
    proposal.send('chair', 'resumeProposal', {})
    expect(codeOf(() => proposal.say('ann', 'for'))).toBe('accepted')
  })
})

describe('new words', () => {
  it('ask everybody again: earlier stances stay and count for nothing', () => {
    const proposal = testing()
    proposal.put('vote')
    proposal.say('ann', 'for')
    proposal.now(reworded)
    proposal.send('chair', 'putNewWords', { words: others, insteadOf: 1 })
    expect(proposal.state).toMatchObject({
      wording: others.wording,
      how: { words: 2, earlierWords: [{ words: 1, wording: 'Close the beds.' }] },
    })
    expect(countingStances(proposal.state.how)).toEqual([])
    expect(proposal.state.how.stances).toHaveLength(1)
    expect(codeOf(() => proposal.say('ann', 'for', { words: 1 }))).toBe('wording-differs')
  })

  it('take the place only of the words that their writer had before them', () => {
    const proposal = testing()
    proposal.put('vote')
    proposal.now(reworded)
    proposal.send('vice', 'putNewWords', { words: others, insteadOf: 1 })
    proposal.say('ann', 'for')
    proposal.now({ words: { text: 'Close none.', digest: 'c'.repeat(64), seq: 0 } })
    const putOver = (insteadOf: number) => () => proposal.send('chair', 'putNewWords', { words: others, insteadOf })
    expect(codeOf(putOver(1))).toBe('wording-differs')
    expect(countingStances(proposal.state.how)).toHaveLength(1)
    expect(codeOf(putOver(2))).toBe('accepted')
    expect(proposal.state.how.words).toBe(3)
  })

  it('are not put after the first secret ballot', () => {
    const proposal = testing()
    proposal.put('vote', { ballot: 'secret' })
    proposal.say('ann', 'for')
    proposal.now(reworded)
    expect(codeOf(() => proposal.send('chair', 'putNewWords', { words: others, insteadOf: 1 }))).toBe('already-cast')
  })
})

describe('an objection', () => {
  function objected() {
    const proposal = testing()
    proposal.put('consent')
    for (const key of ['bob', 'cat', 'vice']) proposal.say(key, 'consent')
    proposal.say('ann', 'object', { reason: 'Diverts at night' })
    const objectionId = proposal.state.how.objections[0]?.id ?? ''
    return { proposal, objectionId }
  }

  it.each(['raised', 'clarified', 'sustained'] as const)('keeps words from carrying while it is %s', (state) => {
    const { proposal, objectionId } = objected()
    if (state !== 'raised') proposal.send('ann', 'clarifyObjection', { objectionId, clarification: 'After ten' })
    if (state === 'sustained') proposal.send('chair', 'sustainObjection', { objectionId, rationale: 'It holds' })
    expect(proposal.state.how.objections[0]?.state).toBe(state)
    proposal.close()
    expect(proposal.state).toMatchObject({ state: 'notCarried', how: { result: { why: 'objectionStands' } } })
  })

  it('lets words carry when it was not sustained, and dissent is kept in full', () => {
    const { proposal, objectionId } = objected()
    proposal.send('chair', 'notSustainObjection', { objectionId, rationale: 'The limit covers it' })
    proposal.send('ann', 'dissent', { objectionId, dissent: 'It does not' })
    proposal.close()
    expect(proposal.state.state).toBe('carried')
    expect(proposal.state.how.objections[0]).toMatchObject({ state: 'dissent', dissent: 'It does not' })
  })

  it('is stood aside from, taken back or clarified by its owner alone', () => {
    const { proposal, objectionId } = objected()
    proposal.send('chair', 'sustainObjection', { objectionId, rationale: 'It holds' })
    expect(codeOf(() => proposal.send('bob', 'standAside', { objectionId }))).toBe('not-own')
    proposal.send('ann', 'standAside', { objectionId })
    proposal.close()
    expect(proposal.state).toMatchObject({
      state: 'carried',
      how: { result: { tally: { counts: { consent: 3, abstain: 1 } } } },
    })
  })

  it('is taken back by its owner’s change of mind', () => {
    const { proposal } = objected()
    proposal.say('ann', 'consent')
    expect(proposal.state.how.objections[0]?.state).toBe('withdrawn')
  })

  it('is not ruled on by who raised it', () => {
    const proposal = testing()
    proposal.put('consent')
    proposal.say('chair', 'object', { reason: 'Too soon' })
    const objectionId = proposal.state.how.objections[0]?.id ?? ''
    const rule = (by: string) => () => proposal.send(by, 'sustainObjection', { objectionId, rationale: 'So it is' })
    expect(codeOf(rule('chair'))).toBe('not-own')
    expect(codeOf(rule('vice'))).toBe('accepted')
  })

  it('is integrated by new words only when it was sustained, and then everybody is asked again', () => {
    const { proposal, objectionId } = objected()
    proposal.now(reworded)
    const integrate = () =>
      proposal.send('chair', 'putNewWords', { words: others, insteadOf: 1, integrates: objectionId })
    expect(codeOf(integrate)).toBe('not-sustained')
    proposal.send('chair', 'sustainObjection', { objectionId, rationale: 'It holds' })
    integrate()
    expect(proposal.state.how.objections[0]?.state).toBe('integrated')
    expect(countingStances(proposal.state.how)).toEqual([])
    for (const key of ['ann', 'bob']) proposal.say(key, 'consent')
    proposal.close()
    expect(proposal.state.state).toBe('carried')
  })

  it('needs to say what could go wrong', () => {
    const proposal = testing()
    proposal.put('consent')
    expect(codeOf(() => proposal.say('ann', 'object'))).toBe('needs-reason')
  })
})

describe('the close', () => {
  it('counts only the words that whoever closes had before them; the clock counts those that stand', () => {
    for (const by of ['chair', 'clock']) {
      const proposal = testing()
      proposal.put('vote', { closesAt: '2026-03-02T09:03:00.000Z' })
      proposal.now(reworded)
      proposal.send('vice', 'putNewWords', { words: others, insteadOf: 1 })
      proposal.say('ann', 'for')
      const close = codeOf(() => proposal.send(by, 'closeProposal', { words: 1 }))
      expect([by, close]).toEqual([by, by === 'chair' ? 'wording-differs' : 'accepted'])
    }
  })

  it('concludes nothing without a quorum at that moment', () => {
    const proposal = testing()
    proposal.put('vote')
    for (const key of ['ann', 'bob', 'cat']) proposal.say(key, 'for')
    proposal.now({ quorum: { votingSeats: 1, legalBodies: 1, quorate: false } })
    proposal.close()
    expect(proposal.state).toMatchObject({
      state: 'inconclusive',
      how: { quorumAtOpening: { quorate: true }, result: { why: 'notQuorate', quorum: { quorate: false } } },
    })
  })

  it('does not take silence for consent', () => {
    const proposal = testing()
    proposal.put('consent')
    proposal.say('ann', 'consent')
    proposal.close()
    expect(proposal.state).toMatchObject({ state: 'inconclusive', how: { result: { why: 'tooFewStances' } } })
  })

  it('tells nothing of fewer than 3 secret ballots', () => {
    const proposal = testing()
    proposal.put('vote', { ballot: 'secret' })
    const choice = { kind: 'position', position: 'for' } as const
    proposal.now({ ballots: [choice, choice] })
    proposal.close()
    expect(proposal.state.how.result).toMatchObject({ outcome: 'inconclusive', tally: null, why: 'tooFewBallots' })
  })

  it('of secret ballots counts the box, and the stream holds no choice', () => {
    const proposal = testing()
    proposal.put('vote', { ballot: 'secret' })
    for (const key of ['ann', 'bob', 'cat']) proposal.say(key, 'for')
    expect(codeOf(() => proposal.say('ann', 'against'))).toBe('already-cast')
    expect(JSON.stringify(proposal.events)).not.toContain('position')
    const choice = { kind: 'position', position: 'for' } as const
    proposal.now({ ballots: [choice, choice, choice] })
    proposal.close()
    expect(proposal.state.how.result).toMatchObject({ outcome: 'carried', tally: { counts: { for: 3 } } })
  })
})

describe('an objection while positions are hidden', () => {
  const hidden = ['atClose', 'afterOwn'] as const
  function objected(showResults: (typeof hidden)[number]) {
    const proposal = testing()
    proposal.put('consent', { showResults })
    proposal.say('ann', 'object', { reason: 'Diverts at night' })
    proposal.say('bob', 'object', { reason: 'No nurses' })
    proposal.say('bob', 'consent')
    return proposal
  }
  const objectionsFor = (proposal: ReturnType<typeof testing>, key: string) => {
    const seen = seenBy(proposal.state, seat(key))
    return seen.how.way === 'tested' ? seen.how.objections : []
  }

  it.each(hidden)('is read by all and named for nobody but its owner (%s)', (showResults) => {
    const proposal = objected(showResults)
    for (const key of ['chair', 'cat', 'stranger']) {
      expect(objectionsFor(proposal, key)).toMatchObject([
        { risk: 'Diverts at night', seatId: null, unitId: null },
        { risk: 'No nurses', seatId: null, unitId: null, state: 'withdrawn' },
      ])
    }
    expect(objectionsFor(proposal, 'ann')[0]).toMatchObject({ seatId: 'seat-ann' })
    const told = proposal.events.filter(({ event }) => !isWithheld(event, actor('chair')))
    expect(JSON.stringify(told)).not.toMatch(/Diverts|"by":"seat-ann"/)
    expect(turnoutOf(proposal.state.how)).toMatchObject({ answered: 2, unitIds: null })
  })

  it('is named for those who have taken their own position, where that is when they see others', () => {
    const proposal = objected('afterOwn')
    proposal.say('cat', 'consent')
    expect(objectionsFor(proposal, 'cat')[0]).toMatchObject({ seatId: 'seat-ann' })
  })

  it.each(hidden)('is named at the close, unless it was taken back (%s)', (showResults) => {
    const proposal = objected(showResults)
    proposal.close()
    expect(objectionsFor(proposal, 'stranger')).toMatchObject([{ seatId: 'seat-ann' }, { seatId: null }])
    expect(objectionsFor(proposal, 'bob')[1]).toMatchObject({ seatId: 'seat-bob' })
  })

  it('is ruled on and stood aside from all the same', () => {
    const proposal = objected('atClose')
    const objectionId = proposal.state.how.objections[0]?.id ?? ''
    proposal.send('chair', 'sustainObjection', { objectionId, rationale: 'It holds' })
    expect(objectionsFor(proposal, 'cat')[0]).toMatchObject({ state: 'sustained', rationale: 'It holds' })
    proposal.send('ann', 'standAside', { objectionId })
    proposal.close()
    expect(proposal.state.how.result?.tally).toMatchObject({ counts: { consent: 1, abstain: 1 } })
  })
})

describe('a spoiled test', () => {
  it('is void with its stances kept, and its words are drafted again', () => {
    const proposal = testing()
    proposal.put('vote')
    proposal.say('ann', 'for')
    proposal.send('chair', 'voidProposal', { reason: 'The wrong item was live' })
    expect(proposal.state).toMatchObject({ state: 'void', how: { stances: [{ unitId: 'seat-ann' }] } })
    expect(proposal.other).toMatchObject([{ type: 'proposalDrafted', wording: 'Close the beds.' }])
    const { runAgainAs } = proposal.state.how
    const again = proposal.other.reduce<Proposal | undefined>(
      (before, event) => evolve(before, event, { at: '2026-03-02T10:00:00.000Z', by: seat('chair') }),
      undefined,
    )
    expect(runAgainAs).not.toBeNull()
    expect(again?.how).toMatchObject({ runAgainOf: 'new-1' })
    expect(codeOf(() => proposal.say('bob', 'for'))).toBe('proposal-closed')
  })
})
