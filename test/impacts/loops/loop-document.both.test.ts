import { afterAll, beforeAll, expect, test } from 'vitest'
import { plainRoots } from '../../../shared/documents/plain-roots.ts'
import { loopMapOf } from '../../../shared/impacts/loops/read-map.ts'
import { setFactor, setLink } from '../../../shared/impacts/loops/write-map.ts'
import { until } from '../../documents/host-support.ts'
import { inSync, join, leaveAll, type StockClient } from '../../documents/stock-client.ts'
import { type Curia, type Member, startCuria } from '../../support/curia.ts'

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

const open = (who: Member, documentId: string): Promise<StockClient> =>
  inSync(
    join({
      url: `${curia.url.replace('http', 'ws')}/collab`,
      documentId,
      headers: { cookie: who.cookie, origin: curia.url },
    }),
  )
const read = ({ doc }: StockClient) => loopMapOf(plainRoots(doc, 'loops'))
const link = { from: 'a', to: 'b', sign: '-', strength: 2, lagWeeks: 1 } as const

test('a cause-loop map begins empty, belongs to a challenge, and two people write it at once', async () => {
  const reply = await member.send('createDocument', 'ch-beds', { kind: 'loops', title: 'What fills the wards' })
  expect(reply.status, JSON.stringify(reply.body)).toBe(200)
  const { id } = reply.body.result
  const [one, other] = await Promise.all([open(member, id), open(chair, id)])
  expect(read(one)).toEqual({ factors: [], links: [] })
  setFactor(one.doc, 'a', { label: 'full wards', organisationId: null })
  setFactor(other.doc, 'b', { label: 'free beds', organisationId: null })
  await until(() => read(one).factors.length === 2 && read(other).factors.length === 2)
  setLink(other.doc, 'l', link)
  await other.saved()
  await until(() => read(one).links.length === 1)
  expect(read(one)).toEqual(read(other))
  expect((await member.send('createDocument', 'sen-test', { kind: 'loops', title: 'No' })).body.code).toBe('wrong-kind')
})

test('what a map says is found by search', async () => {
  const reply = await member.send('createDocument', 'ch-beds', { kind: 'loops', title: 'Map to find' })
  const { id } = reply.body.result
  const one = await open(member, id)
  setFactor(one.doc, 'a', { label: 'quixotic bottlenecks', organisationId: null })
  setFactor(one.doc, 'b', { label: 'free beds', organisationId: null })
  setLink(one.doc, 'l', link)
  await one.saved()
  await expect
    .poll(async () => {
      const { body } = await chair.get('/api/senates/sen-test/search?q=quixotic')
      return JSON.stringify(body).includes(id)
    })
    .toBe(true)
})
