import type { SystemModel } from '../../../../shared/impacts/system/system-model.ts'
import type { ShownOrganisation, ShownSystem } from './system.ts'

/** The part of the model that is computed, as it is shown, with the organisations in the senate's order. */
export function shownSystem(
  model: SystemModel,
  organisations: readonly ShownOrganisation[],
  computed: ReadonlySet<string>,
): ShownSystem {
  const services = model.services
    .filter(({ serviceId }) => computed.has(serviceId))
    .map(({ serviceId, organisationId, name, kind }) => ({ id: serviceId, organisationId, name, kind }))
  const there = new Set<string>(services.map(({ organisationId }) => organisationId))
  return {
    organisations: organisations.filter(({ id }) => there.has(id)).map(({ id, code, name }) => ({ id, code, name })),
    services,
    routes: model.routes
      .filter(({ from, to }) => computed.has(from) && computed.has(to))
      .map(({ id, from, to }) => ({ id, from, to })),
  }
}
