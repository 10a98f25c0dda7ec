import { expect, test } from 'vitest'
import type { ModelFile } from '../../../shared/impacts/engine/model-file.ts'
import { type Change, type Metric, metrics, type Network } from '../../../shared/impacts/engine/network.ts'
import { places, rate, route } from './small-networks.ts'

test('a model file can hold what a network holds', () => {
  const network: Network = { services: [places('ward'), rate('clinic')], routes: [route('ward', 'clinic', 0.5)] }
  const changes: Change[] = []
  const file: ModelFile = {
    network: {
      services: network.services.map(({ organisationId, ...rest }) => ({ ...rest, org: organisationId })),
      routes: network.routes,
    },
    changes,
    uncertainty: [],
    horizonDays: 364,
    stepsPerDay: 1,
    runs: 256,
    seed: 1,
    chance: false,
  }
  const all: readonly Metric[] = metrics
  expect(file.network.services.map(({ id }) => id)).toEqual(['ward', 'clinic'])
  expect(all).toHaveLength(6)
})
