import { eq } from 'drizzle-orm'
import { services } from '../../../db/members.ts'
import type { Db } from '../../../db/store.ts'
import type { Resource } from '../../../shared/can.ts'
import type { ServiceId } from '../../../shared/ids.ts'
import { modelCommands } from '../../../shared/impacts/system/commands.ts'
import { decideModel, type ServiceFacts } from '../../../shared/impacts/system/decide.ts'
import type { ModelEvent } from '../../../shared/impacts/system/modelled.ts'
import type { Slice } from '../../slice.ts'
import { factsOf, readModel } from './load.ts'
import { project } from './project.ts'
import { readSince } from './since.ts'

/** The system model: how services work, their numbers and the routes between them, each service with its own stream. */
export const modelSlice: Slice<undefined, typeof modelCommands, ModelEvent, ServiceFacts> = {
  kind: 'service',
  commands: modelCommands,
  overtaken: 'part',
  async load({ db, seenVersion }, { target }) {
    const resource = await serviceResource(db, target)
    if (!resource) return undefined
    const { senateId } = resource
    const known = factsOf(await readModel(db, senateId))
    const since = await readSince(db, { serviceId: target as ServiceId, seenVersion, models: known.models })
    return { senateId, stream: `service:${target}`, state: undefined, facts: { ...known, since }, resource }
  },
  decide: decideModel,
  result: (recorded) => ({ changes: recorded.length }),
  project,
  resource: serviceResource,
}

/** What `can` looks at for a service: whose reviewer confirms its numbers. */
export async function serviceResource(db: Db, id: string): Promise<Resource | undefined> {
  const [service] = await db
    .select({ senateId: services.senateId, answeringOrganisationId: services.organisationId })
    .from(services)
    .where(eq(services.id, id as ServiceId))
  return service
}
