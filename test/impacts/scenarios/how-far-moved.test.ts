import { expect, test } from 'vitest'
import { compileNetwork } from '../../../shared/impacts/engine/compile-network.ts'
import type { Change, Network } from '../../../shared/impacts/engine/network.ts'
import { howFarMoved } from '../../../shared/impacts/scenarios/how-far-moved.ts'
import { places, rate, route } from '../engine/small-networks.ts'

const network: Network = {
  services: [
    places('ward', { startInService: 80, externalPerDay: 8 }),
    places('team', { capacity: 60, meanStayDays: 40, startInService: 20 }),
    rate('clinic', { capacity: 20 }),
    places('free', { capacity: null, startInService: 30, meanStayDays: 15, externalPerDay: 2 }),
  ],
  routes: [route('ward', 'clinic', 0.5)],
}
const change = (of: Partial<Change>, n: number): Change => ({
  ...{ id: `c${n}`, organisationId: 'org', target: 'ward', param: 'capacity', mode: 'add', amount: 0 },
  ...{ fromDay: 7, toDay: 7 },
  ...of,
})
const movedBy = (...changes: Partial<Change>[]) =>
  howFarMoved(compileNetwork(network, changes.map(change), { horizonDays: 28, stepsPerDay: 1 }))
const peopleADay = (...changes: Partial<Change>[]) => movedBy(...changes)[0]?.peopleADay

test('a service that is set to a few more than it had moves less than a ward that closes many beds', () => {
  const moved = movedBy({ amount: -24 }, { target: 'team', mode: 'set', amount: 64 })
  expect(moved).toHaveLength(2)
  expect(moved).toContainEqual({ target: 'ward', peopleADay: expect.closeTo(2.4) })
  expect(moved).toContainEqual({ target: 'team', peopleADay: expect.closeTo(0.1) })
})

test('a factor, a rate, arrivals, a stay and a share of leavers are all told in people a day', () => {
  expect(peopleADay({ mode: 'multiply', amount: 0.5 })).toBeCloseTo(5)
  expect(peopleADay({ target: 'clinic', amount: 3 })).toBeCloseTo(3)
  expect(peopleADay({ param: 'externalPerDay', amount: -2 })).toBeCloseTo(2)
  expect(peopleADay({ param: 'meanStayDays', mode: 'set', amount: 8 })).toBeCloseTo(80 / 8 - 80 / 10)
  expect(peopleADay({ target: 'ward->clinic', param: 'fraction', amount: 0.25 })).toBeCloseTo(8 * 0.25)
})

test('changes of one number count together, on the day on which they move it most', () => {
  const back = [{ amount: -24 }, { amount: 24, fromDay: 14, toDay: 14 }, { amount: -6, fromDay: 9, toDay: 9 }]
  expect(movedBy(...back)).toEqual([{ target: 'ward', peopleADay: expect.closeTo(3) }])
})

test('a limit where there was none moves as many as find no place under it', () => {
  expect(peopleADay({ target: 'free', mode: 'set', amount: 40 })).toBeCloseTo(0)
  expect(peopleADay({ target: 'free', mode: 'set', amount: 15 })).toBeCloseTo(1)
})
