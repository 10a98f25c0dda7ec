import { expect, test } from 'vitest'
import { systemRun } from '../../client/impacts/scenarios/visuals/system-run.ts'
import { compileNetwork } from '../../shared/impacts/engine/compile-network.ts'
import type { Change, Network } from '../../shared/impacts/engine/network.ts'
import { simulate } from '../../shared/impacts/engine/simulate.ts'

const network: Network = {
  services: [
    {
      ...{ id: 'ed', organisationId: 'ltht', kind: 'rate', capacity: 20, externalPerDay: 10, whenFull: 'queue' },
    },
    {
      ...{ id: 'ward', organisationId: 'ltht', kind: 'places', capacity: 100, externalPerDay: 0, whenFull: 'queue' },
      ...{ meanStayDays: 10, startInService: 100 },
      pressure: { threshold: 0.5, stayCut: 0, uplift: { 'ward->home': 1 } },
    },
    {
      ...{ id: 'home', organisationId: 'lch', kind: 'places', capacity: null, externalPerDay: 0, whenFull: 'queue' },
      ...{ meanStayDays: 5, startInService: 0 },
    },
  ],
  routes: [
    { id: 'ed->ward', from: 'ed', to: 'ward', fraction: 1, delayDays: 0, whenTargetFull: 'queue' },
    { id: 'ward->home', from: 'ward', to: 'home', fraction: 0.2, delayDays: 0, whenTargetFull: 'block' },
  ],
}
const close: Change = {
  ...{ id: 'c1', organisationId: 'ltht', target: 'ward', param: 'capacity', mode: 'add', amount: -20 },
  ...{ fromDay: 14, toDay: 14 },
}

const runOf = (changes: Change[]) => {
  const compiled = compileNetwork(network, changes, { horizonDays: 59, stepsPerDay: 1 })
  return systemRun({ compiled, changed: simulate(compiled), baseline: simulate(compiled, { of: 'baseline' }) })
}

test('weeks are whole: what is left of a horizon is not shown', () => {
  expect(runOf([]).weeks).toBe(8)
})

test('a service by the day shows whom it serves in a week beside whom it could, from week 0 on', () => {
  const { used, capacity, queue } = runOf([]).service('ed', 0)
  expect([used, capacity, queue]).toEqual([70, 140, 0])
})

test('places show who is in them, and a capacity that changes from its day on', () => {
  const run = runOf([close])
  expect(run.service('ward', 2)).toMatchObject({ capacity: 100, capacityBefore: 100, used: 100 })
  const after = run.service('ward', 8)
  expect(after).toMatchObject({ capacity: 80, capacityBefore: 100, usedBefore: 100, used: 80 })
  expect(after.queue).toBeGreaterThan(after.queueBefore)
})

test('no limit is no capacity', () => {
  expect(runOf([]).service('home', 3).capacity).toBeNull()
})

test('a route is taken by its share of the leavers, and by more of them under pressure', () => {
  // Full: 10 leave a day, and the uplift doubles the fifth of them who go home.
  expect(runOf([]).route('ward->home', 4).people).toBeCloseTo(7 * 10 * 0.4)
  expect(runOf([]).route('ed->ward', 4).people).toBeCloseTo(70)
})

test('the people on a route are those whom the next service gets', () => {
  const run = runOf([close])
  const { people, peopleBefore } = run.route('ward->home', 8)
  // In steady state what comes is what leaves: a fifth of those in treatment a day.
  expect(run.service('home', 8).used / 5).toBeCloseTo(people / 7, 1)
  expect(people).toBeLessThan(peopleBefore)
})

test('no change is no difference', () => {
  const run = runOf([])
  for (const week of [0, 3, 8]) {
    const { people, peopleBefore } = run.route('ward->home', week)
    expect(people).toBe(peopleBefore)
    expect(run.service('ward', week).used).toBe(run.service('ward', week).usedBefore)
  }
})

test('what is not in the network shows as nothing', () => {
  expect(runOf([]).service('gone', 1).used).toBe(0)
  expect(runOf([]).route('gone->ward', 1).people).toBe(0)
})
