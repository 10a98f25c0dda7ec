import { expect, test } from 'vitest'
import type { ChartView } from '../../client/impacts/scenarios/visuals/chart.ts'
import { chartFlags } from '../../client/impacts/scenarios/visuals/chart-flags.ts'
import {
  bandPath,
  bandsThatFit,
  chartDomain,
  chartScales,
  flagRows,
  linePath,
  stepPath,
  weekAt,
  weekTicks,
} from '../../client/impacts/scenarios/visuals/chart-scales.ts'
import { readOut, valueWords } from '../../client/impacts/scenarios/visuals/chart-words.ts'
import { foremost } from '../../client/impacts/scenarios/visuals/foremost.ts'
import { heatStep, strongest, together } from '../../client/impacts/scenarios/visuals/heat.ts'
import { heatOf } from '../../client/impacts/scenarios/visuals/heat-of.ts'
import { tornadoScale, widestFirst } from '../../client/impacts/scenarios/visuals/tornado-scale.ts'
import { dayOfWeek, weekWords } from '../../client/impacts/scenarios/visuals/week-words.ts'
import type { Metric } from '../../shared/impacts/engine/network.ts'
import type { OrganisationMatrix } from '../../shared/impacts/engine/organisation-matrix.ts'

const bands = { p5: [0, -2, -4], p25: [0, 1, 2], p75: [0, 5, 12], p95: [0, 8, 41] }
const difference: ChartView = { kind: 'difference', line: [0, 3, 18], bands }
const level: ChartView = {
  kind: 'level',
  line: [40, 50, 60],
  before: [40, 41, 42],
  capacity: [60, 60, 74],
  bands: undefined,
}

test('a chart has room for its bands, its capacity and 0', () => {
  expect(chartDomain(difference)).toEqual([-4, 41])
  expect(chartDomain(level)).toEqual([0, 74])
})

test('a difference of a hair is not drawn as a peak', () => {
  expect(chartDomain({ kind: 'difference', line: [0, 0.001], bands: undefined })).toEqual([0, 1])
  expect(chartDomain({ kind: 'difference', line: [], bands: undefined })).toEqual([0, 1])
})

test('bands of another horizon wait until they fit the line', () => {
  expect(bandsThatFit(difference)).toBe(bands)
  expect(bandsThatFit({ ...difference, line: [0, 1, 2, 3] })).toBeUndefined()
})

test('curves go through every week, bands there and back, capacity in steps', () => {
  const scales = chartScales(difference, 400, 220)
  expect(linePath(scales, difference.line).match(/[ML]/g)).toHaveLength(3)
  expect(bandPath(scales, bands.p5, bands.p95).match(/[MLZ]/g)).toHaveLength(7)
  expect(stepPath(chartScales(level, 400, 220), [60, 60, 74])).toMatch(/^M44,[\d.]+L/)
})

test('a place on a chart is the nearest week, and beyond its ends the first or the last', () => {
  const scales = chartScales(difference, 400, 220)
  expect([0, 44, 210, 399, 1000].map((px) => weekAt(scales, px))).toEqual([0, 0, 1, 2, 2])
})

test('weeks are dated on the axis, the year where it is another, and there are as many as there is room for', () => {
  expect(weekTicks(52, 500, '2026-04-01')).toEqual([
    { week: 0, words: 'Week 0', day: '1 Apr 2026' },
    { week: 13, words: 'Week 13', day: '1 Jul' },
    { week: 26, words: 'Week 26', day: '30 Sept' },
    { week: 39, words: 'Week 39', day: '30 Dec' },
    { week: 52, words: 'Week 52', day: '31 Mar 2027' },
  ])
  expect(weekTicks(52, 900, '2026-04-01')[1]?.day).toBe('1 July')
  expect(weekTicks(52, 300, null).map(({ week }) => week)).toEqual([0, 26, 52])
  expect(weekTicks(52, 300, null)[0]?.day).toBeNull()
})

test('flags that would run into each other stand in two rows', () => {
  const scales = chartScales(
    { kind: 'difference', line: Array.from({ length: 53 }, () => 0), bands: undefined },
    400,
    220,
  )
  const flag = (week: number, numbers: string) => ({ week, numbers, words: '' })
  expect(flagRows(scales, [flag(2, '3, 4'), flag(4, '1'), flag(5, '5'), flag(20, '2')])).toEqual([
    ...['lower', 'upper', 'lower', 'lower'],
  ])
})

