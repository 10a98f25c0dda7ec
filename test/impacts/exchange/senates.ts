import * as fc from 'fast-check'
import type { OrganisationId, SeatId, SenateId, ServiceId, SiteId } from '../../../shared/ids.ts'
import type { Estimate } from '../../../shared/impacts/engine/network.ts'
import type { Here, HereOrganisation } from '../../../shared/impacts/exchange/here.ts'
import {
  type ModelNumber,
  type RouteModel,
  routeId,
  type ServiceModel,
  type ServiceNumber,
  type SystemModel,
} from '../../../shared/impacts/system/system-model.ts'
import { organisationTypes } from '../../../shared/members/organisation.ts'
import { serviceCategories, serviceUnits } from '../../../shared/members/service-words.ts'

const at = '2026-03-04T14:30:00.000Z'
const bySeatId = 'seat-member' as SeatId

/** Names that a spreadsheet, a quotation or a separator could spoil. */
const odd = [
  '=1+1',
  "'=1+1",
  '@SUM(A1)',
  '-5',
  '+44',
  'a,"b"',
  'two\nlines',
  'a\r\nb',
  'Ward; A',
  '＝x',
  '’s',
  'Ünï ☃',
  'none',
  "'",
]
const name = fc
  .oneof(
    fc.constantFrom(...odd),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).filter((text) => !text.includes('\u0000')),
  )
  .map((text) => text.trim())
  .filter((text) => text !== '')
const source = name

function within(from: number, to: number) {
  const value = fc.double({ min: from, max: to, noNaN: true }).map((one) => one + 0)
  const range = fc.tuple(value, value, value).map((three) => {
    const [low = 0, likely = 0, high = 0] = three.toSorted((one, other) => one - other)
    return { low, likely, high }
  })
  return fc.oneof(
    value,
    range,
    range.chain((one) => fc.constantFrom('triangular' as const, 'pert' as const).map((shape) => ({ ...one, shape }))),
  ) satisfies fc.Arbitrary<Estimate>
}

function number(from: number, to: number): fc.Arbitrary<ModelNumber> {
  return fc.record({ estimate: within(from, to), source }).map((said) => ({ ...said, bySeatId, at }))
}

const bounds: Record<ServiceNumber, [number, number]> = {
  capacity: [0, 1e9],
  currentUse: [0, 1e9],
  waiting: [0, 1e9],
  meanStayDays: [0.25, 36_500],
  unitsPerPerson: [0.001, 1e6],
  arrivalsPerWeek: [0, 1e9],
}
const numbers = fc.record(
  Object.fromEntries(Object.entries(bounds).map(([key, [from, to]]) => [key, number(from, to)])),
  { requiredKeys: [] },
) as fc.Arbitrary<ServiceModel['numbers']>

const day = fc.integer({ min: 0, max: 20_000 }).map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10))
const odsCode = (n: number) => fc.constantFrom(null, `Z${n}A`, `${n}ZZ9`)

function organisation(n: number): fc.Arbitrary<HereOrganisation> {
  return fc
    .record({
      ...{ name, odsCode: odsCode(n), type: fc.constantFrom(...organisationTypes), legalBody: fc.boolean() },
      ...{ note: fc.option(name), from: fc.option(day), to: fc.option(day), above: fc.option(fc.nat()) },
    })
    .map(({ from, to, above, ...facts }) => {
      const days = [from, to].filter((one) => one !== null).toSorted()
      return {
        ...facts,
        ...{ id: `org-${n}` as OrganisationId, code: `ORG${n}`, colour: '#0000a0', version: n + 1 },
        activeFrom: from === null ? null : (days[0] ?? null),
        activeTo: to === null ? null : (days.at(-1) ?? null),
        // Named after their number, so that the one before is always there.
        parentId: above === null || n === 0 ? null : (`org-${above % n}` as OrganisationId),
        successorId: to === null || n === 0 ? null : (`org-${n - 1}` as OrganisationId),
      }
    })
}

/** Organisations with names of their own, so that those without an ODS code are found by them. */
const organisations = fc
  .integer({ min: 1, max: 4 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, n) => organisation(n))))
  .map((all) => all.map((one, n) => ({ ...one, name: `${one.name} ${n}` })))

