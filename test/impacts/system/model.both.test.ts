import { count, eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { journal } from '../../../db/journal.ts'
import { services } from '../../../db/members.ts'
import { loadSystemModel, readModel } from '../../../server/impacts/system/load.ts'
import { readStream } from '../../../server/journal.ts'
import type { ServiceId } from '../../../shared/ids.ts'
import { modelHistoryAnswer, systemModelAnswer } from '../../../shared/impacts/system/answers.ts'
import { evolve, type ModelEvent, type Modelled } from '../../../shared/impacts/system/modelled.ts'
import { type Curia, type Member, startCuria } from '../../support/curia.ts'
import { testSenate } from '../../support/fixture.ts'

let curia: Curia
const people: Record<string, Member> = {}
const as = (key: string) => people[key]!

beforeAll(async () => {
  curia = await startCuria()
  for (const key of ['secretary', 'facilitator', 'member', 'reviewerLch', 'reviewerLtht', 'observer', 'outsider'])
    people[key] = await curia.as(key)
})
afterAll(() => curia.close())

const page = `/api/senates/${testSenate}/system-model`
const source = 'Counted'
const ward = 'svc-home-ward' as ServiceId
const entries = async () => (await curia.store.db.select({ n: count() }).from(journal))[0]?.n
const model = async () => systemModelAnswer.parse((await as('observer').get(page)).body)
const service = async (id: string) => (await model()).services.find(({ serviceId }) => serviceId === id)
async function sent(by: string, type: string, target: string, body: object = {}) {
  const reply = await as(by).send(type, target, body)
  expect(reply).toMatchObject({ status: 200 })
  return reply.body
}

test('a model is described, numbered, routed and put under pressure, and each row is what its stream folds to', async () => {
  expect((await model()).services).toEqual([])
  expect((await model()).others.map(({ serviceId }) => serviceId)).toContain(ward)
  await sent('member', 'describeService', ward, { kind: 'places' })
  await sent('facilitator', 'describeService', 'svc-wards', { kind: 'places', whenFull: { divertTo: ward } })
  const estimate = { low: 12, likely: 14, high: 18 }
  await sent('member', 'setServiceNumber', ward, { number: 'meanStayDays', estimate, source })
  await sent('reviewerLch', 'setServiceNumber', ward, { number: 'waiting', estimate: 3, source })
  await sent('member', 'setRoute', 'svc-wards', { to: ward, fraction: 0.07, whenTargetFull: 'block', source })
  const rule = { threshold: 0.955, stayCut: { low: 0.08, likely: 0.14, high: 0.2 }, source }
  await sent('member', 'setPressure', 'svc-wards', { ...rule, uplift: [{ to: ward, by: 0.5 }] })
  await sent('member', 'setPressure', 'svc-wards', { ...rule, uplift: [{ to: ward, by: 0.4 }] })
  await sent('member', 'clearServiceNumber', ward, { number: 'waiting' })
  const { models } = await readModel(curia.store.db, testSenate)
  for (const id of ['svc-wards', ward] as ServiceId[]) {
    const stream = await readStream<ModelEvent>(curia.store.db, `service:${id}`)
    const folded = stream.reduce<Modelled | undefined>(
      (held, { event, at, by }) => evolve(held, event, { at, by }),
      undefined,
    )
    expect(models.get(id)).toEqual(folded)
  }
  expect(await service('svc-wards')).toMatchObject({
    whenFull: { divertTo: ward },
    pressure: { threshold: 0.955, uplift: { [`svc-wards->${ward}`]: { estimate: 0.4, bySeatId: 'seat-member' } } },
  })
  expect((await loadSystemModel(curia.store.db, testSenate)).routes).toEqual((await model()).routes)
  expect((await model()).routes).toMatchObject([{ id: `svc-wards->${ward}`, delayDays: 0, whenTargetFull: 'block' }])
})

test('capacity and use are the same facts in the model and in the register of services', async () => {
  await sent('member', 'setServiceNumber', ward, {
    number: 'capacity',
    estimate: { low: 55, likely: 58, high: 60 },
    source,
  })
  const [row] = await curia.store.db.select().from(services).where(eq(services.id, ward))
  expect(row?.capacity).toBe(58)
  await sent('reviewerLch', 'confirmNumbers', ward)
  const amended = { name: 'Home ward', category: 'virtualWard', unit: 'virtualBeds', capacity: 64, currentUse: null }
  await sent('secretary', 'amendService', ward, amended)
  expect(await service(ward)).toMatchObject({
    confirmed: null,
    numbers: { capacity: { estimate: 64, bySeatId: null } },
  })
  expect((await service(ward))?.numbers.currentUse).toBeUndefined()
  const before = (await service(ward))?.version
  await sent('secretary', 'amendService', ward, { ...amended, name: 'Home ward (frailty)' })
  expect((await service(ward))?.version).toBe(before)
})

test('amending the register does not put back a capacity that was set in the model meanwhile', async () => {
  const held = (await service(ward))?.numbers
  const seen = { capacity: 64, currentUse: null }
  expect(held).toMatchObject({ capacity: { estimate: 64 } })
  await sent('member', 'setServiceNumber', ward, { number: 'capacity', estimate: 59, source })
  const facts = { name: 'Home ward (frailty)', category: 'virtualWard', unit: 'virtualBeds' }
  await sent('secretary', 'amendService', ward, { ...facts, capacity: 64, currentUse: 40, seen })
  expect((await service(ward))?.numbers).toMatchObject({ capacity: { estimate: 59 }, currentUse: { estimate: 40 } })
  const late = await as('secretary').send('amendService', ward, { ...facts, capacity: 70, currentUse: 40, seen })
  expect(late.body).toMatchObject({ code: 'stale', at: '/capacity', detail: expect.stringContaining('It is 59 now') })
  await sent('secretary', 'amendService', ward, { ...facts, capacity: 64, currentUse: null })
})

test('only its own reviewer confirms a service, and the next change of a number undoes it', async () => {
  expect(await as('reviewerLtht').send('confirmNumbers', ward, {})).toMatchObject({ status: 403 })
  expect(await as('secretary').send('confirmNumbers', ward, {})).toMatchObject({ status: 403 })
  await sent('reviewerLch', 'confirmNumbers', ward)
  expect((await service(ward))?.confirmed).toMatchObject({ bySeatId: 'seat-reviewer-lch' })
  await sent('member', 'setServiceNumber', ward, { number: 'waiting', estimate: 4, source })
  expect((await service(ward))?.confirmed).toBeNull()
})

test('numbers that nobody has confirmed wait on the Home of their reviewer, one line for each organisation', async () => {
  const needs = async (key: string) =>
    (await as(key).get(`/api/senates/${testSenate}/home`)).body.needsYou.filter(
      ({ kind }: { kind: string }) => kind === 'numbers',
    )
  const page = `/senates/${testSenate}/impacts/system/${ward}`
  expect(await needs('reviewerLch')).toMatchObject([
    { title: 'Confirm the numbers of 1 service of LCH', detail: 'Home ward (frailty)', address: page },
  ])
  await sent('reviewerLch', 'confirmNumbers', ward)
  expect(await needs('reviewerLch')).toEqual([])
  expect(await needs('member')).toEqual([])
})

test('two people who change different numbers of one service at once are both right, of the same number the first', async () => {
  const version = (await service(ward))!.version
  const number = (name: string, estimate: number) => ({ number: name, estimate, source })
  const send = (by: string, body: object) => as(by).send('setServiceNumber', ward, body, { version })
  expect(await send('member', number('meanStayDays', 13))).toMatchObject({ status: 200 })
  expect(await send('facilitator', number('waiting', 6))).toMatchObject({ status: 200 })
  expect(await send('reviewerLch', number('meanStayDays', 15))).toMatchObject({
    ...{ status: 409, body: { code: 'stale' } },
    body: {
      detail:
        'Dr member (LTHT) has changed Home ward (frailty) (LCH) since you looked at it. Mean stay: 13 days. Source: Counted. ' +
        'Yours is not saved. Decide together which one stands, then save that.',
    },
  })
  expect(await as('reviewerLch').send('confirmNumbers', ward, {}, { version })).toMatchObject({
    body: { code: 'stale' },
  })
  expect((await service(ward))?.numbers).toMatchObject({ meanStayDays: { estimate: 13 }, waiting: { estimate: 6 } })
  const ahead = await as('member').send('setServiceNumber', ward, number('waiting', 7), { version: version + 100 })
  expect(ahead).toMatchObject({ body: { code: 'stale' } })
})

test('whoever saw a service outside the model does not describe over what somebody else has said of it', async () => {
  const describe = (by: string, whenFull: string) =>
    as(by).send('describeService', 'svc-reablement', { kind: 'rate', whenFull }, { version: 0 })
  expect(await describe('member', 'lose')).toMatchObject({ status: 200 })
  expect(await describe('facilitator', 'queue')).toMatchObject({
    body: { code: 'stale', detail: expect.stringContaining('Put into the model') },
  })
  await sent('member', 'takeServiceOut', 'svc-reablement')
  expect(await describe('facilitator', 'queue')).toMatchObject({ status: 200 })
  await sent('member', 'takeServiceOut', 'svc-reablement')
})

test('an import is taken whole or not at all', async () => {
  const number = (estimate: number) => ({
    ...{ type: 'setServiceNumber', target: ward, body: { number: 'arrivalsPerWeek', estimate, source: 'File' } },
  })
  const before = await entries()
  const refused = await as('facilitator').send('importModel', testSenate, { changes: [number(3), number(-3)] })
  expect(refused).toMatchObject({ status: 409, body: { code: 'wrong-number', at: '/changes/1/body/estimate' } })
  expect(await entries()).toBe(before)
  const route = { type: 'setRoute', target: ward, body: { to: 'svc-wards', fraction: 0.1, source: 'File' } }
  const { result } = await sent('facilitator', 'importModel', testSenate, { changes: [number(3), route] })
  expect(result).toEqual({ changes: 2, leftAlone: [] })
})

test('its history tells who said what of a service, from which source', async () => {
  const { items } = modelHistoryAnswer.parse((await as('observer').get(`/api/services/${ward}/model-history`)).body)
  expect(items.map(({ version }) => version)).toEqual(items.map((_, n) => n + 1))
  expect(items).toContainEqual(
    expect.objectContaining({
      by: 'seat-reviewer-lch',
      event: { type: 'numberSet', number: 'waiting', estimate: 3, source },
    }),
  )
})

test('of another senate nobody sees or changes anything', async () => {
  expect(await as('outsider').get(page)).toMatchObject({ status: 404 })
  expect(await as('outsider').send('describeService', ward, { kind: 'rate' })).toMatchObject({ status: 404 })
})
