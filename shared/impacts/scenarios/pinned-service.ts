import * as z from 'zod'
import { id } from '../../ids.ts'
import { serviceUnits } from '../../members/service-words.ts'
import type { ModelFile } from '../engine/model-file.ts'
import { unitsPerPerson } from '../system/people-and-days.ts'
import { type ServiceModel, type SystemModel, serviceKinds } from '../system/system-model.ts'

/**
 * What a service was called and counted in when a scenario was pinned. The engine's figures are of people: without this
 * they would be read in whatever units the model has today.
 */
export const pinnedService = z.strictObject({
  ...{ serviceId: id<'service'>(), organisationId: id<'organisation'>(), name: z.string() },
  ...{ kind: z.enum(serviceKinds), unit: z.enum(serviceUnits) },
  /** How many of its units one person takes. */
  unitsPerPerson: z.number(),
})
export type PinnedService = z.infer<typeof pinnedService>

/** The services of a model that a model file computes, in the model's order. */
export function pinnedServices({ services }: SystemModel, { network }: ModelFile): PinnedService[] {
  const computed = new Set(network.services.map((service) => service.id))
  return services.filter(({ serviceId }) => computed.has(serviceId)).map(countedNow)
}

/** A service as the model counts it now. */
export function countedNow(service: ServiceModel): PinnedService {
  const { serviceId, organisationId, name, kind, unit } = service
  return { serviceId, organisationId, name, kind, unit, unitsPerPerson: unitsPerPerson(service) }
}
