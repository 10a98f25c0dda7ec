import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { responseDrafts, responses } from '../../db/decisions.ts'
import { journal } from '../../db/journal.ts'
import { readDecision } from '../../server/decisions/load.ts'
import { readStream } from '../../server/journal.ts'
import type { DecisionId, OrganisationId } from '../../shared/ids.ts'
import { type Curia, type Member, startCuria } from '../support/curia.ts'
import { seatKeys, testSenate } from '../support/fixture.ts'
import { inForce } from './making.ts'

let curia: Curia
let people: Record<string, Member>
let reviewerLch: Member
let reviewerLtht: Member
let secretary: Member

beforeAll(async () => {
  curia = await startCuria()
  people = Object.fromEntries(await Promise.all(seatKeys.map(async (key) => [key, await curia.as(key)] as const)))
  ;({ reviewerLch, reviewerLtht, secretary } = people as { [key: string]: Member } & {
    reviewerLch: Member
    reviewerLtht: Member
    secretary: Member
  })
})
afterAll(() => curia.close())

const lch = { organisationId: 'org-lch' }
const ltht = { organisationId: 'org-ltht' }
/** LTHT is asked about clause 1; no clause asks LCH, so it answers the decision as a whole. */
const decision = () => inForce(curia)
const clauseOf = async (id: string) => (await readDecision(curia.store.db, id))?.content.clauses[0]?.id
const whole = (position: string, more: object = {}) => ({ clauseId: null, position, ...more })
const rowOf = async (decisionId: string, organisationId: string) => {
  const [row] = await curia.store.db
    .select()
    .from(responses)
    .where(
      and(
        eq(responses.decisionId, decisionId as DecisionId),
        eq(responses.organisationId, organisationId as OrganisationId),
      ),
    )
  return row
}
const touches = async (who: Member, organisationId: string, decisionId: string) => {
  const { body } = await who.get(`/api/organisations/${organisationId}/touches`)
  return body.decisions.find((each: { decisionId: string }) => each.decisionId === decisionId)
}

