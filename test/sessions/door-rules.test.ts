import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Action, actions, can } from '../../shared/can.ts'
import type { GuestId, SeatId, SenateId, SessionId } from '../../shared/ids.ts'
import type { GuestActor } from '../../shared/members/actor.ts'
import { sessionCommands } from '../../shared/sessions/commands.ts'
import { mostWaiting } from '../../shared/sessions/door.ts'
import { doorCommands, guestName, guestWord } from '../../shared/sessions/door-commands.ts'
import { withoutDoor } from '../../shared/sessions/guests.ts'
import { formatJoinCode, joinCodeFrom, readJoinCode } from '../../shared/sessions/join-code.ts'
import { fold, held, itemOf, press, refused, type Step, start } from './a-session.ts'

const ada = 'guest-ada' as GuestId
const asks = (guestId = ada): Step => ['askToBeLetIn', { guestId }, { by: guestId }]
const admits: Step = ['admitAsGuest', { guestId: ada }]
const guestOf = (...steps: Step[]) => held(...steps).guests[0]

describe('a join code', () => {
  test('has 8 of 32 signs that nobody mistakes for another, each as likely: 40 bits', () => {
    const codes = Array.from({ length: 32 }, (_, n) =>
      joinCodeFrom(Uint8Array.from({ length: 8 }, (_, k) => n * 8 + k)),
    )
    const counts = Object.values(Object.groupBy(codes.join(''), (sign) => sign)).map((all) => all?.length)
    expect(counts).toEqual(Array.from({ length: 32 }, () => 8))
    expect(codes.join('')).toMatch(/^[0-9A-HJKMNP-TV-Z]+$/)
    expect(() => joinCodeFrom(new Uint8Array(7))).toThrow(/Too few/)
  })

  test('is read as meant where a look-alike was typed, and one that was given with a U still works', () => {
    expect(readJoinCode('oOiI-lL2u')).toBe('0011112U')
  })

  test('is read with lower case, spaces and hyphens forgiven, and as nothing else', () => {
    for (const typed of ['abcd2345', 'ABCD-2345', ' abcd 2345 ', 'Ab-cd–23 45']) {
      expect(readJoinCode(typed)).toBe('ABCD2345')
    }
    for (const typed of ['', 'ABCD234', 'ABCD23456', 'ABCD234!', 'ÀBCD2345', 'A'.repeat(1_000_000)]) {
      expect(readJoinCode(typed)).toBeUndefined()
    }
    expect(readJoinCode(formatJoinCode('ABCD2345'))).toBe('ABCD2345')
  })

  test('comes with publishing, and a new one takes its place', () => {
    const session = held(['makeJoinCode', {}, { facts: { door: { freshCode: 'WXYZ2345', sitter: 'fine' } } }])
    expect(session.joinCode).toBe('WXYZ2345')
    expect(refused(session, ['makeJoinCode', { epoch: 2 }])).toBe('stale-chair')
  })

  test('is kept from those who do not operate the session', () => {
    const session = held(['makeJoinCode'], asks())
    expect(withoutDoor(session)).toEqual({ ...session, joinCode: null })
  })
})

describe('asking to be let in', () => {
  test('is possible on the day of a published session, while it is open and while it is adjourned', () => {
    expect(guestOf(asks())).toMatchObject({ state: 'asked' })
    expect(guestOf(['openSession'], asks())).toMatchObject({ state: 'asked' })
    expect(guestOf(['openSession'], ['adjournSession'], asks())).toMatchObject({ state: 'asked' })
    expect(refused(start, ['askToBeLetIn', { guestId: ada }, { by: ada, facts: { today: '2026-03-03' } }])).toBe(
      'not-today',
    )
    expect(refused(start, ['askToBeLetIn', { guestId: ada }, { by: ada, facts: { today: '2026-03-05' } }])).toBe(
      'not-today',
    )
    expect(refused(held(['openSession'], ['closeSession', { parkRest: true }]), asks())).toBe('session-closed')
  })

  test('is refused when very many wait already', () => {
    const crowd = Array.from({ length: mostWaiting }, (_, n) => asks(`guest-${n}` as GuestId))
    const session = held(...crowd)
    expect(refused(session, asks())).toBe('too-many')
    expect(refused(held(...crowd, ['admitAsGuest', { guestId: 'guest-0' }]), asks())).toBeUndefined()
  })

  test('is done once by each: who came in does not wait a second time', () => {
    const came: Step[] = [asks(), admits, ['arriveAsGuest', { via: 'room' }, { by: ada }]]
    expect(refused(held(...came), asks())).toBe('already-asked')
  })

  test('can be taken back, and then nobody lets them in', () => {
    const session = held(asks(), ['withdrawEntry', {}, { by: ada }])
    expect(session.guests[0]?.state).toBe('withdrawn')
    expect(refused(session, admits)).toBe('already-settled')
  })

  test('takes a name of 80 characters at most without unseen signs', () => {
    expect(guestName.parse('  Dr Ada Byron ')).toBe('Dr Ada Byron')
    expect(guestName.parse('علی‌رضا')).toBe('علی‌رضا')
    for (const name of ['', '   ', 'x'.repeat(500), 'Ada\u0007', 'Ada\nChair', 'Ada\u202e', '\u200bAda']) {
      expect(guestName.safeParse(name).success).toBe(false)
    }
    expect(guestWord.safeParse('y'.repeat(201)).success).toBe(false)
    expect(guestWord.parse('')).toBe('')
  })
})

