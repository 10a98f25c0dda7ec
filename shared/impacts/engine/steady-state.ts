import type { Compiled } from './compile-network.ts'
import { deriveAll } from './derive.ts'
import { likelyFor } from './drawn.ts'
import { moved } from './moves.ts'
import { type Id, type Metric, metrics } from './network.ts'
import { reading } from './readings.ts'
import { startCounting } from './run-days.ts'
import { begin, countDelayed, type State, stateFor } from './state.ts'
import { advance } from './step.ts'

/** What a service comes to when nothing changes any more. */
export interface Settled {
  service: Id
  values: Record<Metric, number>
  /** People a day by which those who wait for it still grow, outside and in the places of others. 0 when it is stable. */
  growingPerDay: number
}

export interface SteadyState {
  services: Settled[]
  /** Whether every queue stands still. Where not, `values` are of the day on which growth had become even. */
  stable: boolean
  /** Days until then; the most there are when it never became even. */
  days: number
}

const windowDays = 28
const mostDays = 40_000
const even = 1e-9
const growing = 1e-6

/**
 * Where the network ends up with all its changes made in full, or without them, at the likely values and without chance:
 * the recursion itself, run until growth is even, so that blocking, coping and diverting are in it. Instability is an
 * answer: the services whose queues grow, and by how many people a day.
 */
export function steadyState(compiled: Compiled, { of = 'changed' }: { of?: 'changed' | 'baseline' } = {}): SteadyState {
  const { plan, parameters, stepsPerDay } = compiled
  const values = of === 'changed' ? afterAllChanges(compiled) : parameters.values
  const fixed: Compiled = { ...compiled, parameters: { ...parameters, values } }
  const state = stateFor(plan, parameters.layout.size, 1)
  begin(state, undefined)
  deriveAll(state, fixed, likelyFor(fixed, 1))
  let stocks = stocksOf(state)
  let growth = new Float64Array(stocks.length).fill(Number.POSITIVE_INFINITY)
  let step = 0
  for (let day = windowDays; ; day += windowDays) {
    for (const end = day * stepsPerDay; step < end; ) {
      step += 1
      const counting = step > end - stepsPerDay
      if (step === end - stepsPerDay + 1) {
        countDelayed(state)
        startCounting(state)
      }
      advance(state, parameters.layout, { step, counting })
    }
    countDelayed(state)
    const next = stocksOf(state)
    const grown = next.map((people, index) => (people - stocks[index]!) / windowDays)
    const isEven = grown.every((rate, index) => Math.abs(rate - growth[index]!) <= even * (1 + Math.abs(next[index]!)))
    stocks = next
    growth = grown
    if (isEven || day >= mostDays) return settled(state, growth, day)
  }
}

function settled(state: State, growth: Float64Array, days: number): SteadyState {
  const ids = state.plan.services
  const services = ids.map((service, index) => {
    const values = Object.fromEntries(metrics.map((metric) => [metric, reading(state, metric, index, 0)]))
    const rate = growth[ids.length + index]!
    return { service, values: values as Record<Metric, number>, growingPerDay: rate > growing ? rate : 0 }
  })
  return { services, stable: services.every(({ growingPerDay }) => growingPerDay === 0), days }
}

/** By service: who is there, and then who waits for it. */
function stocksOf(state: State): Float64Array {
  const { plan, queue, waiting } = state
  const size = plan.services.length
  const stocks = new Float64Array(2 * size)
  for (let service = 0; service < size; service++) {
    stocks[service] = reading(state, 'occupancy', service, 0)
    stocks[size + service] = queue[service]!
  }
  for (const route of plan.waitingFor.items) stocks[size + plan.to[route]!]! += waiting[route]!
  return stocks
}

/** Each number as it is once every change acts in full. */
function afterAllChanges({ parameters, movesOf }: Compiled): Float64Array {
  const values = parameters.values.slice()
  for (const [number, moves] of movesOf) {
    const all = moves.reduce(
      (value, { mode, change }) => moved(value, mode, parameters.amounts[change]!, 1),
      values[number]!,
    )
    values[number] = Math.min(parameters.most[number]!, Math.max(parameters.least[number]!, all))
  }
  return values
}
