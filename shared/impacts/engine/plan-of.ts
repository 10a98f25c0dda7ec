import { components } from './components.ts'
import { likelyOf, rangeOf } from './estimate.ts'
import type { Estimate, Network, Route, Service } from './network.ts'
import { type Lists, overflows, type Plan, ways } from './plan.ts'

/** What the plan must know besides the network: the step, and which services' fractions a change touches. */
interface Frame {
  stepsPerDay: number
  fractionChanges: ReadonlySet<string>
}

/**
 * Lays out a network, whose services and routes are in their order and have been checked, for the recursion. Says which
 * rings of rate services without any delay had to be cut: their last route takes a step.
 */
export function planOf({ services, routes }: Network, { stepsPerDay, fractionChanges }: Frame) {
  const indexOf = new Map(services.map(({ id }, index) => [id, index]))
  const at = (id: string) => indexOf.get(id)!
  const outOf = Map.groupBy(routes, (route) => route.from)
  const isPlaces = Uint8Array.from(services, ({ kind }) => (kind === 'places' ? 1 : 0))
  const from = Int32Array.from(routes, (route) => at(route.from))
  const to = Int32Array.from(routes, (route) => at(route.to))
  const delay = Int32Array.from(routes, ({ delayDays }) => stepsOf(delayDays, stepsPerDay))

  const rateIndices = indices(services, (_, index) => isPlaces[index] === 0)
  const isBlock = routes.map(({ whenTargetFull }) => whenTargetFull === 'block')
  const { order: rates, cut, rings } = rateOrder(rateIndices, { from, to, delay, isPlaces, isBlock })
  // Who waits for a turn asks again in the next step anyway; others go into the pipe for it.
  for (const route of cut) if (!isBlock[route]) delay[route] = 1
  const way = Uint8Array.from(routes, (route, index) => wayOf(route, delay[index]!))
  const blocks = indices(routes, (_, index) => way[index]! >= ways.block)
  const slot = new Int32Array(routes.length)
  let slots = 0
  delay.forEach((length, index) => {
    slot[index] = slots
    slots += length
  })

  const places = indices(services, (_, index) => isPlaces[index] === 1)
  const waitingIn = listsBy(services.length, blocks, from)
  const holdsUp = (service: number) =>
    itemsOf(waitingIn, service)
      .map((route) => to[route]!)
      .filter((target) => isPlaces[target] === 1)
  const groups = components(places, holdsUp)
  const groupOf = new Int32Array(services.length).fill(-1)
  groups.forEach((group, index) => {
    for (const service of group) groupOf[service] = index
  })
  const plan: Plan = {
    services: services.map(({ id }) => id),
    routes: routes.map(({ id }) => id),
    h: 1 / stepsPerDay,
    isPlaces,
    places: Int32Array.from(places),
    rates: Int32Array.from(rates),
    groups: groups.map((group) => Int32Array.from(group)),
    isRing: Uint8Array.from(groups, (group) => (group.length > 1 || holdsUp(group[0]!).includes(group[0]!) ? 1 : 0)),
    firstOut: firsts(services.length, from),
    from,
    to,
    way,
    delay,
    slot,
    slots,
    delayed: Int32Array.from(indices(routes, (_, index) => delay[index]! > 0)),
    waitingFor: listsBy(services.length, blocks, to),
    waitingIn,
    waitingInRing: listsBy(
      services.length,
      blocks.filter((route) => groupOf[from[route]!]! >= 0 && groupOf[from[route]!] === groupOf[to[route]!]),
      from,
    ),
    overflow: Uint8Array.from(services, ({ whenFull }) =>
      whenFull === 'queue' ? overflows.queue : whenFull === 'lose' ? overflows.lose : overflows.divert,
    ),
    divertTo: Int32Array.from(services, ({ whenFull }) => (typeof whenFull === 'string' ? -1 : at(whenFull.divertTo))),
    pressed: Int32Array.from(indices(services, ({ kind, pressure }) => kind === 'places' && pressure !== undefined)),
    threshold: Float64Array.from(services, ({ pressure }) => pressure?.threshold ?? 0),
    mayExceed: Uint8Array.from(services, (service) =>
      mayExceed(service, outOf.get(service.id) ?? [], fractionChanges) ? 1 : 0,
    ),
    keepsPlaces: blocks.some((route) => way[route] === ways.kept),
    startInService: Float64Array.from(services, ({ kind, startInService = 0 }) =>
      kind === 'places' ? startInService : 0,
    ),
    startQueue: Float64Array.from(services, ({ startQueue = 0 }) => startQueue),
    startInTransit: Float64Array.from(routes, ({ startInTransit = 0 }, index) =>
      delay[index]! > 0 ? startInTransit : 0,
    ),
  }
  return { plan, rings: rings.map((ring) => ring.map((index) => services[index]!.id)) }
}

