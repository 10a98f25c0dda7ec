import { afterAll, beforeAll, expect, test } from 'vitest'
import { digestOf } from '../../shared/decisions/digest.ts'
import type { CommandId } from '../../shared/ids.ts'
import { type Curia, type Member, startCuria } from '../support/curia.ts'
import { personOf, testSenate } from '../support/fixture.ts'
import { accepted } from './making.ts'

let curia: Curia
let secretary: Member
beforeAll(async () => {
  curia = await startCuria()
  secretary = await curia.as('secretary')
})
afterAll(() => curia.close())

const bringIn = (body: object) =>
  curia.app.bus.change(
    personOf('secretary'),
    { commandId: crypto.randomUUID() as CommandId, type: 'importDecision', target: testSenate, body },
    'demonstration',
  )

const past = {
  title: 'Close no beds yet',
  force: 'advice',
  method: 'vote',
  statement: 'The senate advises LTHT to close no beds yet.',
  clauses: [{ id: 'dec-2-c1', text: 'All 168 beds stay open.', addressedTo: ['org-ltht'] }],
  rationale: 'No other care had shown that it had room.',
  challengeId: 'ch-beds',
  ownerSeatId: 'seat-chair',
  addressedTo: ['org-ltht', 'org-lch'],
  effectiveFrom: '2025-11-10',
  reviewOn: '2026-01-05',
  publication: 'published',
  draftedAt: '2025-11-09T10:00:00.000Z',
  dissents: [{ seatId: 'seat-lay-member', text: 'I would wait for a winter.' }],
  ratifications: [
    { seatId: 'seat-chair', at: '2025-11-10T10:00:00.000Z', outcome: 'ratified' },
    { seatId: 'seat-member', at: '2025-11-11T10:00:00.000Z', outcome: 'returned', reason: 'The date was missing.' },
    { seatId: 'seat-member', at: '2025-11-12T10:00:00.000Z', outcome: 'ratified' },
  ],
  withoutAnswer: [{ organisationIds: ['org-lch'], reason: 'A letter was sent.' }],
  presentSeatIds: ['seat-chair', 'seat-member', 'seat-lay-member'],
  quorum: { votingSeats: 3, legalBodies: 2, layMembers: 1, quorate: true },
  tally: { for: 2, against: 1 },
  interests: [{ seatId: 'seat-vice-chair', interestId: 'int-1', management: 'withdraw' }],
}
const read = async (id: string) => (await secretary.get(`/api/decisions/${id}`)).body

test('a decision of an earlier record comes in complete, marked historical and closed', async () => {
  const { result } = await bringIn({ ...past, id: 'dec-2', ref: 'TST-002', state: 'inForce' })
  expect(result).toEqual({ id: 'dec-2', ref: 'TST-002' })
  const { state } = await read('dec-2')
  expect(state).toMatchObject({
    state: 'inForce',
    historical: true,
    draftedAt: '2025-11-09T10:00:00.000Z',
    ratifiedAt: '2025-11-12T10:00:00.000Z',
    returns: [{ reason: 'The date was missing.' }],
    responses: { 'org-ltht': { dueOn: '2026-01-07' } },
    record: {
      decidedOn: '2025-11-12',
      signatures: [{ seatId: 'seat-chair' }, { seatId: 'seat-member' }],
      withoutAnswer: past.withoutAnswer,
      content: { clauses: [{ id: 'dec-2-c1', number: 1 }], dissents: past.dissents },
      snapshot: {
        ...{ method: 'vote', presentSeatIds: past.presentSeatIds },
        ...{ quorum: past.quorum, tally: past.tally, interests: past.interests },
      },
    },
  })
  expect(state.digest).toBe(digestOf(state.record))
})

test('what became of it since replays after it', async () => {
  const superseding = { ...past, clauses: [], relations: [{ kind: 'supersedes', toDecisionId: 'dec-2' }] }
  const { result } = await bringIn({ ...superseding, title: 'Close 28 beds in two steps', state: 'inForce' })
  expect(result).toMatchObject({ ref: 'TST-003' })
  expect((await read('dec-2')).state).toMatchObject({ state: 'superseded', byDecisionId: result.id })
  accepted(await secretary.send('implementDecision', String(result.id), { reason: 'It is done.' }))
})

test('what was put off, not agreed or still being ratified comes in as that', async () => {
  const { ratifications: _ratifications, ...undecided } = { ...past, clauses: [] }
  const because = { reason: 'A cost is needed.' }
  const deferred = await bringIn({ ...undecided, state: 'deferred', deferredUntil: '2026-06-01', ...because })
  expect((await read(String(deferred.result.id))).state).toMatchObject({
    state: 'deferred',
    until: '2026-06-01',
    ...because,
  })
  const not = await bringIn({ ...undecided, state: 'notAgreed', reason: '3 for, 7 against.' })
  expect((await read(String(not.result.id))).state).toMatchObject({ state: 'notAgreed' })
  const first = past.ratifications.slice(0, 1)
  const ratifying = await bringIn({ ...undecided, state: 'ratifying', ratifications: first })
  const id = String(ratifying.result.id)
  expect((await read(id)).state).toMatchObject({ state: 'ratifying', signatures: [{ seatId: 'seat-chair' }] })
  accepted(await (await curia.as('member')).send('ratifyDecision', id, {}))
  expect((await read(id)).state).toMatchObject({ state: 'inForce', historical: true })
})

test('an earlier record is whole and new, or it is refused', async () => {
  const refused = (body: object) =>
    bringIn(body).then(
      () => undefined,
      (error: { code: string }) => error.code,
    )
  expect(await refused({ ...past, id: 'dec-2', state: 'inForce' })).toBe('already-there')
  expect(await refused({ ...past, ref: 'TST-002', state: 'inForce' })).toBe('already-there')
  expect(await refused({ ...past, clauses: [], ratifications: [], state: 'inForce' })).toBe('needs-signatures')
  expect(await refused({ ...past, clauses: [], state: 'deferred' })).toBe('needs-reason')
  expect(await refused({ ...past, clauses: [], state: 'inForce', presentSeatIds: ['seat-none'] })).toBe('seat-unknown')
  expect(await refused({ ...past, clauses: [], state: 'inForce', force: 'binding' })).toBe('not-deciding')
})
