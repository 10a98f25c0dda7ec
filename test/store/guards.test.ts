import { type Column, eq, getTableColumns, type Table } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { decisionAddressees, decisionRelations, decisions } from '../../db/decisions.ts'
import { documentUpdates } from '../../db/documents.ts'
import { journal } from '../../db/journal.ts'
import { proposals } from '../../db/proposals.ts'
import { Conflict, type Db, type Statement, StoreFailure } from '../../db/store.ts'
import { type DecisionState, decisionStates, sealedStates } from '../../shared/decisions/states.ts'
import type {
  DecisionId,
  DocumentId,
  OrganisationId,
  PersonId,
  ProposalId,
  SeatId,
  SenateId,
} from '../../shared/ids.ts'
import { type OwnDatabase, openOwn } from '../support/own-database.ts'

// What the database itself refuses, whoever asks: tried past the store, as an operator would.

const at = new Date('2026-03-02T09:00:00Z')
const senateId = 'sen-test' as SenateId

const decision = (key: DecisionState, ref: string) => ({
  id: `de-${key}` as DecisionId,
  senateId,
  ref,
  number: 1,
  title: 'Keep 12 beds',
  force: 'commitment',
  state: 'draft',
  method: 'consensus',
  statement: 'Twelve beds stay open.',
  record: { clauses: ['Twelve beds stay open.'] },
  signedBySeatIds: [],
  draftedAt: at,
  listedAt: at,
  publication: 'senate',
  historical: false,
  version: 1,
})

const proposal = {
  id: 'pr-1' as ProposalId,
  senateId,
  ref: 'TST-P1',
  process: 'consensus' as const,
  wording: 'Twelve beds stay open.',
  wordingDigest: 'd'.repeat(64),
  presentSeatIds: [],
  state: 'carried' as const,
  historical: false,
  version: 1,
}

const entry = { senateId, stream: 'impact:a' as const, type: 'x', at, by: 'seat-a' as SeatId, entry: '{}', hash: 'h' }
const update = {
  documentId: 'doc-a' as DocumentId,
  personId: 'person-a' as PersonId,
  connectionId: 'c',
  at,
  data: Buffer.from('text'),
}

const rows = (db: Db): Statement[] => [
  db.insert(journal).values([1, 2].map((n) => ({ ...entry, seq: n, version: n }))),
  db.insert(documentUpdates).values([1, 2].map((seq) => ({ ...update, seq }))),
  ...decisionStates.map((state, n) => db.insert(decisions).values(decision(state, `TST-${n}`))),
  db.insert(decisionAddressees).values(
    decisionStates.map((state) => ({
      decisionId: `de-${state}` as DecisionId,
      organisationId: 'org-a' as OrganisationId,
    })),
  ),
  ...decisionStates.map((state) =>
    db
      .update(decisions)
      .set({ state })
      .where(eq(decisions.id, `de-${state}` as DecisionId)),
  ),
  db.insert(decisionRelations).values({
    senateId,
    kind: 'supersedes',
    fromDecisionId: 'de-inForce' as DecisionId,
    toDecisionId: 'de-superseded' as DecisionId,
    clauseId: '',
    at,
  }),
  db.insert(proposals).values(proposal),
]

let own: OwnDatabase
beforeAll(async () => {
  own = await openOwn()
  await own.store.commit(rows)
})
afterAll(() => own.close())

/** A value of the column's type that no row has, as each driver takes it. */
function otherOf(column: Column): unknown {
  const json = '{"other":1}'
  const values: Record<string, unknown> = { string: 'other', number: 99, boolean: 1, date: 99, json }
  const postgres: Record<string, unknown> = { ...values, boolean: true, date: new Date(0), custom: json }
  return (own.store.dialect === 'postgres' ? postgres : values)[column.dataType]
}
const named = (key: string) => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
const change = (table: string, name: string, column: Column, where = 'true') =>
  own.direct.run(`update ${table} set ${name} = ? where ${where}`, otherOf(column))

const columnsOf = (table: Table) =>
  Object.entries(getTableColumns(table)).map(([key, column]) => ({ name: named(key), column }))

describe.for(['journal', 'document_updates', 'decision_relations'])('%s is append-only', (table) => {
  test('nothing in it is changed or deleted', async () => {
    const before = await own.direct.rows(`select * from ${table}`)
    expect(before.length).toBeGreaterThan(0)
    const byName = { journal, document_updates: documentUpdates, decision_relations: decisionRelations }
    for (const { name, column } of columnsOf(byName[table as keyof typeof byName])) {
      if (column.dataType === 'buffer') continue
      await expect(change(table, name, column)).rejects.toThrow('append-only')
    }
    await expect(own.direct.run(`delete from ${table}`)).rejects.toThrow('append-only')
    expect(await own.direct.rows(`select * from ${table}`)).toEqual(before)
  })
})

