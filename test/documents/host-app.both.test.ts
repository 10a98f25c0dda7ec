import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeCodes } from '../../shared/documents/collab.ts'
import type { DocumentId } from '../../shared/ids.ts'
import { type Curia, type Member, startCuria } from '../support/curia.ts'
import { until } from './host-support.ts'
import { rawClient } from './raw-client.ts'
import { inSync, join, leaveAll, type StockClient } from './stock-client.ts'

let curia: Curia
let chair: Member
let member: Member
beforeAll(async () => {
  curia = await startCuria()
  chair = await curia.as('chair')
  member = await curia.as('member')
})
afterAll(async () => {
  leaveAll()
  await curia.close()
})

const address = () => `${curia.url.replace('http', 'ws')}/collab`
const headersOf = (who: Member) => ({ cookie: who.cookie, origin: curia.url })
const opened = (who: Member, documentId: string): Promise<StockClient> =>
  inSync(join({ url: address(), documentId, headers: headersOf(who) }))
const whole = async (documentId: string) => (await curia.app.documents.reader.whole(documentId as DocumentId)).text

async function newDocument(target = 'ch-beds'): Promise<string> {
  const reply = await member.send('createDocument', target, { kind: 'notes', title: 'Notes of the table' })
  expect(reply.status, JSON.stringify(reply.body)).toBe(200)
  return reply.body.result.id
}

test('two members write in one document and see who the other is', async () => {
  const id = await newDocument()
  const [one, other] = await Promise.all([opened(member, id), opened(chair, id)])
  one.provider.awareness.setLocalState({ user: { name: 'Nobody' } })
  one.write('From the member.')
  await until(() => other.text().endsWith('From the member.'))
  other.write('From the chair.')
  await other.saved()
  await until(() => one.text() === other.text())
  expect(await whole(id)).toBe(one.text())
  await until(() => other.provider.awareness.getStates().has(one.doc.clientID))
  expect(other.provider.awareness.getStates().get(one.doc.clientID)?.user).toMatchObject({
    personId: 'person-member',
    role: 'member',
    organisation: 'LTHT',
  })
})

test('nobody opens a document without signing in, from another site, of another senate, or that is not there', async () => {
  const id = await newDocument()
  const outsider = await curia.as('outsider')
  await expect(rawClient(`${address()}/${id}`)).rejects.toThrow('status 401')
  await expect(rawClient(`${address()}/${id}`, { cookie: member.cookie })).rejects.toThrow('status 403')
  const foreign = { cookie: member.cookie, origin: 'https://elsewhere.example' }
  await expect(rawClient(`${address()}/${id}`, foreign)).rejects.toThrow('status 403')
  await expect(rawClient(`${address()}/${id}`, headersOf(outsider))).rejects.toThrow('status 404')
  await expect(rawClient(`${address()}/doc-unknown`, headersOf(member))).rejects.toThrow('status 404')
  await expect(rawClient(`${address()}/doc-notes`, headersOf(member))).rejects.toThrow('status 404')
})

test('an observer reads along, and what they write reaches nobody', async () => {
  const id = await newDocument()
  const [writer, observer] = await Promise.all([opened(member, id), opened(await curia.as('observer'), id)])
  observer.write('From the observer.')
  await until(() => observer.denied.length > 0)
  writer.write('From the member.')
  await until(() => observer.text().includes('From the member.'))
  expect(writer.text()).not.toContain('From the observer.')
  expect(await whole(id)).not.toContain('From the observer.')
})

test('a frozen document keeps every word written before, and takes none after until it thaws', async () => {
  const id = await newDocument()
  const writer = await opened(member, id)
  writer.write('Before.')
  await writer.saved()
  expect((await chair.send('freezeDocument', id, { reason: 'The words are being tested.' })).status).toBe(200)
  writer.write('After.')
  await until(() => writer.denied.length > 0)
  expect(writer.denied).toEqual(['frozen'])
  expect(await whole(id)).toContain('Before.')
  expect(await whole(id)).not.toContain('After.')
  expect((await chair.send('thawDocument', id, {})).status).toBe(200)
  await until(async () => (await whole(id)).includes('After.'))
})

test('a member who withdraws loses the document within 2 seconds, and cannot come back', async () => {
  const id = await newDocument()
  const member2 = await curia.as('member2')
  const [stays, leaves] = await Promise.all([opened(member, id), opened(member2, id)])
  const declared = await member2.send('declareInterest', 'seat-member-2', {
    nilReturn: false,
    category: 'financial',
    scope: 'standing',
    description: 'Owns a share of a care home.',
    relatedOrganisationIds: [],
    from: '2026-03-02',
    publish: false,
  })
  expect(declared.status, JSON.stringify(declared.body)).toBe(200)
  const at = performance.now()
  const ruled = await chair.send('ruleOnTarget', declared.body.result.id, {
    target: { kind: 'challenge', id: 'ch-beds' },
    management: 'noPapersAndWithdraw',
    rationale: 'Would gain from the closure.',
  })
  expect(ruled.status, JSON.stringify(ruled.body)).toBe(200)
  await until(() => leaves.closed.length > 0)
  expect(performance.now() - at).toBeLessThan(2000)
  expect(leaves.closed).toEqual([closeCodes.notAllowed])
  await expect(rawClient(`${address()}/${id}`, headersOf(member2))).rejects.toThrow('status 404')
  stays.write('Goes on.')
  await stays.saved()
  expect(stays.closed).toEqual([])
})

test('signing out closes the documents of that sign-in, and of no other', async () => {
  const id = await newDocument()
  const [first, second] = await Promise.all([curia.as('layMember'), curia.as('layMember')])
  const [leaves, stays] = await Promise.all([opened(first, id), opened(second, id)])
  const reply = await first.post('/api/auth/sign-out', {}, { origin: curia.url })
  expect(reply.status).toBe(200)
  await until(() => leaves.closed.length > 0, 2000)
  expect(leaves.closed).toEqual([closeCodes.signedOut])
  stays.write('Still here.')
  await stays.saved()
  expect(stays.closed).toEqual([])
})

test('what is written is found by search, by those who may read it', async () => {
  const id = await newDocument()
  const writer = await opened(member, id)
  writer.write('Zygomorphic pathways.')
  await writer.saved()
  await until(async () => {
    const { body } = await member.get('/api/senates/sen-test/search?q=zygomorphic')
    return JSON.stringify(body).includes(id)
  })
  const outside = await (await curia.as('outsider')).get('/api/senates/sen-test/search?q=zygomorphic')
  expect(outside.status).toBe(404)
})
