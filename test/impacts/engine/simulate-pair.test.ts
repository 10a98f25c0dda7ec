import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compileNetwork } from '../../../shared/impacts/engine/compile-network.ts'
import { metrics } from '../../../shared/impacts/engine/network.ts'
import { simulate, simulatePair } from '../../../shared/impacts/engine/simulate.ts'
import { models } from './networks.ts'

test('a pair of runs is to the last bit the run with the changes and the run without them, by chance as well', () => {
  fc.assert(
    fc.property(models(), fc.boolean(), fc.integer({ min: 0, max: 9 }), ({ network, changes }, chance, run) => {
      const compiled = compileNetwork(network, changes, { horizonDays: 30, stepsPerDay: 1 })
      const asked = { seed: 5, run, chance }
      const pair = simulatePair(compiled, asked)
      for (const of of ['changed', 'baseline'] as const) {
        const alone = simulate(compiled, { ...asked, of })
        expect(pair[of].days).toEqual(alone.days)
        expect(pair[of].inTransit).toEqual(alone.inTransit)
        expect(pair[of].diagnostics).toEqual(alone.diagnostics)
        for (const service of compiled.plan.services)
          for (const metric of metrics) expect(pair[of].series(metric, service)).toEqual(alone.series(metric, service))
      }
    }),
    { numRuns: 200 },
  )
}, 60_000)
