import { expect, test } from 'vitest'
import { readingOf, typedRange } from '../../../client/impacts/scenarios/range-draft.ts'
import type { ModelFile } from '../../../shared/impacts/engine/model-file.ts'
import { ModelRefusal } from '../../../shared/impacts/engine/problems.ts'
import { compileAnew, compileFile } from '../../../shared/impacts/scenarios/compile-file.ts'
import {
  type Assumption,
  emptyScenario,
  type ScenarioChange,
  type ScenarioContent,
} from '../../../shared/impacts/scenarios/content.ts'
import { forecastOf } from '../../../shared/impacts/scenarios/forecast.ts'
import { leftOutWords, refusedWords } from '../../../shared/impacts/scenarios/problem-words.ts'
import { scenarioOf } from '../../../shared/impacts/scenarios/read-scenario.ts'
import { modelFileOf } from '../../../shared/impacts/system/model-file-of.ts'
import { said } from '../system/demonstration-model.ts'
import { route, service } from '../system/small-model.ts'

const names = { name: (target: string) => `Name of ${target}`, unit: () => 'beds' }
const stay = { target: 'ward', param: 'meanStayDays', low: 0.5, likely: 2, high: 3, source: '' } as const
const ward = service('ward', 'places', { capacity: 20, currentUse: 10, meanStayDays: 2 })
const model = { services: [ward, service('care', 'rate', { capacity: 70, currentUse: 35 })], routes: [] }
const assuming = (...assumptions: Omit<Assumption, 'id'>[]): ScenarioContent => ({
  ...emptyScenario,
  assumptions: assumptions.map((one) => ({ id: `${one.target}.${one.param}`, ...one })),
})
const lowAs = (days: number) =>
  `Changes bring the mean stay as low as ${days} days, and no stay is under 0.25 days. Let them cut it less.`

/** Why a model file is not computed, in words. */
function refusedBy(file: ModelFile): string[] {
  try {
    return compileAnew(file) && []
  } catch (error) {
    if (error instanceof ModelRefusal) return error.problems.map((problem) => refusedWords(problem, file, names))
    throw error
  }
}

test('a stay under a quarter of a day is refused where it is typed, and a share above 100%', () => {
  const typed = (low: string) => typedRange({ low, likely: '2', high: '3' }, readingOf('meanStayDays'))
  expect(['0', '0.2', '0.25'].map(typed)).toEqual([
    'Low must be 0.25 or more',
    'Low must be 0.25 or more',
    { low: 0.25, likely: 2, high: 3 },
  ])
  expect(typedRange({ low: '0', likely: '2', high: '3' }, readingOf('capacity'))).toEqual({
    low: 0,
    likely: 2,
    high: 3,
  })
  expect(typedRange({ low: '-1', likely: '2', high: '3' }, readingOf('capacity'))).toBe('Low must be 0 or more')
  const share = { low: '10', likely: '20', high: '120' }
  expect(typedRange(share, readingOf('fraction'))).toBe('High must be 100% or less')
  expect(typedRange(share, readingOf('pressure.uplift.a->b'))).toEqual({ low: 0.1, likely: 0.2, high: 1.2 })
})

test('an assumption or an opinion of a shorter stay is left out, with the name of the service', () => {
  const opinions = { 'seat-1/ward.meanStayDays': { low: 0.1, likely: 1, high: 2 } }
  const long = { ...stay, low: 1 }
  const { content, problems } = scenarioOf({ assumptions: { 'ward.meanStayDays': long }, opinions })
  expect(content.assumptions).toMatchObject([{ low: 1, opinions: {} }])
  expect(problems.map((problem) => leftOutWords(problem, names))).toEqual([
    'An opinion on Name of ward is left out: no stay is under 0.25 days. Enter 0.25 or more.',
  ])
  const short = scenarioOf({ assumptions: { 'ward.meanStayDays': { ...stay, low: 0.2 } } })
  expect(short.content.assumptions).toEqual([])
  expect(short.problems.map((problem) => leftOutWords(problem, names))).toEqual([
    'The assumption on Name of ward is left out: no stay is under 0.25 days. Enter 0.25 or more.',
  ])
})

test.each([
  ['an assumption', { ...stay, opinions: {} }],
  ['an opinion', { ...stay, low: 1, opinions: { 'seat-1': { low: 0.25, likely: 1, high: 2 } } }],
])('%s of a quarter of a day to a day is computed', (_, assumption) => {
  const file = modelFileOf(model, assuming(assumption))
  expect(file.stepsPerDay).toBe(4)
  expect(() => compileFile(file)).not.toThrow()
})

