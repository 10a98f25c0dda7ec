import { afterAll, beforeAll, expect, test } from 'vitest'
import { readStream } from '../../server/journal.ts'
import { evolveOrganisation, type OrganisationEvent } from '../../shared/members/organisation-state.ts'
import { type Curia, type Member, startCuria } from '../support/curia.ts'

let curia: Curia
let secretary: Member
let member: Member
let outsider: Member
beforeAll(async () => {
  curia = await startCuria()
  ;[secretary, member, outsider] = (await Promise.all(['secretary', 'member', 'outsider'].map(curia.as))) as [
    Member,
    Member,
    Member,
  ]
})
afterAll(() => curia.close())

const body = { code: 'YAS', name: 'Yorkshire Ambulance Service NHS Trust', type: 'ambulanceTrust', legalBody: true }

test('an organisation is added, with its sites and services, and read on one page', async () => {
  const added = await secretary.send('addOrganisation', 'sen-test', { ...body, odsCode: ' rx8' })
  expect(added.body.result).toEqual({ id: expect.any(String) })
  const { id } = added.body.result
  const site = await secretary.send('addSite', id, { name: 'Wakefield', odsCode: 'RX801' })
  const service = await secretary.send('addService', id, {
    name: 'Emergency conveyance',
    category: 'ambulance',
    unit: 'journeysPerWeek',
    capacity: 1500,
    currentUse: 1450,
    siteId: site.body.result.id,
  })
  const amended = await secretary.send('amendService', service.body.result.id, {
    name: 'Emergency conveyance to Leeds',
    category: 'ambulance',
    unit: 'journeysPerWeek',
    capacity: 1600,
  })
  expect(amended.status).toBe(200)
  const { body: answer } = await member.get(`/api/organisations/${id}`)
  expect(answer).toMatchObject({
    version: 4,
    organisation: { code: 'YAS', odsCode: 'RX8', colour: expect.stringMatching(/^#[0-9a-f]{6}$/) },
    sites: [{ name: 'Wakefield', odsCode: 'RX801' }],
    services: [{ name: 'Emergency conveyance to Leeds', capacity: 1600, currentUse: null, siteId: null }],
  })
  const events = await readStream<OrganisationEvent>(curia.store.db, `organisation:${id}`)
  const folded = events.reduce<ReturnType<typeof evolveOrganisation>>(
    (organisation, { event }) => evolveOrganisation(organisation, event),
    undefined,
  )
  expect(folded?.services).toEqual({ [service.body.result.id]: expect.objectContaining({ capacity: 1600 }) })
})

test('a code unlike its kind is kept and warned about', async () => {
  const added = await secretary.send('addOrganisation', 'sen-test', {
    ...body,
    code: 'ODD',
    type: 'integratedCareBoard',
    odsCode: 'RR9',
  })
  expect(added.status).toBe(200)
  expect(added.body.result.warning).toBe('Check RR9: a board code looks like QWO.')
  expect((await member.get(`/api/organisations/${added.body.result.id}`)).body.organisation.odsCode).toBe('RR9')
})

test('only officers change organisations, and only their own senate’s', async () => {
  expect((await member.send('addOrganisation', 'sen-test', { ...body, code: 'NO' })).body.code).toBe('forbidden')
  expect((await outsider.send('addOrganisation', 'sen-test', { ...body, code: 'NO' })).body.code).toBe('not-found')
  expect((await outsider.send('closeOrganisation', 'org-ltht', { activeTo: '2026-03-31' })).body.code).toBe('not-found')
  expect((await outsider.get('/api/organisations/org-ltht')).status).toBe(404)
  expect((await secretary.send('amendService', 'svc-nowhere', {})).status).toBeGreaterThanOrEqual(400)
})

test('a body that closes names who took over, and both pages say so', async () => {
  const closed = await secretary.send('closeOrganisation', 'org-lcc', {
    activeTo: '2026-03-31',
    successorId: 'org-icb',
  })
  expect(closed.status).toBe(200)
  expect((await member.get('/api/organisations/org-lcc')).body.organisation).toMatchObject({
    activeTo: '2026-03-31',
    successorId: 'org-icb',
  })
  expect((await member.get('/api/organisations/org-icb')).body.tookOverFrom).toEqual(['org-lcc'])
  const foreign = { activeTo: '2026-03-31', successorId: 'org-other' }
  expect((await secretary.send('closeOrganisation', 'org-lch', foreign)).body.code).toBe('organisation-unknown')
})

test('an organisation’s page names its people and who answers for it', async () => {
  const { body: answer } = await member.get('/api/organisations/org-ltht')
  expect(answer.seatIds).toEqual(['seat-member', 'seat-reviewer-ltht'])
  expect(answer.answeredForBy).toEqual(['seat-reviewer-ltht'])
})
