import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  queueLoad,
  reliefCapacity,
  targetCapacity,
  targetMeanWait,
  targetQueueSize,
  waitingListPressure,
} from '../../../shared/impacts/queueing/waiting-list.ts'

// The running example of Fong et al. 2022, an ear, nose and throat list in weeks, as NHSRwaitinglist walks through it.
test('the published example: demand of 30 a week, capacity of 27, 1,200 waiting, a target of 52 weeks', () => {
  expect(queueLoad(30, 27)).toBeCloseTo(1.111111, 6)
  expect(targetMeanWait(52, 4)).toBe(13)
  expect(targetQueueSize(30, 52, 4)).toBe(390)
  expect(reliefCapacity(30, 1200, 390, 26)).toBeCloseTo(61.153846, 6)
  expect(waitingListPressure(63, 52)).toBeCloseTo(2.423077, 6)
  expect(waitingListPressure(24, 4)).toBe(12)
})

test('the figures that NHSRwaitinglist is tested with', () => {
  expect(reliefCapacity(33, 800, 200, 30)).toBe(53)
  expect(reliefCapacity(35, 250, 100, 15)).toBe(45)
  expect(targetCapacity(30, 52, 3, 1.1, 1.2)).toBeCloseTo(30.076442, 6)
  expect(targetCapacity(4, 52, 4, 1, 1)).toBeCloseTo(4 + 4 / 52, 12)
})

test('the usual factor is a quarter, and random arrivals and treatments', () => {
  expect(targetMeanWait(52)).toBe(13)
  expect(targetQueueSize(30, 52)).toBe(390)
  expect(targetCapacity(4, 52)).toBe(targetCapacity(4, 52, 4, 1, 1))
})

test('a target queue is reached by relief in the periods given, and a list below its target asks for less than demand', () => {
  const amount = fc.double({ min: 0, max: 1e5, noNaN: true })
  const positive = fc.double({ min: 0.1, max: 1e3, noNaN: true })
  fc.assert(
    fc.property(amount, amount, amount, positive, (demand, queue, target, periods) => {
      const relief = reliefCapacity(demand, queue, target, periods)
      expect(relief).toBeGreaterThanOrEqual(0)
      if (queue < target) expect(relief).toBeLessThanOrEqual(demand)
      if (relief > 0)
        expect(Math.abs(queue + (demand - relief) * periods - target)).toBeLessThan(
          1e-6 * (1 + queue + demand * periods),
        )
    }),
    { numRuns: 1000 },
  )
})

test("Little's law: the target queue is demand times the target mean wait", () => {
  const positive = fc.double({ min: 0.1, max: 1e3, noNaN: true })
  fc.assert(
    fc.property(positive, positive, positive, (demand, wait, factor) => {
      expect(targetQueueSize(demand, wait, factor)).toBe(demand * targetMeanWait(wait, factor))
      expect(targetCapacity(demand, wait, factor, 1, 1)).toBeGreaterThan(demand)
      expect(waitingListPressure(targetMeanWait(wait, 2), wait)).toBeCloseTo(1, 12)
    }),
    { numRuns: 1000 },
  )
})

test('bad input is refused by the name of the argument', () => {
  expect(() => queueLoad(1, 0)).toThrow(new RangeError('capacity must be above 0, not 0.'))
  expect(() => targetMeanWait(Number.NaN, 4)).toThrow(/^targetWait must be a finite/)
  expect(() => targetQueueSize(-1, 52, 4)).toThrow(/^demand must be at least 0/)
  expect(() => reliefCapacity(1, 1, 1, 0)).toThrow(/^periods must be above 0/)
  expect(() => targetCapacity(1, 0, 4, 1, 1)).toThrow(/^targetWait must be above 0/)
  expect(() => waitingListPressure(1, 0)).toThrow(/^targetWait must be above 0/)
})
