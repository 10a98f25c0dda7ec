import { describe, expect, test } from 'vitest'
import { type Block, linesOf } from '../../shared/documents/blocks.ts'
import { templates } from '../../shared/documents/templates.ts'
import type { ChallengeId, DocumentId, GuestId, ItemId } from '../../shared/ids.ts'
import type { Proposal } from '../../shared/proposals/proposal.ts'
import type { Tested } from '../../shared/proposals/testing.ts'
import { draftMinutes } from '../../shared/sessions/minutes-draft.ts'
import type { ActionNoted, InterestRuled, MinutesSource } from '../../shared/sessions/minutes-source.ts'
import { quorumLine, quorumStood } from '../../shared/sessions/quorum-line.ts'
import { meeting, ran, sourceOf } from './a-run.ts'
import { atMinute, beds, itemOf, type Step, seatOf } from './a-session.ts'

const at = (minute: number) => atMinute(minute).toISOString()

/** The lines that stand under a heading of the second level. */
function under(blocks: readonly Block[], heading: string): string[] {
  const from = blocks.findIndex((block) => block.kind === 'heading' && linesOf([block])[0] === heading)
  const rest = blocks.slice(from + 1)
  const to = rest.findIndex((block) => block.kind === 'heading' && block.level === 2)
  return linesOf(to < 0 ? rest : rest.slice(0, to))
}

const drafted = (source: MinutesSource) =>
  draftMinutes(source).map((part) => ({ ...part, lines: linesOf(part.blocks) }))

const ruling = (more: Partial<InterestRuled>): InterestRuled => ({
  ...{ seatId: seatOf('vice'), target: { kind: 'challenge', id: beds }, management: 'speakNotDecide' },
  ...{ ruledAt: at(-100), replacedAt: null, description: 'Leads the home ward' },
  ...more,
})

const action = (more: Partial<ActionNoted>): ActionNoted => ({
  restricted: false,
  ...{ ref: 'TST-A1', text: 'Count the beds', ownerSeatId: seatOf('member'), organisationId: null },
  ...{ dueOn: '2026-03-20', state: 'open', challengeId: null, itemId: null },
  ...more,
})

const how: Tested = {
  ...{ way: 'tested', process: 'consent', options: [], decisionRule: { kind: 'majority', base: 'present' } },
  ...{ unit: 'seat', ballot: 'named', showResults: 'live', reasonRequiredFor: [], closesAt: null, source: null },
  ...{ words: 2, earlierWords: [{ words: 1, wording: 'Close them.', wordingDigest: 'a' }] },
  electorate: [
    { unitId: 'seat-chair', eligible: true, seatIds: [seatOf('chair')], deputySeatIds: [] },
    { unitId: 'seat-member', eligible: true, seatIds: [seatOf('member')], deputySeatIds: [] },
    { unitId: 'seat-vice', eligible: false, reason: 'recused' },
  ],
  ...{ quorumAtOpening: { votingSeats: 3, legalBodies: 3, quorate: true }, stances: [], taken: [], objections: [] },
  ...{ openedAt: at(20), closedItself: false, closedAt: at(25), reason: null, runAgainAs: null, runAgainOf: null },
  replaces: null,
  result: {
    ...{ outcome: 'carried', tally: { kind: 'positions', counts: { consent: 1, abstain: 1 }, base: null } },
    ...{ quorum: { votingSeats: 3, legalBodies: 3, quorate: true }, why: null },
  },
}
const proposal = (more: Partial<Tested> = {}, itemId: ItemId = itemOf(2)): Proposal => ({
  ...{ ref: 'TST-P1', wording: 'Close 28 beds\nwhen ≥ 40 are free.', wordingDigest: 'd', challengeId: null },
  ...{ documentId: null, sessionId: null, itemId, at: at(20), by: seatOf('chair'), state: 'carried' },
  how: { ...how, ...more },
})