/** A senate with a register and a model that keeps every rule. */
export const anySenate: fc.Arbitrary<Here> = organisations.chain((all) =>
  fc
    .record({
      sites: fc.array(fc.record({ name, owner: fc.nat(all.length - 1), coded: fc.boolean() }), { maxLength: 3 }),
      services: fc.array(
        fc.record({
          ...{ name, owner: fc.nat(all.length - 1), category: fc.constantFrom(...serviceCategories) },
          ...{
            unit: fc.constantFrom(...serviceUnits),
            site: fc.option(fc.nat()),
            numbers,
            kind: kinds,
            full: fc.nat(9),
          },
          pressure: fc.option(fc.record({ threshold: fc.constantFrom(0, 0.5, 0.955), stayCut: number(0, 0.9) })),
          outside: fc.record({ capacity: fc.option(amount), currentUse: fc.option(amount) }),
        }),
        { minLength: 1, maxLength: 6 },
      ),
      ways: fc.array(
        fc.record({
          ...{ from: fc.nat(), to: fc.nat(), fraction: number(0, 0.2), delayDays: fc.constantFrom(0, 1, 3.5, 1000) },
          ...{ whenTargetFull: fc.constantFrom('block' as const, 'queue' as const), uplift: fc.option(within(0, 10)) },
        }),
        { maxLength: 8 },
      ),
    })
    .map((made) => put(all, made)),
)
const kinds = fc.constantFrom('places' as const, 'rate' as const, null)
const amount = fc.double({ min: 0, max: 1e9, noNaN: true }).map((one) => one + 0)

type Made = {
  sites: { name: string; owner: number; coded: boolean }[]
  services: {
    name: string
    owner: number
    category: Here['services'][number]['category']
    unit: Here['services'][number]['unit']
    site: number | null
    numbers: ServiceModel['numbers']
    kind: 'places' | 'rate' | null
    full: number
    pressure: { threshold: number; stayCut: ModelNumber } | null
    outside: { capacity: number | null; currentUse: number | null }
  }[]
  ways: {
    from: number
    to: number
    fraction: ModelNumber
    delayDays: number
    whenTargetFull: 'block' | 'queue'
    uplift: Estimate | null
  }[]
}

function put(all: HereOrganisation[], { sites, services, ways }: Made): Here {
  const placed = sites.map(({ name: called, owner, coded }, n) => ({
    ...{ id: `site-${n}` as SiteId, organisationId: all[owner]!.id, name: `${called} ${n}` },
    odsCode: coded ? `RS${n}01` : null,
  }))
  const id = (n: number) => `svc-${n}` as ServiceId
  const inModel = services.flatMap(({ kind }, n) => (kind === null ? [] : [n]))
  const routes = new Map<string, RouteModel & { uplift: Estimate | null }>()
  for (const { from, to, ...way } of ways) {
    const [sender, receiver] = [inModel[from % inModel.length], inModel[to % inModel.length]]
    if (sender === undefined || receiver === undefined || sender === receiver) continue
    const key = routeId(id(sender), id(receiver))
    if ([...routes.values()].filter((route) => route.from === id(sender)).length < 5) {
      routes.set(key, { id: key, from: id(sender), to: id(receiver), ...way })
    }
  }
  const model: SystemModel = {
    services: services.flatMap(
      ({ name: called, owner, unit, numbers: said, kind, full, pressure }, n): ServiceModel[] => {
        if (kind === null) return []
        // Only to one further down the list, so that diverts never come back.
        const next = inModel[inModel.indexOf(n) + 1]
        const rule = kind === 'places' ? pressure : null
        const uplift = [...routes.values()].flatMap((route) => {
          if (!rule || route.from !== id(n) || route.uplift === null) return []
          return [[route.id, { ...rule.stayCut, estimate: route.uplift }] as const]
        })
        return [
          {
            ...{ serviceId: id(n), organisationId: all[owner]!.id, name: called, unit, kind, numbers: said },
            whenFull: full < 4 ? 'queue' : full < 7 || next === undefined ? 'lose' : { divertTo: id(next) },
            pressure: rule && { ...rule, uplift: Object.fromEntries(uplift) },
            ...{ confirmed: null, version: n + 1 },
          },
        ]
      },
    ),
    routes: [...routes.values()].map(({ uplift: _uplift, ...route }) => route),
  }
  return {
    ...{ senateId: 'sen-test' as SenateId, organisations: all, sites: placed, model },
    services: services.map(({ name: called, owner, category, unit, site, kind, numbers: said, outside }, n) => {
      const own = placed.filter(({ organisationId }) => organisationId === all[owner]!.id)
      const likely = (one: ModelNumber | undefined) => {
        return one === undefined ? null : typeof one.estimate === 'number' ? one.estimate : one.estimate.likely
      }
      return {
        ...{ id: id(n), organisationId: all[owner]!.id, name: called, category, unit },
        siteId: site === null ? null : (own[site % Math.max(own.length, 1)]?.id ?? null),
        ...(kind === null ? outside : { capacity: likely(said.capacity), currentUse: likely(said.currentUse) }),
      }
    }),
  }
}
