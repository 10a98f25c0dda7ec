import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { emptyScenario } from '../../../shared/impacts/scenarios/content.ts'
import { withKnownTargets } from '../../../shared/impacts/scenarios/known-targets.ts'
import { readScenario, scenarioOf } from '../../../shared/impacts/scenarios/read-scenario.ts'

const closing = { target: 'ward', param: 'capacity', mode: 'add', amount: -14, fromDay: 28, toDay: 28, text: 'Step 1' }
const stay = { target: 'ward', param: 'meanStayDays', low: 8.5, likely: 9, high: 10, source: 'Ward returns' }

function given(roots: Record<string, Record<string, unknown>>) {
  return scenarioOf(roots)
}

test('a document that nobody has written in is a scenario without changes', () => {
  expect(readScenario(new Y.Doc())).toEqual({ content: emptyScenario, problems: [] })
})

test('a scenario is read out of the maps of its document', () => {
  const doc = new Y.Doc()
  doc.getMap('settings').set('coping', 'off')
  doc.getMap('changes').set('c-1', new Y.Map(Object.entries(closing)))
  const assumption = new Y.Map<unknown>(Object.entries(stay))
  assumption.set('opinions', new Y.Map([['seat-1', { low: 8, likely: 9, high: 12 }]]))
  doc.getMap('assumptions').set('ward.meanStayDays', assumption)
  expect(readScenario(doc)).toEqual({
    content: {
      ...emptyScenario,
      coping: 'off',
      changes: [{ ...closing, id: 'c-1', shape: 'linear' }],
      assumptions: [{ ...stay, id: 'ward.meanStayDays', opinions: { 'seat-1': { low: 8, likely: 9, high: 12 } } }],
    },
    problems: [],
  })
})

describe('what cannot be used is left out whole, and named', () => {
  test.each([
    ['not a number', { ...closing, amount: Number.NaN }, 'changes/c-1/amount'],
    ['1e308', { ...closing, amount: 1e308 }, 'changes/c-1/amount'],
    ['a range out of order', { ...closing, amount: { low: 3, likely: 2, high: 5 } }, 'changes/c-1/amount'],
    ['a negative factor', { ...closing, mode: 'multiply' }, 'changes/c-1/amount'],
    ['a day before the start', { ...closing, fromDay: -1 }, 'changes/c-1/fromDay'],
    ['half a day', { ...closing, fromDay: 0.5 }, 'changes/c-1/fromDay'],
    ['an end before its start', { ...closing, toDay: 27 }, 'changes/c-1/toDay'],
    ['no target', { ...closing, target: 7 }, 'changes/c-1/target'],
    ['a number that routes do not have', { ...closing, target: 'a->b' }, 'changes/c-1/param'],
    ['an unknown mode', { ...closing, mode: 'halve' }, 'changes/c-1/mode'],
    ['no fields', 'closed', 'changes/c-1'],
  ])('%s in a change', (_, change, at) => {
    const { content, problems } = given({ changes: { 'c-1': change, 'c-2': closing } })
    expect(content.changes.map(({ id }) => id)).toEqual(['c-2'])
    expect(problems.map((problem) => problem.at)).toEqual([at])
  })

  test.each([
    ['out of order', { ...stay, low: 11 }],
    ['endless', { ...stay, high: Number.POSITIVE_INFINITY }],
    ['without a high', { ...stay, high: undefined }],
    ['below 0', { ...stay, low: -1 }],
    ['of no days', { ...stay, low: 0 }],
    ['about something else than its name says', { ...stay, target: 'rehab' }],
  ])('an assumption %s', (_, assumption) => {
    const { content, problems } = given({ assumptions: { 'ward.meanStayDays': assumption } })
    expect(content.assumptions).toEqual([])
    expect(problems).toHaveLength(1)
  })

  test('a share above 1', () => {
    const share = { target: 'a->b', param: 'fraction', low: 0.2, likely: 0.5, high: 1.2 }
    expect(given({ assumptions: { 'a->b.fraction': share } }).problems[0]?.says).toContain('above 1')
  })

  test('a setting, and the usual one stands in', () => {
    const { content, problems } = given({ settings: { horizonDays: 1e308, coping: 'maybe', startsOn: '2026-02-30' } })
    expect(content).toEqual(emptyScenario)
    expect(problems.map(({ at }) => at)).toEqual(['settings/startsOn', 'settings/horizonDays', 'settings/coping'])
  })

  test('an opinion, while the assumption stays', () => {
    const opinions = { 'seat-1': { low: 2, likely: 1, high: 3 }, 'seat-2': { low: 8, likely: 9, high: 9 } }
    const { content, problems } = given({ assumptions: { 'ward.meanStayDays': { ...stay, opinions } } })
    expect(Object.keys(content.assumptions[0]?.opinions ?? {})).toEqual(['seat-2'])
    expect(problems).toHaveLength(1)
  })

  test('what is about a service or route that is not in the system model', () => {
    const uplift = { ...stay, param: 'pressure.uplift.ward->rehab', low: 0.1, likely: 0.2, high: 0.3 }
    const read = given({
      changes: { 'c-1': closing, 'c-2': { ...closing, target: 'gone' } },
      assumptions: { 'ward.pressure.uplift.ward->rehab': uplift, 'ward.meanStayDays': stay },
    })
    const { content, problems } = withKnownTargets(read, new Set(['ward']))
    expect(content.changes.map(({ id }) => id)).toEqual(['c-1'])
    expect(content.assumptions.map(({ id }) => id)).toEqual(['ward.meanStayDays'])
    expect(problems.map(({ at }) => at)).toEqual([
      'changes/c-2/target',
      'assumptions/ward.pressure.uplift.ward->rehab/target',
    ])
  })
})

test('changes come in the order of their days, whatever order they were written in', () => {
  const later = { ...closing, fromDay: 140, toDay: 140 }
  const { content } = given({ changes: { a: later, b: closing, c: { ...closing } } })
  expect(content.changes.map(({ id }) => id)).toEqual(['b', 'c', 'a'])
})

test('no plain values whatever make reading fail, and what is read obeys the rules', () => {
  const field = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.double(), fc.constantFrom('ward', 'capacity', 'add', 'step'))
  const keys = fc.constantFrom(
    ...['target', 'param', 'mode', 'amount', 'fromDay', 'toDay', 'shape', 'low', 'likely', 'high', 'opinions'],
  )
  const root = fc.dictionary(fc.string({ maxLength: 5 }), fc.oneof(field, fc.dictionary(keys, field)))
  fc.assert(
    fc.property(fc.record({ settings: root, changes: root, assumptions: root }), (roots) => {
      const { content } = scenarioOf(roots)
      for (const { fromDay, toDay } of content.changes) expect(toDay).toBeGreaterThanOrEqual(fromDay)
      for (const { low, likely, high } of content.assumptions)
        expect([low, likely, high]).toEqual([low, likely, high].toSorted((a, b) => a - b))
    }),
    { numRuns: 1000 },
  )
})
