import { type Bounds, checkEstimate, checkNumber } from './check-estimate.ts'
import { limits } from './limits.ts'
import type { Network, Service } from './network.ts'
import type { Problem } from './problems.ts'

const people: Omit<Bounds, 'what'> = { least: 0, most: limits.people }

/** What is wrong with each service. `step` is the length of a step in days. */
export function checkServices({ services, routes }: Network, step: number): Problem[] {
  const ids = new Set(services.map(({ id }) => id))
  const outOf = Map.groupBy(routes, ({ from }) => from)
  const seen = new Set<string>()
  if (services.length === 0) return [{ at: '/network/services', sentence: 'There are no services. Give at least one.' }]
  return services.flatMap((service, index) => {
    const at = `/network/services/${index}`
    const own = new Set(outOf.get(service.id)?.map(({ from, to }) => `${from}->${to}`))
    const twice = seen.has(service.id)
    seen.add(service.id)
    return [
      ...checkId(service.id, `${at}/id`),
      ...(twice ? [{ at: `${at}/id`, sentence: `Another service has the id ${service.id}. Give each its own.` }] : []),
      ...checkSizes(service, at, step),
      ...checkWhenFull(service, at, ids),
      ...checkPressure(service, at, own),
    ]
  })
}

/** Ids are names in paths, draws and results, so they must not read as anything else. */
export function checkId(id: string, at: string): Problem[] {
  if (id === '') return [{ at, sentence: 'The id is empty. Give one.' }]
  if (id.length > limits.idLength)
    return [{ at, sentence: `The id has ${id.length} characters. Give at most ${limits.idLength}.` }]
  if (id === '__proto__') return [{ at, sentence: 'The id __proto__ has a meaning of its own. Give another.' }]
  if (id.includes('->')) return [{ at, sentence: `The id ${id} holds ->, which names routes. Give one without it.` }]
  return []
}

function checkSizes(
  { kind, capacity, externalPerDay, meanStayDays, startInService = 0, startQueue = 0 }: Service,
  at: string,
  step: number,
): Problem[] {
  const stay = { least: step, most: limits.people, what: 'The mean stay in days' }
  return [
    ...(capacity === null ? [] : checkEstimate(capacity, `${at}/capacity`, { ...people, what: 'The capacity' })),
    ...checkEstimate(externalPerDay, `${at}/externalPerDay`, { ...people, what: 'The number of arrivals a day' }),
    ...checkNumber(startInService, `${at}/startInService`, { ...people, what: 'The number of people on day 0' }),
    ...checkNumber(startQueue, `${at}/startQueue`, { ...people, what: 'The queue on day 0' }),
    ...(kind === 'rate'
      ? []
      : meanStayDays === undefined
        ? [{ at: `${at}/meanStayDays`, sentence: 'Places need a mean stay in days. Give one.' }]
        : checkStay(meanStayDays, `${at}/meanStayDays`, stay)),
  ]
}

/** Explicit steps cannot show a stay shorter than one: more people would leave than there are. */
function checkStay(stay: NonNullable<Service['meanStayDays']>, at: string, bounds: Bounds): Problem[] {
  return checkEstimate(stay, at, bounds).map((problem) =>
    problem.sentence.includes('below')
      ? {
          ...problem,
          sentence: `The mean stay is shorter than a step of ${bounds.least} days. Give a longer stay, or more steps a day.`,
        }
      : problem,
  )
}

function checkWhenFull({ id, whenFull }: Service, at: string, ids: ReadonlySet<string>): Problem[] {
  if (typeof whenFull === 'string') return []
  const where = `${at}/whenFull/divertTo`
  if (!ids.has(whenFull.divertTo))
    return [{ at: where, sentence: `There is no service ${whenFull.divertTo}. Give the id of one in this network.` }]
  if (whenFull.divertTo === id)
    return [{ at: where, sentence: 'A service cannot divert people to itself. Give another, or let them queue.' }]
  return []
}

function checkPressure({ kind, pressure }: Service, at: string, own: ReadonlySet<string>): Problem[] {
  if (!pressure) return []
  const where = `${at}/pressure`
  const { threshold, stayCut, uplift } = pressure
  const full =
    threshold >= 1
      ? [{ at: `${where}/threshold`, sentence: `The threshold is ${threshold}. Give a share of the capacity below 1.` }]
      : []
  return [
    ...(kind === 'rate'
      ? [{ at: where, sentence: 'Only places come under pressure. Leave the rule out of a rate.' }]
      : []),
    ...(full.length > 0
      ? full
      : checkNumber(threshold, `${where}/threshold`, { least: 0, most: 1, what: 'The threshold' })),
    ...checkEstimate(stayCut, `${where}/stayCut`, { least: 0, most: 1, what: 'The stay cut' }),
    ...Object.entries(uplift).flatMap(([route, estimate]) => [
      ...(own.has(route)
        ? []
        : [
            {
              at: `${where}/uplift/${pointer(route)}`,
              sentence: `The service has no route ${route}. Give one of its own, as from->to.`,
            },
          ]),
      ...checkEstimate(estimate, `${where}/uplift/${pointer(route)}`, { least: 0, most: 1000, what: 'The uplift' }),
    ]),
  ]
}

/** A key as a step of a JSON pointer (RFC 6901). */
export const pointer = (key: string) => key.replaceAll('~', '~0').replaceAll('/', '~1')
