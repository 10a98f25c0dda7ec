import type { Compiled } from './compile-network.ts'
import { type Id, type Metric, metrics } from './network.ts'
import { overflows, type Plan } from './plan.ts'

/** What is kept of one metric of one service. */
export interface Channel {
  metric: Metric
  service: Id
}

/**
 * What a Monte Carlo simulation keeps: plain data, so that a worker can hand it over. Numbers lie by channel, then day,
 * then run: `changed[(channel * days.length + day) * runs + run]`.
 */
export interface Samples {
  seed: number
  chance: boolean
  /** Number of the first run, and how many follow on. */
  from: number
  runs: number
  /** Days that are kept: every week from day 0. */
  days: number[]
  services: Id[]
  channels: Channel[]
  baseline: Float64Array
  /** The same array as `baseline` when there are no changes. */
  changed: Float64Array
  /** Ids of the inputs, and what each run drew: `draws[input * runs + run]`. */
  inputs: Id[]
  draws: Float64Array
}

/** What to keep: everything unless it says less. Occupancy follows from those in service and those delayed. */
export interface Keep {
  metrics?: readonly Metric[]
  services?: readonly Id[]
}

/** The channels that can differ from 0: a rate holds nobody, and who queues is not lost. */
export function channelsOf({ plan }: Compiled, keep: Keep = {}): Channel[] {
  const wanted = new Set<Metric>(keep.metrics ?? metrics)
  if (wanted.delete('occupancy')) wanted.add('inService').add('delayed')
  const services = new Set(keep.services ?? plan.services)
  return plan.services.flatMap((service, index) =>
    services.has(service)
      ? metrics
          .filter((metric) => wanted.has(metric) && varies(plan, metric, index))
          .map((metric) => ({ metric, service }))
      : [],
  )
}

function varies(plan: Plan, metric: Metric, service: number): boolean {
  switch (metric) {
    case 'inService':
      return plan.isPlaces[service] === 1
    case 'delayed':
      return plan.waitingIn.first[service] !== plan.waitingIn.first[service + 1]
    case 'occupancy':
      return false
    case 'queue':
      return plan.overflow[service] === overflows.queue || plan.startQueue[service]! > 0
    case 'throughputPerDay':
      return true
    case 'unmetPerDay':
      return plan.overflow[service] === overflows.lose
    default:
      return metric satisfies never
  }
}

/** What a reading of samples is of: the runs with the changes, without them, or with less without, run by run. */
export type Of = 'changed' | 'baseline' | 'difference'

/** All runs of one metric of one service on one of the kept days, in `into`, which has room for them. */
export function valuesOn(
  samples: Samples,
  { metric, service, of }: Channel & { of: Of },
  day: number,
  into: Float64Array,
) {
  into.fill(0)
  const parts: Metric[] = metric === 'occupancy' ? ['inService', 'delayed'] : [metric]
  for (const part of parts) addChannel(samples, { metric: part, service, of }, day, into)
  return into
}

function addChannel(samples: Samples, { metric, service, of }: Channel & { of: Of }, day: number, into: Float64Array) {
  const { days, runs, baseline, changed } = samples
  const channel = placesOf(samples).get(`${metric} ${service}`)
  if (channel === undefined) {
    if (!samples.services.includes(service)) throw new RangeError(`There is no service ${service} in these samples.`)
    return
  }
  const first = (channel * days.length + day) * runs
  if (of === 'difference')
    for (let run = 0; run < runs; run++) into[run]! += changed[first + run]! - baseline[first + run]!
  else {
    const values = of === 'changed' ? changed : baseline
    for (let run = 0; run < runs; run++) into[run]! += values[first + run]!
  }
}

/** Samples are plain data, so where each channel lies is worked out beside them, once. */
const places = new WeakMap<Samples, ReadonlyMap<string, number>>()

function placesOf(samples: Samples): ReadonlyMap<string, number> {
  const known = places.get(samples)
  if (known) return known
  const made = new Map(samples.channels.map(({ metric, service }, index) => [`${metric} ${service}`, index]))
  places.set(samples, made)
  return made
}
