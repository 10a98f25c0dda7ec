import { expect, test } from 'vitest'
import type { SeatId } from '../../../shared/ids.ts'
import { emptyScenario, type ScenarioContent } from '../../../shared/impacts/scenarios/content.ts'
import { enteredNumbers } from '../../../shared/impacts/scenarios/entered-number.ts'
import type { ModelNumber, RouteId, SystemModel } from '../../../shared/impacts/system/system-model.ts'

const number = (estimate: ModelNumber['estimate'], bySeatId: string | null = 'seat-1'): ModelNumber => ({
  ...{ estimate, source: 'Ward returns', at: '2026-11-01T09:00:00.000Z' },
  bySeatId: bySeatId as SeatId | null,
})
const route = 'ward->home' as RouteId
const model = {
  services: [
    {
      ...{ serviceId: 'ward', organisationId: 'ltht', name: 'Ward', unit: 'beds', kind: 'places', whenFull: 'queue' },
      numbers: { capacity: number(100, null), meanStayDays: number({ low: 8, likely: 9, high: 10 }) },
      pressure: { threshold: 0.9, stayCut: number(0.1), uplift: { [route]: number(0.5) } },
      ...{ confirmed: null, version: 1 },
    },
  ],
  routes: [{ id: route, from: 'ward', to: 'home', fraction: number(0.25), delayDays: 0, whenTargetFull: 'block' }],
} as unknown as SystemModel
const content: ScenarioContent = {
  ...emptyScenario,
  changes: [
    {
      ...{ id: 'c1', target: 'ward', param: 'capacity', mode: 'add', text: 'Close beds', shape: 'linear' },
      ...{ fromDay: 0, toDay: 0, amount: { low: -16, likely: -14, high: -12 } },
    },
  ],
  assumptions: [
    {
      ...{ id: 'ward.arrivalsPerWeek', target: 'ward', param: 'arrivalsPerWeek', source: 'Bed bureau' },
      ...{ low: 50, likely: 60, high: 70, opinions: { ['seat-2' as SeatId]: { low: 40, likely: 60, high: 65 } } },
    },
  ],
}
const names = { name: (target: string) => target, unit: () => 'beds' }
const entered = enteredNumbers(model, content, names)

test('a number of the model is said by whoever entered it, and what is in the register by nobody', () => {
  expect(entered('ward.meanStayDays')).toEqual({
    ...{ value: '9 (8 to 10) days', low: '8 days', high: '10 days', source: 'Ward returns' },
    by: { kind: 'seat', seatId: 'seat-1' },
  })
  expect(entered('ward.capacity')).toMatchObject({ value: '100 beds', by: { kind: 'seat', seatId: null } })
  expect(entered('ward->home.fraction')).toMatchObject({ value: '25%' })
  expect(entered('ward.pressure.stayCut')).toMatchObject({ value: '10%' })
  expect(entered('ward.pressure.uplift.ward->home')).toMatchObject({ value: '50%', by: { seatId: 'seat-1' } })
})

test('an assumption stands before the model, as wide as what members hold makes it', () => {
  expect(entered('ward.externalPerDay')).toEqual({
    ...{ value: '60 (40 to 70) people a week', low: '40 people a week', high: '70 people a week' },
    source: 'Bed bureau',
    by: { kind: 'assumption', id: 'ward.arrivalsPerWeek' },
  })
})

test('the size of a change is whatever the change says', () => {
  expect(entered('change:c1.amount')).toMatchObject({
    ...{ low: '−16 beds', high: '−12 beds', source: 'Close beds' },
    by: { kind: 'change', id: 'c1' },
  })
})

test('a factor has no unit', () => {
  const [change] = content.changes
  const factor = { ...change!, mode: 'multiply' as const, amount: { low: 0.8, likely: 0.9, high: 1 } }
  expect(enteredNumbers(model, { ...content, changes: [factor] }, names)('change:c1.amount')).toMatchObject({
    ...{ value: 'times 0.9 (0.8 to 1)', low: 'times 0.8' },
  })
})

test('what nobody entered has no entry', () => {
  expect(entered('home.externalPerDay')).toBeUndefined()
  expect(entered('change:gone.amount')).toBeUndefined()
})
