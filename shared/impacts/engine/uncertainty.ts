import { type Bounds, checkNumber, checkOrder } from './check-estimate.ts'
import { likelyOf } from './estimate.ts'
import { limits } from './limits.ts'
import type { Change, Estimate, Id, Network, Range, Route, Service } from './network.ts'
import { boundsOf, paramsOf } from './params.ts'
import { type Found, fieldsOf, type Place, readerOf } from './read-json.ts'

interface Numbers {
  network: Network
  changes: Change[]
}

/** A range and what it is over. */
interface Named {
  target: Id
  param: string
  range: Range
  at: string
}

/**
 * Puts the ranges of `/uncertainty` in the place of the numbers they are over. What is wrong with one is said of it, by its
 * own path, and the number stays as it was.
 */
export function withUncertainty(
  { network, changes }: Numbers,
  places: readonly Place[],
  { step, found }: { step: number; found: Found },
): Numbers {
  const params = paramsOf(network)
  const unlimited = new Set(network.services.filter(({ capacity }) => capacity === null).map(({ id }) => id))
  const changeIds = new Set(changes.map(({ id }) => `change:${id}`))
  const ranges = new Map<string, Range>()
  for (const place of places) {
    const before = found.problems.length
    const named = readRange(place, found)
    const key = `${named.target}.${named.param}`
    if (found.problems.length === before) {
      const own = changeIds.has(named.target) ? ['amount'] : params.get(named.target)
      found.problems.push(...problemsOf(named, { own, step, twice: ranges.has(key) }))
      if (named.param === 'capacity' && unlimited.has(named.target))
        found.problems.push({
          at: place.at,
          sentence: `The capacity of ${named.target} is unlimited. Give it a number before its range.`,
        })
    }
    if (found.problems.length === before) ranges.set(key, named.range)
  }
  const taken = (id: string, estimate: Estimate): Estimate => {
    const range = ranges.get(id)
    if (range && likelyOf(estimate) !== range.likely)
      found.warnings.push(`${id} is ${likelyOf(estimate)} and its likely value ${range.likely}, which is taken.`)
    return range ?? estimate
  }
  return {
    network: {
      services: network.services.map((service) => rangedService(service, taken)),
      routes: network.routes.map(
        (route): Route => ({ ...route, fraction: taken(`${route.id}.fraction`, route.fraction) }),
      ),
    },
    changes: changes.map((change) => ({ ...change, amount: taken(`change:${change.id}.amount`, change.amount) })),
  }
}

function readRange(place: Place, found: Found): Named {
  const fields = fieldsOf(place, ['target', 'param', 'low', 'mode', 'high', 'shape'], found)
  const reader = readerOf(fields, place.at, found)
  return {
    target: reader.text('target'),
    param: reader.text('param'),
    range: {
      low: reader.number('low'),
      likely: reader.number('mode'),
      high: reader.number('high'),
      shape: reader.choice('shape', ['triangular', 'pert'], 'triangular'),
    },
    at: place.at,
  }
}

function problemsOf(
  { target, param, range, at }: Named,
  { own, step, twice }: { own: readonly string[] | undefined; step: number; twice: boolean },
) {
  if (own === undefined)
    return [
      {
        at: `${at}/target`,
        sentence: `There is no service, route or change ${target}. A route is from->to, a change is change:id.`,
      },
    ]
  if (!own.includes(param))
    return [{ at: `${at}/param`, sentence: `${target} has no ${param}. Give one of ${own.join(', ')}.` }]
  if (twice) return [{ at, sentence: `There is another range for ${target}.${param}. Give one for both.` }]
  const free = { least: -limits.people, most: limits.people }
  const bounds: Bounds = { ...(param === 'amount' ? free : boundsOf(param, step)), what: 'The range' }
  const { low, likely, high } = range
  const figures = [
    ...checkNumber(low, `${at}/low`, bounds),
    ...checkNumber(likely, `${at}/mode`, bounds),
    ...checkNumber(high, `${at}/high`, bounds),
  ]
  return figures.length > 0 ? figures : checkOrder(range, at)
}

function rangedService(service: Service, taken: (id: string, estimate: Estimate) => Estimate): Service {
  const { id, capacity, externalPerDay, meanStayDays, pressure } = service
  const uplifts = Object.entries(pressure?.uplift ?? {})
  return {
    ...service,
    // Unlimited is not a number to have a range over; a range of its own makes it limited.
    capacity: capacity === null ? null : taken(`${id}.capacity`, capacity),
    externalPerDay: taken(`${id}.externalPerDay`, externalPerDay),
    ...(meanStayDays === undefined ? {} : { meanStayDays: taken(`${id}.meanStayDays`, meanStayDays) }),
    ...(pressure
      ? {
          pressure: {
            ...pressure,
            stayCut: taken(`${id}.pressure.stayCut`, pressure.stayCut),
            uplift: Object.fromEntries(
              uplifts.map(([route, lift]) => [route, taken(`${id}.pressure.uplift.${route}`, lift)]),
            ),
          },
        }
      : {}),
  }
}
