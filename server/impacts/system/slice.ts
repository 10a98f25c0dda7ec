import { eq } from 'drizzle-orm'
import { senates, services } from '../../../db/members.ts'
import type { Db } from '../../../db/store.ts'
import type { Resource } from '../../../shared/can.ts'
import type { SenateId, ServiceId } from '../../../shared/ids.ts'
import { modelCommands } from '../../../shared/impacts/system/commands.ts'
import { decideModel, type ModelFacts } from '../../../shared/impacts/system/decide.ts'
import type { ModelEvent } from '../../../shared/impacts/system/modelled.ts'
import type { Slice } from '../../slice.ts'
import { factsOf, readModel } from './load.ts'
import { project } from './project.ts'

/** The system model: how services work, their numbers and the routes between them, each service with its own stream. */
export const modelSlice: Slice<undefined, typeof modelCommands, ModelEvent, ModelFacts> = {
  kind: 'service',
  commands: modelCommands,
  async load({ db }, { type, target }) {
    const resource = type === 'importModel' ? await senateResource(db, target) : await serviceResource(db, target)
    if (!resource) return undefined
    const { senateId } = resource
    const stream = type === 'importModel' ? (`senate:${target}` as const) : (`service:${target}` as const)
    return { senateId, stream, state: undefined, facts: factsOf(await readModel(db, senateId)), resource }
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

async function senateResource(db: Db, id: string): Promise<Resource | undefined> {
  const [senate] = await db
    .select({ senateId: senates.id })
    .from(senates)
    .where(eq(senates.id, id as SenateId))
  return senate
}