describe('the quorum time line', () => {
  test('says when the quorum was reached, lost and there again, and through whom', () => {
    const { session } = quorumLine(sourceOf(meeting()))
    expect(session.map(({ at: when, what, cause }) => [when, what, cause])).toEqual([
      [at(0), 'missing', { kind: 'opened' }],
      [at(6), 'reached', { kind: 'came', seatId: 'seat-member' }],
      [at(30), 'lost', { kind: 'left', seatId: 'seat-vice' }],
      [at(41), 'regained', { kind: 'came', seatId: 'seat-vice' }],
    ])
  })

  test('is drawn for an item where an interest makes a difference, from the moment of the ruling', () => {
    const { session, items } = quorumLine(sourceOf(meeting(), { rulings: [ruling({ ruledAt: at(15) })] }))
    expect(session).toHaveLength(4)
    expect(items.map(({ itemId }) => itemId)).toEqual(['item-2'])
    expect(items[0]?.changes.map(({ at: when, what, cause }) => [when, what, cause.kind])).toEqual([
      [at(12), 'there', 'itemTaken'],
      [at(15), 'lost', 'ruling'],
    ])
  })

  test('an interest that was ruled on after the close, or no longer held, changes nothing', () => {
    const rulings = [ruling({ ruledAt: at(60) }), ruling({ ruledAt: at(-100), replacedAt: at(-50) })]
    expect(quorumLine(sourceOf(meeting(), { rulings })).items).toEqual([])
  })
})

describe('the quorum from moment to moment', () => {
  const rulings = [ruling({ ruledAt: at(15) })]
  const stood = (isTold = true, run = meeting()) =>
    quorumStood(sourceOf(run, { rulings }), () => isTold).map(({ at: when, votingSeats }) => [when, votingSeats])

  test('is that of the item that is on, from the ruling on an interest until the item is left', () => {
    expect(stood()).toEqual([
      ...[
        [at(0), 1],
        [at(1), 2],
        [at(6), 3],
      ],
      ...[
        [at(15), 2],
        [at(45), 3],
      ],
    ])
  })

  test('is that of the session where the item that is on is not told of', () => {
    expect(stood(false)).toEqual([
      ...[
        [at(0), 1],
        [at(1), 2],
        [at(6), 3],
      ],
      ...[
        [at(30), 2],
        [at(41), 3],
      ],
    ])
  })

  test('is no other for the instant between two items, nor for what the close leaves', () => {
    const run = ran(
      ...(['chair', 'vice', 'member'] as const).map((by): Step => ['arrive', { via: 'room' }, { by, minute: -5 }]),
      ['openSession', {}, { minute: 0 }],
      ['startItem', { itemId: 'item-2' }, { minute: 20 }],
      ['closeSession', { parkRest: true }, { minute: 50 }],
    )
    expect(stood(true, run)).toEqual([
      [at(0), 3],
      [at(20), 2],
    ])
  })

  test('follows a ruling also while nothing else has happened since', () => {
    const run = ran(
      ...(['chair', 'vice', 'member'] as const).map((by): Step => ['arrive', { via: 'room' }, { by, minute: -5 }]),
      ['openSession', {}, { minute: 0 }],
      ['startItem', { itemId: 'item-2' }, { minute: 10 }],
    )
    expect(stood(true, run)).toEqual([
      [at(0), 3],
      [at(15), 2],
    ])
  })
})

