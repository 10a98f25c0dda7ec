import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayOf } from '../shared/format.ts'
import { clockOf, instantOf, timeIn } from '../shared/zoned-time.ts'

test('a time on the wall of a zone is one instant, in winter and in summer', () => {
  expect(instantOf('2026-03-04', '14:30', 'Europe/London').toISOString()).toBe('2026-03-04T14:30:00.000Z')
  expect(instantOf('2026-07-04', '14:30', 'Europe/London').toISOString()).toBe('2026-07-04T13:30:00.000Z')
  expect(instantOf('2026-03-29', '00:30', 'Europe/London').toISOString()).toBe('2026-03-29T00:30:00.000Z')
  expect(instantOf('2026-03-29', '02:30', 'Europe/London').toISOString()).toBe('2026-03-29T01:30:00.000Z')
  expect(instantOf('2026-07-04', '09:00', 'America/New_York').toISOString()).toBe('2026-07-04T13:00:00.000Z')
})

test('every instant is found again from the day and time that it shows', () => {
  const minutes = fc.integer({ min: Date.UTC(2020, 0) / 60_000, max: Date.UTC(2040, 0) / 60_000 })
  const zones = fc.constantFrom('Europe/London', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe')
  fc.assert(
    fc.property(minutes, zones, (minute, zone) => {
      const at = new Date(minute * 60_000)
      const again = instantOf(dayOf(at, zone), clockOf(at, zone), zone)
      // In the hour that comes twice, one of the two.
      expect(clockOf(again, zone)).toBe(clockOf(at, zone))
      expect(Math.abs(again.getTime() - at.getTime())).toBeLessThanOrEqual(3_600_000)
    }),
  )
})

test('times are read as people type them, and what could be two is none', () => {
  expect(['2pm', '2:30 pm', '14:30', '9.15am', 'Midday', '12am', '12pm', '0:05'].map(timeIn)).toEqual([
    ...['14:00', '14:30', '14:30', '09:15', '12:00', '00:00', '12:00', '00:05'],
  ])
  expect(['', '2', '25:00', '14:60', '13pm', 'soon'].map(timeIn)).toEqual(Array(6).fill(undefined))
})
