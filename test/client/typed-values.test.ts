import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateParts, isEmptyDate, noDate, plainDay } from '../../client/ui/date-parts.ts'
import { parseNumber } from '../../client/ui/parse-number.ts'
import { formatNumber } from '../../shared/format.ts'

describe('a number that somebody typed', () => {
  it('may have commas, spaces and either minus sign', () => {
    expect(parseNumber(' 1,368 ')).toBe(1368)
    expect(parseNumber('12.5')).toBe(12.5)
    expect(parseNumber('\u22124')).toBe(-4)
  })

  it('is no number when anything else stands in it', () => {
    for (const text of ['', 'about 12', '12 to 18', '1e3', 'Infinity', '0x10', '.', '-']) {
      expect(parseNumber(text)).toBeUndefined()
    }
  })

  it('reads back whatever is written for people', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), (value) => {
        expect(parseNumber(formatNumber(value))).toBe(value)
      }),
    )
  })
})

describe('a date that somebody typed in three fields', () => {
  it('is a day of the calendar', () => {
    expect(plainDay({ day: '4', month: '3', year: '2026' })).toBe('2026-03-04')
    expect(plainDay({ day: '29', month: '2', year: '2028' })).toBe('2028-02-29')
  })

  it('is no day when the calendar does not know it', () => {
    for (const [day, month, year] of [
      ['29', '2', '2026'],
      ['31', '4', '2026'],
      ['0', '1', '2026'],
      ['1', '13', '2026'],
      ['1', '1', '26'],
      ['1', 'March', '2026'],
      ['', '3', '2026'],
    ] as const) {
      expect(plainDay({ day, month, year })).toBeUndefined()
    }
  })

  it('starts from a known day without its zeros, or empty', () => {
    expect(dateParts('2026-03-04')).toEqual({ day: '4', month: '3', year: '2026' })
    expect(dateParts(null)).toEqual(noDate)
    expect(isEmptyDate(dateParts(undefined))).toBe(true)
    expect(isEmptyDate({ day: '4', month: '', year: '' })).toBe(false)
  })

  it('comes back as the same day', () => {
    const days = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(days, (date) => {
        const day = date.toISOString().slice(0, 10)
        expect(plainDay(dateParts(day))).toBe(day)
      }),
    )
  })
})
