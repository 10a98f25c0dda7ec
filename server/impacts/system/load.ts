import { asc, eq } from 'drizzle-orm'
import { organisations, services } from '../../../db/members.ts'
import type { Db } from '../../../db/store.ts'
import { serviceModels, serviceNumbers, serviceRoutes } from '../../../db/system-model.ts'
import type { SenateId, ServiceId } from '../../../shared/ids.ts'
import type { KnownService } from '../../../shared/impacts/system/decide.ts'
import type { Modelled, RouteOut } from '../../../shared/impacts/system/modelled.ts'
import {
  type PressureModel,
  type RouteModel,
  routeId,
  type ServiceModel,
  type SystemModel,
} from '../../../shared/impacts/system/system-model.ts'
import type { ServiceUnit } from '../../../shared/members/service-words.ts'

/** Every service of a senate, as the register has it, and those in the model as their streams describe them. */
export async function readModel(db: Db, senateId: SenateId) {
  const registered = await db
    .select({ service: services, code: organisations.code })
    .from(services)
    .innerJoin(organisations, eq(organisations.id, services.organisationId))
    .where(eq(services.senateId, senateId))
    .orderBy(asc(organisations.code), asc(services.name), asc(services.id))
  const rows = await db.select().from(serviceModels).where(eq(serviceModels.senateId, senateId))
  const numbers = await db.select().from(serviceNumbers).where(eq(serviceNumbers.senateId, senateId))
  const routes = await db.select().from(serviceRoutes).where(eq(serviceRoutes.senateId, senateId))
  const numbersOf = Map.groupBy(numbers, (row) => row.serviceId)
  const routesOf = Map.groupBy(routes, (row) => row.fromServiceId)
  const versions = new Map(rows.map(({ serviceId, version }) => [serviceId, version]))
  const models = new Map<ServiceId, Modelled>(
    rows.map(({ serviceId, kind, whenFull, threshold, stayCut, confirmed }) => [
      serviceId,
      {
        ...{ kind, whenFull, confirmed },
        numbers: Object.fromEntries((numbersOf.get(serviceId) ?? []).map(({ number, said }) => [number, said])),
        routes: Object.fromEntries((routesOf.get(serviceId) ?? []).map((row) => [row.toServiceId, routeOf(row)])),
        pressure: threshold === null || stayCut === null ? null : { threshold, stayCut },
      },
    ]),
  )
  return { registered, models, versions }
}
type Read = Awaited<ReturnType<typeof readModel>>

function routeOf({ fraction, delayDays, whenTargetFull, uplift }: typeof serviceRoutes.$inferSelect): RouteOut {
  return { fraction, delayDays, whenTargetFull, uplift }
}

/** What the rules look at. */
export function factsOf({ registered, models }: Read) {
  const known = registered.map(({ service, code }): [ServiceId, KnownService] => {
    const { id, name, capacity, currentUse, unit } = service
    return [id, { name, code, capacity, currentUse, unit: unit as ServiceUnit }]
  })
  return { services: new Map(known), models }
}

/** The whole model of a senate, services by organisation and name, routes by sender and receiver. */
export async function loadSystemModel(db: Db, senateId: SenateId): Promise<SystemModel> {
  return modelOf(await readModel(db, senateId))
}

export function modelOf({ registered, models, versions }: Read): SystemModel {
  const places = new Map(registered.map(({ service }, n) => [service.id, n]))
  const place = (id: ServiceId) => places.get(id) ?? 0
  return {
    services: registered.flatMap(({ service: { id: serviceId, organisationId, name, unit } }): ServiceModel[] => {
      const model = models.get(serviceId)
      if (!model) return []
      const { kind, whenFull, numbers, confirmed } = model
      const version = versions.get(serviceId) ?? 0
      return [
        {
          ...{ serviceId, organisationId, name, unit: unit as ServiceUnit, kind, whenFull, numbers },
          ...{ pressure: pressureOf(serviceId, model), confirmed, version },
        },
      ]
    }),
    routes: [...models]
      .flatMap(([from, model]) => routesFrom(from, model))
      .toSorted((one, other) => place(one.from) - place(other.from) || place(one.to) - place(other.to)),
  }
}

function routesFrom(from: ServiceId, { routes }: Modelled): RouteModel[] {
  return entriesOf(routes).map(([to, { fraction, delayDays, whenTargetFull }]) => ({
    ...{ id: routeId(from, to), from, to, fraction, delayDays, whenTargetFull },
  }))
}

function pressureOf(from: ServiceId, { pressure, routes }: Modelled): PressureModel | null {
  if (!pressure) return null
  const uplift = Object.fromEntries(
    entriesOf(routes).flatMap(([to, route]) => (route.uplift ? [[routeId(from, to), route.uplift]] : [])),
  )
  return { ...pressure, uplift }
}

function entriesOf(routes: Modelled['routes']): [ServiceId, RouteOut][] {
  return Object.entries(routes) as [ServiceId, RouteOut][]
}
