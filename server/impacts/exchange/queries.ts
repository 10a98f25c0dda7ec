import * as z from 'zod'
import type { Db } from '../../../db/store.ts'
import { id, type SenateId } from '../../../shared/ids.ts'
import {
  routesCsv,
  routesTemplate,
  servicesCsv,
  servicesTemplate,
} from '../../../shared/impacts/exchange/csv/write-csv.ts'
import { bundleOf } from '../../../shared/impacts/exchange/fhir/write-bundle.ts'
import { modelFileOf } from '../../../shared/impacts/system/model-file-of.ts'
import { type Query, query, sentFile } from '../../query.ts'
import { loadSystemModel } from '../system/load.ts'
import { loadHere } from './here.ts'

const csvMedia = 'text/csv; charset=utf-8'
const fhirMedia = 'application/fhir+json'

/** What can be downloaded of a senate's system, each as a file with its own name. */
export const exchangeQueries: Query[] = [
  file('services.csv', 'The services of the system model, as a table.', csvMedia, async (db, senateId) => {
    return servicesCsv(await loadHere(db, senateId))
  }),
  file('routes.csv', 'The routes of the system model, as a table.', csvMedia, async (db, senateId) => {
    return routesCsv(await loadHere(db, senateId))
  }),
  file('services-template.csv', 'An empty services.csv with its columns.', csvMedia, async () => servicesTemplate()),
  file('routes-template.csv', 'An empty routes.csv with its columns.', csvMedia, async () => routesTemplate()),
  file(
    'bundle.json',
    'Organisations, sites and services with the system model, as a FHIR R4 UK Core Bundle.',
    fhirMedia,
    async (db, senateId, now) => JSON.stringify(bundleOf(await loadHere(db, senateId), now), null, 2),
  ),
  file('model.json', 'The system model as a model file: people and days.', 'application/json', async (db, senateId) => {
    return JSON.stringify(modelFileOf(await loadSystemModel(db, senateId), null), null, 2)
  }),
]

function file(
  name: string,
  summary: string,
  media: string,
  content: (db: Db, senateId: SenateId, now: Date) => Promise<string>,
): Query {
  return query({
    path: `/senates/:senateId/system-model/${name}`,
    ...{ action: 'model.read', summary, media: 'application/octet-stream' },
    params: z.strictObject({ senateId: id<'senate'>() }),
    search: z.strictObject({}),
    answer: sentFile,
    resource: async (_db, { senateId }) => ({ senateId }),
    async run({ db, now, params: { senateId } }) {
      return { name: `curia-${name}`, media, content: Buffer.from(await content(db, senateId, now)) }
    },
  })
}
