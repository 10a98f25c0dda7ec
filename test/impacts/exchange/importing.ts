import type { OrganisationId, SeatId, SenateId, ServiceId, SiteId } from '../../../shared/ids.ts'
import { decideImport } from '../../../shared/impacts/exchange/decide-import.ts'
import type { Here } from '../../../shared/impacts/exchange/here.ts'
import { type ImportBody, importBody } from '../../../shared/impacts/exchange/import-command.ts'
import { importFactsOf } from '../../../shared/impacts/exchange/import-facts.ts'
import { evolve, type Modelled, type RouteOut } from '../../../shared/impacts/system/modelled.ts'
import { likely, routeId, type ServiceModel } from '../../../shared/impacts/system/system-model.ts'
import type { SeatActor } from '../../../shared/members/actor.ts'
import { evolveOrganisation } from '../../../shared/members/organisation-state.ts'
import { parseStream } from '../../../shared/protocol.ts'

/** Nothing of a register or a model yet. */
export const emptySenate: Here = {
  ...{ senateId: 'sen-other' as SenateId, organisations: [], sites: [], services: [] },
  model: { services: [], routes: [] },
}

const moment = { at: '2026-03-05T09:00:00.000Z', by: 'seat-secretary' as SeatId }

/** What a senate has after an import, by the rule that decides it and the folds of its events. */
export function after(here: Here, body: ImportBody | null): Here {
  if (body === null) return here
  const facts = importFactsOf(here, true)
  let made = 0
  const newId = () => `made-${++made}`
  const actor = { kind: 'seat', seatId: moment.by } as SeatActor
  const command = { type: 'importModel', target: here.senateId, body: importBody.parse(body) } as const
  const drafts = decideImport(undefined, command, { actor, now: new Date(moment.at), newId, facts })
  const organisations = new Map(facts.organisations)
  const models = new Map(facts.models)
  for (const { stream, event } of drafts) {
    const { kind, id = '' } = parseStream(stream) ?? {}
    if (kind === 'organisation') {
      const held = evolveOrganisation(organisations.get(id as OrganisationId), event as never)
      if (held) organisations.set(held.id, held)
    } else {
      const held = evolve(models.get(id as ServiceId), event as never, moment)
      if (held) models.set(id as ServiceId, held)
      else models.delete(id as ServiceId)
    }
  }
  const all = [...organisations.values()]
  const services = all.flatMap(({ id: organisationId, services: own }) => {
    return Object.entries(own).map(([id, facts_]) => {
      const model = models.get(id as ServiceId)
      const number = (key: 'capacity' | 'currentUse') => {
        const said = model?.numbers[key]
        return model ? (said ? likely(said.estimate) : null) : facts_[key]
      }
      const registered = { capacity: number('capacity'), currentUse: number('currentUse') }
      return { ...facts_, ...registered, id: id as ServiceId, organisationId }
    })
  })
  return {
    senateId: here.senateId,
    organisations: all.map(({ sites: _sites, services: _services, senateId: _senate, ...facts_ }) => ({
      ...facts_,
      version: 1,
    })),
    sites: all.flatMap(({ id: organisationId, sites }) => {
      return Object.entries(sites).map(([id, site]) => ({ id: id as SiteId, organisationId, ...site }))
    }),
    services,
    model: {
      services: services.flatMap(({ id, organisationId, name, unit }): ServiceModel[] => {
        const model = models.get(id)
        if (!model) return []
        const { kind, whenFull, numbers, confirmed } = model
        const pressure = pressureOf(id, model)
        return [{ serviceId: id, organisationId, name, unit, kind, whenFull, numbers, pressure, confirmed, version: 1 }]
      }),
      routes: [...models].flatMap(([from, { routes }]) => {
        return entriesOf(routes).map(([to, { fraction, delayDays, whenTargetFull }]) => ({
          ...{ id: routeId(from, to), from, to, fraction, delayDays, whenTargetFull },
        }))
      }),
    },
  }
}

function pressureOf(from: ServiceId, { pressure, routes }: Modelled): ServiceModel['pressure'] {
  if (!pressure) return null
  const uplift = entriesOf(routes).flatMap(([to, route]) => (route.uplift ? [[routeId(from, to), route.uplift]] : []))
  return { ...pressure, uplift: Object.fromEntries(uplift) }
}

function entriesOf(routes: Modelled['routes']): [ServiceId, RouteOut][] {
  return Object.entries(routes) as [ServiceId, RouteOut][]
}

/**
 * What a senate's system is, without what a file does not carry: ids, versions, colours, who said a number and when, and
 * who confirmed it. Services are called after their place in the list of all that is said of them.
 */
export function saidOf({ organisations, sites, services, model }: Here) {
  const code = (id: string | null) => organisations.find((one) => one.id === id)?.code ?? null
  const number = ({ estimate, source }: { estimate: unknown; source: string }) => ({ estimate, source })
  const told = new Map(
    services.map((service) => {
      const { id, name, category, unit, capacity, currentUse } = service
      const own = model.services.find(({ serviceId }) => serviceId === id)
      const site = sites.find((one) => one.id === service.siteId)?.name ?? null
      const how = own && {
        kind: own.kind,
        numbers: Object.fromEntries(Object.entries(own.numbers).map(([key, said]) => [key, number(said)])),
        pressure: own.pressure && { threshold: own.pressure.threshold, stayCut: number(own.pressure.stayCut) },
      }
      const organisation = code(service.organisationId)
      return [id, { organisation, name, category, unit, capacity, currentUse, site, how: how ?? null }] as const
    }),
  )
  const sorted = <T>(list: readonly T[]) => list.map((one) => JSON.stringify(one, keysInOrder)).toSorted()
  return {
    organisations: sorted(
      organisations.map(({ name, odsCode, type, legalBody, note, activeFrom, activeTo, ...one }) => ({
        ...{ code: one.code, name, odsCode, type, legalBody, note, activeFrom, activeTo },
        ...{ parent: code(one.parentId), successor: code(one.successorId) },
      })),
    ),
    sites: sorted(
      sites.map(({ name, odsCode, organisationId }) => ({ name, odsCode, organisation: code(organisationId) })),
    ),
    services: sorted([...told.values()]),
    full: sorted(
      model.services.map(({ serviceId, whenFull }) => {
        return [told.get(serviceId), typeof whenFull === 'string' ? whenFull : told.get(whenFull.divertTo)]
      }),
    ),
    routes: sorted(
      model.routes.map(({ id, from, to, fraction, delayDays, whenTargetFull }) => {
        const uplift = model.services.find(({ serviceId }) => serviceId === from)?.pressure?.uplift[id]
        const both = { from: told.get(from), to: told.get(to), fraction: number(fraction), delayDays, whenTargetFull }
        return { ...both, uplift: uplift ? number(uplift) : null }
      }),
    ),
  }
}

function keysInOrder(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)))
}
