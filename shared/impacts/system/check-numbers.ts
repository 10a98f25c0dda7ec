import { formatNumber } from '../../format.ts'
import { Refusal } from '../../refusal.ts'
import type { Estimate } from '../engine/network.ts'
import type { ServiceNumber } from './system-model.ts'

/** Days: the step of the engine when it takes four a day. Nobody's stay can be shorter. */
export const shortestStayDays = 0.25
const longestDelayDays = 1_000

interface Bounds {
  from: number
  to: number
  /** What it says of a value outside. */
  sentence: string
}

const amounts: Bounds = {
  from: 0,
  to: 1_000_000_000,
  sentence: 'A number here is 0 or more, and at most 1,000,000,000. Check it.',
}
const bounds: Record<ServiceNumber, Bounds> = {
  capacity: amounts,
  currentUse: amounts,
  waiting: amounts,
  arrivalsPerWeek: amounts,
  meanStayDays: {
    from: shortestStayDays,
    to: 36_500,
    sentence: 'A mean stay is at least a quarter of a day, the shortest step of the model. Check it.',
  },
  unitsPerPerson: {
    from: 0.001,
    to: 1_000_000,
    sentence: 'One person takes more than 0 of the units. Give how many, for example 14 contacts.',
  },
}
const share: Bounds = {
  from: 0,
  to: 1,
  sentence: 'At most 10 of 10 people can go one way, and not fewer than 0. Give a share from 0 to 1.',
}
const cut: Bounds = {
  from: 0,
  to: 0.9,
  sentence: 'Stays can get shorter by 0% to 90%. Give a share from 0 to 0.9.',
}
const uplift: Bounds = {
  from: 0,
  to: 10,
  sentence: 'A route can be used up to 10 times more when a service is full. Give 0 to 10: 0.5 is half as much again.',
}

/** Refuses what a number of this name cannot be. @throws Refusal with where in the body it stands. */
export function checkNumber(number: ServiceNumber, estimate: Estimate, at: string): void {
  checkEstimate(estimate, bounds[number], at)
}

/** The share of leavers on a route. */
export function checkFraction(fraction: Estimate, at: string): void {
  checkEstimate(fraction, share, at)
}

/** By how much stays are cut when a service is full. */
export function checkCut(stayCut: Estimate, at: string): void {
  checkEstimate(stayCut, cut, at)
}

/** By how much a route is used more when a service is full. */
export function checkUplift(by: Estimate, at: string): void {
  checkEstimate(by, uplift, at)
}

/** From which share of its capacity on a service is under pressure. */
export function checkThreshold(threshold: number, at: string): void {
  if (threshold >= 0 && threshold < 1) return
  throw new Refusal('wrong-number', 'Pressure begins below 100% of capacity. Give a share from 0 to less than 1.', at)
}

/** How many days pass until somebody who leaves is there: 0, the same day, to 1,000. */
export function checkDelay(delayDays: number, at: string): void {
  if (delayDays >= 0 && delayDays <= longestDelayDays) return
  throw new Refusal('wrong-number', 'A delay is 0 to 1,000 days. Check it.', at)
}

function checkEstimate(estimate: Estimate, { from, to, sentence }: Bounds, at: string): void {
  const ends = typeof estimate === 'number' ? [['', estimate] as const] : rangeOf(estimate)
  for (const [name, value] of ends) {
    // Written so that what is not a number fails as well.
    if (!(value >= from && value <= to)) throw new Refusal('wrong-number', sentence, `${at}${name}`)
  }
  if (typeof estimate === 'number' || (estimate.low <= estimate.likely && estimate.likely <= estimate.high)) return
  const [low, middle, high] = rangeOf(estimate).map(([, value]) => formatNumber(value, 3))
  throw new Refusal(
    'wrong-range',
    `The likeliest figure must lie between the lowest and the highest: ${middle} is not between ${low} and ${high}.`,
    `${at}/likely`,
  )
}

function rangeOf({ low, likely: middle, high }: Exclude<Estimate, number>) {
  return [['/low', low] as const, ['/likely', middle] as const, ['/high', high] as const]
}
