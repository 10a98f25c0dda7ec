import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { rulings } from '../../db/members.ts'
import { type Curia, type Member, startCuria } from '../support/curia.ts'
import { otherSenate, testSenate } from '../support/fixture.ts'
import { accepted, draft, drafted, inForce } from './making.ts'

let curia: Curia
let secretary: Member
let observer: Member
let reviewer: Member

const path = `/api/senates/${testSenate}/decisions`
const log = async (who: Member, search = '') => (await who.get(`${path}${search}`)).body
const refs = (body: { items: { ref: string }[] }) => body.items.map((item) => item.ref)

beforeAll(async () => {
  curia = await startCuria({ at: new Date('2026-01-10T09:00:00.000Z') })
  ;[secretary, observer, reviewer] = (await Promise.all(
    ['secretary', 'observer', 'reviewerLch'].map((key) => curia.as(key)),
  )) as [Member, Member, Member]
  await inForce(curia, {
    title: 'Close no beds yet',
    verb: 'stop',
    statement: undefined,
    clauses: [],
    addressedTo: ['org-ltht'],
  })
  curia.clock.set(new Date('2026-02-20T09:00:00.000Z'))
  await inForce(curia, { title: 'Share the record', verb: 'introduce' }, { challengeId: 'ch-record' })
  const procedural = { title: '=SUM(A1) "adopt"', force: 'procedural', verb: null, addressedTo: [], clauses: [] }
  await inForce(curia, procedural, { challengeId: undefined })
  const late = await drafted(curia, { title: 'Pay for two-way plans', rationale: 'Cost was not ready.' })
  accepted(await secretary.send('deferDecision', late, { until: '2026-06-01', reason: 'A cost is needed.' }))
  await drafted(curia, { title: 'Not for everybody yet' })
  curia.clock.set(new Date('2026-03-12T09:00:00.000Z'))
})
afterAll(() => curia.close())

