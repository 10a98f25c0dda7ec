import { expect, test } from 'vitest'
import * as Y from 'yjs'
import {
  type ChangeDraft,
  changeDraft,
  editedChange,
  emptyChange,
  typedChange,
} from '../../../client/impacts/scenarios/change-draft.ts'
import { shownStart, typedStart } from '../../../client/impacts/scenarios/start-draft.ts'
import type { ScenarioChange } from '../../../shared/impacts/scenarios/content.ts'
import { readScenario } from '../../../shared/impacts/scenarios/read-scenario.ts'
import { editChange, removeChange, setChange } from '../../../shared/impacts/scenarios/write-scenario.ts'

const closing: Omit<ScenarioChange, 'id'> = {
  ...{ target: 'ward', param: 'capacity', mode: 'add', amount: -14, fromDay: 28, toDay: 28, shape: 'linear' },
  text: 'Step 1',
}

/** What is saved of a change that was opened as it stood at first, after a colleague has done something. */
function saved(edit: Partial<ChangeDraft>, meanwhile: (doc: Y.Doc) => unknown) {
  const doc = new Y.Doc()
  setChange(doc, 'c-1', closing)
  const start = changeDraft({ id: 'c-1', ...closing })
  meanwhile(doc)
  const typed = typedChange({ ...start, ...edit })
  if (Array.isArray(typed)) throw new Error('It was typed wrongly.')
  const came = editChange(doc, 'c-1', editedChange(start, typed))
  return { came, changes: readScenario(doc).content.changes, problems: readScenario(doc).problems }
}

test('what a colleague sets while a change is open stays, beside what is set there', () => {
  const reworded = saved({ text: 'First step' }, (doc) => setChange(doc, 'c-1', { amount: -20 }))
  expect(reworded.changes).toEqual([{ id: 'c-1', ...closing, amount: -20, text: 'First step' }])
  const moved = saved({ fromDay: '35' }, (doc) => setChange(doc, 'c-1', { text: 'First step' }))
  expect(moved.changes).toEqual([{ id: 'c-1', ...closing, fromDay: 35, toDay: 35, text: 'First step' }])
})

test('an amount goes with how it is meant, and days with each other', () => {
  const times = saved({ way: 'multiply', likely: '0.5' }, (doc) => setChange(doc, 'c-1', { amount: -20 }))
  expect(times.changes).toMatchObject([{ mode: 'multiply', amount: 0.5 }])
  const elsewhere = saved({ target: 'clinic' }, (doc) => setChange(doc, 'c-1', { amount: -20 }))
  expect(elsewhere.changes).toMatchObject([{ target: 'clinic', amount: -14 }])
  const bitByBit = saved({ ramps: true, toDay: '30' }, (doc) => setChange(doc, 'c-1', { fromDay: 40, toDay: 40 }))
  expect(bitByBit).toMatchObject({ changes: [{ fromDay: 28, toDay: 30 }], problems: [] })
})

test('a change that was taken out meanwhile does not come back, and whoever has it open is told', () => {
  const { came, changes, problems } = saved({ text: 'First step' }, (doc) => removeChange(doc, 'c-1'))
  expect({ came, changes, problems }).toEqual({ came: 'gone', changes: [], problems: [] })
})

test('a new change is set whole, and of one that is saved as it was opened nothing is', () => {
  expect(editedChange(emptyChange, closing)).toEqual(closing)
  const third = { ...closing, param: 'meanStayDays', amount: 1 / 3 } as const
  const start = changeDraft({ id: 'c-1', ...third })
  expect(editedChange(start, typedChange(start) as typeof closing)).toEqual({})
})

test('the fields of the first day show what a colleague said since, and what is typed until it is a day', () => {
  const typed = typedStart({ day: '1', month: '4', year: '202' }, '2026-03-04')
  if (typed.kind === 'said') throw new Error('202 is no year that is typed whole.')
  expect(shownStart(typed.draft, '2026-03-04')).toEqual({ day: '1', month: '4', year: '202' })
  expect(shownStart(typed.draft, '2026-05-06')).toEqual({ day: '6', month: '5', year: '2026' })
  expect(typedStart({ day: '1', month: '4', year: '2026' }, '2026-03-04')).toEqual({
    kind: 'said',
    startsOn: '2026-04-01',
  })
  expect(typedStart({ day: '', month: '', year: '' }, '2026-03-04')).toEqual({ kind: 'said', startsOn: null })
  expect(shownStart(undefined, '2026-05-06')).toEqual({ day: '6', month: '5', year: '2026' })
})
