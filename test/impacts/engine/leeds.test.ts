import { expect, test } from 'vitest'
import { compileNetwork } from '../../../shared/impacts/engine/compile-network.ts'
import { simulate } from '../../../shared/impacts/engine/simulate.ts'
import { figures, leeds } from './leeds.ts'

function differences(copes: boolean) {
  const { network, changes } = leeds({ copes })
  const compiled = compileNetwork(network, changes, { horizonDays: 364, stepsPerDay: 1 })
  const changed = simulate(compiled)
  const baseline = simulate(compiled, { of: 'baseline' })
  const of = (metric: 'queue' | 'occupancy' | 'delayed', id: string, day: number) =>
    changed.series(metric, id)[day]! - baseline.series(metric, id)[day]!
  return { of, diagnostics: changed.diagnostics }
}

test.each([
  ['withPressureRule', true],
  ['withoutPressureRule', false],
] as const)('the demonstration’s closure comes to the figures that its file gives, %s', (rule, copes) => {
  const { of } = differences(copes)
  for (const result of figures.scenario.results.filter((one) => one.rule === rule)) {
    for (const { serviceId, metric, value } of result.differences) {
      const found = of(metric === 'delayedTransfers' ? 'delayed' : metric, serviceId, result.week * 7)
      // The file rounds to a tenth.
      expect(Math.abs(found - value), `${serviceId} ${metric} in week ${result.week}`).toBeLessThanOrEqual(0.0501)
    }
  }
})

test('coping decides the sign downstream: with it a closure fills recovery beds, without it they empty', () => {
  const coping = differences(true)
  const stuck = differences(false)
  expect(coping.of('occupancy', 'svc-11', 182)).toBeGreaterThan(1)
  expect(stuck.of('occupancy', 'svc-11', 182)).toBeLessThan(-1)
  expect(coping.diagnostics.pressureRules).toEqual([{ service: 'svc-01', threshold: 0.955 }])
  expect(stuck.diagnostics.pressureRules).toEqual([])
})
