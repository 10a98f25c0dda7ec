import { describe, expect, test } from 'vitest'
import { leadOf } from '../../client/replay/lead-words.ts'
import { ticksOf, timesOf } from '../../client/replay/times.ts'

const zone = 'Europe/London'
const afternoon = { from: '2026-03-04T14:00:00.000Z', until: '2026-03-04T16:30:00.000Z' }
/** Begun on a Wednesday, adjourned, and ended the week after. */
const adjourned = { from: '2026-03-04T14:00:00.000Z', until: '2026-03-11T11:00:00.000Z' }

describe('the times of a replay', () => {
  test('of a session of one day are times of day', () => {
    const times = timesOf(afternoon, zone)
    expect([times.exact('2026-03-04T14:30:05.000Z'), times.short('2026-03-04T14:30:00.000Z')]).toEqual([
      ...['2:30:05pm', '2:30pm'],
    ])
  })

  test('of a session that went on on another day say the day', () => {
    const times = timesOf(adjourned, zone)
    expect([times.exact('2026-03-11T10:30:05.000Z'), times.short('2026-03-11T10:30:00.000Z')]).toEqual([
      ...['11 March, 10:30:05am', '11 Mar, 10:30am'],
    ])
  })

  test('say the day where only the senate’s own zone has another', () => {
    const night = { from: '2026-07-01T22:30:00.000Z', until: '2026-07-01T23:30:00.000Z' }
    expect(timesOf(night, zone).days).toBe('several')
    expect(timesOf(night, 'UTC').days).toBe('one')
  })

  test('stand on the scale in few full steps, fewer where each says its day', () => {
    const short = ticksOf(afternoon, 'one')
    expect(short.map((at) => at.slice(11, 16))).toEqual(['14:00', '14:30', '15:00', '15:30', '16:00', '16:30'])
    expect(ticksOf(adjourned, 'several').map((at) => at.slice(0, 10))).toEqual([
      '2026-03-05',
      '2026-03-08',
      '2026-03-11',
    ])
    for (const days of [14, 60, 400]) {
      const until = new Date(Date.parse(adjourned.from) + days * 86_400_000).toISOString()
      expect(ticksOf({ ...adjourned, until }, 'several').length).toBeLessThanOrEqual(4)
    }
  })

  test('are said in full before all else', () => {
    const said = { historical: false, isOver: true }
    expect(leadOf({ ...afternoon, ...said }, zone)).toMatch(/^4 March 2026, 2pm to 4:30pm\. What you could see then/)
    expect(leadOf({ ...adjourned, ...said }, zone)).toMatch(/^4 March 2026, 2pm to 11 March 2026, 11am\. /)
    expect(leadOf({ ...afternoon, historical: false, isOver: false }, zone)).toMatch(
      /^Under way since 4 March 2026, 2pm:/,
    )
  })
})
