import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { compare } from '../../../shared/impacts/exchange/compare/compare.ts'
import { readCsv } from '../../../shared/impacts/exchange/csv/read-csv.ts'
import { routesCsv, servicesCsv } from '../../../shared/impacts/exchange/csv/write-csv.ts'
import type { Here } from '../../../shared/impacts/exchange/here.ts'
import { mergeSaid } from '../../../shared/impacts/exchange/merge-said.ts'
import { after, saidOf } from './importing.ts'
import { anySenate } from './senates.ts'

const read = (here: Here) => {
  return mergeSaid([readCsv('services.csv', servicesCsv(here)), readCsv('routes.csv', routesCsv(here))])
}
/** What the two files carry of a senate: the services of its model, without their sites. */
const carried = (here: Here): Here => {
  const inModel = new Set(here.model.services.map(({ serviceId }) => serviceId))
  const services = here.services.filter(({ id }) => inModel.has(id)).map((service) => ({ ...service, siteId: null }))
  return { ...here, sites: [], services }
}

test('a model that is written and read again changes nothing', () => {
  fc.assert(
    fc.property(anySenate, (here) => {
      const { preview, body } = compare(read(here), here, true)
      expect(preview).toMatchObject({ added: [], changed: [], refused: [], leftAside: [] })
      expect(body).toBeNull()
      expect(preview.unchanged).toBe(here.model.services.length + here.model.routes.length)
    }),
    { numRuns: 300 },
  )
})

test('a model that is written and read where there is none yet is the same model', () => {
  fc.assert(
    fc.property(anySenate, (here) => {
      const empty: Here = { ...here, sites: [], services: [], model: { services: [], routes: [] } }
      const { preview, body } = compare(read(here), empty, true)
      expect(preview.refused).toEqual([])
      expect(saidOf(after(empty, body))).toEqual(saidOf(carried(here)))
    }),
    { numRuns: 300 },
  )
})