describe('the decision log', () => {
  test('lists records to everyone and drafts only to those who write them', async () => {
    expect(refs(await log(observer))).toEqual(['TST-004', 'TST-003', 'TST-002', 'TST-001'])
    expect(refs(await log(secretary))).toEqual(['TST-005', 'TST-004', 'TST-003', 'TST-002', 'TST-001'])
    expect((await log(secretary)).facets.found).toBe(5)
    expect((await log(observer, '?status=draft')).items).toEqual([])
    expect((await log(observer)).facets.status.map((one: { value: string }) => one.value)).not.toContain('draft')
  })

  test('counts each filter under all the others', async () => {
    const { facets } = await log(observer, '?organisation=org-lch')
    const counts = (name: string) =>
      Object.fromEntries(facets[name].map((one: { value: string; count: number }) => [one.value, one.count]))
    expect(facets.found).toBe(2)
    expect(counts('organisation')).toEqual({ 'org-ltht': 3, 'org-lch': 2 })
    expect(counts('challenge')).toEqual({ 'ch-beds': 1, 'ch-record': 1 })
    expect(counts('verb')).toEqual({ introduce: 1, modify: 1 })
    expect(counts('status')).toEqual({ inForce: 1, deferred: 1 })
    expect(facets.from).toEqual([
      { value: '2026-02-10', days: 30, count: 2 },
      { value: '2025-12-12', days: 90, count: 2 },
      { value: '2025-03-12', days: 365, count: 2 },
    ])
  })

  test('a filter with several values widens, several filters narrow', async () => {
    expect(refs(await log(observer, '?verb=stop&verb=introduce'))).toEqual(['TST-002', 'TST-001'])
    expect(refs(await log(observer, '?verb=stop&verb=introduce&challenge=ch-record'))).toEqual(['TST-002'])
    expect(refs(await log(observer, '?verb=none'))).toEqual(['TST-003'])
    expect(refs(await log(observer, '?force=procedural'))).toEqual(['TST-003'])
    expect(refs(await log(observer, '?status=deferred'))).toEqual(['TST-004'])
    expect(refs(await log(observer, '?from=2026-02-20'))).toEqual(['TST-004', 'TST-003', 'TST-002'])
    expect(refs(await log(observer, '?to=2026-01-10'))).toEqual(['TST-001'])
    expect(refs(await log(observer, '?q=beds%20yet'))).toEqual(['TST-001'])
    expect(refs(await log(observer, '?q=TST-002'))).toEqual(['TST-002'])
    expect(refs(await log(observer, '?q=nowhere'))).toEqual([])
    expect(refs(await log(observer, '?organisation=org-icb'))).toEqual([])
  })

  test('sorts four ways and pages through each without losing or repeating one', async () => {
    const orders = {
      newest: ['TST-004', 'TST-003', 'TST-002', 'TST-001'],
      oldest: ['TST-001', 'TST-002', 'TST-003', 'TST-004'],
      reference: ['TST-001', 'TST-002', 'TST-003', 'TST-004'],
      title: ['TST-003', 'TST-001', 'TST-004', 'TST-002'],
    }
    for (const [sort, expected] of Object.entries(orders)) {
      const seen: string[] = []
      for (let next: string | null = ''; next !== null; ) {
        const page = await log(observer, `?sort=${sort}&limit=1${next && `&cursor=${next}`}`)
        expect(page.facets === null).toBe(next !== '')
        seen.push(...refs(page))
        next = page.next
      }
      expect([sort, ...seen]).toEqual([sort, ...expected])
    }
    expect(await observer.get(`${path}?cursor=bm9uc2Vuc2U`)).toMatchObject({
      status: 409,
      body: { code: 'wrong-cursor' },
    })
  })

  test('says how many answered to everyone, and who is late only to the secretary and to those who are', async () => {
    const [first] = (await log(secretary, '?sort=oldest')).items
    expect(first.answers).toEqual({ answered: 0, of: 1, overdue: 1 })
    expect((await log(observer, '?sort=oldest')).items[0].answers).toEqual({ answered: 0, of: 1, overdue: null })
    expect((await log(reviewer, '?sort=oldest')).items[0].answers.overdue).toBeNull()
    expect((await log(reviewer, '?sort=oldest')).items[1].answers).toEqual({ answered: 0, of: 2, overdue: 0 })
    const own = await curia.as('reviewerLtht')
    expect((await log(own, '?sort=oldest')).items[0].answers.overdue).toBe(1)
  })

  test('is downloaded as a file that no spreadsheet runs', async () => {
    const file = await fetch(`${curia.url}${path}.csv?force=procedural`, { headers: { cookie: observer.cookie } })
    expect(file.headers.get('content-type')).toMatch(/^text\/csv/)
    const bytes = new Uint8Array(await file.arrayBuffer())
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const [heading, line, ...rest] = new TextDecoder().decode(bytes).split('\r\n')
    expect(heading).toMatch(/^Reference,Title,Statement/)
    expect(line).toMatch(/^TST-003,"'=SUM\(A1\) ""adopt""",/)
    expect(rest).toEqual([''])
    expect((await observer.get(`${path}.csv`)).body.split('\r\n')).toHaveLength(6)
    expect((await secretary.get(`${path}.csv`)).body.split('\r\n')).toHaveLength(7)
  })

  test('is closed to other senates, and bad filters are refused', async () => {
    const outsider = await curia.as('outsider')
    expect(await outsider.get(path)).toMatchObject({ status: 404 })
    expect(await outsider.get(`${path}.csv`)).toMatchObject({ status: 404 })
    expect((await outsider.get(`/api/senates/${otherSenate}/decisions`)).body.items).toEqual([])
    for (const search of ['?status=lost', '?from=yesterday', '?unknown=1', '?limit=1000', `?q=${'a'.repeat(201)}`]) {
      expect([search, (await observer.get(`${path}${search}`)).body.code]).toEqual([search, 'malformed'])
    }
  })

  test('leaves out what somebody has withdrawn from: list, counts, search and file', async () => {
    const layMember = await curia.as('layMember')
    expect(refs(await log(layMember, '?challenge=ch-record'))).toEqual(['TST-002'])
    const ruling = {
      ...{
        id: 'rul-1',
        senateId: testSenate,
        interestId: 'int-1',
        seatId: 'seat-lay-member',
        management: 'noPapersAndWithdraw',
      },
      ...{ targetKind: 'challenge', targetId: 'ch-record', ruledBy: 'seat-chair', ruledAt: new Date() },
    }
    await curia.store.commit((db) => [db.insert(rulings).values(ruling as never)])
    curia.clock.advance(60_000)
    const left = await log(layMember)
    expect(refs(left)).not.toContain('TST-002')
    expect(left.facets.challenge.map((one: { value: string }) => one.value)).toEqual(['ch-beds'])
    expect(refs(await log(layMember, '?q=record'))).toEqual([])
    expect((await layMember.get(`${path}.csv`)).body).not.toContain('TST-002')
    const [hidden] = (await log(observer, '?challenge=ch-record')).items
    expect(await layMember.get(`/api/decisions/${hidden.id}`)).toMatchObject({
      status: 404,
      body: { code: 'not-found' },
    })
  })
})

