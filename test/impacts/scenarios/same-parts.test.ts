import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { readScenario } from '../../../shared/impacts/scenarios/read-scenario.ts'
import { withSameParts } from '../../../shared/impacts/scenarios/same-parts.ts'
import { setAssumption, setSettings } from '../../../shared/impacts/scenarios/write-scenario.ts'

test('a part that says the same stays the same object when another one changes', () => {
  const doc = new Y.Doc()
  const [wards, team] = (['svc-1', 'svc-2'] as const).map((target) => ({ target, param: 'meanStayDays' as const }))
  for (const about of [wards, team]) setAssumption(doc, about!, { low: 8, likely: 9, high: 10, source: '' })
  const before = readScenario(doc)
  setAssumption(doc, wards!, { likely: 9.5 })
  const after = withSameParts(before, readScenario(doc))
  expect(after.content.assumptions.map(({ likely }) => likely)).toEqual([9.5, 9])
  expect(after.content.assumptions[1]).toBe(before.content.assumptions[1])
  expect(after.content.changes).toBe(before.content.changes)
  setSettings(doc, { coping: 'off' })
  expect(withSameParts(after, readScenario(doc)).content.assumptions).toBe(after.content.assumptions)
})
