import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { scenarioPins } from '../../../db/scenarios.ts'
import { canonical } from '../../../shared/canonical.ts'
import { digestOf } from '../../../shared/decisions/digest.ts'
import { checkResult } from '../../../shared/impacts/engine/check-result.ts'
import {
  removeChange,
  setAssumption,
  setChange,
  setSettings,
} from '../../../shared/impacts/scenarios/write-scenario.ts'
import { inSync, join, leaveAll, type StockClient } from '../../documents/stock-client.ts'
import { type Curia, type Member, startCuria } from '../../support/curia.ts'

let curia: Curia
let secretary: Member
let chair: Member
let member: Member
let observer: Member
let documentId: string
let scenario: StockClient

const said = (number: string, estimate: unknown) => ({ number, estimate, source: 'Ward returns' })
const draft = {
  ...{ title: 'Close in two steps', force: 'advice', method: 'chairsAction', wording: 'Close in two steps.' },
  ...{ ownerSeatId: 'seat-chair', rationale: 'Because.', reviewOn: '2026-12-01' },
}

beforeAll(async () => {
  curia = await startCuria()
  secretary = await curia.as('secretary')
  chair = await curia.as('chair')
  member = await curia.as('member')
  observer = await curia.as('observer')
  await done(member.send('describeService', 'svc-wards', { kind: 'places', whenFull: 'queue' }))
  for (const number of [said('capacity', 100), said('currentUse', 95), said('meanStayDays', 9)])
    await done(member.send('setServiceNumber', 'svc-wards', number))
  const started = await done(member.send('createDocument', 'ch-beds', { kind: 'scenario', title: 'Closing beds' }))
  documentId = started.result.id
  scenario = await inSync(
    join({
      url: `${curia.url.replace('http', 'ws')}/collab`,
      documentId,
      headers: { cookie: member.cookie, origin: curia.url },
    }),
  )
})
afterAll(async () => {
  leaveAll()
  await curia.close()
})

async function done(reply: ReturnType<Member['send']>) {
  const { status, body } = await reply
  expect(status, JSON.stringify(body)).toBe(200)
  return body
}
const pin = (body: object = {}) => member.send('pinScenario', documentId, { name: 'As tested', ...body })

test('a scenario that changes nothing is not pinned', async () => {
  expect((await pin()).body.code).toBe('needs-change')
})

test('a pinned scenario keeps its model, seed, engine and result, and its digests are in the sealed chain', async () => {
  setSettings(scenario.doc, { runs: 32, seed: 7, startsOn: '2026-04-01' })
  const closing = { target: 'svc-wards', param: 'capacity', mode: 'add', amount: -14 } as const
  setChange(scenario.doc, 'chg-1', { ...closing, fromDay: 28, toDay: 28, shape: 'linear', text: 'Step 1' })
  const stay = { target: 'svc-wards', param: 'meanStayDays' } as const
  setAssumption(scenario.doc, stay, { low: 8, likely: 9, high: 10, source: 'Ward returns' })
  await scenario.saved()
  const { result } = await done(pin())
  const [kept] = (await observer.get(`/api/documents/${documentId}/pins`)).body.items
  expect(kept).toMatchObject({ id: result.id, name: 'As tested', seed: 7, runs: 32, startsOn: '2026-04-01' })
  const socket = await observer.socket()
  const heard = await socket.emitWithAck('follow', { stream: `document:${documentId}`, version: 0 })
  expect(heard).toMatchObject({
    events: [{}, { event: { type: 'scenarioPinned', resultDigest: result.digest, modelDigest: kept.modelDigest } }],
  })
})

test('its bundle is reproduced to the last bit, and one number that was altered is told', async () => {
  const [kept] = (await observer.get(`/api/documents/${documentId}/pins`)).body.items
  const { body: bundle } = await observer.get(`/api/pins/${kept.id}/bundle`)
  expect(digestOf(bundle.model)).toBe(kept.modelDigest)
  expect(checkResult(stored(bundle)).reproduced).toBe(true)
  bundle.model.network.services[0].capacity = 101
  expect(checkResult(stored(bundle))).toMatchObject({ reproduced: false })
  expect((await observer.get(`/api/pins/${kept.id}`)).body.statements[0]).toMatchObject({ serviceId: 'svc-wards' })
})

test('what cannot be computed is not pinned, and the refusal names the service', async () => {
  const cut = { target: 'svc-wards', param: 'meanStayDays', mode: 'multiply', amount: 0.01, shape: 'linear' } as const
  setChange(scenario.doc, 'chg-2', { ...cut, fromDay: 28, toDay: 28, text: 'Home at once' })
  await scenario.saved()
  const { body } = await pin()
  expect(body).toMatchObject({ code: 'not-computable' })
  const why = 'Changes bring the mean stay as low as 0.08 days, and no stay is under 0.25 days. Let them cut it less.'
  expect(body.detail).toBe(`The model cannot be computed. Older people’s wards (LTHT): ${why}`)
  removeChange(scenario.doc, 'chg-2')
  await scenario.saved()
})

test('what somebody else has changed since it was looked at is not pinned unseen', async () => {
  const refused = await pin({ expectedDigest: '0'.repeat(64) })
  expect(refused.body).toMatchObject({ code: 'scenario-differs' })
})