describe('drafted minutes', () => {
  test('have the headings of their template, in its order', () => {
    const [open] = draftMinutes(sourceOf(meeting()))
    const headings = open?.blocks.flatMap((block) =>
      block.kind === 'heading' && block.level === 2 ? linesOf([block]) : [],
    )
    expect(headings).toEqual(templates.minutes.map(({ heading }) => heading))
    expect(open?.title).toBe('Minutes of TST-S1, Gate 1')
  })

  test('say who was there with their times in and out, from the opening on, and who sent apologies', () => {
    const [open] = draftMinutes(sourceOf(meeting()))
    const lines = under(open?.blocks ?? [], 'Present, in attendance, apologies')
    const beside = (name: string) => lines.slice(lines.indexOf(name) + 1, lines.indexOf(name) + 4)
    expect(beside('Dr Ann Chair (ICB)')).toEqual(['Chair', 'In the room', '2pm to 2:50pm'])
    expect(beside('Ben Vice (LCH)')).toEqual(['Vice chair', 'In the room', '2:01pm to 2:30pm, 2:41pm to 2:50pm'])
    expect(beside('Mia Member (LTHT)')).toEqual(['Member', 'Remote', '2:06pm to 2:50pm'])
    expect(lines.slice(lines.indexOf('In attendance'))).toContain('Sam Secretary (ICB)')
    expect(lines.slice(lines.indexOf('Apologies'))).toEqual(['Apologies', 'Stan In (LCC).'])
  })

  describe('of who was there', () => {
    const present = (...steps: Parameters<typeof ran>) => {
      const [open] = draftMinutes(sourceOf(ran(...steps)))
      return under(open?.blocks ?? [], 'Present, in attendance, apologies')
    }
    const opened = ['openSession'] as const
    const closed = ['closeSession', { parkRest: true }, { minute: 50 }] as const
    const here = (by: string, minute: number, via = 'room') => ['arrive', { via }, { by, minute }] as const
    const handOver = (minute: number) =>
      ['deputise', { deputySeatId: seatOf('deputy') }, { by: 'member', minute }] as const

    test('leave out whoever came and went before it opened, and name their apologies', () => {
      const left = ['leave', {}, { by: 'member', minute: -9 }] as const
      const sorry = ['sendApologies', {}, { by: 'member', minute: -8 }] as const
      const early = here('member', -10)
      expect(present(early, left, opened, closed)).not.toContain('Mia Member (LTHT)')
      const lines = present(early, left, sorry, opened, closed)
      expect(lines.slice(lines.indexOf('Apologies'))).toEqual(['Apologies', 'Mia Member (LTHT).'])
      expect(lines.indexOf('Mia Member (LTHT).')).toBe(lines.length - 1)
    })

    test('name a deputy only for the time in which they were there for the other seat', () => {
      expect(present(handOver(-30), opened, closed)).not.toContain('Deputies')
      const lines = present(handOver(-30), opened, here('deputy', 5), here('member', 20), closed)
      const from = lines.indexOf('Deputies')
      expect(lines.slice(from, from + 7)).toEqual([
        ...['Deputies', 'Deputy', 'In place of', 'In and out'],
        ...['Dee Deputy (LTHT)', 'Mia Member (LTHT)', '2:05pm to 2:20pm'],
      ])
      const twice = present(
        ...[here('deputy', -5), handOver(-4), opened, here('member', 10), handOver(30)],
        ...[['leave', {}, { by: 'deputy', minute: 40 }] as const, closed],
      )
      expect(twice).toContain('2pm to 2:10pm, 2:30pm to 2:40pm')
    })

    test('say of whoever handed over to a deputy how they had come', () => {
      const lines = present(opened, here('member', 1, 'remote'), here('deputy', 2), handOver(20), closed)
      const from = lines.indexOf('Mia Member (LTHT)')
      expect(lines.slice(from + 1, from + 4)).toEqual(['Member', 'Remote', '2:01pm to 2:20pm'])
      expect(lines).toContain('2:20pm to 2:50pm')
    })
  })

  test('of a session that was closed the next morning end at the time at which it ended', () => {
    const run = ran(
      ['openSession'],
      ['arrive', { via: 'room' }],
      ['startItem', { itemId: itemOf(1) }, { minute: 10 }],
      ['closeSession', { parkRest: true, endedAt: at(50) }, { minute: 18 * 60 }],
    )
    const source = sourceOf(run, { rulings: [ruling({ ruledAt: at(17 * 60) })] })
    const [open] = draftMinutes(source)
    const lines = linesOf(open?.blocks ?? [])
    expect(lines[lines.indexOf('Dr Ann Chair (ICB)') + 3]).toBe('2pm to 2:50pm')
    expect(lines).toContain('1. Item 1 (2:10pm to 2:50pm, 40 minutes)')
    expect(quorumLine(source).items).toEqual([])
  })

  test('name guests among those in attendance', () => {
    const run = meeting()
    const guest = { guestId: 'guest-1' as GuestId, state: 'left', at: at(30), seatId: null, via: 'remote' } as const
    const guests = [{ ...guest, intervals: [{ from: at(10), to: at(30) }] }]
    const guestNames = new Map([[guest.guestId, 'Gus Guest']])
    const [open] = draftMinutes(sourceOf({ ...run, session: { ...run.session, guests } }, { guestNames }))
    const lines = under(open?.blocks ?? [], 'Present, in attendance, apologies')
    expect(lines.slice(lines.indexOf('Gus Guest')).slice(0, 4)).toEqual([
      'Gus Guest',
      'Guest',
      'Remote',
      '2:10pm to 2:30pm',
    ])
  })

  test('say when the quorum was lost, why, and what was missing', () => {
    const [open] = draftMinutes(sourceOf(meeting()))
    expect(under(open?.blocks ?? [], 'Quorum')).toEqual([
      'The terms of reference ask for: 3 from 2 bodies.',
      '2pm: There was no quorum as the session opened. 1 voting member is counted; 3 are needed. They come from 1 organisation; 2 are needed.',
      '2:06pm: The quorum was reached when Mia Member (LTHT) arrived. 3 voting members from 3 organisations counted.',
      '2:30pm: The quorum was lost when Ben Vice (LCH) left. 2 voting members are counted; 3 are needed.',
      '2:41pm: The quorum was there again when Ben Vice (LCH) arrived. 3 voting members from 3 organisations counted.',
    ])
  })

  test('give each item its times and what became of it', () => {
    const [open] = draftMinutes(sourceOf(meeting()))
    const lines = under(open?.blocks ?? [], 'Items')
    expect(lines).toContain('1. Item 1 (2:02pm to 2:12pm, 10 minutes)')
    expect(lines).toContain('2. Item 2 (2:12pm to 2:45pm, 33 minutes)')
    expect(lines.slice(lines.indexOf('3. Item 3'))).toEqual([
      ...['3. Item 3', 'Put off to TST-S2.', '4. Item 4', 'Parked without a date.'],
    ])
  })

  test('hold the exact words that were put, their result, and who was not asked', () => {
    const [open] = drafted(sourceOf(meeting(), { proposals: [{ proposal: proposal(), restricted: false }] }))
    const { lines = [] } = open ?? {}
    expect(lines).toContain('Close 28 beds')
    expect(lines).toContain('when ≥ 40 are free.')
    const result = lines.find((line) => line.startsWith('Result:'))
    expect(result).toBe(
      'Result: Carried. Consent 1, Abstain 1; 2 members could take part. There was a quorum at the close. The words were changed once while they were tested. Not asked, because of an interest: Ben Vice (LCH).',
    )
  })

  test('say once that no quorum is asked for, and then nothing more of one', () => {
    const source = sourceOf(meeting(), {
      proposals: [{ proposal: proposal(), restricted: false }],
      rulings: [ruling({ ruledAt: at(15) })],
    })
    const quorumRule = { ...source.terms.quorumRule, minimumVotingSeats: 0, minimumLegalBodies: 0, requiredRoles: [] }
    const [open] = draftMinutes({ ...source, terms: { ...source.terms, quorumRule } })
    expect(under(open?.blocks ?? [], 'Quorum')).toEqual(['The terms of reference ask for no quorum.'])
    const result = linesOf(open?.blocks ?? []).find((line) => line.startsWith('Result:'))
    expect(result).toContain('2 members could take part. The words were changed once')
  })

  test('tell a secret ballot as its tally, and below three as nothing', () => {
    const told = (result: Tested['result']) => {
      const secret = proposal({ ballot: 'secret', process: 'vote', result, taken: ['seat-chair', 'seat-member'] })
      const [open] = drafted(sourceOf(meeting(), { proposals: [{ proposal: secret, restricted: false }] }))
      return open?.lines.find((line) => line.startsWith('Result:'))
    }
    const quorum = { votingSeats: 3, legalBodies: 3, quorate: true }
    const tally = { kind: 'positions', counts: { for: 4, against: 1 }, base: 5 } as const
    expect(told({ outcome: 'carried', tally, quorum, why: null })).toContain('For 4, Against 1;')
    const few = told({ outcome: 'inconclusive', tally: null, quorum, why: 'tooFewBallots' })
    expect(few).toContain('Too few ballots were cast for any number to be told.')
    expect(few).not.toMatch(/For \d|Against \d|2 members/)
  })

  test('name interests and rulings by item, and the words of an interest only where they may be published', () => {
    const rulings = [ruling({}), ruling({ seatId: seatOf('member'), description: null })]
    const [open] = draftMinutes(sourceOf(meeting(), { rulings }))
    expect(under(open?.blocks ?? [], 'Declarations of interest')).toEqual([
      ...['Item', 'Person', 'Interest', 'Action taken'],
      ...['2. Item 2', 'Ben Vice (LCH)', 'Leads the home ward', 'May speak, may not decide'],
      ...['2. Item 2', 'Mia Member (LTHT)', 'Not published', 'May speak, may not decide'],
    ])
  })

  test('name decisions in their exact words, new actions and those of earlier sessions', () => {
    const [open] = draftMinutes(
      sourceOf(meeting(), {
        actions: [action({})],
        earlierActions: [action({ ref: 'TST-A0', text: 'Ask the board', state: 'blocked' })],
        confirmed: [{ ref: 'TST-S0', title: 'Gate 0', startsAt: at(-40_000), itemId: itemOf(1) }],
        decisions: [
          {
            ...{ ref: 'TST-001', title: 'Beds', statement: 'Close 28 beds.', method: 'Agreed by consent' },
            ...{ isRatified: false, dissents: [{ seatId: seatOf('lay'), text: 'Too soon.' }] },
            ...{ challengeId: null, itemId: itemOf(2) },
          },
        ],
      }),
    )
    const lines = (heading: string) => under(open?.blocks ?? [], heading)
    expect(lines('Decisions')).toEqual([
      'TST-001 Beds. Agreed by consent. Not ratified when these minutes were drafted.',
      ...['Close 28 beds.', 'Dissent:', 'Lena Łuczak: Too soon.'],
    ])
    expect(lines('Actions').slice(5)).toEqual([
      'TST-A1',
      'Count the beds',
      'Mia Member (LTHT)',
      '20 March 2026',
      'Open',
    ])
    expect(lines('Previous minutes and actions')).toContain('Ask the board')
    expect(lines('Previous minutes and actions')[0]).toMatch(
      /^The minutes of TST-S0, Gate 0, of .* were confirmed under item 1\.$/,
    )
    expect(lines('Next meeting')).toEqual(['Gate 2: 1 April 2026, 2pm to 4pm, Leeds.'])
  })
})

