import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compileNetwork } from '../../../shared/impacts/engine/compile-network.ts'
import { simulate } from '../../../shared/impacts/engine/simulate.ts'
import { plainRun } from '../../bench/plain-engine.ts'
import { models } from './networks.ts'

const days = 40

test('the engine comes to what the recursion comes to when it is written down plainly', () => {
  fc.assert(
    fc.property(models(), ({ network, changes }) => {
      const run = simulate(compileNetwork(network, changes, { horizonDays: days, stepsPerDay: 1 }))
      const plain = plainRun(network, changes, { days })
      plain.services.forEach((id, at) => {
        plain.days.forEach((day, n) => {
          const here = { day: n, id }
          const near = (metric: Parameters<typeof run.series>[0], value: number) =>
            expect(
              Math.abs(run.series(metric, id)[n]! - value) / (1 + value),
              JSON.stringify({ ...here, metric, value, got: run.series(metric, id)[n] }),
            ).toBeLessThan(1e-8)
          near('inService', day.inService[at]!)
          near('delayed', day.delayed[at]!)
          near('queue', day.queue[at]!)
          near('throughputPerDay', day.throughput[at]!)
          near('unmetPerDay', day.unmet[at]!)
        })
      })
      plain.days.forEach((day, n) => {
        expect(Math.abs(run.inTransit[n]! - day.inTransit)).toBeLessThan(1e-8 * (1 + day.inTransit))
      })
    }),
    { numRuns: 1000 },
  )
}, 120_000)
