// The formulas of K. Fong, Y. Mushtaq, T. House, D. Gordon, Y. Chen, D. Griffths, S. Ahmad and N. Walton, Understanding
// Waiting Lists Pressures, medRxiv 2022.08.23.22279117, as the package NHSRwaitinglist of the NHS-R community has them.
// Times are in one unit throughout (weeks, say), demand and capacity are people per that unit.

import { mustBeAtLeast, mustBePositive } from '../statistics/check-number.ts'

/** A mean wait of a quarter of the target lets about 2 in 100 miss it, of a sixth about 2 in 1,000 (facts 4 and 6). */
const usualFactor = 4

/**
 * Demand over capacity: from 1 on the list grows without end (facts 1 and 2).
 *
 * @throws RangeError when demand is negative, capacity is not above 0, or one of them is not finite.
 */
export function queueLoad(demand: number, capacity: number): number {
  mustBeAtLeast('demand', demand, 0)
  mustBePositive('capacity', capacity)
  return demand / capacity
}

/**
 * The mean wait at which nearly nobody waits longer than the target (fact 4).
 *
 * @throws RangeError when targetWait is negative, factor is not above 0, or one of them is not finite.
 */
export function targetMeanWait(targetWait: number, factor: number = usualFactor): number {
  mustBeAtLeast('targetWait', targetWait, 0)
  mustBePositive('factor', factor)
  return targetWait / factor
}

/**
 * How many people wait at that mean wait, by Little's law (facts 5 and 6). Above twice as many relief is needed.
 *
 * @throws RangeError when demand or targetWait is negative, factor is not above 0, or one of them is not finite.
 */
export function targetQueueSize(demand: number, targetWait: number, factor: number = usualFactor): number {
  mustBeAtLeast('demand', demand, 0)
  return demand * targetMeanWait(targetWait, factor)
}

/**
 * The capacity that brings a list from its size to its target within a number of periods (fact 7). Where the list is so
 * short that it would reach its target without any, 0.
 *
 * @throws RangeError when demand, queue or targetQueue is negative, periods is not above 0, or one is not finite.
 */
export function reliefCapacity(demand: number, queue: number, targetQueue: number, periods: number): number {
  mustBeAtLeast('demand', demand, 0)
  mustBeAtLeast('queue', queue, 0)
  mustBeAtLeast('targetQueue', targetQueue, 0)
  mustBePositive('periods', periods)
  return Math.max(0, demand + (queue - targetQueue) / periods)
}

/**
 * The capacity that holds a list at its target, once there (fact 8): demand, and something to spare that grows with how
 * unevenly people come and are treated. cvDemand and cvCapacity are the coefficients of variation of the time between
 * arrivals and between treatments, 1 when random. After Kingman's and Marchal's approximation.
 *
 * @throws RangeError when demand or a coefficient is negative, targetWait or factor is not above 0, or one is not finite.
 */
export function targetCapacity(
  demand: number,
  targetWait: number,
  factor: number = usualFactor,
  cvDemand = 1,
  cvCapacity = 1,
): number {
  mustBeAtLeast('demand', demand, 0)
  mustBePositive('targetWait', targetWait)
  mustBePositive('factor', factor)
  mustBeAtLeast('cvDemand', cvDemand, 0)
  mustBeAtLeast('cvCapacity', cvCapacity, 0)
  return demand + ((cvDemand * cvDemand + cvCapacity * cvCapacity) / 2) * (factor / targetWait)
}

/**
 * Twice the mean wait over the target (fact 9): lists above 1 will most likely miss their target, and lists compare by it.
 *
 * @throws RangeError when meanWait is negative, targetWait is not above 0, or one of them is not finite.
 */
export function waitingListPressure(meanWait: number, targetWait: number): number {
  mustBeAtLeast('meanWait', meanWait, 0)
  mustBePositive('targetWait', targetWait)
  return (2 * meanWait) / targetWait
}
