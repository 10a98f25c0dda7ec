import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { decisionAddressees, decisionRelations, decisions } from '../../db/decisions.ts'
import type { Db, Statement } from '../../db/store.ts'
import type { DecisionId, OrganisationId, SeatId } from '../../shared/ids.ts'
import { type Curia, startCuria } from '../support/curia.ts'
import { drafted, inForce } from './making.ts'

let curia: Curia
let closed: DecisionId
let draft: DecisionId

beforeAll(async () => {
  curia = await startCuria()
  closed = (await inForce(curia)) as DecisionId
  draft = (await drafted(curia, { relations: [{ kind: 'dependsOn', toDecisionId: closed }] })) as DecisionId
})
afterAll(() => curia.close())

/** Whether the database takes a statement, whoever sends it. */
async function takes(build: (db: Db) => Statement): Promise<boolean> {
  try {
    await curia.store.commit((db) => [build(db)])
    return true
  } catch {
    return false
  }
}
const set = (id: DecisionId, row: object) => (db: Db) => db.update(decisions).set(row).where(eq(decisions.id, id))

const content = {
  title: 'Another',
  force: 'procedural',
  verb: 'stop',
  statement: 'Other words.',
  method: 'vote',
  record: { content: {} },
  digest: 'f'.repeat(64),
  ownerSeatId: 'seat-member' as SeatId,
  challengeId: null,
  proposalId: null,
  sessionId: 'ses-other',
  effectiveFrom: '2027-01-01',
  reviewOn: '2027-01-01',
  publication: 'published',
  decidedAt: new Date(0),
  draftedAt: new Date(0),
  listedAt: new Date(0),
  historical: true,
  signedBySeatIds: [],
  ref: 'TST-999',
  number: 999,
  senateId: 'sen-other',
}

test('the database itself closes every part of a ratified decision', async () => {
  for (const [name, value] of Object.entries(content)) {
    expect([name, await takes(set(closed, { [name]: value }))]).toEqual([name, false])
    if (name !== 'senateId') expect([name, await takes(set(draft, { [name]: value }))]).toEqual([name, true])
  }
})

test('a ratified decision is never a draft again, and no decision is deleted or replaced', async () => {
  for (const state of ['draft', 'ratifying', 'withdrawn', 'deferred', 'notAgreed']) {
    expect(await takes(set(closed, { state }))).toBe(false)
  }
  for (const id of [closed, draft])
    expect(await takes((db) => db.delete(decisions).where(eq(decisions.id, id)))).toBe(false)
  const [row] = await curia.store.db.select().from(decisions).where(eq(decisions.id, closed))
  if (!row) throw new Error('It is gone.')
  expect(await takes((db) => db.insert(decisions).values(row))).toBe(false)
})

test('its addressees and relations are closed with it', async () => {
  const organisationId = 'org-lcc' as OrganisationId
  const addressees = (id: DecisionId) => eq(decisionAddressees.decisionId, id)
  expect(await takes((db) => db.insert(decisionAddressees).values({ decisionId: closed, organisationId }))).toBe(false)
  expect(await takes((db) => db.delete(decisionAddressees).where(addressees(closed)))).toBe(false)
  expect(await takes((db) => db.update(decisionAddressees).set({ organisationId }).where(addressees(closed)))).toBe(
    false,
  )
  expect(await takes((db) => db.delete(decisionAddressees).where(addressees(draft)))).toBe(true)
  const relation = {
    ...{ senateId: 'sen-test', kind: 'dependsOn', fromDecisionId: closed, toDecisionId: draft },
    ...{ clauseId: '', at: new Date() },
  }
  expect(await takes((db) => db.insert(decisionRelations).values(relation as never))).toBe(true)
  const own = eq(decisionRelations.fromDecisionId, closed)
  expect(await takes((db) => db.update(decisionRelations).set({ kind: 'amends' }).where(own))).toBe(false)
  expect(await takes((db) => db.delete(decisionRelations).where(own))).toBe(false)
})

test('where a ratified decision stands moves on', async () => {
  expect(await takes(set(closed, { state: 'underReview', nextReviewOn: '2027-01-01', version: 99 }))).toBe(true)
})