describe('letting in', () => {
  test('of two operators the quicker decides, and the other is told what was decided', () => {
    const session = held(asks(), admits)
    for (const type of ['admitAsGuest', 'declineEntry'] as const) {
      expect(refused(session, [type, { guestId: ada }, { by: 'secretary' }])).toBe('already-settled')
    }
    expect(refused(session, ['admitAsGuest', { guestId: 'guest-bob' }])).toBe('guest-unknown')
  })

  test('needs the chair to be where the operator thinks', () => {
    expect(refused(held(asks()), ['admitAsGuest', { guestId: ada, epoch: 2 }])).toBe('stale-chair')
  })

  test('to a seat says whose, and does not make them a guest', () => {
    const seated: Step = ['admitToSeat', { guestId: ada, seatId: 'seat-member' }]
    expect(press(held(asks()), seated)).toEqual([{ type: 'guestSeated', guestId: ada, seatId: 'seat-member' }])
    const session = held(asks(), seated)
    expect(session.guests[0]).toMatchObject({ state: 'seated', seatId: 'seat-member', intervals: [] })
    expect(refused(session, ['arriveAsGuest', { via: 'room' }, { by: ada }])).toBe('not-admitted')
  })

  test.each([
    ['administrator', 'seat-locked'],
    ['elsewhere', 'seat-locked'],
    ['nobody', 'seat-unknown'],
  ] as const)('to a seat whose holder is %s is refused', (sitter, code) => {
    const step: Step = [
      'admitToSeat',
      { guestId: ada, seatId: 'seat-member' },
      { facts: { door: { freshCode: '', sitter } } },
    ]
    expect(refused(held(asks()), step)).toBe(code)
  })

  test('to the seat of chair or vice chair is for them, not for the secretary', () => {
    for (const seatId of ['seat-chair', 'seat-vice'] as SeatId[]) {
      expect(refused(held(asks()), ['admitToSeat', { guestId: ada, seatId }, { by: 'secretary' }])).toBe('seat-locked')
      expect(refused(held(asks()), ['admitToSeat', { guestId: ada, seatId }, { by: 'chair' }])).toBeUndefined()
    }
    expect(refused(held(asks()), ['admitToSeat', { guestId: ada, seatId: 'seat-nowhere' }])).toBe('seat-unknown')
  })
})

describe('a guest', () => {
  test('is in attendance from their own word until they leave', () => {
    expect(guestOf(asks(), admits)?.intervals).toEqual([])
    const came: Step[] = [asks(), admits, ['arriveAsGuest', { via: 'remote' }, { by: ada, minute: 5 }]]
    expect(guestOf(...came)).toMatchObject({ state: 'admitted', via: 'remote', intervals: [{ to: null }] })
    expect(refused(held(...came), ['arriveAsGuest', { via: 'remote' }, { by: ada }])).toBe('already-here')
    const left = held(...came, ['leaveAsGuest', {}, { by: ada, minute: 9 }])
    expect(left.guests[0]).toMatchObject({
      ...{ state: 'left', intervals: [{ from: '2026-03-04T14:05:00.000Z', to: '2026-03-04T14:09:00.000Z' }] },
    })
    expect(refused(left, ['arriveAsGuest', { via: 'room' }, { by: ada }])).toBe('not-admitted')
  })

  test('is shown out by an operator, once', () => {
    const session = held(asks(), admits, ['removeGuest', { guestId: ada }])
    expect(session.guests[0]?.state).toBe('removed')
    expect(refused(session, ['removeGuest', { guestId: ada }])).toBe('not-admitted')
  })

  test('leaves when the session closes, and whoever still waits is forgotten', () => {
    const session = held(
      ...([asks(), admits, asks('guest-bob' as GuestId), ['arriveAsGuest', { via: 'room' }, { by: ada }]] as Step[]),
      ...([['openSession'], ['closeSession', { parkRest: true }, { minute: 30 }]] as Step[]),
    )
    expect(session.guests).toEqual([expect.objectContaining({ guestId: ada, state: 'left' })])
    expect(session.guests[0]?.intervals.at(-1)?.to).toBe('2026-03-04T14:30:00.000Z')
  })

  test('sends no command of an operator, and an operator none of a guest', () => {
    const session = held(asks())
    expect(refused(session, ['admitAsGuest', { guestId: ada }, { by: ada }])).toBe('not-found')
    expect(refused(session, ['withdrawEntry', {}])).toBe('not-found')
  })

  test('may do three things in their own session, each while it is time, and nothing else anywhere', () => {
    const resource = { senateId: 'sen-test' as SenateId, sessionId: 'ses-1' as SessionId }
    const guest = (state: GuestActor['state']): GuestActor => ({ kind: 'guest', personId: ada, ...resource, state })
    const may = (state: GuestActor['state'], of: object = resource) =>
      actions.filter((action) => can(guest(state), action, of as typeof resource))
    expect(may('outside')).toEqual(['entry.ask'])
    expect(may('asked')).toEqual(['entry.withdraw'])
    expect(may('admitted')).toEqual(['session.visit'])
    expect(may('admitted', { ...resource, sessionId: 'ses-2' })).toEqual([])
    expect(may('admitted', { ...resource, senateId: 'sen-other' })).toEqual([])
    expect(may('admitted', { senateId: 'sen-test' })).toEqual([])
    expect(can(guest('admitted'), '__proto__' as Action, resource)).toBe(false)
  })
})

