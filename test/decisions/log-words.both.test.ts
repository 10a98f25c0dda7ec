import { afterAll, beforeAll, expect, test } from 'vitest'
import { decisions } from '../../db/decisions.ts'
import { impacts } from '../../db/impacts.ts'
import { indexed } from '../../db/search.ts'
import { impactBody } from '../rights/scene.ts'
import { type Curia, type Member, startCuria } from '../support/curia.ts'
import { testSenate } from '../support/fixture.ts'
import { accepted } from './making.ts'

/** More than one search pages through. */
const many = 620
const at = new Date('2026-03-01T09:00:00.000Z')

let curia: Curia
let observer: Member

beforeAll(async () => {
  curia = await startCuria()
  observer = await curia.as('observer')
  const rows = Array.from({ length: many }, (_, n) => decisionRow(n))
  await curia.store.commit((db) => rows.flatMap((row) => [db.insert(decisions).values(row), entryOf(db, row)]))
})
afterAll(() => curia.close())

type Row = typeof decisions.$inferInsert

/** As an old senate's log has them: every twentieth does not hold the word, and every tenth is a draft. */
function decisionRow(n: number): Row {
  const state = n % 10 === 0 ? 'draft' : 'inForce'
  return {
    ...{ id: `dec-${n}` as Row['id'], senateId: testSenate, ref: `TST-${n + 1000}`, number: n + 1000, state },
    ...{ title: `Decision ${n}`, force: 'advice', verb: 'stop', method: 'consent', challengeId: null, record: {} },
    ...{ statement: n % 20 === 1 ? 'Ask the others' : 'Ask the nightingale wards', signedBySeatIds: [] },
    ...{ draftedAt: at, listedAt: new Date(at.getTime() + n), publication: 'internal', historical: false, version: 1 },
  }
}
const entryOf = (db: Curia['store']['db'], { id, title, statement, state }: Row) =>
  indexed(db, {
    ...{ senateId: testSenate, kind: 'decision', subjectId: id, restricted: false, assignedSeatIds: [] },
    ...{ draft: state === 'draft', title, body: statement, at },
  })
/** Those that hold the word and are no drafts. */
const holding = Array.from({ length: many }, (_, n) => n).filter((n) => n % 20 !== 1 && n % 10 !== 0)

const path = `/api/senates/${testSenate}/decisions`

test('the log keeps every decision that holds the words, counts it and puts it into the file', async () => {
  const { body } = await observer.get(`${path}?q=nightingales&limit=100`)
  expect([body.items.length, body.facets.found]).toEqual([100, holding.length])
  expect(body.facets.verb).toEqual([{ value: 'stop', count: holding.length }])
  expect(body.facets.status).toEqual([{ value: 'inForce', count: holding.length }])
  const seen: string[] = []
  for (let next: string | null = ''; next !== null; ) {
    const page = await observer.get(`${path}?q=nightingales&sort=reference&limit=100${next && `&cursor=${next}`}`)
    seen.push(...page.body.items.map(({ id }: { id: string }) => id))
    next = page.body.next
  }
  expect(seen).toEqual(holding.map((n) => `dec-${n}`))
  const lines = (await observer.get(`${path}.csv?q=nightingales`)).body.trimEnd().split('\r\n')
  expect(lines).toHaveLength(holding.length + 1)
})

test('the oldest decision that holds a word of all of them is found like the newest', async () => {
  const { facets } = (await observer.get(`${path}?q=ask`)).body
  expect(facets.found).toBe(many - many / 10)
  const oldest = (await observer.get(`${path}?q=ask%20decision&sort=oldest&limit=1`)).body.items
  expect(oldest).toMatchObject([{ id: 'dec-1' }])
})

test('the register of impacts keeps every impact that holds the words', async () => {
  const member = await curia.as('member')
  const { id } = accepted(await member.send('assertImpact', 'ch-beds', impactBody))
  const [first] = await curia.store.db.select().from(impacts)
  if (!first) throw new Error('There is no impact.')
  const copies = Array.from({ length: many }, (_, n) => ({
    ...first,
    ...{ id: `imp-${n}` as typeof first.id, ref: `TST-I${n + 1000}`, number: n + 1000 },
  }))
  await curia.store.commit((db) =>
    copies.flatMap((row) => [
      db.insert(impacts).values(row),
      indexed(db, {
        ...{ senateId: testSenate, kind: 'impact', subjectId: row.id, challengeId: row.challengeId, at },
        ...{ restricted: false, assignedSeatIds: [], draft: false, title: row.ref, body: 'A nightingale ward' },
      }),
    ]),
  )
  const { counts } = (await member.get(`/api/senates/${testSenate}/impacts?q=nightingale`)).body
  expect(counts.asserted).toBe(many)
  const { count } = (await member.get(`/api/senates/${testSenate}/impacts/matrix?q=nightingale`)).body
  expect(count).toBe(many)
  const own = (await member.get(`/api/senates/${testSenate}/impacts?q=virtual`)).body.items
  expect(own).toMatchObject([{ state: { id } }])
})
