import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ItemId, ProposalId, SessionId } from '../../shared/ids.ts'
import type { SeatActor } from '../../shared/members/actor.ts'
import type { Replayed } from '../../shared/proposals/replay.ts'
import type { AgendaItem } from '../../shared/sessions/agenda.ts'
import { quorumStood } from '../../shared/sessions/quorum-line.ts'
import type { SessionReplay } from '../../shared/sessions/replay-answers.ts'
import { aroundOf, marksOf, momentOf } from '../../shared/sessions/replay-marks.ts'
import { countUntil, type Happened, pastOf, placesOf } from '../../shared/sessions/replay-past.ts'
import { storyOf } from '../../shared/sessions/replay-record.ts'
import { itemSpans, quorateSpans, testingSpans } from '../../shared/sessions/replay-spans.ts'
import { toldOfSession } from '../../shared/sessions/replay-told.ts'
import { seenByOf } from '../../shared/sessions/seen.ts'
import { evolve, type Session, type SessionEvent } from '../../shared/sessions/session.ts'
import { sourceOf } from './a-run.ts'
import { atMinute, beds, fold, itemOf, press, refused, type Step, seatOf, start } from './a-session.ts'

const step = (session: Session, { event, at, by }: Happened<SessionEvent>) =>
  evolve(session, event, { at, by }) ?? session

/** A meeting as it is recorded, each press in its minute; what is refused did not happen. */
function meeting(...steps: Step[]): Happened<SessionEvent>[] {
  let session = start
  return steps.flatMap((pressed) => {
    if (refused(session, pressed) !== undefined) return []
    const minute = pressed[2]?.minute ?? 0
    const events = press(session, pressed)
    session = fold(session, events, minute)
    return events.map((event) => ({ event, at: atMinute(minute).toISOString(), by: seatOf('chair') }))
  })
}

const begin = start as Session
const anything = fc.record({
  type: fc.constantFrom('arrive', 'leave', 'startItem', 'pauseItem', 'resumeItem', 'concludeItem', 'adjournSession'),
  by: fc.constantFrom('chair', 'vice', 'member', 'lay'),
  item: fc.integer({ min: 1, max: 4 }).map(itemOf),
  // Now and then the server's clock is set back.
  later: fc.integer({ min: -2, max: 9 }),
})
const presses = fc.array(anything, { maxLength: 90 }).map((all) => {
  let minute = 0
  return all.map(({ type, by, item, later }): Step => {
    minute = Math.max(0, minute + later)
    const isOwn = type === 'arrive' || type === 'leave'
    const body = type === 'arrive' ? { via: 'room' } : type.endsWith('Item') ? { itemId: item } : {}
    return [type as Step[0], body, { by: isOwn ? by : 'chair', minute }]
  })
})

describe('a session at one of its moments', () => {
  test('at the end it is what was folded live, and no moment holds what came after it', () => {
    fc.assert(
      fc.property(presses, fc.array(fc.integer({ min: -5, max: 300 }), { maxLength: 12 }), (steps, minutes) => {
        const happened = meeting(['openSession'], ...steps)
        const past = pastOf(begin, happened, step)
        const folded = (events: readonly Happened<SessionEvent>[]) =>
          events.reduce((before, one) => step(before, one), begin)
        expect(past.at(atMinute(10_000).toISOString())).toEqual(folded(happened))
        const places = placesOf(happened)
        // In any order, as a hand that drags: what is kept from one moment does no harm to another.
        for (const minute of minutes) {
          const moment = atMinute(minute).toISOString()
          const until = happened.slice(0, countUntil(places, moment))
          expect(until.every(({ at }) => at <= moment)).toBe(true)
          expect(past.at(moment)).toEqual(folded(until))
        }
      }),
    )
  })
})

const open: Step[] = [
  ['openSession'],
  ...['chair', 'vice', 'member'].map((by): Step => ['arrive', { via: 'room' }, { by, minute: 1 }]),
  ['startItem', { itemId: itemOf(1) }, { minute: 2 }],
  ['startItem', { itemId: itemOf(2), concludeCurrent: true }, { minute: 10 }],
  ['leave', {}, { by: 'member', minute: 12 }],
  ['arrive', { via: 'remote' }, { by: 'member', minute: 15 }],
  ['closeSession', { parkRest: true }, { minute: 30 }],
]

/** How the quorum of what happened stood, for somebody who sees every item. */
const stood = (happened: readonly Happened<SessionEvent>[]) =>
  quorumStood(sourceOf({ session: begin, moments: [...happened] }), () => true)