test('a week is dated across the change of the clocks', () => {
  expect(dayOfWeek('2026-03-25', 1)).toBe('2026-04-01')
  expect(weekWords(26, '2026-04-01')).toBe('Week 26, 30 September 2026')
  expect(weekWords(26, null)).toBe('Week 26')
})

test('a week is read out with its sign, its range and what it is without the changes', () => {
  expect(readOut(difference, 2, '2026-04-01')).toBe('Week 2, 15 April 2026: +18; 9 runs of 10 lie between −4 and +41')
  expect(valueWords({ ...difference, bands: undefined }, 1)).toBe('+3')
  expect(valueWords(level, 2)).toBe('60; 42 without the changes; room for 74')
})

test('the assumption that moves most comes first, and what moves nothing is left out', () => {
  const row = (name: string, atLow: number, atHigh: number) => ({ name, atLow, atHigh })
  const rows = [row('a', 1, 2), row('b', 9, -9), row('c', 4, 4)]
  expect(widestFirst(rows).map(({ name }) => name)).toEqual(['b', 'a'])
})

test('bars share one scale with 0 and the base in it', () => {
  const scale = tornadoScale(10, [{ atLow: 5, atHigh: 20 }])
  expect([0, 10, 20].map(scale)).toEqual([0, 50, 100])
  expect(tornadoScale(0, [])(0)).toBe(50)
})

test('what the changes do together is the sum of each alone and the remainder', () => {
  const cells = {
    entries: [
      [1, 2],
      [10, -20],
    ],
    interaction: [0.5, 3],
  }
  expect(together(cells)).toEqual([11.5, -15])
  expect(strongest(cells)).toBe(20)
  expect([0.01, 1, 5, 10, -20].map((value) => heatStep(value, 20))).toEqual([0, 1, 2, 3, 4])
})

test('changes that begin on one day share a flag, numbered as they are listed', () => {
  const change = (id: string, fromDay: number) => ({ id, fromDay, words: id })
  expect(chartFlags([change('a', 14), change('b', 14), change('c', 7)])).toEqual([
    { week: 1, numbers: '3', words: 'c' },
    { week: 2, numbers: '1, 2', words: 'a; b' },
  ])
})

test('each number is said once, for the week in which it ranks highest, and nothing that would read "no more"', () => {
  const say = (serviceId: string, metric: Metric, week: number, p95 = 5) => ({
    ...{ serviceId, metric, week, p95 },
    ...{ p5: 0, p50: p95 / 2 },
  })
  const statements = [
    say('ward', 'queue', 52),
    say('ward', 'queue', 26),
    say('ward', 'delayed', 26, 0.01),
    say('ward', 'throughputPerDay', 26),
    say('ward', 'occupancy', 12),
    say('ed', 'throughputPerDay', 4),
  ]
  expect(foremost(statements).map(({ serviceId, metric, week }) => `${serviceId} ${metric} ${week}`)).toEqual([
    'ward queue 52',
    'ward occupancy 12',
    'ed throughputPerDay 4',
  ])
})

test('the matrix shows who changes something and who feels it, in the order of the senate', () => {
  const matrix: OrganisationMatrix = {
    ...{ metric: 'queue', day: 182, organisations: ['a', 'b', 'c'], senders: ['a', 'b'] },
    entries: [
      { from: 'a', to: 'b', value: 4 },
      { from: 'a', to: 'c', value: 0.001 },
      { from: 'b', to: 'a', value: -2 },
    ],
    interaction: [{ to: 'b', value: 1 }],
  }
  const named = ['c', 'b', 'a'].map((id) => ({ id, code: id.toUpperCase(), name: id }))
  const { cells, from, to } = heatOf(matrix, named)
  expect(from.map(({ id }) => id)).toEqual(['b', 'a'])
  expect(to.map(({ id }) => id)).toEqual(['b', 'a'])
  expect(cells).toEqual({
    entries: [
      [0, -2],
      [4, 0],
    ],
    interaction: [1, 0],
  })
})
