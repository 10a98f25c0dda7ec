import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { documents } from '../../../db/documents.ts'
import { closeCodes } from '../../../shared/documents/collab.ts'
import type { DocumentId, SeatId } from '../../../shared/ids.ts'
import type { ScenarioChange } from '../../../shared/impacts/scenarios/content.ts'
import { readScenario } from '../../../shared/impacts/scenarios/read-scenario.ts'
import {
  removeChange,
  setAssumption,
  setChange,
  setOpinion,
  setSettings,
} from '../../../shared/impacts/scenarios/write-scenario.ts'
import { until } from '../../documents/host-support.ts'
import { inSync, join, leaveAll, type StockClient } from '../../documents/stock-client.ts'
import { type Curia, type Member, startCuria } from '../../support/curia.ts'

let curia: Curia
let chair: Member
let member: Member
let observer: Member
beforeAll(async () => {
  curia = await startCuria()
  chair = await curia.as('chair')
  member = await curia.as('member')
  observer = await curia.as('observer')
})
afterAll(async () => {
  leaveAll()
  await curia.close()
})

const closing: Omit<ScenarioChange, 'id'> = {
  target: 'svc-wards',
  param: 'capacity',
  mode: 'add',
  amount: -14,
  fromDay: 28,
  toDay: 28,
  shape: 'linear',
  text: 'Step 1 of the closure',
}
const stay = { target: 'svc-wards', param: 'meanStayDays' } as const

async function start(who: Member, body: object, target = 'ch-beds'): Promise<string> {
  const reply = await who.send('createDocument', target, { kind: 'scenario', title: 'Closing beds', ...body })
  expect(reply.status, JSON.stringify(reply.body)).toBe(200)
  return reply.body.result.id
}

const open = (who: Member, documentId: string): Promise<StockClient> =>
  inSync(
    join({
      url: `${curia.url.replace('http', 'ws')}/collab`,
      documentId,
      headers: { cookie: who.cookie, origin: curia.url },
    }),
  )

describe('starting a scenario', () => {
  test('it belongs to a challenge, and may be about one of its options', async () => {
    const added = await member.send('addOption', 'ch-beds', { name: 'Close', verb: 'stop', description: 'All at once' })
    const optionId = added.body.result.optionId ?? added.body.result.id
    const id = await start(member, { optionId })
    const [row] = await curia.store.db
      .select()
      .from(documents)
      .where(eq(documents.id, id as DocumentId))
    expect(row).toMatchObject({ kind: 'scenario', challengeId: 'ch-beds', optionId })
    const { body } = await observer.get(`/api/documents/${id}`)
    expect(body).toMatchObject({ state: { kind: 'scenario', optionId }, template: [], access: 'read' })
    const list = await observer.get('/api/senates/sen-test/documents?kind=scenario')
    expect(list.body.items).toMatchObject([{ id, optionId }])
  })

  test('without a challenge, about an option of none, or as a copy of a text, none is started', async () => {
    const notes = await member.send('createDocument', 'ch-beds', { kind: 'notes', title: 'Notes' })
    const refused = async (target: string, body: object) =>
      (await member.send('createDocument', target, { kind: 'scenario', title: 'S', ...body })).body.code
    expect(await refused('sen-test', {})).toBe('wrong-kind')
    expect(await refused('ch-beds', { optionId: 'opt-unknown' })).toBe('option-unknown')
    expect(await refused('ch-beds', { kind: 'notes', optionId: 'opt-unknown' })).toBe('wrong-kind')
    expect(await refused('ch-beds', { copyOf: notes.body.result.id })).toBe('no-copy')
    expect(await refused('ch-beds', { copyOf: 'doc-unknown' })).toBe('no-copy')
  })

  test('it may begin as a copy of another, whose later changes it does not follow', async () => {
    const first = await start(member, {})
    const one = await open(member, first)
    setSettings(one.doc, { coping: 'off', startsOn: '2026-04-01' })
    setChange(one.doc, 'chg-1', closing)
    setAssumption(one.doc, stay, { low: 8, likely: 9, high: 10, source: 'Ward returns' })
    setOpinion(one.doc, 'svc-wards.meanStayDays', member.seatId, { low: 9, likely: 10, high: 12 })
    await one.saved()
    const copy = await open(chair, await start(chair, { copyOf: first }))
    expect(readScenario(copy.doc)).toEqual(readScenario(one.doc))
    expect(readScenario(copy.doc).content.changes).toHaveLength(1)
    removeChange(copy.doc, 'chg-1')
    await copy.saved()
    expect(readScenario(one.doc).content.changes).toHaveLength(1)
  })
})