describe('a guest who asks to speak', () => {
  const runs: Step[] = [['openSession'], ['startItem', { itemId: itemOf(1) }], asks(), admits]
  const here: Step = ['arriveAsGuest', { via: 'remote' }, { by: ada }]
  const asksToSpeak: Step = ['askToSpeakAsGuest', {}, { by: ada }]

  test('stands on the list with the seats, once, and takes it back', () => {
    expect(refused(held(...runs), asksToSpeak)).toBe('not-here')
    const session = held(...runs, here, asksToSpeak)
    expect(session.speakers).toMatchObject([{ who: { as: 'guest', guestId: ada }, via: 'remote', state: 'queued' }])
    expect(refused(session, asksToSpeak)).toBe('already-asked')
    const lowered = held(...runs, here, asksToSpeak, ['lowerHandAsGuest', {}, { by: ada }])
    expect(lowered.speakers[0]?.state).toBe('withdrawn')
    expect(refused(lowered, ['lowerHandAsGuest', {}, { by: ada }])).toBe('not-asked')
  })

  test('is given the word, and has spoken once they are shown out', () => {
    const session = held(...runs, here, asksToSpeak)
    const speakerId = session.speakers[0]?.id
    const speaking = held(...runs, here, asksToSpeak, ['giveWord', { speakerId }])
    expect(speaking.speakers[0]?.state).toBe('speaking')
    const out = held(...runs, here, asksToSpeak, ['giveWord', { speakerId }], ['removeGuest', { guestId: ada }])
    expect(out.speakers[0]?.state).toBe('spoken')
  })

  test('hears of no item that is not open to guests', () => {
    const session = held(...runs, here)
    const restricted = {
      ...session,
      agenda: session.agenda.map((item) => ({ ...item, confidentiality: 'restricted' as const })),
    }
    expect(refused(restricted, asksToSpeak)).toBe('no-item')
    expect(refused(held(...runs, here, ['adjournSession']), asksToSpeak)).toBe('not-open')
  })
})

test('whoever asked, was let in or left in whatever order, each guest is counted once, and only those in it are visiting', () => {
  const names = fc.constantFrom('guest-ada', 'guest-bob') as fc.Arbitrary<GuestId>
  const step = fc.oneof(
    names.map((id) => asks(id)),
    fc
      .tuple(fc.constantFrom('withdrawEntry', 'leaveAsGuest' as const), names)
      .map(([type, by]): Step => [type, {}, { by }]),
    names.map((by): Step => ['arriveAsGuest', { via: 'room' }, { by }]),
    fc
      .tuple(fc.constantFrom('admitAsGuest', 'declineEntry', 'removeGuest' as const), names)
      .map(([type, guestId]): Step => [type, { guestId }]),
  )
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      const session = steps.reduce(
        (before, each) => (refused(before, each) ? before : fold(before, press(before, each))),
        start,
      )
      const guests = session?.guests ?? []
      expect(new Set(guests.map(({ guestId }) => guestId)).size).toBe(guests.length)
      for (const { state, intervals } of guests) {
        if (state !== 'admitted') expect(intervals.every(({ to }) => to !== null)).toBe(true)
      }
    }),
    { numRuns: 50 },
  )
})

test('no command of a guest carries an epoch, and every one of an operator does', () => {
  const withEpoch = Object.entries(doorCommands).filter(([type]) => {
    const { action } = sessionCommands[type as keyof typeof doorCommands]
    return action.startsWith('session.') && action !== 'session.visit'
  })
  for (const [, { body }] of withEpoch) expect(Object.keys(body.shape)).toContain('epoch')
  expect(withEpoch).toHaveLength(5)
})
