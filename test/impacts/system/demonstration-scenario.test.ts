import { expect, test } from 'vitest'
import { readDemonstration } from '../../../server/demonstration/data.ts'
import { compileNetwork } from '../../../shared/impacts/engine/compile-network.ts'
import type { Metric } from '../../../shared/impacts/engine/network.ts'
import { simulate } from '../../../shared/impacts/engine/simulate.ts'
import { emptyScenario, type ScenarioContent } from '../../../shared/impacts/scenarios/content.ts'
import { modelFileOf } from '../../../shared/impacts/system/model-file-of.ts'
import { demonstrationModel } from './demonstration-model.ts'

interface Result {
  rule: 'withPressureRule' | 'withoutPressureRule'
  week: number
  differences: { serviceId: string; metric: string; value: number }[]
}
/** The closure of 28 beds, and what an earlier engine of the same equations gave for it. */
const scenario = readDemonstration().scenario as unknown as {
  changes: Omit<ScenarioContent['changes'][number], 'shape'>[]
  assumptions: Omit<ScenarioContent['assumptions'][number], 'opinions'>[]
  results: Result[]
}

function run(content: ScenarioContent) {
  const { network, changes, horizonDays, stepsPerDay } = modelFileOf(demonstrationModel(), content)
  const services = network.services.map(({ org, ...service }) => ({ ...service, organisationId: org }))
  const routes = network.routes.map((route) => ({ ...route, id: `${route.from}->${route.to}` }))
  const moves = changes.map(({ id = '', org = '', param, ...change }) => ({
    ...change,
    ...{ id, organisationId: org, param: param as 'capacity' },
  }))
  return simulate(compileNetwork({ services, routes }, moves, { horizonDays, stepsPerDay }))
}

test.each([
  ['withPressureRule', 'on'],
  ['withoutPressureRule', 'off'],
] as const)('the demonstration’s closure comes to what is on record, %s', (rule, coping) => {
  const changes = scenario.changes.map((change) => ({ ...change, shape: 'linear' as const }))
  const changed = run({ ...emptyScenario, coping, changes })
  const baseline = run({ ...emptyScenario, coping })
  for (const { week, differences } of scenario.results.filter((result) => result.rule === rule)) {
    for (const { serviceId, metric, value } of differences) {
      const name = (metric === 'delayedTransfers' ? 'delayed' : metric) as Metric
      const on = (of: typeof changed) => of.series(name, serviceId)[week * 7] ?? Number.NaN
      // To the one decimal that the record has.
      expect(on(changed) - on(baseline), `${serviceId} ${metric}, week ${week}`).toBeCloseTo(value, 1)
    }
  }
})

test('the demonstration takes one step a day: no stay of it comes to less', () => {
  const changes = scenario.changes.map((change) => ({ ...change, shape: 'linear' as const }))
  const assumptions = scenario.assumptions.map((assumption) => ({
    ...{ ...assumption, id: `${assumption.target}.${assumption.param}`, opinions: {} },
  }))
  expect(modelFileOf(demonstrationModel(), { ...emptyScenario, changes, assumptions }).stepsPerDay).toBe(1)
})

test('without a change the demonstration stays for a year as full as its figures say', () => {
  const baseline = run(emptyScenario)
  for (const { serviceId, kind } of demonstrationModel().services) {
    if (kind === 'rate') continue
    const days = baseline.series('occupancy', serviceId)
    expect(days[364], serviceId).toBeCloseTo(days[0] ?? Number.NaN, 6)
  }
})

test('coping decides the sign downstream: without it the home ward gets fewer people, with it more', () => {
  const changes = scenario.changes.filter(({ target }) => target === 'svc-01')
  const held = (coping: 'on' | 'off') => {
    const content = { ...emptyScenario, coping }
    const closing = changes.map((change) => ({ ...change, shape: 'linear' as const }))
    const on = (of: ReturnType<typeof run>) => of.series('occupancy', 'svc-12')[182] ?? Number.NaN
    return on(run({ ...content, changes: closing })) - on(run(content))
  }
  expect(held('off')).toBeLessThan(0)
  expect(held('on')).toBeGreaterThan(0)
})