test('two people see what the other changes, and the host says who set what, whatever clients claim', async () => {
  const id = await start(member, {})
  const [one, other] = await Promise.all([open(member, id), open(chair, id)])
  setChange(one.doc, 'chg-1', closing)
  await until(() => readScenario(other.doc).content.changes.length === 1)
  setAssumption(other.doc, stay, { low: 8, likely: 9, high: 10, source: 'Set by person-member' })
  await other.saved()
  await until(() => readScenario(one.doc).content.assumptions.length === 1)
  const { status, body } = await observer.get(`/api/documents/${id}/writers`)
  expect(status).toBe(200)
  const seatOf = (client: number) => body.items.find((writer: { client: number }) => writer.client === client)?.seatId
  expect(seatOf(one.doc.clientID)).toBe(member.seatId)
  expect(seatOf(other.doc.clientID)).toBe(chair.seatId)
  const written = body.items.find((writer: { client: number }) => writer.client === one.doc.clientID).written
  expect(written).toEqual([{ from: 0, at: curia.clock.now().toISOString() }])
})

test('a named version has the digest of what the maps hold, and the export says it in words', async () => {
  const id = await start(member, {})
  const one = await open(member, id)
  setChange(one.doc, 'chg-1', closing)
  await one.saved()
  const named = await member.send('nameVersion', id, { name: 'Before the workshop' })
  const { digest, text } = await curia.app.documents.reader.whole(id as DocumentId)
  expect(named.body.result.digest).toBe(digest)
  expect(text).toContain('Step 1 of the closure. Older people’s wards (LTHT): capacity down by 14 beds from day 28')
  setChange(one.doc, 'chg-1', { amount: -20 })
  await one.saved()
  expect((await curia.app.documents.reader.whole(id as DocumentId)).digest).not.toBe(digest)
  expect((await curia.app.documents.reader.laidOut(id as DocumentId, named.body.result.seq)).digest).toBe(digest)
  expect((await member.get(`/api/documents/${id}/export/docx`)).status).toBe(200)
  const now = (await member.get(`/api/documents/${id}/at`)).body.content
  expect(JSON.stringify(now)).toContain('capacity down by 20 beds from day 28')
})

test('search finds a scenario by its title and by its changes in words', async () => {
  const id = await start(member, { title: 'Xylophone ward' })
  const one = await open(member, id)
  setChange(one.doc, 'chg-1', { ...closing, text: 'Zygomorphic closure' })
  await one.saved()
  const finds = async (q: string) => {
    const { body } = await observer.get(`/api/senates/sen-test/search?q=${q}`)
    return body.items.some((hit: { documentId?: string; id?: string }) => JSON.stringify(hit).includes(id))
  }
  await until(() => finds('zygomorphic'))
  expect(await finds('xylophone')).toBe(true)
})

test('in a frozen scenario nobody changes anything', async () => {
  const id = await start(member, {})
  const one = await open(member, id)
  expect((await chair.send('freezeDocument', id, { reason: 'It is being decided on' })).status).toBe(200)
  setChange(one.doc, 'chg-1', closing)
  await until(() => one.denied.length > 0)
  expect(readScenario((await open(chair, id)).doc).content.changes).toEqual([])
})

