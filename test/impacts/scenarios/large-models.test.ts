import { expect, test } from 'vitest'
import { digestOf } from '../../../shared/decisions/digest.ts'
import { compileNetwork } from '../../../shared/impacts/engine/compile-network.ts'
import type { ModelFile } from '../../../shared/impacts/engine/model-file.ts'
import { monteCarlo, mostRuns } from '../../../shared/impacts/engine/monte-carlo.ts'
import { forecastOf } from '../../../shared/impacts/scenarios/forecast.ts'
import { asComputed, type Taken } from '../../../shared/impacts/scenarios/pin.ts'
import { places } from '../engine/small-networks.ts'

const file: ModelFile = {
  network: {
    services: [
      {
        ...{ id: 'ward', org: 'T', kind: 'places', capacity: 20, externalPerDay: 2, startInService: 18 },
        ...{ meanStayDays: { low: 8, likely: 9, high: 11 }, whenFull: 'queue' },
      },
    ],
    routes: [],
  },
  changes: [{ id: 'c', target: 'ward', param: 'capacity', mode: 'add', amount: -4, fromDay: 7, toDay: 7 }],
  ...{ uncertainty: [], horizonDays: 70, stepsPerDay: 1, runs: 64, seed: 3, chance: false },
}
/** Three numbers of the ward in 11 weeks, with the changes and without: room for 20 runs and a half. */
const room = 3 * 11 * 2 * 20.5

test('a network of 300 services over two years keeps fewer than a thousand runs, and refuses one more than that', () => {
  const services = Array.from({ length: 300 }, (_, n) => places(`s${n}`))
  const compiled = compileNetwork({ services, routes: [] }, [], { horizonDays: 728, stepsPerDay: 1 })
  expect(mostRuns(compiled)).toBe(710)
  expect(() => monteCarlo(compiled, { runs: 711, seed: 1, chance: false })).toThrow(/711 runs of 300 services/)
})

test('a model that is too large for its runs is forecast with as many as fit, and reproduced from those', () => {
  const forecast = forecastOf(file, room)
  expect(forecast).toEqual({ ...forecastOf({ ...file, runs: 20 }), runs: 20 })
  expect(forecastOf(file).runs).toBe(64)
  expect(forecast.digest).not.toBe(forecastOf(file).digest)
})

test('what is pinned of it asks for the runs that there were', () => {
  const taken = { model: file, modelDigest: digestOf(file) } as Omit<Taken, 'outcome'>
  const fewer = asComputed(taken, { ok: true, forecast: forecastOf(file, room) })
  expect(fewer.model).toEqual({ ...file, runs: 20 })
  expect(fewer.modelDigest).toBe(digestOf({ ...file, runs: 20 }))
  const all = asComputed(taken, { ok: true, forecast: forecastOf(file) })
  expect(all).toMatchObject({ model: { runs: 64 }, modelDigest: taken.modelDigest })
})
