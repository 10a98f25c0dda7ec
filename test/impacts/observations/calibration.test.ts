import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ImpactId, OrganisationId } from '../../../shared/ids.ts'
import type { Claim } from '../../../shared/impacts/impact.ts'
import { bandOf, type Prediction, placeOf } from '../../../shared/impacts/observations/band.ts'
import {
  calibrationByOrganisation,
  calibrationOf,
  type Outcome,
} from '../../../shared/impacts/observations/calibration.ts'
import { biasWords, calibrationWords } from '../../../shared/impacts/observations/calibration-words.ts'
import { outcomesOf } from '../../../shared/impacts/observations/outcomes.ts'
import { predictedBeside, predictedBy, predictedOn } from '../../../shared/impacts/observations/predicted.ts'
import { readObservations } from '../../../shared/impacts/observations/read-csv.ts'

const lch = 'org-lch' as OrganisationId
const ltht = 'org-ltht' as OrganisationId
const said = { magnitude: 12, low: 3, high: 21 }
const happened = (observed: number, organisationId = lch, predicted: Prediction = said): Outcome => ({
  ...{ observed, organisationId, predicted: bandOf(predicted) },
})

test('the middle half lies 25 of 45 parts from the likeliest figure to either end', () => {
  expect(bandOf(said)).toEqual({ p50: 12, range: { p5: 3, p25: 7, p75: 17, p95: 21 } })
  expect(bandOf({ magnitude: 12, low: null, high: null })).toEqual({ p50: 12, range: null })
})

test('an observation falls inside the middle half, inside the range, below it or above it', () => {
  expect([7, 17, 6.9, 21, 2.9, 21.1].map((observed) => placeOf(bandOf(said), observed))).toEqual([
    ...['inner', 'inner', 'outer', 'outer', 'below', 'above'],
  ])
  expect(placeOf(bandOf({ magnitude: 12, low: null, high: null }), 12)).toBeNull()
})

test('the calibration counts what fell where, and how far off the middle one was', () => {
  const outcomes = [happened(12), happened(6), happened(24, ltht), happened(18, ltht, { ...said, low: null })]
  expect(calibrationOf(outcomes)).toEqual({ observed: 4, ranged: 3, inOuter: 2, inInner: 1, bias: 0.25 })
  expect(calibrationByOrganisation(outcomes).map(([id, { observed }]) => [id, observed])).toEqual([
    [lch, 2],
    [ltht, 2],
  ])
  expect(calibrationOf([])).toMatchObject({ observed: 0, bias: null })
})

test('a figure from before predictions were kept is measured by what the impact says now, in the same unit alone', () => {
  const claim = { ...said, unit: 'beds' as const }
  const kept = { ...bandOf({ magnitude: 3, low: 2, high: 4 }), saidOn: '2026-03-01', version: 1, pin: null }
  expect(predictedBeside({ predicted: kept, unit: 'beds' }, claim)?.p50).toBe(3)
  expect(predictedBeside({ predicted: null, unit: 'beds' }, claim)?.p50).toBe(12)
  expect(predictedBeside({ predicted: null, unit: 'virtualBeds' }, claim)).toBeNull()
})

test('a figure is measured by what was said on its day, and what was said only afterwards is no forecast', () => {
  const saidOn = (day: string, magnitude: number) =>
    predictedBy({ magnitude, low: null, high: null }, { saidOn: day, version: magnitude, pin: null })
  const all = [saidOn('2026-02-10', 12), saidOn('2026-02-20', 18), saidOn('2026-03-02', 30)]
  const by = (day: string) => predictedOn(all, day)?.p50
  expect(['2026-02-10', '2026-02-19', '2026-02-20', '2026-03-01', '2026-03-02'].map(by)).toEqual([12, 12, 18, 18, 30])
  expect(by('2026-02-09')).toBe(12)
  const claim = { ...said, unit: 'beds', toOrganisationId: lch } as Claim
  const outcomes = (day: string) => {
    const observed = { value: 12, unit: 'beds' as const, observedOn: day, predicted: predictedOn(all, day) ?? null }
    return outcomesOf([{ state: { claim }, observations: [observed] }])
  }
  expect(outcomes('2026-02-10')).toHaveLength(1)
  expect(outcomes('2026-02-09')).toEqual([])
})

