import { expect, test } from 'vitest'
import { inputWords, type SystemNames } from '../../../shared/impacts/scenarios/input-words.ts'
import { traceOf } from '../../../shared/impacts/scenarios/statement-trace.ts'
import {
  differenceFigure,
  type StatementFacts,
  type StatementNames,
  shareWords,
  statementText,
} from '../../../shared/impacts/scenarios/statement-words.ts'
import { differenceWords, percentOf, signedFigure, twoDigits } from '../../../shared/impacts/scenarios/two-digits.ts'

const services: Record<string, string> = { ward: "Older people's wards (LTHT)", home: 'Home ward (LCH)' }
const names: StatementNames & SystemNames = {
  service: (id) => services[id],
  change: (id) => (id === 'chg-1' ? 'Close 14 beds' : ''),
  unit: (id) => (id === 'ward' ? 'beds' : 'virtualBeds'),
}
const facts: StatementFacts = {
  serviceId: 'ward',
  metric: 'queue',
  week: 26,
  p5: 0.02,
  p50: 18.2,
  p95: 41.4,
  shareWorse: 0.9,
  drivers: [{ input: 'ward.meanStayDays' }],
}

test('a statement says when, how much, to whom, how sure and what it hangs on', () => {
  expect(statementText(facts, names)).toBe(
    "Week 26: 18 (0 to 41) more people waiting for a bed in Older people's wards (LTHT); worse in 9 runs of 10; driven mostly by mean stay.",
  )
})

test('a driver at another service is named with its organisation', () => {
  const driven = { ...facts, drivers: [{ input: 'home.meanStayDays' }] }
  expect(statementText(driven, names)).toContain('driven mostly by mean stay in Home ward (LCH).')
})

test('before there are many runs a statement says one number and not how sure it is', () => {
  const likely = { ...facts, p5: 18.2, p95: 18.2, shareWorse: null, drivers: [] }
  expect(statementText(likely, names)).toBe("Week 26: 18 more people waiting for a bed in Older people's wards (LTHT).")
})

test('a statement without drivers ends with how sure it is', () => {
  expect(statementText({ ...facts, drivers: [] }, names)).toMatch(/worse in 9 runs of 10\.$/)
})

test('fewer people are counted without a minus sign, and runs that disagree say which way each end goes', () => {
  expect(differenceFigure({ p5: -12.1, p50: -9.83, p95: -6.1 })).toBe('9.8 (6.1 to 12) fewer')
  expect(differenceFigure({ p5: -3, p50: 2, p95: 8 })).toBe('2 more (3 fewer to 8 more)')
  expect(differenceFigure({ p5: -3, p50: 0, p95: 8 })).toBe('0 (3 fewer to 8 more)')
  expect(differenceFigure({ p5: 0, p50: 0, p95: 0 })).toBe('no more')
})

test('no number is shown with more than two digits', () => {
  expect([184.3, 584, 9.83, 0.56, 0.04, -0.01, 25_300].map(twoDigits)).toEqual([180, 580, 9.8, 0.6, 0, 0, 25_000])
  expect(Object.is(twoDigits(-0.01), 0)).toBe(true)
  expect([18.4, -9.83, 0].map(signedFigure)).toEqual(['+18', '−9.8', '0'])
  expect([18.4, -9.83, 0.01].map(differenceWords)).toEqual(['18 more', '9.8 fewer', 'no change'])
})

test('a share of less than all runs is never called every run', () => {
  expect([1, 0.99, 0.9, 0.3, 0.1, 0.01, 0].map(shareWords)).toEqual([
    'worse in every run',
    'worse in more than 9 runs of 10',
    'worse in 9 runs of 10',
    'worse in only 3 runs of 10',
    'worse in only 1 run of 10',
    'worse in fewer than 1 run of 10',
    'worse in no run',
  ])
  expect([0.999, 1, 0.001, 0, 0.953].map(percentOf)).toEqual(['over 99%', '100%', 'under 1%', '0%', '95%'])
})

test('every input of the engine has words', () => {
  expect(inputWords('ward.capacity', names)).toBe("capacity of Older people's wards (LTHT)")
  expect(inputWords('ward.externalPerDay', names)).toBe("arrivals from outside at Older people's wards (LTHT)")
  expect(inputWords('ward->home.fraction', names)).toBe(
    "share of leavers from Older people's wards (LTHT) who go to Home ward (LCH)",
  )
  expect(inputWords('ward.pressure.stayCut', names)).toBe(
    "how far stays are cut when Older people's wards (LTHT) is full",
  )
  expect(inputWords('ward.pressure.uplift.ward->home', names)).toBe(
    "extra use of Home ward (LCH) when Older people's wards (LTHT) is full",
  )
  expect(inputWords('change:chg-1.amount', names)).toBe('size of "Close 14 beds"')
  expect(inputWords('gone.capacity', names)).toBe('capacity of a service that is not in the model')
})

test('a trace names what matters most first, each with its author and source, and leaves out what nobody entered', () => {
  const trace = traceOf(
    { ...facts, drivers: [{ input: 'home.meanStayDays' }] },
    {
      names,
      rule: 'Pressure rule in force: none.',
      runs: 1000,
      inputsOf: () => ['ward.meanStayDays', 'ward.capacity', 'home.meanStayDays'],
      entered: (input) =>
        input === 'ward.capacity' ? undefined : { value: '14 days', author: 'Dr Amara Nwosu, LCH', source: 'Return' },
    },
  )
  expect(trace.inputs.map(({ name }) => name)).toEqual([
    'mean stay in Home ward (LCH)',
    "mean stay in Older people's wards (LTHT)",
  ])
  expect(trace.inputs[0]).toMatchObject({ author: 'Dr Amara Nwosu, LCH', source: 'Return' })
  expect(trace.equation).toContain('People waiting today')
  expect(trace.figure).toContain('1,000 runs')
})
