import fc from 'fast-check'
import type { Change, Network, Route, Service } from '../../../shared/impacts/engine/network.ts'

export interface Model {
  network: Network
  changes: Change[]
}

/** What a property leaves out of the networks it is about. */
interface Without {
  pressure?: boolean
  changes?: boolean
}

const amount = (most: number) =>
  fc.double({ min: 0, max: most, noNaN: true }).map((value) => Math.round(value * 16) / 16)

const service = (id: string, ids: readonly string[]): fc.Arbitrary<Service> => {
  const others = ids.filter((other) => other !== id)
  const elsewhere = others.length > 0 ? [fc.constantFrom(...others).map((divertTo) => ({ divertTo }))] : []
  return fc
    .record({
      kind: fc.constantFrom('places' as const, 'places' as const, 'rate' as const),
      capacity: fc.oneof({ weight: 6, arbitrary: amount(60) }, { weight: 1, arbitrary: fc.constant(null) }),
      externalPerDay: amount(6),
      meanStayDays: amount(20).map((days) => days + 1),
      startInService: amount(60),
      startQueue: amount(10),
      whenFull: fc.oneof(fc.constant('queue' as const), fc.constant('lose' as const), ...elsewhere),
    })
    .map(({ kind, meanStayDays, startInService, ...rest }) => ({
      id,
      organisationId: `org-${id}`,
      kind,
      ...rest,
      ...(kind === 'places' ? { meanStayDays, startInService } : {}),
    }))
}

/** Routes between any two services, of which at least a tenth of a service's leavers take none. */
const routesOf = (services: readonly Service[]): fc.Arbitrary<Route[]> => {
  const pairs = services.flatMap((from, at) => services.map((to, then) => ({ from, to, forward: at < then })))
  return fc
    .tuple(
      ...pairs.map(({ from, to, forward }) =>
        fc
          .record({
            there: fc.nat(2),
            fraction: fc.integer({ min: 1, max: 16 }),
            delay: fc.constantFrom(0, 0, 0, 1, 2, 5),
            whenTargetFull: fc.constantFrom('block' as const, 'queue' as const),
            startInTransit: amount(4),
          })
          .map(({ there, fraction, delay, whenTargetFull, startInTransit }) => {
            // Rates that send back to each other at once make a ring, which has its own test.
            const ring = from.kind === 'rate' && to.kind === 'rate' && !forward
            const delayDays = ring && delay === 0 ? 1 : delay
            const id = `${from.id}->${to.id}`
            const how = ring ? ('queue' as const) : whenTargetFull
            const base = { id, from: from.id, to: to.id, fraction, delayDays, whenTargetFull: how }
            return { there: there === 0, route: delayDays > 0 ? { ...base, startInTransit } : base }
          }),
      ),
    )
    .map((all) => {
      const taken = all.filter(({ there }) => there).map(({ route }) => route)
      const total = (from: string) =>
        taken.reduce((sum, route) => (route.from === from ? sum + route.fraction : sum), 0)
      return taken.map((route) => ({ ...route, fraction: (0.9 * route.fraction) / Math.max(18, total(route.from)) }))
    })
}

const withPressure = (services: readonly Service[], routes: readonly Route[]): fc.Arbitrary<Service[]> =>
  fc
    .tuple(
      ...services.map((one) =>
        fc.option(
          fc
            .record({ threshold: fc.constantFrom(0.5, 0.9), stayCut: amount(0.5), uplift: amount(2) })
            .map(({ threshold, stayCut, uplift }) => ({
              threshold,
              stayCut,
              uplift: Object.fromEntries(routes.filter(({ from }) => from === one.id).map(({ id }) => [id, uplift])),
            })),
          { nil: undefined },
        ),
      ),
    )
    .map((rules) =>
      services.map((one, at) => (rules[at] && one.kind === 'places' ? { ...one, pressure: rules[at] } : one)),
    )

const changesOf = (services: readonly Service[]): fc.Arbitrary<Change[]> => {
  const limited = services.filter(({ capacity }) => capacity !== null)
  if (limited.length === 0) return fc.constant([])
  const one = fc.record({
    target: fc.constantFrom(...limited),
    param: fc.constantFrom('capacity' as const, 'externalPerDay' as const),
    mode: fc.constantFrom('add' as const, 'multiply' as const, 'set' as const),
    amount: amount(4),
    fromDay: fc.nat(20),
    length: fc.constantFrom(0, 0, 7, 10),
  })
  // One change of each number: what several come to together has its own test.
  return fc.uniqueArray(one, { maxLength: 3, selector: ({ target, param }) => `${target.id} ${param}` }).map((all) =>
    all.map(({ target, length, ...rest }, at) => ({
      id: `c${at}`,
      organisationId: target.organisationId,
      target: target.id,
      ...rest,
      toDay: rest.fromDay + length,
    })),
  )
}

/** Networks of one to five services with everything the engine knows, all at once and beyond what is sensible. */
export function models({ pressure = true, changes = true }: Without = {}): fc.Arbitrary<Model> {
  return fc
    .integer({ min: 1, max: 5 })
    .chain((count) => {
      const ids = ['ash', 'birch', 'cedar', 'dogwood', 'elm'].slice(0, count)
      return fc.tuple(...ids.map((id) => service(id, ids)))
    })
    .chain((services) => routesOf(services).map((routes) => ({ services, routes })))
    .chain(({ services, routes }) =>
      fc.record({
        network: (pressure ? withPressure(services, routes) : fc.constant(services)).map((all) => ({
          services: all,
          routes,
        })),
        changes: changes ? changesOf(services) : fc.constant([]),
      }),
    )
}
