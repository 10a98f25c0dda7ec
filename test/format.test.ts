import { describe, expect, it } from 'vitest'
import {
  dayOf,
  daysBetween,
  formatAgo,
  formatDate,
  formatDateTime,
  formatDue,
  formatDuration,
  formatList,
  formatNumber,
  formatPeriod,
  formatRange,
  formatTime,
  formatWeekdayDate,
  formatZone,
  plural,
} from '../shared/format.ts'

describe('dates and times', () => {
  it('writes a date with the month in full and no leading zero', () => {
    expect(formatDate('2026-03-04')).toBe('4 March 2026')
    expect(formatDate('2026-03-04T10:00:00Z')).toBe('4 March 2026')
  })

  it('keeps a plain day in every zone', () => {
    expect(formatDate('2026-03-04', 'Pacific/Kiritimati')).toBe('4 March 2026')
    expect(formatDate('2026-03-04', 'Pacific/Pago_Pago')).toBe('4 March 2026')
  })

  it("gives an instant's day in the senate's zone", () => {
    expect(formatDate('2026-07-04T23:30:00Z', 'Europe/London')).toBe('5 July 2026')
    expect(formatDate('2026-07-04T23:30:00Z', 'UTC')).toBe('4 July 2026')
  })

  it('writes times as 2:30pm, 5pm, midday and midnight', () => {
    expect(formatTime('2026-03-04T14:30:00Z')).toBe('2:30pm')
    expect(formatTime('2026-03-04T17:00:00Z')).toBe('5pm')
    expect(formatTime('2026-03-04T09:05:00Z')).toBe('9:05am')
    expect(formatTime('2026-03-04T12:00:00Z')).toBe('midday')
    expect(formatTime('2026-03-04T12:01:00Z')).toBe('12:01pm')
    expect(formatTime('2026-03-04T00:00:00Z')).toBe('midnight')
    expect(formatTime('2026-03-04T00:20:00Z')).toBe('12:20am')
  })

  it('follows summer time', () => {
    expect(formatTime('2026-07-04T13:30:00Z', 'Europe/London')).toBe('2:30pm')
  })

  it('joins date and time, and leaves out the time of a plain day', () => {
    expect(formatDateTime('2026-03-04T14:30:00Z')).toBe('4 March 2026, 2:30pm')
    expect(formatDateTime('2026-03-04')).toBe('4 March 2026')
    expect(formatWeekdayDate('2026-03-04')).toBe('Wednesday 4 March 2026')
  })

  it('writes a period with "to", the day once when it is the same', () => {
    expect(formatPeriod('2026-03-04T14:00:00Z', '2026-03-04T16:30:00Z')).toBe('4 March 2026, 2pm to 4:30pm')
    expect(formatPeriod('2026-03-04T14:00:00Z', '2026-03-05T10:00:00Z')).toBe('4 March 2026, 2pm to 5 March 2026, 10am')
    expect(formatPeriod('2026-03-04T14:00:00Z', null)).toBe('4 March 2026, 2pm')
  })

  it('names a zone as people say it', () => {
    expect(formatZone('Europe/London')).toBe('London time')
  })
})

describe('numbers', () => {
  it('puts commas over 999, few decimals and a real minus sign', () => {
    expect(formatNumber(1368)).toBe('1,368')
    expect(formatNumber(12.345)).toBe('12.3')
    expect(formatNumber(-4)).toBe('\u22124')
    expect(formatNumber(-0.01)).toBe('0')
  })

  it('writes a range with "to", and one number when both ends are equal', () => {
    expect(formatRange(8, 18)).toBe('8 to 18')
    expect(formatRange(8, 18, 'beds')).toBe('8 to 18 beds')
    expect(formatRange(12, 12, 'beds')).toBe('12 beds')
  })

  it('counts one thing and many things', () => {
    expect(plural(1, 'day')).toBe('1 day')
    expect(plural(0, 'day')).toBe('0 days')
    expect(plural(1200, 'bed')).toBe('1,200 beds')
    expect(plural(2, 'body', 'bodies')).toBe('2 bodies')
  })
})

describe('lengths and distances of time', () => {
  it('writes a duration as its largest unit and the one below', () => {
    expect(formatDuration(23_400_000)).toBe('6 hours 30 minutes')
    expect(formatDuration(720_000)).toBe('12 minutes')
    expect(formatDuration(90_000)).toBe('1 minute 30 seconds')
    expect(formatDuration(3_600_000)).toBe('1 hour')
    expect(formatDuration(999)).toBe('0 seconds')
    expect(formatDuration(86_400_000 * 2 + 60_000)).toBe('2 days')
  })

  it('counts days by the calendar, not by 24 hours', () => {
    expect(daysBetween('2026-03-28T23:00:00Z', '2026-03-29T23:30:00Z', 'Europe/London')).toBe(2)
    expect(daysBetween('2026-03-05', '2026-03-04')).toBe(-1)
  })

  it('says how due something is', () => {
    const now = new Date('2026-03-04T09:00:00Z')
    expect(formatDue('2026-03-04', now)).toBe('due today')
    expect(formatDue('2026-03-05', now)).toBe('due tomorrow')
    expect(formatDue('2026-03-07', now)).toBe('due in 3 days')
    expect(formatDue('2026-03-03', now)).toBe('1 day overdue')
  })

  it('says how long ago, then the day, then the date', () => {
    const now = new Date('2026-03-04T12:00:00Z')
    expect(formatAgo('2026-03-04T11:59:40Z', now)).toBe('just now')
    expect(formatAgo('2026-03-04T11:48:00Z', now)).toBe('12 minutes ago')
    expect(formatAgo('2026-03-04T08:30:00Z', now)).toBe('today, 8:30am')
    expect(formatAgo('2026-03-03T17:00:00Z', now)).toBe('yesterday, 5pm')
    expect(formatAgo('2026-02-10T17:00:00Z', now)).toBe('10 February 2026')
  })

  it('says the day in each zone to the millisecond, whatever was asked for before', () => {
    for (const zone of ['Europe/London', 'Asia/Kathmandu', 'America/St_Johns']) {
      const plain = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' })
      for (const night of ['2026-03-29', '2026-07-01', '2026-10-25']) {
        const start = Date.parse(`${night}T00:00:00Z`)
        for (let minute = 0; minute < 24 * 60; minute++) {
          const [before, after] = [new Date(start + minute * 60_000 - 1), new Date(start + minute * 60_000)]
          expect([dayOf(before, zone), dayOf(after, zone)]).toEqual([plain.format(before), plain.format(after)])
        }
      }
    }
  })

  it('joins a list with commas and "and"', () => {
    expect(formatList([])).toBe('')
    expect(formatList(['LCH'])).toBe('LCH')
    expect(formatList(['LCH', 'LTHT'])).toBe('LCH and LTHT')
    expect(formatList(['LCH', 'LTHT', 'LYPFT'])).toBe('LCH, LTHT and LYPFT')
  })
})
