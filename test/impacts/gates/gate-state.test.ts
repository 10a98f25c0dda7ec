import { expect, test } from 'vitest'
import { briefForecast } from '../../../client/impacts/gates/forecast-words.ts'
import type { GateTestId, ServiceId } from '../../../shared/ids.ts'
import { forecastGate } from '../../../shared/impacts/gates/forecast-gate.ts'
import type { GateTest, Reading } from '../../../shared/impacts/gates/gate.ts'
import { gateHolds, testState } from '../../../shared/impacts/gates/gate-state.ts'
import { stateWords, testWords } from '../../../shared/impacts/gates/gate-words.ts'

const asked: GateTest = {
  ...{ id: 't1' as GateTestId, serviceId: 'ward' as ServiceId, measure: 'freePlaces', bound: 'atLeast', value: 10 },
  forWeeks: 4,
}
const days = ['2026-02-05', '2026-02-12', '2026-02-19', '2026-02-26']
const readings = (...values: number[]): Reading[] =>
  values.map((value, n) => ({ testId: asked.id, readOn: days[n] ?? '', value }))
const today = '2026-03-04'

test('a test holds when it was met in so many weeks running, up to the latest reading', () => {
  expect(testState(asked, readings(12, 13, 10, 14), today)).toMatchObject({ heldWeeks: 4, holds: true })
  expect(testState(asked, readings(9, 13, 12, 14), today)).toMatchObject({ heldWeeks: 3, holds: false })
  expect(testState(asked, readings(12, 13, 12, 9), today)).toMatchObject({ heldWeeks: 0, holds: false })
  expect(testState({ ...asked, bound: 'atMost', value: 14 }, readings(12, 13, 12, 14), today).holds).toBe(true)
})

const reading = (readOn: string, value: number): Reading => ({ testId: asked.id, readOn, value })

test('a week without a reading breaks the row, and a week is met by all its readings', () => {
  expect(testState(asked, readings(12, 13, 12, 14).toSpliced(2, 1), today).heldWeeks).toBe(1)
  expect(testState(asked, [...readings(12, 13, 12, 14), reading('2026-02-24', 1)], today).heldWeeks).toBe(0)
  expect(testState(asked, [...readings(12, 13, 12, 14), reading('2026-02-17', 1)], today).heldWeeks).toBe(1)
})

test('a reading that failed is not covered by one of the Monday after', () => {
  const read = [
    reading('2026-02-24', 12),
    ...[reading('2026-03-03', 12), reading('2026-03-10', 12), reading('2026-03-17', 2), reading('2026-03-23', 12)],
  ]
  expect(testState(asked, read, '2026-03-24')).toMatchObject({ heldWeeks: 1, holds: false })
})

test('readings of every week hold, on whatever day of it they were taken', () => {
  const met = ['2026-03-02', '2026-03-10', '2026-03-16', '2026-03-29'].map((day) => reading(day, 12))
  expect(testState(asked, met, '2026-03-30')).toMatchObject({ heldWeeks: 4, holds: true })
})

test('the running week may still be without a reading, and counts as soon as it has one', () => {
  const three = ['2026-03-02', '2026-03-10', '2026-03-16'].map((day) => reading(day, 12))
  expect(testState(asked, three, '2026-03-29')).toMatchObject({ heldWeeks: 3, isStale: false })
  expect(testState(asked, [...three, reading('2026-03-23', 12)], '2026-03-23').holds).toBe(true)
})

test('what nobody has read this week or last is not known, and holds no gate open', () => {
  expect(testState(asked, readings(12, 13, 12, 14), '2026-03-08')).toMatchObject({ holds: true, isStale: false })
  const late = testState(asked, readings(12, 13, 12, 14), '2026-03-09')
  expect(late).toMatchObject({ holds: false, isStale: true })
  expect(stateWords(asked, late)).toBe(
    'Not known: nobody has read it this week or last. Last reading 14 on 26 February 2026.',
  )
  expect(gateHolds([asked], readings(12, 13, 12, 14), today)).toBe(true)
  expect(gateHolds([asked, { ...asked, id: 't2' as GateTestId }], readings(12, 13, 12, 14), today)).toBe(false)
  expect(gateHolds([], [], today)).toBe(false)
})

