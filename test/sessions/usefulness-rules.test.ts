import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countAnswers, isAsked, reasonsOf } from '../../shared/sessions/usefulness.ts'
import { usefulnessAnswers } from '../../shared/sessions/usefulness-words.ts'
import { atMinute, held, press, refused, type Step, seatOf } from './a-session.ts'

const day = 24 * 60
const answer = (by: string, minute: number, facts: object = {}): Step => [
  'sayUsefulness',
  { answer: 'partly', why: 'Too long on item 2' },
  { by, minute, facts: { answerBox: { key: 'k', earlier: 'none' }, ...facts } },
]
const closed = () =>
  held(
    ['openSession'],
    ['arrive', { via: 'room' }, { by: 'member' }],
    ['leave', {}, { by: 'member', minute: 20 }],
    ['sendApologies', {}, { by: 'vice' }],
    ['closeSession', { parkRest: true }, { minute: 60 }],
  )

describe('the question after a session', () => {
  test('whoever was there answers, and the journal hears of nothing but that', () => {
    expect(press(closed(), answer('member', 90))).toEqual([{ type: 'usefulnessSaid', seatId: seatOf('member') }])
  })
  test('whoever was not there, or sent apologies, is not asked', () => {
    expect(refused(closed(), answer('lay', 90))).toBe('not-there')
    expect(refused(closed(), answer('vice', 90))).toBe('not-there')
  })
  test('it is asked only once the session is closed', () => {
    const open = held(['openSession'], ['arrive', { via: 'room' }, { by: 'member' }])
    expect(refused(open, answer('member', 30))).toBe('not-closed')
  })
  test('it is asked for 14 days, and an answer can be changed until then', () => {
    const changed = { answerBox: { key: 'k', earlier: 'kept' } }
    expect(refused(closed(), answer('member', 60 + 14 * day - 1, changed))).toBeUndefined()
    expect(refused(closed(), answer('member', 60 + 14 * day, changed))).toBe('question-closed')
  })
  test('an answer that cannot be found again is not counted a second time', () => {
    const lost = { answerBox: { key: 'k', earlier: 'lost' } }
    expect(refused(closed(), answer('member', 90, lost))).toBe('no-change')
  })
  test('an earlier record asks nobody', () => {
    expect(isAsked({ ...closed(), historical: true }, atMinute(90))).toBe(false)
  })
})

const said = fc.array(fc.record({ answer: fc.constantFrom(...usefulnessAnswers), why: fc.string({ maxLength: 8 }) }))

test('below three answers nothing is told; from three on every answer is counted once', () => {
  fc.assert(
    fc.property(said, (all) => {
      const counts = countAnswers(all.map((one) => one.answer))
      if (all.length < 3) {
        expect([counts, reasonsOf(all)]).toEqual([null, null])
        return
      }
      expect(Object.values(counts ?? {}).reduce((sum, count) => sum + count, 0)).toBe(all.length)
    }),
  )
})

test('the order of the reasons tells neither who said them nor when, nor what they answered', () => {
  fc.assert(
    fc.property(said, fc.infiniteStream(fc.nat()), (all, order) => {
      const shuffled = all
        .map((one) => ({ one, at: order.next().value ?? 0 }))
        .toSorted((a, b) => a.at - b.at)
        .map(({ one }) => one)
      expect(reasonsOf(shuffled)).toEqual(reasonsOf(all))
    }),
  )
})
