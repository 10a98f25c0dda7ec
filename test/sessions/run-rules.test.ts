import { describe, expect, test } from 'vitest'
import { expectedEnd, leftMs, ranMs } from '../../shared/sessions/agenda.ts'
import {
  atMinute,
  beds,
  fold,
  held,
  itemOf,
  press,
  refused,
  type Step,
  seat,
  seatOf,
  seats,
  start,
} from './a-session.ts'

const open = ['openSession'] as const
const take = (number: number, minute = 0) => ['startItem', { itemId: itemOf(number) }, { minute }] as const
const on = (number: number) => ({ itemId: itemOf(number) })

describe('opening and closing', () => {
  test('a published session opens once', () => {
    expect(press(start, open)).toEqual([{ type: 'sessionOpened' }])
    expect(held(open)).toMatchObject({ state: 'open', openedAt: atMinute(0).toISOString() })
    expect(refused(held(open), open)).toBe('already-open')
  })

  test('nothing is taken before it opens, while it is adjourned, or after it has closed', () => {
    expect(refused(start, take(1))).toBe('not-open')
    expect(refused(held(open, ['adjournSession']), take(1))).toBe('not-open')
    expect(refused(held(open, ['closeSession', { parkRest: true }]), take(1))).toBe('session-closed')
  })

  test('adjourning stops the clock of the live item, which stays paused until somebody goes on with it', () => {
    const adjourned = held(open, take(1), ['adjournSession', {}, { minute: 4 }], ['resumeSession', {}, { minute: 30 }])
    expect(adjourned).toMatchObject({
      state: 'open',
      currentItemId: itemOf(1),
      agenda: [{ state: 'paused' }, {}, {}, {}],
    })
    expect(ranMs(adjourned.agenda[0] as never, atMinute(60))).toBe(4 * 60_000)
  })

  test('a session closes only when every unfinished item has a disposition', () => {
    const running = held(open, take(1), ['concludeItem', on(1)], take(2))
    expect(refused(running, ['closeSession'])).toBe('needs-disposition')
    const dispositions = [
      { itemId: itemOf(2), as: 'conclude' },
      { itemId: itemOf(3), as: 'defer', toSessionId: 'ses-2' },
    ]
    expect(refused(running, ['closeSession', { dispositions }])).toBe('needs-disposition')
    expect(press(running, ['closeSession', { dispositions, parkRest: true }])).toEqual([
      { type: 'itemConcluded', itemId: itemOf(2) },
      { type: 'itemDeferred', itemId: itemOf(3), toSessionId: 'ses-2' },
      { type: 'itemParked', itemId: itemOf(4) },
      { type: 'sessionClosed' },
    ])
  })

  test('a disposition is given once, of an unfinished item of this session, and an item not started is not concluded', () => {
    const running = held(open, take(1), ['concludeItem', on(1)])
    const close = (...dispositions: object[]) => refused(running, ['closeSession', { dispositions, parkRest: true }])
    expect(close({ itemId: itemOf(2), as: 'park' }, { itemId: itemOf(2), as: 'defer' })).toBe('already-on-list')
    expect(close({ itemId: itemOf(1), as: 'park' })).toBe('item-closed')
    expect(close({ itemId: itemOf(9), as: 'park' })).toBe('not-found')
    expect(close({ itemId: itemOf(2), as: 'defer', toSessionId: 'ses-old' })).toBe('session-unknown')
    expect(close({ itemId: itemOf(2), as: 'conclude' })).toBe('not-started')
    expect(close({ itemId: itemOf(2), as: 'withdraw' })).toBeUndefined()
  })

  test('closing parks the rest in one press, and whoever is here has left', () => {
    const closed = held(open, ['arrive', { via: 'room' }], take(1), ['closeSession', { parkRest: true }, { minute: 9 }])
    expect(closed.agenda.map(({ state }) => state)).toEqual(['parked', 'parked', 'parked', 'parked'])
    expect(closed).toMatchObject({ state: 'closed', currentItemId: null, closedAt: atMinute(9).toISOString() })
    expect(closed.attendance[0]?.intervals).toEqual([
      { from: atMinute(0).toISOString(), to: atMinute(9).toISOString() },
    ])
    expect(ranMs(closed.agenda[0] as never, atMinute(60))).toBe(9 * 60_000)
  })
})

