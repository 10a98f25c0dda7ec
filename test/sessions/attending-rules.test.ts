import { describe, expect, test } from 'vitest'
import { isHere } from '../../shared/sessions/attendance.ts'
import {
  atMinute,
  facts,
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
  terms,
} from './a-session.ts'

const open = ['openSession'] as const
const here = (by: string, minute = 0, via: 'room' | 'remote' = 'room'): Step => ['arrive', { via }, { by, minute }]
const at = (minute: number) => atMinute(minute).toISOString()

describe('attendance', () => {
  test('whoever votes is present, and anybody else is in attendance', () => {
    const { attendance } = held(open, here('member'), here('secretary', 0, 'remote'))
    expect(attendance.map(({ status, via }) => [status, via])).toEqual([
      ['present', 'room'],
      ['inAttendance', 'remote'],
    ])
  })

  test('begins on the day of the session: before it opens, and not on another day', () => {
    expect(refused(start, here('member'))).toBeUndefined()
    expect(refused(start, ['arrive', { via: 'room' }, { facts: { today: '2026-03-03' } }])).toBe('not-today')
    expect(refused(start, ['sendApologies', {}, { facts: { today: '2026-03-01' } }])).toBeUndefined()
    expect(refused(held(open, ['closeSession', { parkRest: true }]), here('member'))).toBe('session-closed')
  })

  test('is recorded once: arriving twice and leaving twice are refused', () => {
    expect(refused(held(open, here('member')), here('member', 3))).toBe('already-here')
    expect(refused(held(open), ['leave', {}, { by: 'member' }])).toBe('not-here')
    expect(refused(held(open, here('member'), ['leave', {}, { by: 'member' }]), ['leave', {}, { by: 'member' }])).toBe(
      'not-here',
    )
  })

  test('keeps each stay, and going on from elsewhere begins none', () => {
    const { attendance } = held(
      open,
      here('member', 1),
      here('member', 5, 'remote'),
      ['leave', {}, { by: 'member', minute: 9 }],
      here('member', 20),
    )
    expect(attendance).toMatchObject([
      {
        via: 'room',
        intervals: [
          { from: at(1), to: at(9) },
          { from: at(20), to: null },
        ],
      },
    ])
  })

  test('survives a server clock that was set back', () => {
    const { attendance } = held(open, here('member', 10), ['leave', {}, { by: 'member', minute: 4 }], here('member', 2))
    expect(attendance[0]?.intervals).toEqual([
      { from: at(10), to: at(10) },
      { from: at(10), to: null },
    ])
  })

  test('apologies are sent by who has not come, once, and given up by coming', () => {
    const sorry = held(['sendApologies', {}, { by: 'member' }])
    expect(sorry.attendance).toMatchObject([{ status: 'apologies', intervals: [] }])
    expect(refused(sorry, ['sendApologies', {}, { by: 'member' }])).toBe('already-sent')
    expect(refused(held(open, here('member')), ['sendApologies', {}, { by: 'member' }])).toBe('already-attended')
    expect(fold(sorry, press(sorry, here('member')))?.attendance).toMatchObject([{ status: 'present' }])
  })

  test('apologies can be sent by whoever came by mistake and left before it opened', () => {
    const left = (minute: number): Step => ['leave', {}, { by: 'member', minute }]
    const sorry: Step = ['sendApologies', {}, { by: 'member', minute: 20 }]
    expect(refused(held(here('member', -9)), sorry)).toBe('already-attended')
    expect(refused(held(here('member', -9), left(-8)), sorry)).toBeUndefined()
    expect(refused(held(here('member', -9), left(-8), open), sorry)).toBeUndefined()
    expect(refused(held(here('member', -9), open, left(1)), sorry)).toBe('already-attended')
  })

  test('operators record it for others under the epoch of the chair', () => {
    const record = (how: object, more: object = {}): Step => [
      'recordAttendance',
      { seatId: seatOf('member'), how, ...more },
      { by: 'secretary' },
    ]
    const came = held(open, record({ as: 'here', via: 'room' }))
    expect(came.attendance).toMatchObject([{ seatId: seatOf('member'), status: 'present' }])
    expect(held(open, record({ as: 'here', via: 'room' }), record({ as: 'left' })).attendance.some(isHere)).toBe(false)
    expect(refused(came, record({ as: 'left' }, { epoch: 9 }))).toBe('stale-chair')
    expect(refused(came, record({ as: 'left' }, { seatId: 'seat-nobody' }))).toBe('seat-unknown')
  })

  test('a deputy sits in only where the terms allow it, and only for a seat whose deputy they are', () => {
    const sit = (deputy: string, more = {}): Step => [
      'deputise',
      { deputySeatId: seatOf(deputy) },
      { by: 'member', ...more },
    ]
    expect(refused(held(open), sit('deputy', { facts: { terms: { ...terms, deputies: false } } }))).toBe('no-deputies')
    expect(refused(held(open), sit('lay'))).toBe('not-a-deputy')
    const handed = held(open, here('member', 1), sit('deputy', { minute: 5 }))
    expect(handed.attendance).toMatchObject([
      { status: 'deputised', deputySeatId: seatOf('deputy'), intervals: [{ from: at(1), to: at(5) }] },
    ])
    expect(refused(handed, sit('deputy'))).toBe('already-deputised')
  })

  test('an arrival or departure that moves the quorum records it, and another does not', () => {
    const quorums = [
      here('chair'),
      here('vice'),
      here('secretary'),
      here('member'),
      ['leave', {}, { by: 'vice' }] as Step,
    ]
    let session = held(open)
    const recorded = quorums.map((step) => {
      const [event] = press(session, step)
      session = (event && fold(session, [event])) ?? session
      return event && 'quorum' in event ? event.quorum : undefined
    })
    expect(recorded).toEqual([
      { votingSeats: 1, legalBodies: 1, quorate: false },
      { votingSeats: 2, legalBodies: 2, quorate: false },
      null,
      { votingSeats: 3, legalBodies: 3, quorate: true },
      { votingSeats: 2, legalBodies: 2, quorate: false },
    ])
  })

  test('records the quorum of the item that is on, with its recusals', () => {
    const recused = seats.map((one) =>
      one.seatId === seatOf('member') ? seat('member', 'member', 'org-ltht', { withdrawnItemIds: [itemOf(2)] }) : one,
    )
    const live = held(open, here('chair'), ['startItem', { itemId: itemOf(2) }])
    const [event] = press(live, ['arrive', { via: 'room' }, { by: 'member', facts: { ...facts, seats: recused } }])
    expect(event).toMatchObject({ type: 'attended', quorum: null })
  })
})
