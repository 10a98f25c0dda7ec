import { expect, test } from 'vitest'
import { countPlaywright, countVitest, settle, sum } from '../../scripts/counts.ts'

const file = (status: string, ...tests: string[]) => ({ status, assertionResults: tests.map((status) => ({ status })) })

test('skipped, pending and todo tests count as failed', () => {
  const report = { testResults: [file('passed', 'passed', 'skipped', 'pending', 'todo', 'disabled')] }
  expect(countVitest(report)).toEqual({ passed: 1, failed: 4 })
})

test('a file that failed outside of its tests counts as one failure', () => {
  const report = { testResults: [file('failed'), file('failed', 'passed'), file('failed', 'failed', 'failed')] }
  expect(countVitest(report)).toEqual({ passed: 1, failed: 4 })
})

test('flaky and skipped journeys count as failed', () => {
  const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 2 }
  expect(countPlaywright({ stats })).toEqual({ passed: 5, failed: 4 })
})

test('a suite that ran nothing has failed', () => {
  expect(settle({ passed: 0, failed: 0 }, 0)).toEqual({ passed: 0, failed: 1 })
})

test('a suite that ended badly has failed although all its tests passed', () => {
  expect(settle({ passed: 7, failed: 0 }, 1)).toEqual({ passed: 7, failed: 1 })
  expect(settle({ passed: 7, failed: 0 }, null)).toEqual({ passed: 7, failed: 1 })
})

test('a failure that the report already names is not counted twice', () => {
  expect(settle({ passed: 7, failed: 2 }, 1)).toEqual({ passed: 7, failed: 2 })
})

test('the sum is over all suites', () => {
  expect(
    sum([
      { passed: 1, failed: 0 },
      { passed: 40, failed: 2 },
    ]),
  ).toEqual({ passed: 41, failed: 2 })
  expect(sum([])).toEqual({ passed: 0, failed: 0 })
})
