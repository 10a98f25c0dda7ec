import { expect, test } from 'vitest'
import { keptServices } from '../../../client/impacts/scenarios/runs/kept-services.ts'
import { compileNetwork } from '../../../shared/impacts/engine/compile-network.ts'
import type { Service } from '../../../shared/impacts/engine/network.ts'
import { simulate } from '../../../shared/impacts/engine/simulate.ts'

function runOf(count: number) {
  const services = Array.from({ length: count }, (_, n): Service => {
    const id = `svc-${String(n).padStart(3, '0')}`
    return {
      ...{ id, organisationId: 'T', kind: 'places', capacity: 100, externalPerDay: 9, meanStayDays: 10 },
      ...{ startInService: 90, whenFull: 'queue' },
    }
  })
  const close = {
    id: 'c',
    organisationId: 'T',
    target: `svc-${String(count - 1).padStart(3, '0')}`,
    param: 'capacity',
  } as const
  const changes = [{ ...close, mode: 'add', amount: -50, fromDay: 0, toDay: 0 } as const]
  const compiled = compileNetwork({ services, routes: [] }, changes, { horizonDays: 91, stepsPerDay: 1 })
  return {
    kind: 'run',
    compiled,
    changed: simulate(compiled),
    baseline: simulate(compiled, { of: 'baseline' }),
  } as const
}

test('of a network of usual size the numbers of every service are kept', () => {
  expect(keptServices(runOf(40))).toBeUndefined()
})

test('of a large one those of the services that the changes move most, in the order of the network', () => {
  const kept = keptServices(runOf(120))
  expect(kept).toHaveLength(40)
  expect(kept?.at(-1)).toBe('svc-119')
  expect(kept).toEqual(kept?.toSorted())
})