test('stays that are cut to less than a day by an assumed pressure rule are computed in quarter days', () => {
  const pressure = { threshold: 0.9, stayCut: said(0.1), uplift: {} }
  const cut = { target: 'ward', param: 'pressure.stayCut', low: 0, likely: 0.1, high: 0.6, source: '' } as const
  const pressed = { ...model, services: [{ ...ward, pressure }] }
  expect(modelFileOf(pressed, assuming({ ...cut, opinions: {} })).stepsPerDay).toBe(4)
  expect(modelFileOf(pressed, assuming()).stepsPerDay).toBe(1)
})

const change = {
  id: 'c-1',
  target: 'ward',
  param: 'meanStayDays',
  fromDay: 7,
  toDay: 14,
  shape: 'linear',
  text: '',
} as const
const changing = (...changes: Partial<ScenarioChange>[]): ScenarioContent => ({
  ...emptyScenario,
  changes: changes.map((one, n) => ({ ...change, id: `c-${n}`, mode: 'set', amount: 2, ...one })),
})

test.each<[string, Partial<ScenarioChange>[]]>([
  ['set to half a day', [{ mode: 'set', amount: 0.5 }]],
  ['set to half a day at the least', [{ mode: 'set', amount: { low: 0.5, likely: 1.5, high: 2 } }]],
  ['cut by a day and a half', [{ mode: 'add', amount: -1.5 }]],
  ['cut by as much as that', [{ mode: 'add', amount: { low: -1.5, likely: -0.5, high: 0 } }]],
  ['taken a quarter of', [{ mode: 'multiply', amount: 0.25 }]],
  [
    'halved, and halved again a week later',
    [
      { mode: 'multiply', amount: 0.5 },
      { mode: 'multiply', amount: 0.6, fromDay: 21, toDay: 21 },
    ],
  ],
])('a stay that is %s by changes is computed in quarter days', (_, changes) => {
  const file = modelFileOf(model, changing(...changes))
  expect(file.stepsPerDay).toBe(4)
  expect(() => compileAnew(file)).not.toThrow()
})

test('changes of a stay that stays a day or more, of another service and after the end cost no quarter days', () => {
  const without = [
    { mode: 'add', amount: -1 },
    { param: 'capacity', amount: 0.5 },
    { target: 'care', param: 'capacity', amount: 0.5 },
  ]
  const late = { mode: 'set', amount: 0.5, fromDay: 364, toDay: 364 } as const
  expect(modelFileOf(model, changing(...(without as Partial<ScenarioChange>[]), late)).stepsPerDay).toBe(1)
})

test('what changes leave of an assumed stay counts, and what a pressure rule cuts of it', () => {
  const halved = changing({ mode: 'multiply', amount: 0.5 }).changes
  expect(modelFileOf(model, { ...emptyScenario, changes: halved }).stepsPerDay).toBe(1)
  const assumed = assuming({ ...stay, low: 1.5, opinions: {} })
  expect(modelFileOf(model, { ...assumed, changes: halved }).stepsPerDay).toBe(4)
  const pressed = { ...model, services: [{ ...ward, pressure: { threshold: 0.9, stayCut: said(0.1), uplift: {} } }] }
  expect(modelFileOf(pressed, { ...emptyScenario, changes: halved }).stepsPerDay).toBe(4)
})

test.each<[string, Partial<ScenarioChange>[], string]>([
  ['set', [{ mode: 'set', amount: 0.1 }], 'The new value is 0.1, below 0.25. Give at least 0.25.'],
  ['times', [{ mode: 'multiply', amount: 0.05 }], lowAs(0.1)],
  ['less', [{ mode: 'add', amount: -3 }], lowAs(0)],
  ['at the least', [{ mode: 'add', amount: { low: -1.9, likely: -1, high: 0 } }], lowAs(0.1)],
])('changes that bring a stay under a quarter of a day are refused with its service’s name: %s', (_, changes, says) => {
  const file = modelFileOf(model, changing(...changes))
  expect(refusedBy(file)).toEqual([`Name of ward: ${says}`])
  expect(() => forecastOf(file)).toThrow(ModelRefusal)
})

test('of changes that are complete on one day only what they come to together counts', () => {
  const together = changing({ mode: 'multiply', amount: 0.05 }, { mode: 'add', amount: 1, fromDay: 7, toDay: 14 })
  expect(refusedBy(modelFileOf(model, together))).toEqual([])
})

test('what the engine refuses is said with the name of the service or route', () => {
  const services = [service('ward', 'places', { capacity: 20, meanStayDays: 0.1 }), ...model.services.slice(1)]
  const file = modelFileOf({ services, routes: [route('ward', 'care', 2)] }, null)
  expect(refusedBy(file)).toEqual([
    'Name of ward: The mean stay is shorter than a step of 0.25 days. Give a longer stay, or more steps a day.',
    expect.stringMatching(/^Name of ward->care: /),
  ])
})