test('a pin is sealed with the decision that it was made for, and stays there', async () => {
  const decision = await done(secretary.send('draftDecision', 'ch-beds', draft))
  const decisionId = decision.result.id
  expect((await pin({ decisionId })).body.code).toBe('decision-unknown')
  const first = await done(secretary.send('pinScenario', documentId, { name: 'For the decision', decisionId }))
  const link = (to: string | null) =>
    secretary.send('linkPinToDecision', documentId, { pinId: first.result.id, decisionId: to })
  // Who may not draft decisions takes nothing off one either.
  const taken = await member.send('linkPinToDecision', documentId, { pinId: first.result.id, decisionId: null })
  expect(taken.body.code).toBe('not-your-draft')
  await done(link(null))
  await done(link(decisionId))
  await done(secretary.send('startRatifying', decisionId, {}))
  expect((await link(null)).body.code).toBe('already-sealed')
  await done(chair.send('ratifyDecision', decisionId, {}))
  await done(member.send('ratifyDecision', decisionId, {}))
  const { body } = await observer.get(`/api/decisions/${decisionId}`)
  const { record, digest } = body.state
  expect(record.pins).toMatchObject([{ id: first.result.id, documentId, resultDigest: first.result.digest }])
  expect(digestOf(record)).toBe(digest)
  expect((await observer.get(`/api/decisions/${decisionId}/pins`)).body.items).toHaveLength(1)
})

const asserted = async (body: object = {}) => {
  const [kept] = (await observer.get(`/api/documents/${documentId}/pins`)).body.items
  const scenarioSource = { documentId, pinId: kept.id, serviceId: 'svc-wards', metric: 'queue', week: 26 }
  return member.send('assertImpact', 'ch-beds', {
    ...{ fromOrganisationId: 'org-lch', fromServiceId: 'svc-home-ward', toOrganisationId: 'org-ltht' },
    ...{ toServiceId: 'svc-wards', direction: 'increase', effect: 'adverse', magnitude: 12, low: 8, high: 18 },
    ...{ unit: 'beds', lagWeeks: 4, basis: 'Modelled', confidence: 'medium', source: 'modelled' },
    ...{ scenario: scenarioSource, ...body },
  })
}

test('modelled figures of a scenario rest on one of its pins', async () => {
  const other = { documentId, pinId: 'pin-unknown', serviceId: 'svc-wards', metric: 'queue', week: 26 }
  expect((await asserted({ scenario: other })).body).toMatchObject({ code: 'pin-unknown', at: '/scenario' })
  expect((await asserted({ source: 'stated' })).body).toMatchObject({ code: 'wrong-source', at: '/source' })
})

test('what is measured of a modelled figure keeps the digest of the result that it rests on', async () => {
  const [kept] = (await observer.get(`/api/documents/${documentId}/pins`)).body.items
  const impactId = (await done(asserted())).result.id
  const measured = { value: 14, unit: 'beds', observedOn: '2026-02-20', source: 'Ward return' }
  await done(secretary.send('recordObservation', impactId, measured))
  const { observations } = (await observer.get(`/api/impacts/${impactId}`)).body
  expect(observations[0].predicted.pin).toEqual({ id: kept.id, resultDigest: kept.resultDigest })
})

test('a counter-estimate is put into a copy of the scenario that the impact was taken from', async () => {
  const impactId = (await done(asserted())).result.id
  const shown = (await observer.get(`/api/impacts/${impactId}`)).body
  expect(shown.state.claim.scenario).toMatchObject({ documentId, week: 26 })
  const copy = { kind: 'scenario', title: 'With their estimate', copyOf: documentId, withEstimateOf: impactId }
  expect((await member.send('createDocument', 'ch-beds', copy)).body.code).toBe('no-estimate')
  const reviewer = await curia.as('reviewer-ltht')
  const counterEstimate = { magnitude: 18, low: 12, high: 22, unit: 'beds' }
  await done(reviewer.send('contestImpact', impactId, { reason: 'We count more', counterEstimate }))
  const copied = await done(member.send('createDocument', 'ch-beds', copy))
  const { text } = await curia.app.documents.reader.whole(copied.result.id)
  expect(text).toContain('LTHT says 18 in place of 12')
  expect(text).toContain('capacity down by 6 beds from')
})

test('what a pin is counted in stays as it was when the model moves on, and of an older pin it is what it is today', async () => {
  const { id } = (await done(pin({ name: 'Before the units' }))).result
  const shown = async () => (await observer.get(`/api/pins/${id}`)).body
  const counted = {
    ...{ serviceId: 'svc-wards', organisationId: 'org-ltht', name: 'Older people’s wards' },
    ...{ kind: 'places', unit: 'beds', unitsPerPerson: 1 },
  }
  expect(await shown()).toMatchObject({ services: [counted], servicesAsOf: 'pin' })
  await done(member.send('setServiceNumber', 'svc-wards', said('unitsPerPerson', 2)))
  expect(await shown()).toMatchObject({ services: [counted], servicesAsOf: 'pin' })
  const { pinned } = (await observer.get(`/api/pins/${id}/bundle`)).body
  expect(pinned.services).toEqual([counted])
  const socket = await observer.socket()
  const heard = await socket.emitWithAck('follow', { stream: `document:${documentId}`, version: 0 })
  const last = 'events' in heard ? heard.events.at(-1) : undefined
  expect(last).toMatchObject({ event: { type: 'scenarioPinned', id, servicesDigest: digestOf([counted]) } })

  const of = eq(scenarioPins.id, id)
  await curia.store.commit((db) => [db.update(scenarioPins).set({ services: null }).where(of)])
  expect(await shown()).toMatchObject({ services: [{ ...counted, unitsPerPerson: 2 }], servicesAsOf: 'today' })
  await done(member.send('takeServiceOut', 'svc-wards', {}))
  expect(await shown()).toMatchObject({ services: [], servicesAsOf: 'today' })
})

function stored({ model, seed, engine, digest }: Record<string, unknown>): unknown {
  return JSON.parse(canonical({ model, seed, engine, digest }))
}
