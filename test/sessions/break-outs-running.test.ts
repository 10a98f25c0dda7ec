import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isHere } from '../../shared/sessions/attendance.ts'
import { runningBreakOuts } from '../../shared/sessions/break-outs.ts'
import type { Session, SessionEvent } from '../../shared/sessions/session.ts'
import { fold, held, itemOf, press, refused, type Step, seatOf } from './a-session.ts'

const people = ['chair', 'vice', 'secretary', 'member', 'lay', 'stand-in'] as const
const room: Step[] = [
  ['openSession'],
  ['startItem', { itemId: itemOf(1) }],
  ...people.slice(0, 5).map((by): Step => ['arrive', { via: 'room' }, { by }]),
]

const types: Step[0][] = [
  ...(['startBreakOuts', 'startBreakOuts', 'startBreakOuts', 'joinGroup', 'moveToGroup', 'extendGroups'] as const),
  ...(['endGroup', 'askForHelp', 'settleHelp', 'callBack', 'returnGroups', 'pauseItem', 'resumeItem'] as const),
  ...(['arrive', 'leave', 'concludeItem', 'startItem', 'adjournSession', 'resumeSession'] as const),
]

/** Anything that anybody might press while groups come and go; a number stands for one of the groups. */
const pressed = fc.record({
  type: fc.constantFrom(...types),
  by: fc.constantFrom(...people),
  seat: fc.constantFrom(...people),
  group: fc.integer({ min: 0, max: 2 }),
  item: fc.integer({ min: 1, max: 4 }).map(itemOf),
  deal: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 6, maxLength: 6 }),
})
type Pressed = typeof pressed extends fc.Arbitrary<infer T> ? T : never

function stepOf(session: Session, { type, by, seat, group, item, deal }: Pressed, minute: number): Step {
  const groupId = session.breakOuts.at(-1)?.groups[group]?.id ?? 'none'
  const isThere = (key: string) => session.attendance.some((one) => one.seatId === seatOf(key) && isHere(one))
  const tables = [0, 1, 2].map((table) => people.filter((key, n) => deal[n] === table && isThere(key)))
  const groups = tables.map((keys, n) => ({ name: `Table ${n}`, question: 'Why?', seatIds: keys.map(seatOf) }))
  const bodies: Partial<Record<Step[0], object>> = {
    startBreakOuts: {
      itemId: session.currentItemId ?? item,
      lengthMs: 600_000,
      groups: groups.filter(({ seatIds }) => seatIds.length > 0),
    },
    moveToGroup: { seatId: seatOf(seat), groupId },
    arrive: { via: 'room' },
    startItem: { itemId: item, concludeCurrent: true },
  }
  const ofGroup = ['endGroup', 'askForHelp', 'settleHelp'].includes(type) ? { groupId } : {}
  const ofItem = ['pauseItem', 'resumeItem', 'concludeItem'].includes(type) ? { itemId: session.currentItemId } : {}
  return [type, bodies[type] ?? { ...ofGroup, ...ofItem }, { by, minute }]
}

test('whoever presses what, one set of groups is on at most, on the item that is on, and nobody sits in two of them', () => {
  let sentOut = 0
  fc.assert(
    fc.property(fc.array(pressed, { minLength: 5, maxLength: 40 }), (presses) => {
      const before = held(...room)
      let session = before
      const recorded: [SessionEvent, number][] = []
      for (const [minute, one] of presses.entries()) {
        const step = stepOf(session, one, minute)
        if (refused(session, step) !== undefined) continue
        const events = press(session, step)
        recorded.push(...events.map((event): [SessionEvent, number] => [event, minute]))
        session = fold(session, events, minute) as Session
        expectWhole(session)
        if (step[0] === 'startBreakOuts') sentOut += 1
      }
      const again = recorded.reduce<Session | undefined>((now, [event, at]) => fold(now, [event], at), before)
      expect(again).toEqual(session)
    }),
    { numRuns: 200 },
  )
  expect(sentOut).toBeGreaterThan(100)
})

function expectWhole(session: Session): void {
  const on = session.breakOuts.filter(({ returnedAt }) => returnedAt === null)
  expect(on.length).toBeLessThanOrEqual(1)
  const set = runningBreakOuts(session)
  if (set) {
    expect(session.state).toBe('open')
    expect(session.currentItemId).toBe(set.itemId)
  }
  for (const { groups, returnedAt } of session.breakOuts) {
    const seated = groups.flatMap(({ seatIds }) => seatIds)
    expect(new Set(seated).size).toBe(seated.length)
    for (const seatId of seated) expect(session.attendance.some((one) => one.seatId === seatId)).toBe(true)
    if (returnedAt !== null) expect(groups.every(({ endedAt }) => endedAt !== null)).toBe(true)
  }
  expect(session.attendance.filter(isHere).length).toBeLessThanOrEqual(people.length)
}
