import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Refusal } from '../../shared/refusal.ts'
import type { Session } from '../../shared/sessions/session.ts'
import { isStanding, speakerKinds, waiting } from '../../shared/sessions/speakers.ts'
import { spokenMs, spokenSoFar } from '../../shared/sessions/speaking-time.ts'
import { atMinute, fold, held, itemOf, press, type Step } from './a-session.ts'

const people = ['chair', 'vice', 'member', 'stand-in', 'lay']
const who = fc.constantFrom(...people)
const kind = fc.constantFrom(...speakerKinds)
const nth = fc.nat({ max: 9 })
/** The clock of the server may be set back at any moment. */
const minute = fc.integer({ min: -30, max: 90 })

type Pressed = {
  act: string
  by: string
  kind: (typeof speakerKinds)[number]
  nth: number
  other: number
  minute: number
}
const act = fc.constantFrom(
  ...['askToSpeak', 'askToSpeak', 'askToSpeak', 'giveWord', 'giveWord', 'pauseSpeaker', 'endSpeaker', 'lowerHand'],
  ...['moveSpeaker', 'moveSpeaker', 'removeSpeaker', 'addSeat', 'addName', 'adjournSession', 'resumeSession'],
  ...['nextItem', 'pauseItem', 'resumeItem', 'concludeItem', 'leave', 'arrive'],
)
const pressed = fc.record<Pressed>({ act, by: who, kind, nth, other: nth, minute })

const begun: Step[] = [
  ['openSession'],
  ...people.map((by): Step => ['arrive', { via: 'room' }, { by }]),
  ['startItem', { itemId: itemOf(1) }],
]

function stepOf({ speakers, currentItemId, agenda }: Session, one: Pressed, n: number): Step {
  const asked = { by: one.by, minute: one.minute, newId: `sp-${n}` }
  const operated = { minute: one.minute, newId: `sp-${n}` }
  const speakerId = speakers[one.nth % (speakers.length || 1)]?.id ?? 'sp-none'
  const beforeSpeakerId = speakers[one.other % (speakers.length + 1)]?.id ?? null
  const ofItem = { itemId: currentItemId ?? itemOf(1) }
  switch (one.act) {
    case 'askToSpeak':
      return ['askToSpeak', { kind: one.kind }, asked]
    case 'lowerHand':
    case 'leave':
      return [one.act, {}, asked]
    case 'arrive':
      return ['arrive', { via: 'remote' }, asked]
    case 'addSeat':
      return ['addSpeaker', { who: { as: 'seat', seatId: `seat-${one.by}` }, kind: one.kind }, operated]
    case 'addName':
      return ['addSpeaker', { who: { as: 'written', name: 'Somebody', via: 'room' }, kind: one.kind }, operated]
    case 'nextItem': {
      const next = agenda.find(({ state }) => state === 'planned')?.id
      return ['startItem', { itemId: next ?? 'none', concludeCurrent: one.nth > 4 }, operated]
    }
    case 'moveSpeaker':
      return ['moveSpeaker', { speakerId, beforeSpeakerId }, operated]
    case 'pauseItem':
    case 'resumeItem':
    case 'concludeItem':
      return [one.act, ofItem, operated]
    default:
      return [one.act as Step[0], { speakerId }, operated]
  }
}

/** The session after each press that was taken; what a rule refuses changes nothing. */
function course(presses: readonly Pressed[]): Session[] {
  const sessions = [held(...begun)]
  for (const [n, one] of presses.entries()) {
    const session = sessions.at(-1) as Session
    try {
      const events = press(session, stepOf(session, one, n))
      sessions.push(fold(session, events, one.minute) as Session)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
    }
  }
  return sessions
}

test('at most one speaks, nobody stands twice on an item, and no time is negative, whatever is pressed', () => {
  fc.assert(
    fc.property(fc.array(pressed, { maxLength: 60 }), minute, (presses, later) => {
      for (const { speakers, agenda, state } of course(presses)) {
        const speaking = speakers.filter((one) => one.state === 'speaking')
        expect(speaking.length).toBeLessThanOrEqual(1)
        for (const one of speaking) {
          expect(state).toBe('open')
          expect(agenda.find(({ id }) => id === one.itemId)?.state).toBe('live')
        }
        const standing = speakers.filter(isStanding)
        const hands = standing.flatMap(({ who, itemId }) => (who.as === 'seat' ? `${who.seatId} ${itemId}` : []))
        expect(new Set(hands).size).toBe(hands.length)
        expect(new Set(speakers.map(({ id }) => id)).size).toBe(speakers.length)
        for (const one of speakers) {
          expect(spokenMs(one, atMinute(later))).toBeGreaterThanOrEqual(0)
          expect(one.turns.filter(({ to }) => to === null).length).toBe(one.state === 'speaking' ? 1 : 0)
        }
        const { seats, writtenMs } = spokenSoFar(speakers, atMinute(later))
        const each = speakers.reduce((sum, one) => sum + spokenMs(one, atMinute(later)), 0)
        expect(seats.reduce((sum, { ms }) => sum + ms, writtenMs)).toBe(each)
      }
    }),
    { numRuns: 150 },
  )
})

test('nobody waits on an item that has come to its end', () => {
  fc.assert(
    fc.property(fc.array(pressed, { maxLength: 60 }), (presses) => {
      for (const { speakers, agenda } of course(presses)) {
        const over = agenda.filter((item) => item.state === 'concluded')
        for (const { id } of over) expect(waiting(speakers, id)).toEqual([])
      }
    }),
    { numRuns: 80 },
  )
})

test('until the chair chooses, the list is in order of what was asked for, then of when', () => {
  const rank = { pointOfOrder: 0, directResponse: 1, clarification: 1, speak: 2 }
  const asks = fc.array(fc.record({ by: who, kind }), { maxLength: 20 })
  fc.assert(
    fc.property(asks, (list) => {
      const presses = list.map((one, n) => ({ ...one, act: 'askToSpeak', nth: 0, other: 0, minute: n }))
      const session = course(presses).at(-1) as Session
      const queue = waiting(session.speakers, itemOf(1))
      const sorted = queue.toSorted(
        (one, other) => rank[one.kind] - rank[other.kind] || one.askedAt.localeCompare(other.askedAt),
      )
      expect(queue).toEqual(sorted)
    }),
    { numRuns: 100 },
  )
})