function replayOf(happened: readonly Happened<SessionEvent>[], more: Partial<SessionReplay> = {}): SessionReplay {
  return {
    ...{ id: 'ses-1' as SessionId, ref: 'TST-S1', title: 'Gate 1', isOver: true, historical: false },
    ...{ from: happened[0]?.at ?? '', until: happened.at(-1)?.at ?? '' },
    begin: begin as SessionReplay['begin'],
    events: happened.map((one, n) => ({ version: n + 2, ...one })) as SessionReplay['events'],
    quorum: stood(happened),
    ...{ proposals: [], decisions: [], actions: [], documents: [] },
    ...more,
  }
}

describe('the marks of a session', () => {
  const replay = replayOf(meeting(...open), {
    decisions: [
      {
        ...{ id: 'dec-1' as never, ref: 'TST-001', title: 'Close 14 beds', state: 'inForce', proposalId: null },
        at: atMinute(20).toISOString(),
      },
    ],
  })
  const marks = marksOf(replay)

  test('they are in the order of the session, and a lost quorum and a regained one are among them', () => {
    expect(marks.map(({ at }) => at)).toEqual(marks.map(({ at }) => at).toSorted())
    const quorums = marks.flatMap((mark) => (mark.of === 'quorum' ? [mark.quorum.quorate] : []))
    expect(quorums).toEqual([true, false, true])
  })

  test('those who came before the opening have made it quorate from then on, and its first loss is a mark', () => {
    const early = ['chair', 'vice', 'member'].map((by): Step => ['arrive', { via: 'room' }, { by, minute: -5 }])
    const all = meeting(...early, ['openSession'], ['leave', {}, { by: 'vice', minute: 12 }])
    const happened = all.slice(all.findIndex(({ event }) => event.type === 'sessionOpened'))
    const quorum = stood(all)
    expect(quorum).toEqual([
      { at: atMinute(0).toISOString(), votingSeats: 3, legalBodies: 3, quorate: true },
      { at: atMinute(12).toISOString(), votingSeats: 2, legalBodies: 2, quorate: false },
    ])
    const quorums = marksOf(replayOf(happened, { quorum })).flatMap((mark) =>
      mark.of === 'quorum' ? [[mark.at, mark.quorum.quorate]] : [],
    )
    expect(quorums).toEqual(quorum.map(({ at, quorate }) => [at, quorate]))
  })

  test('an address leads to an instant or to a mark, and never out of the session', () => {
    expect(momentOf('decision-dec-1', replay, marks)).toBe(atMinute(20).toISOString())
    expect(momentOf(atMinute(7).toISOString(), replay, marks)).toBe(atMinute(7).toISOString())
    expect(momentOf(atMinute(700).toISOString(), replay, marks)).toBe(replay.until)
    for (const nothing of [null, '', 'yesterday', 'decision-other']) {
      expect(momentOf(nothing, replay, marks)).toBe(replay.from)
    }
  })

  test('from any moment one goes to the mark before and the mark after', () => {
    const { before, after } = aroundOf(marks, atMinute(13).toISOString())
    expect([before?.at, after?.at]).toEqual([atMinute(12).toISOString(), atMinute(15).toISOString()])
    expect(aroundOf(marks, replay.until).after).toBeUndefined()
  })
})

const viewer = (withdrawnFrom: string[] = [], itemIds: ItemId[] = []): SeatActor => ({
  ...{ kind: 'seat', personId: 'p' as never, senateId: 'sen-test' as never, seatId: seatOf('observer') },
  ...{ role: 'observer', votes: false, organisationId: null, answersFor: [], conflicts: [], epoch: 1 },
  excludedFrom: { challengeIds: withdrawnFrom as never, documentIds: [], itemIds },
})

describe('what has a length on the time line', () => {
  const minutes = (spans: readonly { from: string; to: string }[]) =>
    spans.map(({ from, to }) => [from, to].map((at) => (Date.parse(at) - atMinute(0).getTime()) / 60_000))

  test('an item runs without its pauses, and what still runs at the end runs until then', () => {
    const happened = meeting(
      ['openSession'],
      ['startItem', { itemId: itemOf(1) }, { minute: 2 }],
      ['pauseItem', { itemId: itemOf(1) }, { minute: 5 }],
      ['resumeItem', { itemId: itemOf(1) }, { minute: 9 }],
      ['startItem', { itemId: itemOf(2), concludeCurrent: true }, { minute: 10 }],
    )
    const spans = itemSpans(happened, atMinute(30).toISOString())
    expect(spans.map(({ itemId }) => itemId)).toEqual([itemOf(1), itemOf(1), itemOf(2)])
    expect(minutes(spans)).toEqual([
      [2, 5],
      [9, 10],
      [10, 30],
    ])
  })

  test('a senate is quorate from when it was recorded until it was lost, and again', () => {
    const spans = quorateSpans(stood(meeting(...open)), atMinute(30).toISOString())
    expect(minutes(spans)).toEqual([
      [1, 12],
      [15, 30],
    ])
  })

  test('words are tested from their opening, without the time for which they were suspended', () => {
    const at = (minute: number) => ({ at: atMinute(minute).toISOString(), by: seatOf('chair') })
    const events = [
      { ...at(1), event: { type: 'proposalOpened' } },
      { ...at(3), event: { type: 'proposalSuspended', reason: 'Tea' } },
      { ...at(4), event: { type: 'proposalResumed' } },
      { ...at(8), event: { type: 'proposalWithdrawn', reason: 'Not now' } },
    ] as Replayed[]
    const words = { id: 'p' as ProposalId, ref: 'TST-P1', itemId: null, events }
    expect(minutes(testingSpans(words, atMinute(30).toISOString()))).toEqual([
      [1, 3],
      [4, 8],
    ])
  })
})

