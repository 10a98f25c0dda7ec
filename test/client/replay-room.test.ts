import { createElement } from 'react'
import { describe, expect, test } from 'vitest'
import { RoomThen } from '../../client/replay/RoomThen.tsx'
import { atMinute, held, itemOf, type Step } from '../sessions/a-session.ts'
import { readIn } from './in-a-senate.ts'

/** What is read of the room after these presses. */
function roomAfter(...steps: Step[]): string {
  const then = { session: held(...steps), words: [], quorum: undefined }
  return readIn('ann', createElement(RoomThen, { then, moment: atMinute(9).toISOString() }))
}

const asks = (by: string): Step => ['askToSpeak', { kind: 'speak' }, { by, newId: by }]
const gives = (speakerId: string): Step => ['giveWord', { speakerId }]
const pauses = (speakerId: string): Step => ['pauseSpeaker', { speakerId }]
const onAnItem: Step[] = [
  ['openSession'],
  ...['chair', 'vice', 'member', 'lay'].map((by): Step => ['arrive', { via: 'room' }, { by }]),
  ['startItem', { itemId: itemOf(1) }],
]

describe('who speaks in a replay', () => {
  test('whoever has the word, also while somebody who asked before them is paused', () => {
    const interrupted = roomAfter(
      ...onAnItem,
      asks('vice'),
      asks('member'),
      asks('lay'),
      gives('vice'),
      pauses('vice'),
      gives('member'),
    )
    expect(interrupted).toMatch(/Speaking seat-member . Paused: seat-vice . 1 person waited/)
  })

  test('nobody while the only one is paused, and nobody of an item that the session has left', () => {
    const paused: Step[] = [...onAnItem, asks('vice'), gives('vice'), pauses('vice')]
    expect(roomAfter(...paused)).toMatch(/Speaking Nobody had the word. Paused: seat-vice /)
    const left = roomAfter(...paused, ['startItem', { itemId: itemOf(2), concludeCurrent: true }])
    expect(left).toMatch(/Speaking Nobody had the word (?!. Paused)/)
  })
})
