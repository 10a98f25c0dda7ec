import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { decisionAddressees, decisionRelations, decisions, responses } from '../../db/decisions.ts'
import { rulings } from '../../db/members.ts'
import { readDecision } from '../../server/decisions/load.ts'
import type { DecisionId } from '../../shared/ids.ts'
import { type Curia, type Member, startCuria } from '../support/curia.ts'
import { otherSenate, seatKeys, testSenate } from '../support/fixture.ts'
import { accepted, draft, drafted, inForce, pinned, ratify } from './making.ts'

let curia: Curia
let chair: Member
let viceChair: Member
let secretary: Member
let member: Member

beforeAll(async () => {
  curia = await startCuria()
  ;[chair, viceChair, secretary, member] = (await Promise.all(
    ['chair', 'viceChair', 'secretary', 'member'].map((key) => curia.as(key)),
  )) as [Member, Member, Member, Member]
})
afterAll(() => curia.close())

const row = async (id: string) => {
  const [found] = await curia.store.db
    .select()
    .from(decisions)
    .where(eq(decisions.id, id as DecisionId))
  return found
}

describe('a decision over HTTP', () => {
  test('is drafted by the secretary, ratified by two, and reaches its organisations', async () => {
    const id = await drafted(curia)
    expect(await row(id)).toMatchObject({ state: 'draft', ref: expect.stringMatching(/^TST-\d{3}$/), version: 1 })
    await ratify(curia, id)
    const inForceRow = await row(id)
    expect(inForceRow).toMatchObject({ state: 'inForce', effectiveFrom: '2026-03-02', nextReviewOn: '2026-09-01' })
    expect(inForceRow?.digest).toMatch(/^[0-9a-f]{64}$/)
    const told = await curia.store.db
      .select()
      .from(responses)
      .where(eq(responses.decisionId, id as DecisionId))
    expect(told.map(({ organisationId, state, dueOn }) => [organisationId, state, dueOn]).toSorted()).toEqual([
      ['org-lch', 'notified', '2026-04-27'],
      ['org-ltht', 'notified', '2026-04-27'],
    ])
  })

  test('its rows say what its stream says', async () => {
    const id = await inForce(curia)
    const [kept, folded] = [await row(id), await readDecision(curia.store.db, id)]
    if (!folded || !('record' in folded)) throw new Error('Not ratified.')
    expect(kept).toMatchObject({ state: folded.state, digest: folded.digest, record: folded.record })
    const addressees = await curia.store.db
      .select()
      .from(decisionAddressees)
      .where(eq(decisionAddressees.decisionId, id as DecisionId))
    expect(addressees.map((one) => one.organisationId).toSorted()).toEqual(folded.content.addressedTo.toSorted())
  })

  test('needs words that were carried here', async () => {
    const outsider = await curia.as('outsider')
    const words = await pinned(curia)
    expect(await outsider.send('draftDecision', words, draft)).toMatchObject({ status: 404 })
    expect(await secretary.send('draftDecision', 'no-such-words', draft)).toMatchObject({ status: 404 })
    expect(await secretary.send('draftDecision', otherSenate, draft)).toMatchObject({ status: 404 })
    const other = { ...draft, statement: 'The senate advises LTHT to close 82 beds.' }
    expect(await secretary.send('draftDecision', words, other)).toMatchObject({
      status: 409,
      body: { code: 'wording-differs', at: '/statement' },
    })
  })

  test('is drafted by an officer, read as a draft by those who write, and ratified by voting seats', async () => {
    const id = await drafted(curia)
    accepted(await secretary.send('startRatifying', id, {}))
    const may = {
      draft: ['chair', 'viceChair', 'secretary'],
      ratify: ['chair', 'viceChair', 'member', 'member2', 'layMember'],
    }
    for (const key of seatKeys) {
      const one = await curia.as(key)
      const read = ['chair', 'viceChair', 'secretary', 'facilitator', 'member', 'member2', 'layMember'].includes(key)
      const edited = await one.send('editDecision', id, { rationale: 'Other.' })
      expect([key, edited.status]).toEqual([key, may.draft.includes(key) ? 409 : read ? 403 : 404])
      const returned = await one.send('ratifyDecision', id, {
        withoutAnswer: [{ organisationIds: ['org-lcc'], reason: 'No.' }],
      })
      expect([key, returned.status]).toEqual([key, may.ratify.includes(key) ? 409 : read ? 403 : 404])
    }
    expect(await row(id)).toMatchObject({ state: 'ratifying', version: 2 })
  })

  test('is returned with a reason and ratified again', async () => {
    const id = await drafted(curia)
    accepted(await secretary.send('startRatifying', id, {}))
    accepted(await chair.send('ratifyDecision', id, {}))
    expect(await row(id)).toMatchObject({ signedBySeatIds: ['seat-chair'] })
    accepted(await member.send('returnDecision', id, { reason: 'Say why the joint unit was set aside.' }))
    expect(await row(id)).toMatchObject({ state: 'draft', signedBySeatIds: [] })
    accepted(await secretary.send('editDecision', id, { rationale: 'Night nurses cannot be found.' }))
    await ratify(curia, id)
    expect(await row(id)).toMatchObject({
      state: 'inForce',
      record: { content: { rationale: 'Night nurses cannot be found.' } },
    })
  })

  test('of two who ratify at once, exactly two signatures count', async () => {
    const id = await drafted(curia)
    accepted(await secretary.send('startRatifying', id, {}))
    const member2 = await curia.as('member2')
    const replies = await Promise.all(
      [chair, viceChair, member, member2].map((one) => one.send('ratifyDecision', id, {})),
    )
    const folded = await readDecision(curia.store.db, id)
    expect(folded).toMatchObject({ state: 'inForce' })
    expect(folded?.signatures).toHaveLength(2)
    expect(replies.filter((reply) => reply.status === 200)).toHaveLength(2)
  })

  test('nobody who stepped out ratifies, and nobody who withdrew finds it', async () => {
    const own = await startCuria()
    try {
      const id = await drafted(own)
      const [officer, first, second] = (await Promise.all(
        ['secretary', 'member', 'member2'].map((key) => own.as(key)),
      )) as [Member, Member, Member]
      accepted(await officer.send('startRatifying', id, {}))
      const ruling = (seatId: string, management: string) => ({
        ...{ id: `rul-${seatId}`, senateId: testSenate, interestId: `int-${seatId}`, seatId, management },
        ...{ targetKind: 'challenge', targetId: 'ch-beds', ruledBy: 'seat-chair', ruledAt: new Date() },
      })
      const ruled = [ruling('seat-member', 'speakNotDecide'), ruling('seat-member-2', 'withdraw')]
      await own.store.commit((db) => [db.insert(rulings).values(ruled as never)])
      expect(await first.send('ratifyDecision', id, {})).toMatchObject({ status: 403 })
      expect(await second.send('ratifyDecision', id, {})).toMatchObject({ status: 404, body: { code: 'not-found' } })
    } finally {
      await own.close()
    }
  })

  test('supersedes a predecessor in the very commit that ratifies it', async () => {
    const old = await inForce(curia)
    const id = await drafted(curia, { relations: [{ kind: 'supersedes', toDecisionId: old }] })
    expect(await row(old)).toMatchObject({ state: 'inForce' })
    await ratify(curia, id)
    expect(await row(old)).toMatchObject({ state: 'superseded' })
    expect(await readDecision(curia.store.db, old)).toMatchObject({ state: 'superseded', byDecisionId: id })
    const again = await secretary.send('draftDecision', await pinned(curia), {
      ...draft,
      relations: [{ kind: 'supersedes', toDecisionId: old }],
    })
    expect(again).toMatchObject({ status: 409, body: { code: 'not-in-force' } })
  })

  test('supersedes one clause of a predecessor, which stays in force', async () => {
    const old = await inForce(curia)
    const clauseId = (await readDecision(curia.store.db, old))?.content.clauses[0]?.id
    const relations = [{ kind: 'supersedes', toDecisionId: old, clauseId }]
    await inForce(curia, { relations })
    expect(await readDecision(curia.store.db, old)).toMatchObject({ state: 'inForce', received: [{ clauseId }] })
    const [kept] = await curia.store.db
      .select()
      .from(decisionRelations)
      .where(eq(decisionRelations.toDecisionId, old as DecisionId))
    expect(kept).toMatchObject({ kind: 'supersedes', clauseId })
    const twice = await secretary.send('draftDecision', await pinned(curia), { ...draft, relations })
    expect(twice).toMatchObject({ body: { code: 'already-superseded' } })
  })

  test('two successors of one predecessor cannot both be ratified', async () => {
    const old = await inForce(curia)
    const relations = [{ kind: 'supersedes', toDecisionId: old }]
    const [one, other] = [await drafted(curia, { relations }), await drafted(curia, { relations })]
    accepted(await secretary.send('startRatifying', other, {}))
    accepted(await chair.send('ratifyDecision', other, {}))
    await ratify(curia, one)
    expect(await member.send('ratifyDecision', other, {})).toMatchObject({ body: { code: 'not-in-force' } })
    expect(await row(other)).toMatchObject({ state: 'ratifying' })
  })

  test('an impact that nobody has answered needs a reason', async () => {
    const asserted = await member.send('assertImpact', 'ch-beds', {
      ...{
        fromOrganisationId: 'org-ltht',
        fromServiceId: 'svc-wards',
        toOrganisationId: 'org-lch',
        toServiceId: 'svc-home-ward',
      },
      ...{ direction: 'increase', effect: 'beneficial', magnitude: 12, unit: 'virtualBeds', basis: '6 a week.' },
      confidence: 'medium',
    })
    const impactId = accepted(asserted).id
    const id = await drafted(curia, { impactIds: [impactId] })
    accepted(await secretary.send('startRatifying', id, {}))
    const refused = await chair.send('ratifyDecision', id, {})
    expect(refused).toMatchObject({ body: { code: 'needs-answers', detail: expect.stringContaining('LCH') } })
    const reason = { organisationIds: ['org-lch'], reason: 'A letter was sent.' }
    accepted(await chair.send('ratifyDecision', id, { withoutAnswer: [reason] }))
    accepted(await member.send('ratifyDecision', id, {}))
    expect(await row(id)).toMatchObject({ state: 'inForce', record: { withoutAnswer: [reason] } })
  })

  test('of an organisation whose reviewer answered, no reason is asked', async () => {
    const asserted = await member.send('assertImpact', 'ch-beds', {
      ...{ fromOrganisationId: 'org-ltht', toOrganisationId: 'org-lcc', toServiceId: 'svc-reablement' },
      ...{ direction: 'increase', effect: 'beneficial', magnitude: 4, unit: 'startsPerWeek', basis: '4 a week.' },
      confidence: 'low',
    })
    const impactId = accepted(asserted).id
    accepted(await (await curia.as('reviewerLcc')).send('agreeImpact', impactId, {}))
    await inForce(curia, { impactIds: [impactId] })
  })

  test('moves on with a reason, and keeps its text', async () => {
    const id = await inForce(curia)
    const before = await row(id)
    accepted(await secretary.send('reviewDecision', id, { reason: 'The audit found 6 look-ups.' }))
    expect(await row(id)).toMatchObject({ state: 'underReview' })
    accepted(await secretary.send('reaffirmDecision', id, { reason: 'All 6 were in order.', reviewOn: '2027-01-04' }))
    expect(await row(id)).toMatchObject({ state: 'inForce', reviewOn: '2026-09-01', nextReviewOn: '2027-01-04' })
    accepted(await secretary.send('recordErratum', id, { text: 'Read 28 for 82.' }))
    accepted(await secretary.send('implementDecision', id, { reason: 'Both steps are done.' }))
    const after = await row(id)
    expect(after).toMatchObject({ state: 'implemented' })
    expect([after?.record, after?.digest, after?.statement]).toEqual([
      before?.record,
      before?.digest,
      before?.statement,
    ])
  })

  test('a stale version changes nothing', async () => {
    const id = await drafted(curia)
    accepted(await secretary.send('editDecision', id, { question: 'Can 28 beds close?' }, { version: 1 }))
    const late = await chair.send('editDecision', id, { question: 'Another?' }, { version: 1 })
    expect(late).toMatchObject({ status: 409, body: { code: 'stale' } })
  })

  test('hostile and malformed bodies are refused and change nothing', async () => {
    const id = await drafted(curia)
    const attempts: [string, unknown, string][] = [
      ['editDecision', { rationale: 'a'.repeat(8_001) }, 'malformed'],
      ['editDecision', { rationale: 'x', unknownField: 1 }, 'malformed'],
      ['editDecision', { rationale: 'nul \u0000' }, 'malformed'],
      ['editDecision', JSON.parse('{"__proto__":{"state":"inForce"},"rationale":"x"}'), 'malformed'],
      ['editDecision', { reviewOn: '2026-02-30' }, 'malformed'],
      ['editDecision', { statement: '<script>alert(1)</script>' }, 'statement-locked'],
      ['importDecision', {}, 'command-unknown'],
    ]
    for (const [type, body, code] of attempts) {
      expect([type, (await secretary.send(type, id, body)).body.code]).toEqual([type, code])
    }
    expect(await row(id)).toMatchObject({ version: 1 })
    accepted(await secretary.send('editDecision', id, { rationale: '=HYPERLINK("x") <script>alert(1)</script>' }))
  })
})