describe('items', () => {
  test('another item starts only after the live one, or by concluding it in the same commit', () => {
    const live = held(open, take(1))
    expect(refused(live, take(2))).toBe('already-live')
    expect(press(live, ['startItem', { ...on(2), concludeCurrent: true }])).toEqual([
      { type: 'itemConcluded', itemId: itemOf(1) },
      { type: 'itemStarted', itemId: itemOf(2), phase: null },
    ])
  })

  test('a paused item waits while another is taken, and goes on when nothing is live', () => {
    const between = held(open, take(1), ['pauseItem', on(1), { minute: 2 }], take(2, 2))
    expect(between.currentItemId).toBe(itemOf(2))
    expect(refused(between, ['resumeItem', on(1)])).toBe('already-live')
    const back = held(
      open,
      take(1),
      ['pauseItem', on(1), { minute: 2 }],
      take(2, 2),
      ['concludeItem', on(2), { minute: 5 }],
      ['resumeItem', on(1), { minute: 5 }],
    )
    expect(back.currentItemId).toBe(itemOf(1))
    expect(ranMs(back.agenda[0] as never, atMinute(6))).toBe(3 * 60_000)
  })

  test('the clock counts what ran without the pauses, and goes below nothing when it is over', () => {
    const [item] = held(
      open,
      take(1),
      ['pauseItem', on(1), { minute: 4 }],
      ['resumeItem', on(1), { minute: 14 }],
    ).agenda
    expect(ranMs(item as never, atMinute(20))).toBe(10 * 60_000)
    expect(leftMs(item as never, atMinute(22))).toBe(-2 * 60_000)
  })

  test('5 minutes more move the expected end by 5 minutes, and a day is the most', () => {
    const live = held(open, take(1))
    const longer = held(open, take(1), ['extendItem', on(1)])
    expect(expectedEnd(longer.agenda, atMinute(0)).getTime() - expectedEnd(live.agenda, atMinute(0)).getTime()).toBe(
      300_000,
    )
    expect(longer.agenda[0]).toMatchObject({ allottedMs: 900_000, clock: { extendedMs: 300_000 } })
    expect(refused(live, ['extendItem', { ...on(1), byMs: 86_400_000 }])).toBe('no-more-time')
    expect(refused(live, ['extendItem', on(2)])).toBe('wrong-state')
  })

  test('an overrun moves the expected end, and time won back moves it forward', () => {
    const running = held(open, take(1))
    expect(expectedEnd(running.agenda, atMinute(0))).toEqual(atMinute(40))
    expect(expectedEnd(running.agenda, atMinute(16))).toEqual(atMinute(46))
    const early = held(open, take(1), ['concludeItem', on(1), { minute: 4 }])
    expect(expectedEnd(early.agenda, atMinute(4))).toEqual(atMinute(34))
  })

  test.each([
    ['deferItem', 'deferred'],
    ['parkItem', 'parked'],
    ['withdrawItem', 'withdrawn'],
  ] as const)('%s pauses a live item first, and ends a planned one at once', (type, state) => {
    expect(press(held(open, take(1)), [type, on(1)]).map((event) => event.type)[0]).toBe('itemPaused')
    const [ended, planned] = held(open, take(1), [type, on(1)], [type, on(2)]).agenda
    expect([ended?.state, planned?.state, planned?.clock]).toEqual([state, state, null])
    expect(refused(held(open, [type, on(1)]), [type, on(1)])).toBe('item-closed')
  })

  test('an item is put off only to a session that is to come', () => {
    const live = held(open, take(1))
    expect(refused(live, ['deferItem', { ...on(1), toSessionId: 'ses-old' }])).toBe('session-unknown')
    const [item] = held(open, ['deferItem', { ...on(1), toSessionId: 'ses-2' }]).agenda
    expect(item?.putOff).toEqual({ reason: null, toSessionId: 'ses-2' })
  })

  test('why an item is put off stands with it, and is an event of its own that says who sees it', () => {
    const why = 'The evidence is not in yet'
    const deferred = press(held(open, take(2)), ['deferItem', { ...on(2), toSessionId: 'ses-2', why }])
    expect(deferred.map(({ type }) => type)).toEqual(['itemPaused', 'itemDeferred', 'putOffExplained'])
    expect(deferred.at(-1)).toMatchObject({ why, seenBy: { challengeId: beds, confidentiality: 'open' } })
    const [first, second] = held(
      ...([open, ['parkItem', { ...on(1), why }], ['deferItem', { ...on(2), toSessionId: 'ses-2', why }]] as Step[]),
    ).agenda
    expect(first).toMatchObject({ state: 'parked', putOff: { reason: why, toSessionId: null } })
    expect(second).toMatchObject({ state: 'deferred', putOff: { reason: why, toSessionId: 'ses-2' } })
  })

  test('phases move only in a senate that uses them', () => {
    const used = { facts: { uses: ['itemPhases'] as const } }
    const live = held(open, ['startItem', on(1), used])
    expect(live.agenda[0]?.phase).toBe('introduce')
    expect(refused(live, ['moveToPhase', { ...on(1), phase: 'discuss' }])).toBe('not-used')
    expect(refused(live, ['moveToPhase', { ...on(1), phase: 'introduce' }, used])).toBe('already-there')
    expect(press(live, ['moveToPhase', { ...on(1), phase: 'discuss' }, used])).toHaveLength(1)
  })

  test('a member presides over one item, unless they have withdrawn from it', () => {
    const live = held(open, take(1))
    expect(refused(live, ['presideOver', { ...on(1), seatId: seatOf('secretary') }])).toBe('not-a-member')
    const withdrawn = [...seats.slice(2), seat('vice', 'viceChair', 'org-lch', { withdrawnItemIds: [itemOf(1)] })]
    const vice = { ...on(1), seatId: seatOf('vice') }
    expect(refused(live, ['presideOver', vice, { facts: { seats: withdrawn } }])).toBe('not-part-of-this')
    expect(held(open, ['presideOver', vice]).agenda[0]?.presidingSeatId).toBe(seatOf('vice'))
    expect(refused(held(open, ['presideOver', vice]), ['presideOver', vice])).toBe('already-presiding')
  })

  test('an event about an item that somebody does not hold changes none of those they do', () => {
    const session = held(open)
    const without = { ...session, agenda: session.agenda.slice(1) }
    const [event] = press(session, take(1))
    expect(fold(without, event ? [event] : [])?.agenda).toEqual(without.agenda)
  })
})