describe('one decision', () => {
  test('carries its record to fold on, its relations both ways, its impacts and its history', async () => {
    const asserted = await (await curia.as('member')).send('assertImpact', 'ch-beds', {
      ...{ fromOrganisationId: 'org-ltht', toOrganisationId: 'org-lch', toServiceId: 'svc-home-ward' },
      ...{ direction: 'increase', effect: 'beneficial', magnitude: 12, unit: 'virtualBeds', basis: '6 a week.' },
      confidence: 'low',
    })
    const impactId = accepted(asserted).id
    accepted(await reviewer.send('agreeImpact', impactId, {}))
    const old = await inForce(curia, { reviewOn: '2026-12-01' })
    const clauseId = (await secretary.get(`/api/decisions/${old}`)).body.state.content.clauses[0].id
    const relations = [{ kind: 'supersedes', toDecisionId: old, clauseId }]
    const id = await inForce(curia, { reviewOn: '2026-12-01', relations, impactIds: [impactId] })
    const { body } = await observer.get(`/api/decisions/${id}`)
    expect(body).toMatchObject({
      version: 7,
      state: { id, state: 'inForce', content: { statement: draft.statement, relations }, responses: { 'org-lch': {} } },
      challenge: { id: 'ch-beds', ref: 'TST-C1' },
      related: [{ id: old, state: 'inForce' }],
      impacts: [{ id: impactId, state: 'agreed', toOrganisationId: 'org-lch' }],
    })
    expect(body.state.history.map((entry: { type: string }) => entry.type)).toEqual([
      'decisionDrafted',
      'ratifyingStarted',
      'decisionSigned',
      'decisionSigned',
      'decisionRatified',
      'organisationNotified',
      'organisationNotified',
    ])
    const before = (await observer.get(`/api/decisions/${old}`)).body
    expect(before.state.received).toEqual([{ kind: 'supersedes', fromDecisionId: id, clauseId }])
    expect(before.related).toMatchObject([{ id }])
  })

  test('is told live to those who follow it, and withheld from those who may not', async () => {
    const id = await drafted(curia, { reviewOn: '2026-12-01' })
    const socket = await secretary.socket()
    const follow = (who: Awaited<ReturnType<Member['socket']>>) =>
      new Promise((resolve) => who.emit('follow', { stream: `decision:${id}`, version: 0 }, resolve))
    expect(await follow(socket)).toMatchObject({ from: 1, to: 1 })
    expect(await follow(await reviewer.socket())).toMatchObject({ code: 'not-found' })
    const told = new Promise((resolve) => socket.once('events', resolve))
    accepted(await secretary.send('editDecision', id, { rationale: 'Because.' }))
    expect(await told).toMatchObject({
      stream: `decision:${id}`,
      from: 2,
      to: 2,
      events: [{ event: { type: 'decisionEdited' } }],
    })
  })
})
