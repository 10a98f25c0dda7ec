import { describe, expect, test } from 'vitest'
import { ranMs } from '../../shared/sessions/agenda.ts'
import { asHeld } from '../../shared/sessions/ending.ts'
import { isLeftOpen, lastRecordedAt } from '../../shared/sessions/left-open.ts'
import { atMinute, held, itemOf, press, refused, type Step, start } from './a-session.ts'

/** Two hours were planned, the last thing happened in minute 100, and it is closed the next morning. */
const evening: Step[] = [
  ['openSession'],
  ['arrive', { via: 'room' }],
  ['startItem', { itemId: itemOf(1) }, { minute: 10 }],
  ['askToSpeak', { kind: 'speak' }, { minute: 20, newId: 'speaker-1' }],
  ['giveWord', { speakerId: 'speaker-1' }, { minute: 100 }],
]
const left = held(...evening)
const morning = 18 * 60
const at = (minute: number) => atMinute(minute).toISOString()
const closing = (end: number): Step => ['closeSession', { parkRest: true, endedAt: at(end) }, { minute: morning }]

describe('a session that nobody closed', () => {
  test('counts as left open when it is past its planned end and nothing was recorded for 3 hours', () => {
    expect(lastRecordedAt(left)).toBe(at(100))
    expect(isLeftOpen(left, atMinute(100 + 180))).toBe(false)
    expect(isLeftOpen(left, atMinute(100 + 181))).toBe(true)
    expect(isLeftOpen(left, atMinute(morning))).toBe(true)
  })

  test('counts as left open when it was adjourned and not gone on with', () => {
    expect(isLeftOpen(held(...evening, ['adjournSession', {}, { minute: 105 }]), atMinute(morning))).toBe(true)
  })

  test('is not left open before its planned end, while something is recorded, before it opens or after it has closed', () => {
    expect(isLeftOpen({ ...left, endsAt: at(morning + 60) }, atMinute(morning))).toBe(false)
    const goneOn = held(...evening, ['pauseItem', { itemId: itemOf(1) }, { minute: morning }])
    expect(isLeftOpen(goneOn, atMinute(morning + 5))).toBe(false)
    expect(start && isLeftOpen(start, atMinute(morning))).toBe(false)
    expect(isLeftOpen(held(...evening, closing(110)), atMinute(morning))).toBe(false)
  })
})

describe('closing it at its real end', () => {
  test('says in the event when it ended, beside the moment of the press', () => {
    expect(press(left, closing(110)).at(-1)).toEqual({ type: 'sessionClosed', endedAt: at(110) })
  })

  test('is refused before the last thing recorded, here or of its proposals, and after now', () => {
    expect(refused(left, closing(99))).toBe('wrong-end')
    expect(refused(left, closing(morning + 1))).toBe('wrong-end')
    const [type, body = {}] = closing(110)
    expect(refused(left, [type, body, { minute: morning, facts: { recordedUntil: at(115) } }])).toBe('wrong-end')
    expect(refused(left, closing(100))).toBeUndefined()
  })

  test('takes the minute of the last thing recorded as its very instant', () => {
    const [type, body = {}] = closing(110)
    const recordedUntil = new Date(atMinute(110).getTime() + 30_000).toISOString()
    expect(press(left, [type, body, { minute: morning, facts: { recordedUntil } }]).at(-1)).toEqual({
      type: 'sessionClosed',
      endedAt: recordedUntil,
    })
  })

  test('ends attendance, the live item and whoever had the word then, and not when somebody pressed', () => {
    const closed = held(...evening, closing(110))
    expect(closed).toMatchObject({ state: 'closed', closedAt: at(110) })
    expect(closed.attendance[0]?.intervals).toEqual([{ from: at(0), to: at(110) }])
    expect(closed.agenda[0]?.clock).toMatchObject({ startedAt: at(10), endedAt: at(110) })
    expect(ranMs(closed.agenda[0] as never, atMinute(morning))).toBe(100 * 60_000)
    expect(closed.speakers[0]?.turns).toEqual([{ from: at(100), to: at(110) }])
  })

  test('a replay and the quorum take what was recorded with the press at the end; what came before stays', () => {
    const [last] = press(left, closing(110)).slice(-1)
    if (!last) throw new Error('Nothing was recorded.')
    const moments = [
      { at: at(100), event: { type: 'sessionOpened' } as const },
      { at: at(morning), event: last },
    ]
    expect(asHeld(moments).map((one) => one.at)).toEqual([at(100), at(110)])
    expect(asHeld(moments.slice(0, 1))).toEqual(moments.slice(0, 1))
  })
})

describe('a server whose clock goes back an hour while an item runs', () => {
  const back: Step[] = [...evening, ['pauseItem', { itemId: itemOf(1) }, { minute: 40 }]]

  test('makes no time negative: not of an item, a turn, an attendance or the pause between', () => {
    const session = held(
      ...back,
      ['resumeItem', { itemId: itemOf(1) }, { minute: -50 }],
      ['leave', {}, { minute: -40 }],
      ['closeSession', { parkRest: true }, { minute: -30 }],
    )
    expect(ranMs(session.agenda[0] as never, atMinute(-30))).toBeGreaterThanOrEqual(0)
    const clock = session.agenda[0]?.clock
    expect(clock?.pausedMs).toBeGreaterThanOrEqual(0)
    expect((clock?.endedAt ?? '') >= (clock?.startedAt ?? '')).toBe(true)
    const spans = [
      ...session.attendance.flatMap((one) => one.intervals),
      ...session.speakers.flatMap((one) => one.turns),
    ]
    expect(spans.length).toBeGreaterThan(0)
    for (const { from, to } of spans) expect((to ?? from) >= from).toBe(true)
  })

  test('closes plainly, and takes no end that this clock has not reached', () => {
    expect(refused(held(...back), ['closeSession', { parkRest: true }, { minute: 40 }])).toBeUndefined()
    expect(refused(held(...back), ['closeSession', { parkRest: true, endedAt: at(100) }, { minute: 40 }])).toBe(
      'wrong-end',
    )
  })
})
