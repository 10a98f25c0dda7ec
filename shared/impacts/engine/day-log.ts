import { type Id, type Metric, metrics } from './network.ts'
import type { Plan } from './plan.ts'
import { inTransit } from './readings.ts'
import { type State, toldLists } from './state.ts'

/**
 * What all runs of a state held at the end of each day. A day is written down as it lies in the state, and a series is
 * made of it when somebody asks: most are never asked for, and making all of them took longer than the run itself.
 */
export interface DayLog {
  plan: Plan
  lanes: number
  length: number
  /** What the state told, day after day. */
  told: Float64Array
  /** By lane, then day. */
  inTransit: Float64Array
}

/** Room for the days from 0 to the horizon. */
export function dayLogFor({ plan, lanes, told }: State, horizonDays: number): DayLog {
  const length = horizonDays + 1
  return {
    plan,
    lanes,
    length,
    told: new Float64Array(length * told.length),
    inTransit: new Float64Array(length * lanes),
  }
}

/** Writes down the state as the state of a day. */
export function writeDay(log: DayLog, state: State, day: number): void {
  log.told.set(state.told, day * state.told.length)
  for (let lane = 0; lane < log.lanes; lane++) log.inTransit[lane * log.length + day] = inTransit(state, lane)
}

/** The series of one run: each made once, from day 0. */
export function seriesOf(log: DayLog, lane: number): (metric: Metric, serviceId: Id) => Float64Array {
  const { services } = log.plan
  const indexOf = new Map(services.map((id, index) => [id, index]))
  const made = new Array<Float64Array | undefined>(metrics.length * services.length)
  return (metric, serviceId) => {
    const service = indexOf.get(serviceId)
    if (service === undefined) throw new RangeError(`There is no service ${serviceId}. Use an id of the network.`)
    const at = metrics.indexOf(metric) * services.length + service
    const series = made[at] ?? seriesFor(log, { metric, service, lane })
    made[at] = series
    return series
  }
}

function seriesFor(log: DayLog, place: Place): Float64Array {
  const series = new Float64Array(log.length)
  for (let day = 0; day < log.length; day++) series[day] = readingOn(log, place, day)
  return series
}

interface Place {
  metric: Metric
  /** Index of the service. */
  service: number
  lane: number
}

/** What one run said of a service at the end of a day: what `reading` says of the state of that day. */
export function readingOn({ plan, lanes, told }: DayLog, { metric, service, lane }: Place, day: number): number {
  const size = plan.services.length * lanes
  const at = day * toldLists * size + service * lanes + lane
  const [inService, queue, delayed, left, unmet] = [at, at + size, at + 2 * size, at + 3 * size, at + 4 * size]
  switch (metric) {
    case 'inService':
      return told[inService]!
    case 'delayed':
      return told[delayed]!
    case 'occupancy':
      return told[inService]! + told[delayed]!
    case 'queue':
      return told[queue]!
    case 'throughputPerDay':
      if (plan.isPlaces[service] === 0 || day === 0) return told[left]!
      return Math.max(0, told[left]! - (told[delayed]! - told[delayed - toldLists * size]!))
    case 'unmetPerDay':
      return told[unmet]!
    default:
      return metric satisfies never
  }
}