describe("an organisation's answer over HTTP", () => {
  test('is moved by its own reviewer only, whatever the role of the others', async () => {
    const id = await decision()
    for (const [key, person] of Object.entries(people)) {
      if (key === 'reviewerLch') continue
      const reply = await person.send('acknowledgeDecision', id, lch)
      expect([key, reply.status]).toEqual([key, key === 'outsider' ? 404 : 403])
    }
    expect(await rowOf(id, 'org-lch')).toMatchObject({ state: 'notified' })
    expect(await reviewerLch.send('acknowledgeDecision', id, lch)).toMatchObject({ status: 200 })
    expect(await rowOf(id, 'org-lch')).toMatchObject({ state: 'acknowledged', positions: [] })
  })

  test('acknowledges nothing by opening pages', async () => {
    const id = await decision()
    const before = await readStream(curia.store.db, `decision:${id}`)
    await reviewerLch.get(`/api/decisions/${id}`)
    await reviewerLch.get(`/api/organisations/org-lch/touches`)
    await reviewerLch.get(`/api/decisions/${id}/responses/org-lch/draft`)
    expect(await readStream(curia.store.db, `decision:${id}`)).toEqual(before)
  })

  test('by clause needs every clause, and its reasons', async () => {
    const id = await decision()
    const clauseId = await clauseOf(id)
    const said = (position: string, more: object = {}) => ({ ...ltht, positions: [{ clauseId, position, ...more }] })
    expect((await reviewerLtht.send('answerDecision', id, { ...ltht, positions: [] })).body.code).toBe('needs-position')
    expect((await reviewerLtht.send('answerDecision', id, said('notAccept'))).body).toMatchObject({
      code: 'needs-reason',
      at: '/positions/0/reason',
    })
    const partly = said('acceptInPart', { reason: 'Only with weekend cover' })
    expect(
      await reviewerLtht.send('answerDecision', id, { ...partly, conditions: 'Shared each Monday' }),
    ).toMatchObject({ status: 200 })
    expect(await rowOf(id, 'org-ltht')).toMatchObject({
      state: 'responded',
      conditions: 'Shared each Monday',
      receivedBy: 'here',
      recordedBySeatId: 'seat-reviewer-ltht',
      positions: [{ clauseId, position: 'acceptInPart', reason: 'Only with weekend cover', boardDate: null }],
    })
    expect((await touches(secretary, 'org-ltht', id)).response).toMatchObject({ positions: { acceptInPart: 1 } })
  })

  test('that is not sent is seen by its own reviewers only, and no word of it is in the journal', async () => {
    const id = await decision()
    const secret = 'Fourteen virtual beds need eighteen'
    const draft = { positions: [], conditions: secret, notes: secret }
    expect(await reviewerLch.send('saveResponseDraft', id, { ...lch, ...draft })).toMatchObject({ status: 200 })
    const address = `/api/decisions/${id}/responses/org-lch/draft`
    expect((await reviewerLch.get(address)).body).toMatchObject({ draft, savedBy: 'seat-reviewer-lch' })
    for (const [key, person] of Object.entries(people)) {
      const reply = await person.get(address)
      expect([key, reply.status]).toEqual([key, key === 'reviewerLch' ? 200 : 404])
      for (const path of [
        `/api/decisions/${id}`,
        '/api/organisations/org-lch/touches',
        `/api/senates/${testSenate}/home`,
      ]) {
        if (key !== 'reviewerLch') expect(JSON.stringify((await person.get(path)).body)).not.toContain(secret)
      }
    }
    const entries = await curia.store.db.select({ entry: journal.entry }).from(journal)
    expect(entries.filter(({ entry }) => entry.includes(secret))).toEqual([])
  })

  test('that is being drafted is withheld from everyone else who follows the decision', async () => {
    const id = await decision()
    await reviewerLch.send('saveResponseDraft', id, { ...lch, positions: [], conditions: '', notes: 'x' })
    const types = async (who: Member) => {
      const socket = await who.socket()
      const batch = await socket.emitWithAck('follow', { stream: `decision:${id}`, version: 0 })
      if (!('events' in batch)) throw new Error('Not followed.')
      return batch.events.map(({ event }) => event.type)
    }
    const seen = await types(reviewerLtht)
    expect(seen.at(-1)).toBe('withheld')
    expect(await types(secretary)).toEqual(seen)
    expect((await types(reviewerLch)).at(-1)).toBe('responseDraftSaved')
  })

  test('takes its draft away once it is given, and a letter does not', async () => {
    const id = await decision()
    const kept = () =>
      curia.store.db
        .select()
        .from(responseDrafts)
        .where(eq(responseDrafts.decisionId, id as DecisionId))
    await reviewerLch.send('saveResponseDraft', id, { ...lch, positions: [], conditions: '', notes: 'Begun' })
    const letter = { ...lch, receivedOn: '2026-03-01', positions: [whole('accept')], implementation: 'underway' }
    expect(await reviewerLch.send('recordResponseLetter', id, letter)).toMatchObject({ status: 403 })
    expect(await secretary.send('recordResponseLetter', id, letter)).toMatchObject({ status: 200 })
    expect(await kept()).toHaveLength(1)
    expect(await rowOf(id, 'org-lch')).toMatchObject({ receivedBy: 'letter', recordedBySeatId: 'seat-secretary' })
    await reviewerLch.send('answerDecision', id, { ...lch, positions: [whole('accept')] })
    expect(await kept()).toEqual([])
    expect(await rowOf(id, 'org-lch')).toMatchObject({ receivedBy: 'here', state: 'responded' })
  })

  test('keeps a referral open until the local decision is cited', async () => {
    const id = await decision()
    const referral = whole('referToBoard', { boardDate: '2026-03-20' })
    await reviewerLch.send('answerDecision', id, { ...lch, positions: [referral] })
    expect(await rowOf(id, 'org-lch')).toMatchObject({ state: 'responded', boardDate: '2026-03-20' })
    expect((await reviewerLch.send('closeResponse', id, lch)).body.code).toBe('needs-local-decision')
    const cited = { ...lch, localDecisionRef: 'Board minute 14', positions: [whole('accept')] }
    expect(await reviewerLch.send('citeLocalDecision', id, cited)).toMatchObject({ status: 200 })
    expect(await reviewerLch.send('closeResponse', id, lch)).toMatchObject({ status: 200 })
    expect(await rowOf(id, 'org-lch')).toMatchObject({
      state: 'closed',
      boardDate: null,
      localDecisionRef: 'Board minute 14',
      positions: [whole('accept', { reason: null, boardDate: '2026-03-20' })],
    })
  })

  test('does not end a referral by answering again, only by citing what the board decided', async () => {
    const id = await decision()
    const referral = whole('referToBoard', { boardDate: '2026-03-20' })
    await reviewerLch.send('answerDecision', id, { ...lch, positions: [referral] })
    const without = await reviewerLch.send('answerDecision', id, { ...lch, positions: [whole('accept')] })
    expect(without.body.code).toBe('needs-local-decision')
    const letter = { ...lch, receivedOn: '2026-03-01', positions: [whole('accept')], implementation: 'underway' }
    expect((await secretary.send('recordResponseLetter', id, letter)).body.code).toBe('needs-local-decision')
    expect(await rowOf(id, 'org-lch')).toMatchObject({ positions: [{ position: 'referToBoard' }] })
    const later = { ...lch, positions: [whole('referToBoard', { boardDate: '2026-04-17' })] }
    expect(await reviewerLch.send('answerDecision', id, later)).toMatchObject({ status: 200 })
    const cited = { ...letter, localDecisionRef: 'Board minute 14' }
    expect(await secretary.send('recordResponseLetter', id, cited)).toMatchObject({ status: 200 })
    expect(await rowOf(id, 'org-lch')).toMatchObject({ localDecisionRef: 'Board minute 14', boardDate: null })
  })

  test('has the same rows as its stream folds to', async () => {
    const id = await decision()
    await reviewerLch.send('answerDecision', id, { ...lch, positions: [whole('accept')], conditions: 'Paid for' })
    await reviewerLch.send('reportImplementation', id, { ...lch, implementation: 'underway' })
    const folded = (await readDecision(curia.store.db, id))?.responses['org-lch' as OrganisationId]
    const row = await rowOf(id, 'org-lch')
    expect({
      ...row,
      acknowledgedAt: row?.acknowledgedAt?.toISOString(),
      respondedAt: row?.respondedAt?.toISOString(),
    }).toMatchObject({ ...folded })
  })

  test('of two reviewers at once, the second is told', async () => {
    const id = await decision()
    const { version } = (await reviewerLch.send('acknowledgeDecision', id, lch)).body
    const replies = await Promise.all(
      ['accept', 'notAccept'].map((position) =>
        reviewerLch.send('answerDecision', id, { ...lch, positions: [whole(position, { reason: 'So' })] }, { version }),
      ),
    )
    expect(replies.map((reply) => reply.status).toSorted()).toEqual([200, 409])
    expect(replies.find((reply) => reply.status === 409)?.body.code).toBe('stale')
  })

  test('is overdue only for the secretary and for that organisation', async () => {
    const id = await decision()
    curia.clock.set(new Date('2026-04-28T09:00:00.000Z'))
    expect((await touches(secretary, 'org-lch', id)).response.overdue).toBe(true)
    expect((await touches(reviewerLch, 'org-lch', id)).response.overdue).toBe(true)
    expect((await touches(reviewerLtht, 'org-lch', id)).response.overdue).toBeNull()
    expect((await touches(people.chair as Member, 'org-lch', id)).response.overdue).toBeNull()
    curia.clock.set(new Date('2026-03-02T09:00:00.000Z'))
  })

  test('is refused when it is malformed, and nothing changes', async () => {
    const id = await decision()
    const before = await readStream(curia.store.db, `decision:${id}`)
    for (const body of [
      {},
      { ...lch, positions: 'accept' },
      { ...lch, positions: [whole('agree')] },
      { ...lch, positions: [whole('accept', { extra: 1 })] },
      { ...lch, positions: [whole('accept', { boardDate: 'soon' })] },
      { ...lch, positions: [whole('notAccept', { reason: '\u0000' })] },
      { ...lch, positions: Array.from({ length: 201 }, () => whole('accept')) },
    ]) {
      expect((await reviewerLch.send('answerDecision', id, body)).status).toBe(400)
    }
    expect(await readStream(curia.store.db, `decision:${id}`)).toEqual(before)
  })

  test('what touches an organisation is not shown to another senate', async () => {
    expect((await (people.outsider as Member).get('/api/organisations/org-lch/touches')).status).toBe(404)
    expect((await reviewerLch.get('/api/organisations/org-other/touches')).status).toBe(404)
    expect((await reviewerLch.get('/api/organisations/org-nowhere/touches')).status).toBe(404)
  })
})