test('the bytes of a document update are never changed', async () => {
  const raw = Buffer.from('other')
  await expect(own.direct.run('update document_updates set data = ?', raw)).rejects.toThrow('append-only')
})

describe.for(['journal', 'document_updates', 'decisions', 'decision_relations', 'decision_addressees', 'proposals'])(
  '%s',
  (table) => {
    test('is never emptied or replaced', async () => {
      const before = await own.direct.rows(`select * from ${table}`)
      if (own.store.dialect === 'postgres') {
        await expect(own.direct.run(`truncate ${table}`)).rejects.toThrow('append-only')
        await expect(own.direct.run(`truncate ${table} cascade`)).rejects.toThrow('append-only')
      } else if (table !== 'decision_relations' && table !== 'decision_addressees') {
        const again = own.direct.run(`insert or replace into ${table} select * from ${table} limit 1`)
        await expect(again).rejects.toThrow('never replaced')
      }
      expect(await own.direct.rows(`select * from ${table}`)).toEqual(before)
      expect(before.length).toBeGreaterThan(0)
    })
  },
)

test('a journal entry at a place that is taken is a Conflict: another server was first', async () => {
  const seq = own.store.commit((db) => [db.insert(journal).values({ ...entry, seq: 2, version: 3 })])
  await expect(seq).rejects.toBeInstanceOf(Conflict)
  const version = own.store.commit((db) => [db.insert(journal).values({ ...entry, seq: 3, version: 2 })])
  await expect(version).rejects.toBeInstanceOf(Conflict)
  const again = own.store.commit((db) => [db.insert(documentUpdates).values({ ...update, seq: 2 })])
  await expect(again).rejects.toBeInstanceOf(Conflict)
  const ref = own.store.commit((db) => [
    db.insert(decisions).values({ ...decision('inForce', 'TST-0'), id: 'de-x' as DecisionId }),
  ])
  await expect(ref).rejects.toBeInstanceOf(Conflict)
})

test('what a trigger refuses is a StoreFailure, and nothing of its commit stays', async () => {
  const refused = own.store.commit((db) => [
    db.insert(journal).values({ ...entry, seq: 3, version: 3 }),
    db.delete(documentUpdates),
  ])
  await expect(refused).rejects.toBeInstanceOf(StoreFailure)
  expect((await own.store.db.select().from(journal)).length).toBe(2)
})

/** Where a decision stands moves on after it was ratified; every other column is its record. */
const moving = ['state', 'next_review_on', 'version']

test.for(sealedStates)('a decision in the state %s changes only in where it stands', async (state) => {
  const where = `id = 'de-${state}'`
  const read = () => own.direct.rows(`select * from decisions where ${where}`)
  const before = await read()
  for (const { name, column } of columnsOf(decisions).filter((each) => !moving.includes(each.name)))
    await expect(change('decisions', name, column, where), name).rejects.toThrow('closed')
  await expect(own.direct.run(`update decisions set state = 'draft' where ${where}`)).rejects.toThrow('closed')
  await expect(own.direct.run(`delete from decisions where ${where}`)).rejects.toThrow(/append-only|never deleted/)
  const addressees = `delete from decision_addressees where decision_id = 'de-${state}'`
  await expect(own.direct.run(addressees)).rejects.toThrow('closed')
  expect(await read()).toEqual(before)
  await own.direct.run(`update decisions set version = 2, next_review_on = '2027-01-01' where ${where}`)
  expect(await read()).toMatchObject([{ next_review_on: '2027-01-01' }])
})

test('a decision that was not ratified can still be written', async () => {
  await own.direct.run(`update decisions set title = 'Another' where id = 'de-draft'`)
  expect(await own.direct.rows(`select title from decisions where id = 'de-draft'`)).toEqual([{ title: 'Another' }])
})

test('words that were put to the senate never change', async () => {
  const pinned = ['id', 'senate_id', 'ref', 'wording', 'wording_digest', 'document_id', 'document_seq']
  for (const { name, column } of columnsOf(proposals).filter((each) => pinned.includes(each.name)))
    await expect(change('proposals', name, column), name).rejects.toThrow('never change')
  await expect(own.direct.run('delete from proposals')).rejects.toThrow(/append-only|never deleted/)
  expect(await own.store.db.select().from(proposals)).toMatchObject([{ wording: proposal.wording }])
})
