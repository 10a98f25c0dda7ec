import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { Context } from '../../shared/command.ts'
import type { ChallengeId, DocumentId, PersonId, SeatId, SenateId } from '../../shared/ids.ts'
import type { SeatActor } from '../../shared/members/actor.ts'
import { type ProposalCommand, proposalCommands } from '../../shared/proposals/commands.ts'
import { electorateCounts, evolve, type ProposalEvent, tallyOf } from '../../shared/proposals/proposal.ts'
import { decide, type ProposalFacts } from '../../shared/proposals/put.ts'
import { Refusal } from '../../shared/refusal.ts'

const chair = 'seat-chair' as SeatId
const member = 'seat-member' as SeatId
const digest = 'a'.repeat(64)
const actor: SeatActor = {
  kind: 'seat',
  personId: 'person-chair' as PersonId,
  senateId: 'sen-test' as SenateId,
  seatId: chair,
  role: 'chair',
  votes: true,
  organisationId: null,
  answersFor: [],
  conflicts: [],
  excludedFrom: { challengeIds: [], documentIds: [], itemIds: [] },
  epoch: 1,
}
const there = (seatId: SeatId) => ({ seatId, ended: false, withdrawn: false })
const facts: ProposalFacts = {
  ref: 'TST-P1',
  words: { text: 'Close the beds in two steps of 14.', digest, seq: 7 },
  document: {
    documentId: 'doc-response' as DocumentId,
    whole: { digest: 'b'.repeat(64), seq: 9 },
  },
  challengeId: 'ch-beds' as ChallengeId,
  room: null,
  seats: [there(chair), there(member)],
  unknown: undefined,
}
const agree = (body: object = {}): ProposalCommand => ({
  type: 'agreeInTheRoom',
  target: 'doc-response',
  body: {
    passage: { from: 'AQID', to: 'BAUG' },
    expectedDigest: digest,
    presentSeatIds: [chair, member],
    nobodyObjected: true,
    ...body,
  },
})
function when(command: ProposalCommand, changed: Partial<ProposalFacts> = {}, who: SeatActor = actor) {
  let ids = 0
  const context: Context<ProposalFacts> = {
    actor: who,
    now: new Date('2026-03-02T09:00:00.000Z'),
    newId: () => `new-${++ids}`,
    facts: { ...facts, ...changed },
  }
  return decide(command, context)
}
const codeOf = (work: () => unknown) => {
  try {
    work()
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
  return 'accepted'
}

describe('words agreed in the room', () => {
  it('are pinned as the server reads them, with a named version of the document beside them', () => {
    const [pinned, named] = when(agree())
    expect(pinned).toMatchObject({
      stream: 'proposal:new-1',
      event: {
        type: 'agreedInTheRoom',
        wording: 'Close the beds in two steps of 14.',
        wordingDigest: digest,
        documentSeq: 7,
        anchors: { from: 'AQID', to: 'BAUG' },
        presentSeatIds: [chair, member],
      },
    })
    expect(named).toMatchObject({
      stream: 'document:doc-response',
      event: {
        type: 'versionNamed',
        name: 'Agreed: Close the beds in two steps of 14.',
        seq: 9,
        digest: 'b'.repeat(64),
      },
    })
  })

  it('are refused when the document no longer says what the chair saw', () => {
    expect(codeOf(() => when(agree({ expectedDigest: 'c'.repeat(64) })))).toBe('wording-differs')
  })

  it('are refused when they are nowhere in the document, empty or too long', () => {
    expect(codeOf(() => when(agree(), { words: undefined }))).toBe('not-in-document')
    expect(codeOf(() => when(agree(), { words: { text: ' \n ', digest, seq: 1 } }))).toBe('no-words')
    expect(codeOf(() => when(agree(), { words: { text: 'x'.repeat(20_001), digest, seq: 1 } }))).toBe('too-large')
    expect(codeOf(() => when(agree(), { words: { text: 'x'.repeat(20_000), digest, seq: 1 } }))).toBe('accepted')
  })

  it('are refused when they hold what no database keeps', () => {
    for (const text of ['beds\u0000', 'beds \ud800']) {
      expect(codeOf(() => when(agree(), { words: { text, digest, seq: 1 } }))).toBe('wrong-characters')
    }
  })

  it('are recorded only by a chair who was there', () => {
    expect(codeOf(() => when(agree({ presentSeatIds: [member] })))).toBe('not-present')
  })

  it('were not agreed by somebody who has left, or never had a seat here', () => {
    expect(codeOf(() => when(agree(), { seats: [there(chair)] }))).toBe('seat-unknown')
    expect(codeOf(() => when(agree(), { seats: [there(chair), { ...there(member), ended: true }] }))).toBe(
      'seat-unknown',
    )
  })

  it('were not agreed by somebody who has withdrawn from the challenge', () => {
    const seats = [there(chair), { ...there(member), withdrawn: true }]
    expect(codeOf(() => when(agree(), { seats }))).toBe('not-part-of-this')
  })

  it('name everybody who was there once', () => {
    const [pinned] = when(agree({ presentSeatIds: [chair, member, chair] }))
    expect(pinned?.event).toMatchObject({ presentSeatIds: [chair, member] })
  })

  it('give their version a name without half a character, however they begin', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }), (text) => {
        if (text.trim() === '') return
        const [, named] = when(agree(), { words: { text, digest, seq: 1 } })
        const event = named?.event
        expect(event?.type === 'versionNamed' && event.name.isWellFormed() && event.name.length <= 200).toBe(true)
      }),
    )
  })

  it('are carried by consensus from the moment they are recorded', () => {
    const [pinned] = when(agree())
    const moment = { at: '2026-03-02T09:00:00.000Z', by: chair }
    expect(evolve(undefined, pinned?.event as ProposalEvent, moment)).toMatchObject({
      state: 'carried',
      how: { way: 'agreedInTheRoom', process: 'consensus' },
      ...moment,
    })
  })
})