test('few observations are called few, and a share is always said with what it should be', () => {
  expect(calibrationWords(calibrationOf([happened(12)]))).toEqual([
    '1 of 1 observed figures fell inside the range that was given; 9 of 10 should.',
    '1 of 1 fell inside its middle half; 5 of 10 should.',
    'Typically what happened is what was said.',
    '1 forecast has been observed. That is too few to say how good they are.',
  ])
  expect(calibrationWords(calibrationOf(Array.from({ length: 10 }, () => happened(12)))).join(' ')).not.toContain(
    'too few',
  )
  expect(biasWords(-0.12)).toBe('Typically 12% less happened than was said.')
  expect(biasWords(-1.5)).toBe('Typically things went the other way from what was said.')
})

test('the middle half lies inside the range, whatever was said', () => {
  const number = fc.double({ min: 0, max: 1e9, noNaN: true })
  fc.assert(
    fc.property(number, number, number, (...three) => {
      const [low = 0, magnitude = 0, high = 0] = three.toSorted((one, other) => one - other)
      const { range } = bandOf({ low, magnitude, high })
      const slack = 1e-6 * Math.max(1, high)
      expect(range && range.p25 >= low - slack && range.p75 <= high + slack && range.p25 <= range.p75).toBe(true)
    }),
  )
})

test('a file of observations is read whole, and each cell that cannot be used is named', () => {
  const impacts = [{ id: 'imp-1' as ImpactId, ref: 'TST-I01', unit: 'beds' as const }]
  const read = (text: string) => readObservations(text, { impacts, today: '2026-03-04' })
  const good = read('\uFEFFimpact;value;date;source\r\ntst-i01;12;2026-03-01;Ward return\n')
  expect(good).toEqual({
    refused: [],
    rows: [
      {
        ...{ impactId: 'imp-1', ref: 'TST-I01', value: 12, unit: 'beds' },
        ...{ observedOn: '2026-03-01', source: 'Ward return' },
      },
    ],
  })
  const bad = read(
    [
      'impact,value,date,source',
      'TST-I09,1,2026-03-01,A',
      'TST-I01,=1+1,2026-03-01,A',
      'TST-I01,NaN,2026-03-01,A',
      'TST-I01,1,2026-02-30,A',
      'TST-I01,1,2026-03-05,A',
      'TST-I01,1,2026-03-01,',
      'TST-I01,1,2026-03-02,A',
      'TST-I01,2,2026-03-02,A',
    ].join('\n'),
  )
  expect(bad.rows).toHaveLength(1)
  expect(bad.refused.map(({ at }) => at)).toEqual([
    'observations.csv, row 2, impact',
    'observations.csv, row 3, value',
    'observations.csv, row 4, value',
    'observations.csv, row 5, date',
    'observations.csv, row 6, date',
    'observations.csv, row 7, source',
    'observations.csv, row 9, date',
  ])
})

test('a figure that could be read in two ways, or is no plain number, is not read at all', () => {
  const impacts = [{ id: 'imp-1' as ImpactId, ref: 'TST-I01', unit: 'beds' as const }]
  const read = (value: string) =>
    readObservations(`impact;value;date;source\nTST-I01;${value};2026-03-01;A`, { impacts, today: '2026-03-04' })
  expect(read('1,250.5').rows).toMatchObject([{ value: 1250.5 }])
  expect(read('-3').rows).toMatchObject([{ value: -3 }])
  for (const value of ['12,5', '0x10', '1 2', '12%', '-2000000000', '']) {
    expect(read(value).rows, value).toEqual([])
    expect(read(value).refused, value).toMatchObject([{ at: 'observations.csv, row 2, value' }])
  }
})
