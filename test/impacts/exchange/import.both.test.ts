import { count } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { journal } from '../../../db/journal.ts'
import { loadHere } from '../../../server/impacts/exchange/here.ts'
import { compare } from '../../../shared/impacts/exchange/compare/compare.ts'
import { readCsv } from '../../../shared/impacts/exchange/csv/read-csv.ts'
import { readBundle } from '../../../shared/impacts/exchange/fhir/read-bundle.ts'
import type { ImportBody } from '../../../shared/impacts/exchange/import-command.ts'
import { mergeSaid } from '../../../shared/impacts/exchange/merge-said.ts'
import type { Said } from '../../../shared/impacts/exchange/said.ts'
import { type Curia, type Member, startCuria } from '../../support/curia.ts'
import { otherSenate, testSenate } from '../../support/fixture.ts'
import { saidOf } from './importing.ts'

let curia: Curia
const people: Record<string, Member> = {}
const as = (key: string) => people[key]!

beforeAll(async () => {
  curia = await startCuria()
  for (const key of ['secretary', 'facilitator', 'member', 'observer', 'outsider']) people[key] = await curia.as(key)
})
afterAll(() => curia.close())

const here = (senateId = testSenate) => loadHere(curia.store.db, senateId)
const entries = async () => (await curia.store.db.select({ n: count() }).from(journal))[0]?.n
const compared = async (said: Said, senateId = testSenate) => compare(said, await here(senateId), true)
const download = async (name: string) => {
  const reply = await as('observer').get(`/api/senates/${testSenate}/system-model/${name}`)
  expect(reply.status).toBe(200)
  return typeof reply.body === 'string' ? reply.body : JSON.stringify(reply.body)
}
function sendImport(by: string, body: ImportBody | null, target: string = testSenate) {
  return as(by).post('/api/imports', { commandId: crypto.randomUUID(), type: 'importModel', target, body })
}

const servicesFile = [
  'organisation,service,category,unit,kind,capacity,mean stay days,pressure from,stay cut',
  'LTHT,Stroke wards,Acute inpatient,beds,places,168,9,0.955,0.14',
  'LCH,Recovery beds,Community,beds,places,96,"21",,',
].join('\r\n')
const routesFile = 'from,to,fraction,when target full,uplift\nStroke wards,Recovery beds,12%,block,0.5'
const bothFiles = () => mergeSaid([readCsv('services.csv', servicesFile), readCsv('routes.csv', routesFile)])

test('two files are imported whole, new services and their routes in one commit', async () => {
  const { preview, body } = await compared(bothFiles())
  expect(preview.refused).toEqual([])
  const before = await here()
  expect(await sendImport('secretary', body)).toMatchObject({ status: 200, body: { result: { changes: 10 } } })
  const { model, services } = await here()
  expect(services).toHaveLength(before.services.length + 2)
  expect(model.services.map(({ name, numbers }) => [name, numbers.capacity?.estimate])).toEqual([
    ['Recovery beds', 96],
    ['Stroke wards', 168],
  ])
  expect(model.routes).toMatchObject([{ fraction: { estimate: 0.12, source: 'services.csv and routes.csv' } }])
  expect((await compared(bothFiles())).preview).toMatchObject({ added: [], changed: [], refused: [], unchanged: 3 })
})

test('what is downloaded is what is here: imported again it changes nothing', async () => {
  const files = mergeSaid([
    readCsv('services.csv', await download('services.csv')),
    readCsv('routes.csv', await download('routes.csv')),
  ])
  expect((await compared(files)).preview).toMatchObject({ added: [], changed: [], refused: [], unchanged: 3 })
  const bundle = readBundle('bundle.json', await download('bundle.json'))
  expect((await compared(bundle)).preview).toMatchObject({ added: [], changed: [], refused: [] })
  for (const name of ['services-template.csv', 'routes-template.csv'])
    expect((await compared(readCsv(name, await download(name)))).body).toBeNull()
})

