import { expect, test } from 'vitest'
import { clockFace, clockSaid, clockWords, shiftWords } from '../../client/sessions/live/clock-words.ts'

const at = (minutes: number, seconds = 0) => minutes * 60_000 + seconds * 1_000

test('a clock counts down to nothing and then says what is over', () => {
  expect([at(12, 40), at(0, 5), 0, -at(2, 10)].map(clockFace)).toEqual(['12:40', '0:05', '0:00', '+02:10'])
})

test('a clock reads in words by the minute', () => {
  expect([at(12, 40), at(1), at(0, 30), 0, -at(0, 30), -at(2, 10), -at(61)].map(clockWords)).toEqual([
    ...['13 minutes left', '1 minute left', 'Less than a minute left', 'Time is up', 'Time is up', '2 minutes over'],
    '1 hour 1 minute over',
  ])
})

test('a clock is said aloud a few times only, and never by the second', () => {
  const said = new Set<string>()
  for (let seconds = 20 * 60; seconds >= -12 * 60; seconds--) said.add(clockSaid(seconds * 1_000))
  expect([...said]).toEqual([
    ...['', '10 minutes left', '5 minutes left', '2 minutes left', '1 minute left', 'Time is up'],
    ...['5 minutes over', '10 minutes over'],
  ])
})

test('the end of a session moves in whole minutes', () => {
  expect([at(6), -at(4), at(0, 20), at(1)].map(shiftWords)).toEqual([
    ...['6 minutes late', '4 minutes early', 'on time', '1 minute late'],
  ])
})
