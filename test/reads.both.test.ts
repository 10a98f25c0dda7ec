import { afterAll, beforeAll, expect, test } from 'vitest'
import { indexed } from '../db/search.ts'
import type { ChallengeId, SeatId, SenateId } from '../shared/ids.ts'
import { type Curia, startCuria } from './support/curia.ts'

let curia: Curia
beforeAll(async () => {
  curia = await startCuria()
  const at = curia.clock.now()
  const entry = {
    challengeId: null,
    documentId: null,
    restricted: false,
    assignedSeatIds: [] as SeatId[],
    draft: false,
    at,
  }
  await curia.store.commit((db) => [
    indexed(db, {
      ...entry,
      kind: 'challenge',
      subjectId: 'ch-beds',
      senateId: 'sen-test' as SenateId,
      challengeId: 'ch-beds' as ChallengeId,
      title: 'Closing beds',
      body: 'Two wards close before winter',
    }),
    indexed(db, {
      ...entry,
      kind: 'challenge',
      subjectId: 'ch-far',
      senateId: 'sen-other' as SenateId,
      title: 'Closing beds',
      body: 'Elsewhere',
    }),
  ])
})
afterAll(() => curia.close())

test('a person reads who they are and where they sit', async () => {
  const member = await curia.as('member')
  const { body } = await member.get('/api/me')
  expect(body).toMatchObject({
    person: { id: 'person-member', administrator: false },
    seats: [{ seatId: 'seat-member', role: 'member' }],
  })
})

test('search finds all words in any order, in the own senate only', async () => {
  const member = await curia.as('member')
  const { body } = await member.get('/api/senates/sen-test/search?q=winter%20clos')
  expect(body.items).toMatchObject([{ kind: 'challenge', id: 'ch-beds', title: 'Closing beds' }])
  expect(body.items[0].excerpt).toContain('\u0002winter\u0003')
  expect((await member.get('/api/senates/sen-test/search?q=elsewhere')).body.items).toEqual([])
  expect((await member.get('/api/senates/sen-other/search?q=beds')).status).toBe(404)
})

test.each(['"', '*', 'NEAR(a b)', "'; drop table journal --", '', '   ', '\u{1F600}', 'a'.repeat(9_000)])(
  'hostile words %j are only words',
  async (words) => {
    const member = await curia.as('member')
    expect(await member.get(`/api/senates/sen-test/search?q=${encodeURIComponent(words)}`)).toMatchObject({
      status: 200,
    })
  },
)