/** A delay in whole steps: the nearest, and at least one where there is a delay at all. */
export function stepsOf(delayDays: number, stepsPerDay: number): number {
  return delayDays > 0 ? Math.max(1, Math.round(delayDays * stepsPerDay)) : 0
}

function wayOf({ whenTargetFull }: Route, delay: number): number {
  if (whenTargetFull === 'block') return delay > 0 ? ways.kept : ways.block
  return delay > 0 ? ways.pipe : ways.direct
}

/** With ranges, changes or pressure, the fractions of a service can come to more than everybody. */
function mayExceed({ pressure }: Service, own: readonly Route[], changed: ReadonlySet<string>): boolean {
  const most = (fraction: Estimate) => rangeOf(fraction)?.high ?? likelyOf(fraction)
  const total = own.reduce((sum, { fraction }) => sum + most(fraction), 0)
  return pressure !== undefined || total > 1 || own.some((route) => changed.has(route.id))
}

interface Graph {
  from: Int32Array
  to: Int32Array
  delay: Int32Array
  isPlaces: Uint8Array
  isBlock: boolean[]
}

/** Rates so that those who send, or have people wait, at once come before those they send to. Of a ring, the routes that close it are cut. */
function rateOrder(rates: number[], { from, to, delay, isPlaces, isBlock }: Graph) {
  const out = new Map<number, { route: number; target: number }[]>(rates.map((rate) => [rate, []]))
  from.forEach((sender, route) => {
    const target = to[route]!
    if ((delay[route] === 0 || isBlock[route]) && isPlaces[target] === 0) out.get(sender)?.push({ route, target })
  })
  const next = (node: number) => out.get(node)!.map(({ target }) => target)
  // Components come with those they lead to first: the other way round is the order of serving.
  const groups = components(rates, next).reverse()
  const place = new Map(groups.flat().map((rate, index) => [rate, index]))
  const cut = rates.flatMap((rate) =>
    out.get(rate)!.flatMap(({ route, target }) => (place.get(target)! <= place.get(rate)! ? [route] : [])),
  )
  const isRing = (group: number[]) => group.length > 1 || next(group[0]!).includes(group[0]!)
  return { order: groups.flat(), cut, rings: groups.filter(isRing) }
}

function indices<T>(list: readonly T[], is: (item: T, index: number) => boolean): number[] {
  return list.flatMap((item, index) => (is(item, index) ? [index] : []))
}

/** Where the routes of each sender begin. Routes are in the order of their senders. */
function firsts(services: number, keys: Int32Array): Int32Array {
  const first = new Int32Array(services + 1)
  for (const key of keys) first[key + 1]! += 1
  for (let index = 0; index < services; index++) first[index + 1]! += first[index]!
  return first
}

function listsBy(services: number, routes: readonly number[], key: Int32Array): Lists {
  const sorted = [...routes].sort((a, b) => key[a]! - key[b]! || a - b)
  return {
    first: firsts(
      services,
      Int32Array.from(sorted, (route) => key[route]!),
    ),
    items: Int32Array.from(sorted),
  }
}

const itemsOf = ({ first, items }: Lists, index: number) => [...items.subarray(first[index]!, first[index + 1]!)]