describe('what a viewer is told of a session', () => {
  const versioned = meeting(...open).map((one, n) => ({ version: n + 2, ...one }))
  const toldTo = (actor: SeatActor, now: Session) =>
    toldOfSession({ begin, events: versioned, now }, { viewer: actor, isWithheld: () => false })

  test('of an item that they have withdrawn from they hear that the session was on something, and no more', () => {
    const told = toldTo(viewer([beds]), begin)
    expect(told.begin.agenda.map(({ id }) => id)).not.toContain(itemOf(2))
    expect(JSON.stringify(told)).not.toContain('Item 2')
    const onIt = told.events.flatMap((one) =>
      'by' in one && one.event.type === 'itemStarted' ? [one.event.itemId] : [],
    )
    expect(onIt).toEqual([itemOf(1), itemOf(2)])
  })

  test('of an item that they were ruled off since no version of a paper is told, though its event names no item', () => {
    const file = { id: 'file', media: 'pdf', size: 1, digest: 'd' }
    const { id: _id, ...seenBy } = seenByOf(begin.agenda[2] as AgendaItem)
    const issued = { paperId: 'paper', title: 'Whispered', restricted: false, file, lateReason: null, seenBy }
    const happened = [
      { type: 'paperIssued', itemId: itemOf(3), ...issued },
      { type: 'paperReplaced', paperId: 'paper', file, lateReason: 'Whispered late', seenBy },
    ].map((event, n) => ({ version: n + 2, at: atMinute(n).toISOString(), by: seatOf('chair'), event }))
    const events = happened as Parameters<typeof toldOfSession>[0]['events']
    const now = events.reduce(step, begin)
    const told = (actor: SeatActor) =>
      JSON.stringify(toldOfSession({ begin, events, now }, { viewer: actor, isWithheld: () => false }))
    expect(told(viewer())).toContain('Whispered late')
    expect(told(viewer([], [itemOf(3)]))).not.toContain('Whispered')
  })

  test('an item that has been restricted since is restricted at every moment', () => {
    const now = {
      ...begin,
      agenda: begin.agenda.map((item) => (item.id === itemOf(3) ? { ...item, confidentiality: 'restricted' } : item)),
    } as Session
    expect(JSON.stringify(toldTo(viewer(), now))).not.toContain('Item 3')
  })
})

test('an earlier record is replayed from the times that it gives', () => {
  const record: Session = {
    ...begin,
    ...{ state: 'closed', historical: true, openedAt: atMinute(0).toISOString(), closedAt: atMinute(60).toISOString() },
    agenda: begin.agenda.map((item, n) => ({
      ...item,
      state: n === 3 ? 'parked' : 'concluded',
      clock:
        n === 3
          ? null
          : {
              ...{ pausedAt: null, pausedMs: 0, extendedMs: 0 },
              startedAt: atMinute(10 * n).toISOString(),
              endedAt: atMinute(10 * n + 10).toISOString(),
            },
    })),
    attendance: [
      {
        ...{ seatId: seatOf('vice'), status: 'present', via: 'room', deputySeatId: null },
        intervals: [{ from: atMinute(5).toISOString(), to: atMinute(25).toISOString() }],
      },
    ],
  }
  const story = storyOf(record)
  const past = pastOf(story.begin, story.events, step)
  const then = past.at(atMinute(12).toISOString())
  expect(then.currentItemId).toBe(itemOf(2))
  expect(then.agenda.map(({ state }) => state)).toEqual(['concluded', 'live', 'planned', 'parked'])
  expect(then.attendance[0]?.intervals).toEqual([{ from: atMinute(5).toISOString(), to: null }])
  const end = past.at(atMinute(60).toISOString())
  expect(end).toMatchObject({ state: 'closed', currentItemId: null })
  expect(end.attendance[0]?.intervals).toEqual(record.attendance[0]?.intervals)
})
