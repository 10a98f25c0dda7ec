import * as z from 'zod'
import { id } from '../../../shared/ids.ts'
import { modelHistoryAnswer, systemModelAnswer } from '../../../shared/impacts/system/answers.ts'
import type { ModelEvent } from '../../../shared/impacts/system/modelled.ts'
import type { ServiceUnit } from '../../../shared/members/service-words.ts'
import { readStream } from '../../journal.ts'
import { type Query, query } from '../../query.ts'
import { modelOf, readModel } from './load.ts'
import { serviceResource } from './slice.ts'

export const modelQueries: Query[] = [
  query({
    path: '/senates/:senateId/system-model',
    action: 'model.read',
    summary: 'The whole system model: services with their numbers, routes, pressure rules and confirmations.',
    params: z.strictObject({ senateId: id<'senate'>() }),
    search: z.strictObject({}),
    answer: systemModelAnswer,
    resource: async (_db, { senateId }) => ({ senateId }),
    async run({ db, params }) {
      const read = await readModel(db, params.senateId)
      const others = read.registered.filter(({ service }) => !read.models.has(service.id))
      return {
        ...modelOf(read),
        others: others.map(({ service: { id: serviceId, organisationId, name, unit } }) => ({
          ...{ serviceId, organisationId, name, unit: unit as ServiceUnit },
        })),
      }
    },
  }),
  query({
    path: '/services/:serviceId/model-history',
    action: 'model.read',
    summary: 'Who said what of a service in the system model, when and from which source, oldest first.',
    params: z.strictObject({ serviceId: id<'service'>() }),
    search: z.strictObject({}),
    answer: modelHistoryAnswer,
    resource: (db, { serviceId }) => serviceResource(db, serviceId),
    async run({ db, params }) {
      const stream = await readStream<ModelEvent>(db, `service:${params.serviceId}`)
      return { items: stream.map(({ version, at, by, event }) => ({ version, at, by, event })) }
    },
  }),
]
