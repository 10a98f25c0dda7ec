import { likelyOf, rangeOf } from './estimate.ts'
import type { Change, Estimate, Id, Network, Range } from './network.ts'

/** Where the numbers of a network lie in one array: each kind for all services or routes, side by side. */
export interface Layout {
  capacity: number
  external: number
  stay: number
  stayCut: number
  fraction: number
  uplift: number
  /** How many numbers there are. */
  size: number
}

/** Where each kind of number begins, for so many services and routes. */
export function layoutOf(services: number, routes: number): Layout {
  const fraction = 4 * services
  return {
    capacity: 0,
    external: services,
    stay: 2 * services,
    stayCut: 3 * services,
    fraction,
    uplift: fraction + routes,
    size: fraction + 2 * routes,
  }
}

/** An input that somebody gave a range: a number of the network, or the amount of a change. */
export interface Input {
  /** `ward.meanStayDays`, `ward->rehab.fraction`, `change:c1.amount`. Draws depend on it and on nothing else. */
  id: Id
  range: Range
  /** Which number it is: an index of the layout, or of the changes. */
  of: 'number' | 'change'
  index: number
}

export interface Parameters {
  layout: Layout
  /** The value of each number where nothing is drawn. Unlimited capacity is infinite. */
  values: Float64Array
  /** The least that a change may bring a number to: a stay of a step, 0 for all others. */
  least: Float64Array
  most: Float64Array
  amounts: Float64Array
  inputs: Input[]
  /** The index of each number by its id. */
  indexOf: ReadonlyMap<Id, number>
}

/** Lays out the numbers of a network whose services and routes are in their order. `h` is the length of a step in days. */
export function parametersOf(network: Network, changes: readonly Change[], h: number): Parameters {
  const { services, routes } = network
  const layout = layoutOf(services.length, routes.length)
  const values = new Float64Array(layout.size)
  const least = new Float64Array(layout.size)
  const most = new Float64Array(layout.size).fill(Number.POSITIVE_INFINITY)
  const indexOf = new Map<Id, number>()
  const inputs: Input[] = []

  const put = (id: Id, index: number, estimate: Estimate) => {
    indexOf.set(id, index)
    values[index] = likelyOf(estimate)
    const range = rangeOf(estimate)
    if (range) inputs.push({ id, range, of: 'number', index })
  }
  services.forEach(({ id, kind, capacity, externalPerDay, meanStayDays, pressure }, at) => {
    put(`${id}.capacity`, layout.capacity + at, capacity ?? Number.POSITIVE_INFINITY)
    put(`${id}.externalPerDay`, layout.external + at, externalPerDay)
    least[layout.stay + at] = h
    if (kind === 'places') put(`${id}.meanStayDays`, layout.stay + at, meanStayDays ?? h)
    else values[layout.stay + at] = h
    most[layout.stayCut + at] = 1
    if (pressure) put(`${id}.pressure.stayCut`, layout.stayCut + at, pressure.stayCut)
  })
  const pressures = new Map(services.map(({ id, pressure }) => [id, pressure]))
  routes.forEach(({ id, from, fraction }, at) => {
    most[layout.fraction + at] = 1
    put(`${id}.fraction`, layout.fraction + at, fraction)
    const uplift = pressures.get(from)?.uplift
    if (uplift && Object.hasOwn(uplift, id)) put(`${from}.pressure.uplift.${id}`, layout.uplift + at, uplift[id]!)
  })
  changes.forEach(({ id, amount }, index) => {
    const range = rangeOf(amount)
    if (range) inputs.push({ id: `change:${id}.amount`, range, of: 'change', index })
  })
  const amounts = Float64Array.from(changes, ({ amount }) => likelyOf(amount))
  return { layout, values, least, most, amounts, inputs, indexOf }
}
