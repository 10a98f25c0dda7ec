import { expect, test } from 'vitest'
import { compileNetwork } from '../../../shared/impacts/engine/compile-network.ts'
import type { Change, Network } from '../../../shared/impacts/engine/network.ts'
import { simulate } from '../../../shared/impacts/engine/simulate.ts'
import { mostAffected, oneForEachService } from '../../../shared/impacts/scenarios/most-affected.ts'
import { numberOn } from '../../../shared/impacts/scenarios/number-over-time.ts'
import { places, rate, route } from '../engine/small-networks.ts'

const network: Network = {
  services: [
    places('ward', { startInService: 100, externalPerDay: 10 }),
    rate('clinic', { capacity: 20 }),
    places('far', { startInService: 5, externalPerDay: 0.5 }),
  ],
  routes: [route('ward', 'clinic', 0.5)],
}
const close: Change = {
  ...{ id: 'c1', organisationId: 'org', target: 'ward', param: 'capacity', mode: 'add', amount: -20 },
  ...{ fromDay: 14, toDay: 28 },
}
const runsOf = (changes: Change[]) => {
  const compiled = compileNetwork(network, changes, { horizonDays: 91, stepsPerDay: 1 })
  return { compiled, changed: simulate(compiled), baseline: simulate(compiled, { of: 'baseline' }) }
}

test('what moves most in proportion comes first, and what does not move is left out', () => {
  const affected = mostAffected(runsOf([close]))
  expect(affected[0]).toMatchObject({ serviceId: 'ward', metric: 'queue' })
  expect(affected.map(({ serviceId }) => serviceId)).not.toContain('far')
  expect(affected.some(({ serviceId, metric }) => serviceId === 'clinic' && metric === 'throughputPerDay')).toBe(true)
})

test('each service is told of once, by what moves it most', () => {
  const one = oneForEachService(mostAffected(runsOf([close])))
  expect(one.map(({ serviceId, metric }) => `${serviceId} ${metric}`)).toEqual([
    'ward queue',
    'clinic throughputPerDay',
  ])
})

test('without changes nothing is affected', () => {
  expect(mostAffected(runsOf([]))).toEqual([])
})

test('a number follows its changes day by day, only where they are asked for', () => {
  const { compiled } = runsOf([close])
  const capacity = (day: number, of: 'changed' | 'baseline') => numberOn(compiled, 'ward.capacity', day, of)
  expect([0, 14, 21, 28, 400].map((day) => capacity(day, 'changed'))).toEqual([100, 100, 90, 80, 80])
  expect(capacity(91, 'baseline')).toBe(100)
  expect(() => numberOn(compiled, 'gone.capacity', 0, 'changed')).toThrow(RangeError)
})