test('a test and where it stands are said in words', () => {
  expect(testWords(asked, 'Home ward (LCH)')).toBe('Free places, Home ward (LCH): at least 10 for 4 weeks.')
  expect(stateWords(asked, testState(asked, readings(9, 13, 12, 14), today))).toBe(
    'Held for 3 weeks of 4. Last reading 14 on 26 February 2026.',
  )
  expect(stateWords(asked, testState(asked, [], today))).toBe('No reading yet.')
})

const service = { id: 'ward', org: 'T', kind: 'places', meanStayDays: 10, whenFull: 'queue', startQueue: 0 } as const
const file = {
  network: { services: [{ ...service, capacity: 100, externalPerDay: 9.5, startInService: 95 }], routes: [] },
  changes: [
    {
      id: 'c1',
      target: 'ward',
      param: 'capacity',
      mode: 'add',
      amount: 10,
      fromDay: 70,
      toDay: 70,
      shape: 'step',
    } as const,
  ],
  ...{ uncertainty: [], horizonDays: 364, stepsPerDay: 1, runs: 10, seed: 1, chance: false },
}
const free = { ...asked, unitsPerPerson: 1 }

test('a gate is forecast to hold once its tests were met for long enough, with the changes', () => {
  // Steady at 95 of 100, so 5 are free until 10 more places come after day 70: met in weeks 11 to 14.
  expect(forecastGate(file, [free], 5)).toEqual({
    ...{ week: 14, holding: 5, runs: 5, medianWeek: 14, notComputed: 0, lastWeek: 52 },
  })
  expect(forecastGate({ ...file, changes: [] }, [free], 5)).toMatchObject({ week: null, holding: 0, medianWeek: null })
})

test('how many units one person takes counts, and a measure of people alone is not forecast', () => {
  expect(forecastGate(file, [{ ...free, unitsPerPerson: 2 }], 1).week).toBe(3)
  const handover = { ...free, measure: 'minutesMeanHandover' } as const
  expect(forecastGate(file, [free, handover], 1)).toMatchObject({ week: 14, notComputed: 1 })
  expect(forecastGate(file, [handover], 1)).toMatchObject({ week: null, notComputed: 1 })
})

test('of a service that is counted by rate, how full it is is what it serves of what it could; it has no free places', () => {
  const clinic = { id: 'ward', org: 'T', kind: 'rate', capacity: 10, externalPerDay: 9, whenFull: 'queue' } as const
  const rates = { ...file, network: { services: [{ ...clinic, startQueue: 0 }], routes: [] }, changes: [] }
  const full = { ...free, measure: 'percentFull', bound: 'atMost', value: 85 } as const
  expect(forecastGate(rates, [full], 1).week).toBeNull()
  expect(forecastGate(rates, [{ ...full, value: 95 }], 1).week).toBe(4)
  expect(forecastGate(rates, [free], 1)).toMatchObject({ week: null, notComputed: 1 })
})

test('a range over capacity decides in how many of the runs it ever holds', () => {
  const uncertainty = [{ target: 'ward', param: 'capacity', low: 90, mode: 100, high: 110 }]
  const { holding, runs } = forecastGate({ ...file, changes: [], uncertainty }, [{ ...free, value: 5 }], 50)
  expect(holding).toBeGreaterThan(10)
  expect(holding).toBeLessThan(runs - 10)
})

test('a forecast is said in brief with its week and day, or that it does not come, or not at all', () => {
  const forecast = { week: 9, holding: 140, runs: 200, medianWeek: 11, notComputed: 1, lastWeek: 52 }
  expect(briefForecast(forecast, 2, '2026-04-01')).toBe('Forecast week 9 (3 June 2026).')
  expect(briefForecast({ ...forecast, week: null }, 2, null)).toBe('Not forecast to hold within 52 weeks.')
  expect(briefForecast({ ...forecast, notComputed: 2 }, 2, null)).toBeNull()
})