describe('what not everybody may see', () => {
  const secretWords = proposal({}, itemOf(3))

  test('a restricted item is minuted in a part of its own, and the open part holds none of its words', () => {
    const run = meeting()
    const agenda = run.session.agenda.map((item) =>
      item.id === itemOf(3) ? { ...item, title: 'Private finding', confidentiality: 'restricted' as const } : item,
    )
    const source = sourceOf(
      { ...run, session: { ...run.session, agenda } },
      {
        proposals: [{ proposal: secretWords, restricted: false }],
        actions: [action({ itemId: itemOf(3), text: 'Whisper' })],
      },
    )
    const [open, apart, ...others] = drafted(source)
    expect(others).toEqual([])
    expect(open?.lines.join('\n')).not.toMatch(/Private finding|28 beds|Whisper/)
    expect(open?.lines).toContain('This item is minuted in a part of its own, for those who may see it.')
    expect(apart).toMatchObject({ restricted: true, title: 'Minutes of TST-S1, Gate 1: restricted part' })
    for (const words of ['3. Private finding', 'Close 28 beds', 'Whisper']) expect(apart?.lines).toContain(words)
    expect(apart?.lines.join('\n')).not.toContain('Item 1')
  })

  test('what was said of a challenge that somebody has withdrawn from is kept apart with it', () => {
    const source = sourceOf(meeting(), {
      withdrawnFrom: { challengeIds: [beds], documentIds: [], itemIds: [] },
      actions: [action({ challengeId: beds })],
      proposals: [{ proposal: proposal(), restricted: false }],
    })
    const [open, apart] = drafted(source)
    expect(apart).toMatchObject({ restricted: false, challengeId: beds, itemId: null })
    expect(open?.lines.join('\n')).not.toMatch(/2\. Item 2|28 beds|Count the beds/)
    for (const words of ['Close 28 beds', 'Count the beds']) expect(apart?.lines).toContain(words)
  })

  test('an item whose paper was taken from somebody has a part of its own', () => {
    const run = meeting()
    const paper = 'doc-paper' as DocumentId
    const agenda = run.session.agenda.map((item) => (item.id === itemOf(1) ? { ...item, documentId: paper } : item))
    const withdrawnFrom = { challengeIds: [] as ChallengeId[], documentIds: [paper], itemIds: [] }
    const [open, apart] = drafted(sourceOf({ ...run, session: { ...run.session, agenda } }, { withdrawnFrom }))
    expect(apart).toMatchObject({ itemId: itemOf(1) })
    expect(open?.lines.join('\n')).not.toContain('1. Item 1')
  })

  test('an item without a paper that somebody withdrew from has a part of its own all the same', () => {
    const withdrawnFrom = { challengeIds: [] as ChallengeId[], documentIds: [], itemIds: [itemOf(1)] }
    const [open, apart] = drafted(sourceOf(meeting(), { withdrawnFrom }))
    expect(apart).toMatchObject({ restricted: false, itemId: itemOf(1) })
    expect(open?.lines.join('\n')).not.toContain('1. Item 1')
  })

  test('words of a restricted document stay in the restricted part, also when they were put under an open item', () => {
    const [open, apart] = drafted(sourceOf(meeting(), { proposals: [{ proposal: proposal(), restricted: true }] }))
    expect(open?.lines.join('\n')).not.toContain('28 beds')
    expect(apart?.lines).toContain('Close 28 beds')
  })
  test('words whose item is on the agenda no more are kept in the restricted part', () => {
    const gone = proposal({}, 'item-gone' as ItemId)
    const [open, apart] = drafted(sourceOf(meeting(), { proposals: [{ proposal: gone, restricted: false }] }))
    expect(open?.lines.join('\n')).not.toContain('28 beds')
    expect(apart?.lines).toContain('Close 28 beds')
  })
})