describe('an earlier proposal', () => {
  const earlier: ProposalCommand = {
    type: 'importProposal',
    target: 'sen-test',
    body: {
      wording: 'Close the beds in two steps of 14.',
      process: 'vote',
      outcome: 'notCarried',
      decisionRule: { kind: 'majority', base: 'present' },
      openedAt: '2026-01-02T14:55:00.000Z',
      closedAt: '2026-01-02T14:59:00.000Z',
      quorum: { votingSeats: 2, legalBodies: 2, layMembers: 0, quorate: true },
      electorate: [
        { seatId: chair, eligible: true },
        { seatId: member, eligible: false, reason: 'recused' },
      ],
      stances: [{ seatId: chair, position: 'against', reason: 'Night nurses cannot be found.' }],
    },
  }

  it('comes in with its tally and who could take part, marked as historical', () => {
    const event = when(earlier)[0]?.event as ProposalEvent
    const proposal = evolve(undefined, event, { at: '2026-03-02T09:00:00.000Z', by: chair })
    expect(proposal).toMatchObject({ state: 'notCarried', how: { way: 'historical', process: 'vote' } })
    if (proposal?.how.way !== 'historical') throw new Error('not historical')
    expect(tallyOf(proposal.how.stances)).toEqual({ against: 1 })
    expect(electorateCounts(proposal.how.electorate)).toEqual({ eligible: 1, recused: 1, absent: 0, nonVoting: 0 })
  })

  it('names only seats of this senate', () => {
    expect(codeOf(() => when(earlier, { seats: [there(chair)] }))).toBe('seat-unknown')
  })

  it('refers only to what this senate has', () => {
    expect(codeOf(() => when(earlier, { unknown: 'session' }))).toBe('session-unknown')
  })
})

test('as many can be there when words are agreed as a session can have here: 300', () => {
  const there = (count: number) => Array.from({ length: count }, (_, n) => `seat-${n}`)
  const { passage, expectedDigest } = (agree() as Extract<ProposalCommand, { type: 'agreeInTheRoom' }>).body
  const fits = (count: number) => {
    const agreed = { presentSeatIds: there(count), nobodyObjected: true }
    const inRoom = proposalCommands.agreeInTheRoom.body.safeParse({ passage, expectedDigest, ...agreed })
    const onWords = proposalCommands.agreeOnWords.body.safeParse({ wording: 'Close no beds.', ...agreed })
    return [inRoom.success, onWords.success]
  }
  expect(fits(300)).toEqual([true, true])
  expect(fits(301)).toEqual([false, false])
})
