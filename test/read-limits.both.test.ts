import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Curia, type Member, startCuria } from './support/curia.ts'

// Each person has used up what they may when they ask: what counts is who they are, for all come from one address.

let curia: Curia
let chair: Member
let member: Member
beforeAll(async () => {
  curia = await startCuria()
  chair = await curia.as('chair')
  member = await curia.as('member')
})
afterAll(() => curia.close())

const useUp = async (person: Member, left = 0) => {
  const spend = () => curia.app.limits.read(person.personId)
  for (let n = 0; n < 600 - left; n++) await spend()
}

test('a read beyond the limit is refused with the time to wait, and the person beside them reads on', async () => {
  await useUp(chair, 1)
  expect((await chair.get('/api/me')).status).toBe(200)
  for (const path of [
    '/api/me',
    '/api/documents',
    '/api/senates/sen-test',
    '/api/senates/sen-test/search?q=ward',
    '/api/senates/sen-test/decisions.csv',
    '/api/senates/sen-nowhere',
  ]) {
    const response = await fetch(curia.url + path, { headers: { cookie: chair.cookie } })
    const problem = (await response.json()) as { code: string; retryAfterSeconds: number }
    expect([path, response.status, problem.code]).toEqual([path, 429, 'too-many'])
    expect(problem.retryAfterSeconds).toBeGreaterThan(0)
    expect(response.headers.get('retry-after')).toBe(String(problem.retryAfterSeconds))
  }
  expect((await member.get('/api/senates/sen-test')).status).toBe(200)
})

test('a spreadsheet counts as many reads', async () => {
  const secretary = await curia.as('secretary')
  await useUp(secretary, 20)
  expect((await secretary.get('/api/senates/sen-test/decisions.csv')).status).toBe(200)
  expect(await secretary.get('/api/me')).toMatchObject({ status: 429 })
})

test('who has read too much can still act', async () => {
  const facilitator = await curia.as('facilitator')
  await useUp(facilitator)
  const body = { name: 'Later', verb: 'stop', description: 'D' }
  expect((await facilitator.send('addOption', 'ch-beds', body)).status).toBe(200)
})

test("a follow beyond the limit is refused over all of a person's connections", async () => {
  const [one, other] = [await member.socket(), await member.socket()]
  for (let n = 0; n < 239; n++) await curia.app.limits.follow(member.personId)
  const ask = { stream: 'challenge:ch-beds', version: 0 } as const
  expect(await one.emitWithAck('follow', ask)).toMatchObject({ stream: 'challenge:ch-beds' })
  for (const socket of [one, other]) {
    expect(await socket.emitWithAck('follow', ask)).toMatchObject({
      code: 'too-many',
      retryAfterSeconds: expect.any(Number),
    })
  }
  const others = await (await curia.as('layMember')).socket()
  expect(await others.emitWithAck('follow', ask)).toMatchObject({ stream: 'challenge:ch-beds' })
})
