import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ballotsOf } from '../../db/ballot-box.ts'
import { commandResults, journal } from '../../db/journal.ts'
import { ballots } from '../../db/proposals.ts'
import { createFingerprint } from '../../server/fingerprint.ts'
import { canonical } from '../../shared/canonical.ts'
import type { ProposalId } from '../../shared/ids.ts'
import { testSettings } from '../support/curia.ts'
import { type Assignment, type SecretVote, voteInSecret, voters } from './secret-vote.ts'

// The same tally, once with everybody the other way round: whoever could join voter to vote would see a difference.
const one: Assignment = ['for', 'against', 'for', 'against', 'abstain']
const other: Assignment = ['against', 'for', 'against', 'for', 'abstain']
let first: SecretVote
let second: SecretVote

beforeAll(async () => {
  first = await voteInSecret(one)
  second = await voteInSecret(other)
}, 40_000)
afterAll(async () => {
  await first.close()
  await second.close()
})

test('what another member receives is the same, whoever voted how', () => {
  expect(anonymous(first.received)).toEqual(anonymous(second.received))
})

test('another member hears of no ballot but their own, nor who took part in one that they cannot see', () => {
  const events = [...first.received.matchAll(/"type":"ballotTaken","unitId":"([\w-]+)"/g)].map(([, unit]) => unit)
  expect(new Set(events)).toEqual(new Set(['seat-lay-member']))
  expect(first.received).toContain('"event":{"type":"withheld"}')
  expect(first.received).not.toMatch(/"by":"[^"]+","event":\{"type":"withheld"/)
})

test('below three ballots nobody is told how many there are, and from three on by whom but not what', async () => {
  const turnouts = [...first.received.matchAll(/"turnout":(null|\{"answered":(\d))/g)].map(([, , n]) => n ?? null)
  expect(turnouts).toEqual([null, null, '3', '4', '5', '5'])
})

test('the journal says only that a ballot was taken', async () => {
  const rows = await first.curia.store.db.select().from(journal).where(eq(journal.type, 'ballotTaken'))
  expect(rows).toHaveLength(voters.length)
  for (const { entry } of rows) {
    const { body } = JSON.parse(entry)
    expect(Object.keys(body).toSorted()).toEqual(['ofSeatIds', 'unitId'])
  }
})

test('the results of commands hold no choice, and equal choices do not look alike there', async () => {
  const rows = await first.curia.store.db.select().from(commandResults)
  expect(JSON.stringify(rows)).not.toMatch(/position|against|abstain/)
  expect(new Set(rows.map((row) => row.bodyHash)).size).toBe(rows.length)
})

test('not even the secret of the server tells which choice somebody sent', async () => {
  const rows = await first.curia.store.db.select().from(commandResults)
  const guess = createFingerprint(testSettings.secret)
  const sent = (type: string, body: object) => ({ type, target: first.proposalId, body, version: null })
  const isSent = (command: object) =>
    rows.some(({ personId, commandId, bodyHash }) => bodyHash === guess(canonical({ ...command, personId, commandId })))
  // Of what is no secret ballot, a right guess is confirmed.
  expect(isSent(sent('closeProposal', { words: 1 }))).toBe(true)
  for (const position of ['for', 'against', 'abstain']) {
    const choice = { kind: 'position', position }
    expect([position, isSent(sent('takeStance', { words: 1, choice }))]).toEqual([position, false])
  }
})

test('a ballot that is sent again after a lost answer gets its first answer', () => {
  for (const { firstTold, toldAgain } of [first, second]) expect(toldAgain).toEqual(firstTold)
})

test('the box holds each choice once, under an id that nothing else holds, in an order of its own', async () => {
  const { db } = first.curia.store
  expect(await ballotsOf(db, first.proposalId as ProposalId)).toEqual(
    ['abstain', 'against', 'against', 'for', 'for'].map((position) => ({ kind: 'position', position })),
  )
  const rows = await db.select().from(ballots)
  expect(rows.every((row) => row.sorted)).toBe(true)
  const said = JSON.stringify([await db.select().from(journal), await db.select().from(commandResults)])
  for (const { id } of rows) expect(said).not.toContain(id)
  expect(new Set(rows.map((row) => row.choice.length)).size).toBe(1)
})

test('a ballot that was counted is neither changed nor removed', async () => {
  const { store } = first.curia
  await expect(store.commit((db) => [db.delete(ballots)])).rejects.toThrow()
  await expect(store.commit((db) => [db.update(ballots).set({ choice: 'x' })])).rejects.toThrow()
})

test('a secret ballot is final, and its proposal says the tally to all', async () => {
  expect(first.received).toContain('"counts":{"')
  const member = await first.curia.as('observer')
  const { body } = await member.get(`/api/proposals/${first.proposalId}`)
  expect(body.state).toMatchObject({
    state: 'notCarried',
    how: { stances: [], taken: [], result: { tally: { counts: { for: 2, against: 2, abstain: 1 }, base: 4 } } },
  })
})

/** Without what is drawn anew each time: ids, digests and cursors. */
function anonymous(text: string): string[] {
  const lines = text.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID').split('\n')
  // News that reach the socket arrive between the answers to what was asked: their order among those is chance.
  return lines.toSorted()
}
