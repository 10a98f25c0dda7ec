import { expect, test } from 'vitest'
import type { FileService, ModelFile } from '../../../shared/impacts/engine/model-file.ts'
import { compareRuns } from '../../../shared/impacts/scenarios/compare-runs.ts'

const ward: FileService = {
  id: 'ward',
  org: 'T',
  kind: 'places',
  capacity: 100,
  externalPerDay: 9.9,
  startInService: 99,
  startQueue: 0,
  meanStayDays: 10,
  whenFull: 'queue',
}
const closing = (amount: number): ModelFile => ({
  network: { services: [ward], routes: [] },
  changes: [{ id: 'c', target: 'ward', param: 'capacity', mode: 'add', amount, fromDay: 0, toDay: 0 }],
  uncertainty: [{ target: 'ward', param: 'meanStayDays', low: 9, mode: 10, high: 11 }],
  ...{ horizonDays: 182, stepsPerDay: 1, runs: 64, seed: 1, chance: true },
})

test('two scenarios that say the same differ in nothing, whatever is drawn', () => {
  for (const { one, other, p5, p50, p95 } of compareRuns(closing(-10), closing(-10), 64)) {
    expect(other).toBe(one)
    expect([p5, p50, p95]).toEqual([0, 0, 0])
  }
})

test('closing more beds leaves fewer people in them, in every run, and more waiting', () => {
  const rows = compareRuns(closing(-10), closing(-20), 64)
  const at = (metric: string) => rows.find((row) => row.metric === metric && row.week === 26)
  expect(at('occupancy')?.p95).toBeLessThan(0)
  expect(at('queue')?.p5).toBeGreaterThan(0)
  expect(rows.every((row, n) => n === 0 || Math.abs(rows[n - 1]?.p50 ?? 0) >= Math.abs(row.p50))).toBe(true)
})

test('a scenario without changes makes no difference', () => {
  const rows = compareRuns({ ...closing(0), changes: [] }, closing(-10), 64)
  expect(rows.every(({ one }) => one === 0)).toBe(true)
  expect(rows.some(({ other }) => other !== 0)).toBe(true)
})