describe('the chair', () => {
  test('is taken by the vice chair or a deputy of the chair, and by nobody else', () => {
    expect(press(start, ['claimChair', {}, { by: 'vice' }])).toEqual([
      { type: 'chairClaimed', seatId: seatOf('vice'), epoch: 2 },
    ])
    expect(refused(start, ['claimChair', {}, { by: 'stand-in' }])).toBeUndefined()
    expect(refused(start, ['claimChair', {}, { by: 'member' }])).toBe('forbidden')
    expect(refused(start, ['claimChair'])).toBe('already-chair')
  })

  test('is handed on only by who holds it, and only to who may chair', () => {
    const handed = held(['handChair', { seatId: seatOf('vice') }])
    expect(handed).toMatchObject({ chairSeatId: seatOf('vice'), chairEpoch: 2 })
    expect(refused(handed, ['handChair', { seatId: seatOf('vice') }])).toBe('forbidden')
    expect(refused(start, ['handChair', { seatId: seatOf('lay') }])).toBe('not-a-chair')
    expect(refused(start, ['handChair', { seatId: seatOf('chair') }])).toBe('already-chair')
    expect(refused(handed, ['claimChair'])).toBeUndefined()
  })

  test('that has moved makes every command from before it stale', () => {
    const claimed = held(open, take(1), ['claimChair', {}, { by: 'vice' }])
    for (const type of ['pauseItem', 'concludeItem', 'extendItem'] as const) {
      expect(refused(claimed, [type, { ...on(1), epoch: 1 }])).toBe('stale-chair')
    }
    expect(refused(claimed, ['claimChair', { epoch: 1 }, { by: 'stand-in' }])).toBe('stale-chair')
    expect(refused(claimed, ['pauseItem', { ...on(1), epoch: 2 }])).toBeUndefined()
  })
})
