import fc from 'fast-check'
import { expect, test } from 'vitest'
import { leftMs, ranMs } from '../../shared/sessions/agenda.ts'
import type { Session, SessionEvent } from '../../shared/sessions/session.ts'
import { atMinute, fold, itemOf, press, refused, type Step, seatOf, start } from './a-session.ts'

const people = ['chair', 'vice', 'secretary', 'member', 'stand-in', 'lay', 'deputy']
const ofItem = fc.integer({ min: 1, max: 5 }).map((number) => ({ itemId: itemOf(number) }))
const none = fc.constant({})

/** Anything that anybody might press, sensible or not. */
const command = fc.oneof(
  fc.tuple(
    fc.constantFrom('startItem' as const),
    fc.record({ itemId: ofItem.map(({ itemId }) => itemId), concludeCurrent: fc.boolean() }),
  ),
  fc.tuple(
    fc.constantFrom('pauseItem', 'resumeItem', 'extendItem', 'concludeItem', 'deferItem', 'parkItem', 'withdrawItem'),
    ofItem,
  ),
  fc.tuple(fc.constantFrom('openSession', 'adjournSession', 'resumeSession', 'claimChair'), none),
  fc.tuple(
    fc.constant('handChair'),
    fc.constantFrom('vice', 'lay', 'chair').map((key) => ({ seatId: seatOf(key) })),
  ),
  fc.tuple(fc.constantFrom('leave', 'sendApologies'), none),
  fc.tuple(fc.constant('arrive'), fc.constantFrom({ via: 'room' }, { via: 'remote' })),
  fc.tuple(
    fc.constant('deputise'),
    fc.constantFrom({ deputySeatId: seatOf('deputy') }, { deputySeatId: seatOf('lay') }),
  ),
  { arbitrary: fc.tuple(fc.constant('closeSession'), fc.record({ parkRest: fc.boolean() })), weight: 1 },
)

/** Who presses it, how many minutes on (a server clock may be set back), and whether they saw the chair as it is. */
const pressed = fc.record({
  command,
  by: fc.constantFrom(...people),
  later: fc.integer({ min: -3, max: 12 }),
  isStale: fc.boolean(),
})

test('whoever presses what in whichever order, a session stays whole', () => {
  let taken = 0
  fc.assert(
    fc.property(fc.array(pressed, { minLength: 10, maxLength: 60 }), (presses) => {
      let session = fold(start, [{ type: 'sessionOpened' }])
      const recorded: [SessionEvent, number][] = []
      let minute = 0
      for (const { command, by, later, isStale } of presses) {
        minute = Math.max(0, minute + later)
        const [type, body] = command
        const seen = isStale && session ? { epoch: session.chairEpoch - 1 } : {}
        const step = [type, { ...body, ...seen }, { by, minute }] as Step
        const isFree = ['arrive', 'leave', 'sendApologies', 'deputise'].includes(type)
        if (refused(session, step) !== undefined) continue
        expect(isStale && !isFree).toBe(false)
        const before = session
        for (const event of press(session, step)) {
          session = fold(session, [event], minute)
          recorded.push([event, minute])
          if (session) expectWhole(session, minute)
        }
        expect(session?.chairEpoch).toBeGreaterThanOrEqual(before?.chairEpoch ?? 0)
        if (session?.chairSeatId !== before?.chairSeatId)
          expect(session?.chairEpoch).toBe((before?.chairEpoch ?? 0) + 1)
        taken += 1
      }
      const again = recorded.reduce(
        (held, [event, at]) => fold(held, [event], at),
        fold(start, [{ type: 'sessionOpened' }]),
      )
      expect(again).toEqual(session)
      expect(JSON.parse(JSON.stringify(again))).toEqual(session)
    }),
    { numRuns: 400 },
  )
  expect(taken).toBeGreaterThan(1_000)
})

function expectWhole(session: Session, minute: number): void {
  const live = session.agenda.filter(({ state }) => state === 'live')
  expect(live.length).toBeLessThanOrEqual(1)
  if (live[0]) expect(session.currentItemId).toBe(live[0].id)
  if (session.state !== 'open') expect(live).toEqual([])
  if (session.state === 'closed') {
    expect(session.agenda.filter(({ state }) => ['planned', 'paused'].includes(state))).toEqual([])
  }
  for (const item of session.agenda) {
    const now = atMinute(minute)
    expect(ranMs(item, now)).toBeGreaterThanOrEqual(0)
    expect(leftMs(item, now)).toBeLessThanOrEqual(item.allottedMs)
  }
  for (const { intervals } of session.attendance) {
    intervals.forEach(({ from, to }, index) => {
      if (to !== null) expect(to >= from).toBe(true)
      const next = intervals[index + 1]
      if (next) expect(to !== null && next.from >= to).toBe(true)
    })
    if (session.state === 'closed') expect(intervals.at(-1)?.to).not.toBeNull()
  }
}