describe('what is not a scenario is refused, and nobody else notices', () => {
  const hostile: Record<string, (doc: Y.Doc) => void> = {
    'a text': (doc) => doc.getXmlFragment('default').insert(0, [new Y.XmlElement('paragraph')]),
    'a map of another name': (doc) => doc.getMap('board').set('note', 1),
    'a list among the changes': (doc) => doc.getArray('changes').insert(0, [1]),
    'letters among the changes': (doc) => doc.getText('changes').insert(0, 'words'),
    'a change that is a plain value': (doc) => doc.getMap('changes').set('chg-1', { target: 'svc-wards' }),
    'a map among the settings': (doc) => doc.getMap('settings').set('coping', new Y.Map()),
    'a text in a change': (doc) => doc.getMap('changes').set('chg-1', new Y.Map([['text', new Y.Text('long')]])),
    'a map in a change': (doc) => doc.getMap('changes').set('chg-1', new Y.Map([['amount', new Y.Map()]])),
    'opinions that are no map': (doc) => doc.getMap('assumptions').set('a', new Y.Map([['opinions', { seat: 1 }]])),
    'a map in the opinions': (doc) =>
      doc.getMap('assumptions').set('a', new Y.Map([['opinions', new Y.Map([['seat', new Y.Map()]])]])),
    'a map among the opinions': (doc) => doc.getMap('opinions').set('seat/a', new Y.Map()),
    'a value as large as a page': (doc) => doc.getMap('settings').set('note', 'x'.repeat(5000)),
    'a value nested deeply': (doc) => doc.getMap('settings').set('note', { a: { b: { c: 1 } } }),
    'bytes as a value': (doc) => doc.getMap('settings').set('note', new Uint8Array(4)),
    'a very long name': (doc) => doc.getMap('settings').set('n'.repeat(300), 1),
    'ten thousand names': (doc) =>
      doc.transact(() => {
        for (let n = 0; n < 10_000; n++) doc.getMap('settings').set(`n${n}`, n)
      }),
  }
  test.each(Object.entries(hostile))('%s', async (_, write) => {
    const id = await start(member, {})
    const [honest, hostileClient] = await Promise.all([open(member, id), open(chair, id)])
    write(hostileClient.doc)
    await until(() => hostileClient.closed.length > 0)
    expect(hostileClient.closed[0]).toBe(closeCodes.notAllowed)
    setChange(honest.doc, 'chg-1', closing)
    await honest.saved()
    expect(honest.closed).toEqual([])
    const newcomer = await open(observer, id)
    expect(Object.keys(newcomer.doc.getMap('changes').toJSON())).toEqual(['chg-1'])
    expect([...newcomer.doc.share.keys()].filter((root) => root !== 'default').toSorted()).toEqual(['changes'])
  })

  test('maps of a scenario in a text', async () => {
    const { body } = await member.send('createDocument', 'ch-beds', { kind: 'notes', title: 'Notes' })
    const one = await open(member, body.result.id)
    setChange(one.doc, 'chg-1', closing)
    await until(() => one.closed.length > 0)
    expect(one.closed[0]).toBe(closeCodes.notAllowed)
  })

  test('numbers that are none come through, and are left out by name for everybody', async () => {
    const id = await start(member, {})
    const [one, other] = await Promise.all([open(member, id), open(chair, id)])
    setChange(one.doc, 'chg-1', { ...closing, amount: Number.NaN })
    setChange(one.doc, 'chg-2', { ...closing, amount: 1e308 })
    setChange(one.doc, 'chg-3', closing)
    await one.saved()
    await until(() => readScenario(other.doc).content.changes.length === 1)
    expect(readScenario(other.doc).problems.map(({ at }) => at)).toEqual([
      'changes/chg-1/amount',
      'changes/chg-2/amount',
    ])
    expect((await curia.app.documents.reader.whole(id as DocumentId)).digest).toMatch(/^[0-9a-f]{64}$/)
  })
})

test('an opinion noted for somebody else is known to be noted by whoever wrote it', async () => {
  const id = await start(member, {})
  const one = await open(member, id)
  setAssumption(one.doc, stay, { low: 8, likely: 9, high: 10, source: '' })
  setOpinion(one.doc, 'svc-wards.meanStayDays', 'seat-chair' as SeatId, { low: 1, likely: 2, high: 3 })
  await one.saved()
  const { body } = await chair.get(`/api/documents/${id}/writers`)
  expect(body.items.find(({ client }: { client: number }) => client === one.doc.clientID).seatId).toBe(member.seatId)
})