test('a download has its name and its type', async () => {
  const { cookie } = as('observer')
  const ask = (name: string) =>
    fetch(`${curia.url}/api/senates/${testSenate}/system-model/${name}`, { headers: { cookie } })
  const table = await ask('services.csv')
  expect(table.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(table.headers.get('content-disposition')).toBe('attachment; filename=curia-services.csv')
  expect((await ask('bundle.json')).headers.get('content-type')).toContain('application/fhir+json')
})

test('a bundle carries organisations, sites, services and the model into another senate', async () => {
  const bundle = readBundle('bundle.json', await download('bundle.json'))
  const { preview, body } = await compared(bundle, otherSenate)
  expect(preview.refused).toEqual([])
  expect((await sendImport('outsider', body, otherSenate)).status).toBe(200)
  const [one, other] = [saidOf(await here()), saidOf(await here(otherSenate))]
  for (const part of ['services', 'full', 'routes'] as const) expect(other[part]).toEqual(one[part])
  expect(other.organisations).toEqual(expect.arrayContaining(one.organisations))
})

test('an import that is refused anywhere changes nothing anywhere', async () => {
  const { body } = await compared(
    readCsv('services.csv', 'organisation,service,category,unit,kind\nLCH,Half,Community,beds,places'),
  )
  const before = await entries()
  const broken = { ...body!, changes: [...body!.changes, { type: 'removePressure', target: 'svc-foreign', body: {} }] }
  const refused = await sendImport('secretary', broken as ImportBody)
  expect(refused).toMatchObject({ status: 409, body: { code: 'service-unknown', at: '/changes/1/target' } })
  expect(await entries()).toBe(before)
  expect((await here()).services.map(({ name }) => name)).not.toContain('Half')
})

test('of an import, a figure that somebody has changed meanwhile is left alone and told, and the others go through', async () => {
  const file = readCsv('services.csv', 'organisation,service,capacity,waiting\nLCH,Recovery beds,90,7')
  const { body } = await compared(file)
  const recovery = async () => (await here()).model.services.find(({ name }) => name === 'Recovery beds')
  const serviceId = (await recovery())!.serviceId
  const change = { number: 'waiting', estimate: 4, source: 'Counted' }
  expect((await as('member').send('setServiceNumber', serviceId, change)).status).toBe(200)
  const reply = await sendImport('secretary', body)
  expect(reply).toMatchObject({ status: 200, body: { result: { changes: 1 } } })
  expect(reply.body.result.leftAlone).toEqual([
    {
      at: '/changes/1',
      detail:
        'Dr member (LTHT) has changed Recovery beds (LCH) since you looked at it. Waiting to get in: 4 people. Source: Counted.',
    },
  ])
  expect((await recovery())?.numbers).toMatchObject({ capacity: { estimate: 90 }, waiting: { estimate: 4 } })
  const again = await compared(file)
  expect(again.preview.changed).toHaveLength(1)
  expect((await sendImport('secretary', again.body)).body.result.leftAlone).toEqual([])
})

test('an import of which nothing is left to do is refused, and says who was faster', async () => {
  const { body } = await compared(readCsv('services.csv', 'organisation,service,waiting\nLCH,Recovery beds,8'))
  const serviceId = body!.changes[0]!.target
  const change = { number: 'waiting', estimate: 5, source: 'Counted' }
  expect((await as('member').send('setServiceNumber', serviceId, change)).status).toBe(200)
  expect((await sendImport('secretary', body)).body).toMatchObject({
    ...{ code: 'stale', at: '/changes/0', detail: expect.stringContaining('Dr member (LTHT)') },
  })
})

test('what an import changes in the register does not put back a capacity that was set in the model meanwhile', async () => {
  const { body } = await compared(readCsv('services.csv', 'organisation,service,category\nLCH,Recovery beds,Discharge'))
  const serviceId = (body!.register[0] as { target: string }).target
  const change = { number: 'capacity', estimate: 77, source: 'Counted' }
  expect((await as('member').send('setServiceNumber', serviceId, change)).status).toBe(200)
  expect((await sendImport('secretary', body)).body).toMatchObject({ code: 'stale' })
  expect((await here()).services.find(({ id }) => id === serviceId)?.capacity).toBe(77)
})

test('two people may amend different services of one organisation at once, one of them by an import', async () => {
  const { body } = await compared(
    readCsv('services.csv', 'organisation,service,category,unit,capacity\nLCH,Home ward,Virtual ward,virtualBeds,61'),
  )
  const reablement = { name: 'Recovery site', odsCode: null }
  expect((await as('secretary').send('addSite', 'org-lch', reablement)).status).toBe(200)
  const before = body!.register[0] as { target: string; body: object }
  expect(await sendImport('secretary', body)).toMatchObject({ status: 200, body: { result: { leftAlone: [] } } })
  const again = await compared(readCsv('services.csv', 'organisation,service,capacity\nLCH,Home ward,62'))
  expect((await as('secretary').send('amendService', before.target, { ...before.body, capacity: 63 })).status).toBe(200)
  expect((await sendImport('secretary', again.body)).body).toMatchObject({
    code: 'stale',
    detail: expect.stringMatching(
      /^Dr secretary \(.*\) has changed Home ward in the register .* capacity 63, in use 46\./,
    ),
  })
})

test('who runs sessions may import the model, and only officers what changes the register', async () => {
  const model = await compared(readCsv('services.csv', 'organisation,service,capacity\nLCH,Recovery beds,88'))
  expect((await sendImport('facilitator', model.body)).status).toBe(200)
  const said = readCsv('services.csv', 'organisation,service,category,unit\nLCH,New team,Community,beds')
  const register = await compared(said)
  expect((await sendImport('facilitator', register.body)).body).toMatchObject({ code: 'forbidden' })
  expect((await sendImport('member', model.body)).body).toMatchObject({ code: 'forbidden' })
  expect(compare(said, await here(), false).preview.refused).toMatchObject([{ at: 'services.csv' }])
})

test('only an import is taken at its address, from people who are signed in, and not without end', async () => {
  const other = {
    commandId: crypto.randomUUID(),
    type: 'describeService',
    target: 'svc-wards',
    body: { kind: 'places' },
  }
  expect((await as('secretary').post('/api/imports', other)).body).toMatchObject({ code: 'malformed', at: '/type' })
  const large = JSON.stringify({ ...other, type: 'importModel', body: ' '.repeat(4 * 1024 * 1024) })
  expect((await as('secretary').post('/api/imports', large)).body).toMatchObject({ code: 'too-large' })
  const anybody = await fetch(`${curia.url}/api/imports`, {
    ...{ method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(other) },
  })
  expect(anybody.status).toBe(401)
})

test('an import of thousands of changes is one commit', async () => {
  const rows = Array.from({ length: 500 }, (_, n) => `LCH,Team ${n},Community,contactsPerWeek,rate,${n},${n},1`)
  const said = readCsv(
    'services.csv',
    ['organisation,service,category,unit,kind,capacity,in use,waiting', ...rows].join('\n'),
  )
  const { body } = await compared(said)
  expect(await sendImport('secretary', body)).toMatchObject({ status: 200, body: { result: { changes: 2500 } } })
  expect((await here()).model.services.filter(({ name }) => name.startsWith('Team '))).toHaveLength(500)
})
