import type { Compiled } from '../engine/compile-network.ts'
import type { Change } from '../engine/network.ts'
import { type Run, simulate } from '../engine/simulate.ts'
import { numberOn } from './number-over-time.ts'

/** A number of the network that changes, and how far, in people a day. */
export interface MovedNumber {
  /** A service's id, or a route's `from->to`. */
  target: string
  peopleADay: number
}

/**
 * How far the changes of a model move each number, at the likely values and on the day on which it is farthest from where
 * it was. Beds, weekly starts, arrivals, days of stay and shares of leavers all come down to people a day, or they could
 * not stand in one order: by Little's law, places turn over as many a day as they are divided by the mean stay.
 */
export function howFarMoved(compiled: Compiled): MovedNumber[] {
  const baseline = simulate(compiled, { of: 'baseline' })
  const numbers = new Map(compiled.changes.map((change) => [`${change.target}.${change.param}`, change]))
  const days = Array.from({ length: compiled.horizonDays }, (_, n) => n + 1)
  return [...numbers.values()].map((number) => ({
    target: number.target,
    peopleADay: Math.max(0, ...days.map((day) => peopleADay(compiled, baseline, number, day))),
  }))
}

function peopleADay(compiled: Compiled, baseline: Run, { target, param }: Change, day: number): number {
  const [changed, before] = (['changed', 'baseline'] as const).map((of) =>
    numberOn(compiled, `${target}.${param}`, day, of),
  ) as [number, number]
  const leaving = (of: string) => baseline.series('throughputPerDay', of)[day] ?? 0
  switch (param) {
    case 'capacity': {
      if (!isPlaces(compiled, target)) return between(changed, before, leaving(target))
      const there = baseline.series('occupancy', target)[day] ?? 0
      return between(changed, before, there) / numberOn(compiled, `${target}.meanStayDays`, day, 'baseline')
    }
    case 'meanStayDays':
      return (baseline.series('inService', target)[day] ?? 0) * Math.abs(1 / changed - 1 / before)
    case 'externalPerDay':
      return Math.abs(changed - before)
    default:
      // Shares of leavers: those who take a route, or at most what a pressure rule does with them.
      param satisfies 'fraction' | `pressure.${string}`
      return leaving(target.split('->')[0] ?? '') * Math.abs(changed - before)
  }
}

/** How far apart two capacities are. One without a limit is as large as what is used of it: no more would be felt. */
function between(one: number, other: number, used: number): number {
  const limit = (capacity: number, beside: number) => {
    if (Number.isFinite(capacity)) return capacity
    return Number.isFinite(beside) ? Math.max(beside, used) : used
  }
  return Math.abs(limit(one, other) - limit(other, one))
}

function isPlaces({ plan }: Compiled, serviceId: string): boolean {
  return plan.isPlaces[plan.services.indexOf(serviceId)] === 1
}
