import { count } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { options } from '../../db/challenges.ts'
import { impacts } from '../../db/impacts.ts'
import { journal } from '../../db/journal.ts'
import { rulings } from '../../db/members.ts'
import { impactOf } from '../../server/impacts/rows.ts'
import { readStream } from '../../server/journal.ts'
import type { ChallengeId, OptionId } from '../../shared/ids.ts'
import { impactAnswer, impactsAnswer, matrixAnswer } from '../../shared/impacts/answers.ts'
import { evolve } from '../../shared/impacts/evolve.ts'
import type { Impact, ImpactEvent } from '../../shared/impacts/impact.ts'
import { type Curia, type Member, startCuria } from '../support/curia.ts'
import { testSenate } from '../support/fixture.ts'
import { claimBody } from './given.ts'

let curia: Curia
const member: Record<string, Member> = {}
const as = (key: string) => member[key]!

beforeAll(async () => {
  curia = await startCuria()
  for (const key of [
    ...['chair', 'viceChair', 'secretary', 'facilitator', 'member', 'member2', 'layMember', 'expert'],
    ...['reviewerLtht', 'reviewerLch', 'reviewerLcc', 'observer', 'outsider'],
  ]) {
    member[key] = await curia.as(key)
  }
  await curia.store.commit((db) => [
    db.insert(options).values({
      id: 'op-1' as OptionId,
      senateId: testSenate,
      challengeId: 'ch-beds' as ChallengeId,
      name: 'Close 28 beds',
      verb: 'stop',
      description: 'On one day',
      position: 0,
    }),
  ])
})
afterAll(() => curia.close())

const entries = async () => (await curia.store.db.select({ n: count() }).from(journal))[0]?.n
const list = `/api/senates/${testSenate}/impacts`

async function asserted(changed: object = {}, by = 'member', challenge = 'ch-beds'): Promise<string> {
  const reply = await as(by).send('assertImpact', challenge, { ...claimBody, ...changed })
  expect(reply).toMatchObject({ status: 200, body: { version: 1 } })
  return reply.body.result.id
}

/** An impact that LCH contests. */
async function contested(): Promise<string> {
  const id = await asserted()
  const counterEstimate = { magnitude: 18, low: 12, high: 22, unit: 'virtualBeds' }
  const reply = await as('reviewerLch').send('contestImpact', id, { reason: 'They stay longer.', counterEstimate })
  expect(reply.status).toBe(200)
  return id
}

const revision = { outcome: 'revised', text: 'Both agreed 15.', magnitude: 15, low: 10, high: 20, unit: 'virtualBeds' }

test('an impact that is asserted is on the register, on its own page and found by search', async () => {
  const id = await asserted({ basis: 'Counted on a quokka ward.' })
  const page = await as('observer').get(`/api/impacts/${id}`)
  expect(impactAnswer.parse(page.body)).toMatchObject({
    version: 1,
    state: { id, ref: 'TST-I01', challengeId: 'ch-beds', standing: { state: 'asserted' } },
    named: { from: 'LTHT', to: 'LCH', toService: 'Home ward', option: 'Close 28 beds' },
    challenge: { ref: 'TST-C1' },
    history: [{ version: 1, by: 'seat-member', event: { type: 'impactAsserted' } }],
  })
  const found = await as('observer').get(`${list}?q=quokka`)
  expect(impactsAnswer.parse(found.body)).toMatchObject({
    items: [{ state: { id } }],
    counts: { asserted: 1, agreed: 0 },
  })
})

test('from assertion to closing, the row is what replaying the journal gives', async () => {
  const id = await contested()
  const steps: [string, string, object][] = [
    ['facilitator', 'settleImpact', revision],
    [
      'member2',
      'mitigateImpact',
      {
        mitigation: 'Add beds',
        mitigationOwnerSeatId: 'seat-vice-chair',
        residualConsequence: 3,
        residualLikelihood: 2,
      },
    ],
    ['secretary', 'closeImpact', { text: 'The beds are open.' }],
  ]
  for (const [by, type, body] of steps) expect(await as(by).send(type, id, body)).toMatchObject({ status: 200 })
  const row = (await curia.store.db.select().from(impacts)).find((each) => each.id === id)!
  const stream = await readStream<ImpactEvent>(curia.store.db, `impact:${id}`)
  const replayed = stream.reduce<Impact | undefined>(
    (impact, { event, at, by }) => evolve(impact, event, { at, by }),
    undefined,
  )
  expect(impactOf(row)).toEqual(replayed)
  expect(row).toMatchObject({ version: 5, state: 'closed', score: 12, magnitude: 15 })
  const found = await as('observer').get(`${list}?q=adds%2015&state=closed`)
  expect(found.body.items).toMatchObject([{ state: { id, standing: { state: 'closed' } } }])
})

test('of two people who settle at once one wins and the other is told', async () => {
  const id = await contested()
  const both = { outcome: 'bothRecorded', text: 'Both stand.' }
  const replies = await Promise.all([
    as('chair').send('settleImpact', id, revision),
    as('viceChair').send('settleImpact', id, both),
  ])
  expect(replies.map((reply) => reply.status).sort()).toEqual([200, 409])
  expect(replies.find((reply) => reply.status === 409)?.body).toMatchObject({ code: 'already-settled' })
  const seen = await Promise.all(
    [revision, both].map((body) => as('chair').send('settleImpact', id, body, { version: 2 })),
  )
  expect(seen.map((reply) => reply.body.code)).toEqual(['stale', 'stale'])
})

test('a command that is sent twice under one id happens once', async () => {
  const commandId = crypto.randomUUID()
  const once = await as('member').send('assertImpact', 'ch-beds', claimBody, { commandId })
  const again = await as('member').send('assertImpact', 'ch-beds', claimBody, { commandId })
  expect(again.body).toEqual(once.body)
  const other = await as('member').send('assertImpact', 'ch-beds', { ...claimBody, magnitude: 9 }, { commandId })
  expect(other).toMatchObject({ status: 409, body: { code: 'command-reused' } })
})

describe('who may', () => {
  const everyone = () => Object.keys(member)
  const answerers = ['reviewerLch']
  const operators = ['chair', 'viceChair', 'secretary', 'facilitator']
  const authors = [...operators, 'member', 'member2', 'layMember']
  const asserting = [...authors, 'expert', 'reviewerLtht', 'reviewerLch', 'reviewerLcc']
  const agree = { agreeImpact: {}, contestImpact: { reason: 'No.' }, cannotSayYet: { until: '2026-04-01' } }

  test.each([
    ['assertImpact', asserting, claimBody, 'ch-beds'],
    ['amendImpact', ['member'], claimBody, undefined],
    ['agreeImpact', answerers, agree.agreeImpact, undefined],
    ['contestImpact', answerers, agree.contestImpact, undefined],
    ['cannotSayYet', answerers, agree.cannotSayYet, undefined],
    ['settleImpact', operators, revision, undefined],
    ['mitigateImpact', authors, { mitigation: 'Beds', mitigationOwnerSeatId: 'seat-member' }, undefined],
    ['closeImpact', operators, { text: 'Done.' }, undefined],
    ['linkImpactToDecision', ['chair', 'viceChair', 'secretary'], { decisionId: null }, undefined],
  ])(
    '%s is refused to everybody but its own, and a refusal leaves the journal as it was',
    async (type, may, body, target) => {
      const on = target ?? (await asserted())
      const before = await entries()
      for (const key of everyone().filter((each) => !may.includes(each))) {
        const code = key === 'outsider' ? 'not-found' : 'forbidden'
        expect([key, (await as(key).send(type, on, body)).body]).toMatchObject([key, { code }])
      }
      expect(await entries()).toBe(before)
      for (const key of may) {
        const { status, body: reply } = await as(key).send(type, on, body)
        expect([key, status === 200 || (status === 409 && reply.code !== 'forbidden')]).toEqual([key, true])
      }
    },
  )

  test('another organisation’s reviewer never answers for the receiving one', async () => {
    const id = await asserted()
    for (const [type, body] of Object.entries(agree)) {
      expect(await as('reviewerLtht').send(type, id, body)).toMatchObject({ status: 403, body: { code: 'forbidden' } })
    }
    expect(await as('reviewerLch').send('agreeImpact', id, {})).toMatchObject({ status: 200 })
  })

  test('an outsider is told nothing, by page, list or matrix', async () => {
    const id = await asserted()
    for (const path of [`/api/impacts/${id}`, list, `${list}/matrix`]) {
      expect(await as('outsider').get(path)).toMatchObject({ status: 404, body: { code: 'not-found' } })
    }
    expect(await as('member').get('/api/impacts/imp-nowhere')).toMatchObject({
      status: 404,
      body: { code: 'not-found' },
    })
  })
})

describe('bad input changes nothing', () => {
  test.each([
    ['an unknown field', { extra: 1 }],
    ['1e308', { magnitude: 1e308, low: null, high: null }],
    ['not a number', { magnitude: Number.NaN }],
    ['a negative figure', { low: -1 }],
    ['half a week', { lagWeeks: 0.5 }],
    ['a likelihood of 6', { likelihood: 6 }],
    ['a unit of another trade', { unit: 'parsecs' }],
    ['U+0000', { basis: 'a\u0000b' }],
    ['a lone surrogate', { basis: '\ud800' }],
    ['an empty basis', { basis: '   ' }],
    ['words without end', { basis: 'x'.repeat(2001) }],
    ['an id that is none', { toOrganisationId: "org-lch'; drop table impacts" }],
    ['an answer that nobody gave', { standing: { state: 'agreed' } }],
  ])('%s is refused as malformed', async (_what, changed) => {
    const before = await entries()
    const reply = await as('member').send('assertImpact', 'ch-beds', { ...claimBody, ...changed })
    expect(reply).toMatchObject({ status: 400, body: { code: 'malformed' } })
    expect(await entries()).toBe(before)
  })

  test.each([
    ['organisation-unknown', { toOrganisationId: 'org-other', toServiceId: null }],
    ['service-unknown', { toServiceId: 'svc-reablement' }],
    ['option-unknown', { optionId: 'op-2' }],
    ['decision-unknown', { decisionId: 'dec-1' }],
    ['seat-unknown', { mitigation: 'Beds', mitigationOwnerSeatId: 'seat-outsider' }],
    ['wrong-range', { low: 13 }],
  ])('%s is refused by the rule', async (code, changed) => {
    const before = await entries()
    const reply = await as('member').send('assertImpact', 'ch-beds', { ...claimBody, ...changed })
    expect(reply).toMatchObject({ status: 409, body: { code } })
    expect(await entries()).toBe(before)
  })

  test('hostile text is kept as text', async () => {
    const basis = '=HYPERLINK("http://evil.example") <img src=x onerror=alert(1)> __proto__'
    const id = await asserted({ basis })
    expect((await as('observer').get(`/api/impacts/${id}`)).body.state.claim.basis).toBe(basis)
  })

  test.each([
    'cursor=',
    'cursor=bm9uc2Vuc2U',
    'cursor=WyJhIiwiYiJd',
    'limit=0',
    'limit=x',
    'state=gone',
    'band=9',
    'sort=',
    'extra=1',
    'challenge=..',
  ])('the register refuses ?%s in words', async (search) => {
    const reply = await as('member').get(`${list}?${search}`)
    expect([400, 409]).toContain(reply.status)
    expect(reply.body.detail).toMatch(/\S/)
  })
})

describe('reading the register', () => {
  const benefit = { effect: 'beneficial', direction: 'decrease', consequence: null, likelihood: null }
  const atLcc = { toOrganisationId: 'org-lcc', toServiceId: 'svc-reablement', optionId: null, unit: 'startsPerWeek' }
  let before: number

  beforeAll(async () => {
    before = (await as('chair').get(`${list}/matrix?state=open&challenge=ch-record`)).body.count
    await asserted({ ...atLcc, likelihood: 5, consequence: 4 }, 'member', 'ch-record')
    await asserted({ ...atLcc, ...benefit }, 'member', 'ch-record')
    await asserted(
      { ...atLcc, consequence: null, likelihood: null, fromOrganisationId: 'org-icb', fromServiceId: null },
      'member',
      'ch-record',
    )
  })

  test('the matrix counts each pair, says for better or worse, and shows the worst band', async () => {
    expect(before).toBe(0)
    const { body } = await as('observer').get(`${list}/matrix?challenge=ch-record`)
    const cells = matrixAnswer.parse(body).cells.toSorted((a, b) => b.count - a.count)
    expect(cells).toEqual([
      {
        fromOrganisationId: 'org-ltht',
        toOrganisationId: 'org-lcc',
        count: 2,
        sign: 'mixed',
        worst: { score: 20, band: 'extreme' },
      },
      { fromOrganisationId: 'org-icb', toOrganisationId: 'org-lcc', count: 1, sign: 'adverse', worst: null },
    ])
  })

  test.each([
    ['challenge=ch-record', 3],
    ['challenge=ch-record&from=org-icb', 1],
    ['challenge=ch-record&to=org-lcc', 3],
    ['challenge=ch-record&to=org-lch', 0],
    ['challenge=ch-record&band=extreme', 1],
    ['challenge=ch-record&band=notScored', 1],
    ['challenge=ch-record&effect=beneficial', 1],
    ['challenge=ch-record&state=asserted', 3],
    ['challenge=ch-record&state=agreed', 0],
    ['challenge=ch-record&option=op-1', 0],
    ['challenge=ch-record&decision=dec-1', 0],
    ['challenge=ch-record&q=reablement', 3],
    ['challenge=ch-record&q=giraffe', 0],
  ])('?%s keeps %i', async (search, many) => {
    expect((await as('observer').get(`${list}?${search}`)).body.items).toHaveLength(many)
  })

  test.each(['worst', 'newest', 'challenge'])('pages by cursor lose and repeat none, %s first', async (sort) => {
    const whole = (await as('chair').get(`${list}?limit=100&sort=${sort}`)).body
    const ids: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const page = await as('chair').get(`${list}?limit=3&sort=${sort}${cursor && `&cursor=${cursor}`}`)
      ids.push(...page.body.items.map((item: { state: Impact }) => item.state.id))
      cursor = page.body.next
    }
    expect(ids.length).toBeGreaterThan(10)
    expect(ids).toEqual(whole.items.map((item: { state: Impact }) => item.state.id))
    const counted = Object.values(whole.counts as Record<string, number>).reduce((sum, many) => sum + many, 0)
    expect([counted, new Set(ids).size]).toEqual([ids.length, ids.length])
  })

  test('who has withdrawn from a challenge sees nothing of its impacts', async () => {
    const id = await asserted({ ...atLcc }, 'member', 'ch-record')
    await curia.store.commit((db) => [
      db.insert(rulings).values({
        id: 'rule-1' as never,
        senateId: testSenate,
        interestId: 'int-1' as never,
        seatId: as('layMember').seatId,
        targetKind: 'challenge',
        targetId: 'ch-record',
        management: 'noPapersAndWithdraw',
        ruledBy: as('chair').seatId,
        ruledAt: curia.clock.now(),
      }),
    ])
    await curia.app.access.changed([as('layMember').seatId])
    expect(await as('layMember').get(`/api/impacts/${id}`)).toMatchObject({ status: 404 })
    expect((await as('layMember').get(`${list}?challenge=ch-record`)).body.items).toEqual([])
    expect((await as('layMember').get(`${list}?q=reablement`)).body.items).toEqual([])
    expect((await as('layMember').get(`${list}/matrix?challenge=ch-record`)).body).toEqual({ cells: [], count: 0 })
    const mitigation = { mitigation: 'Beds', mitigationOwnerSeatId: as('layMember').seatId }
    expect(await as('reviewerLcc').send('agreeImpact', id, {})).toMatchObject({ status: 200 })
    expect(await as('chair').send('mitigateImpact', id, mitigation)).toMatchObject({ body: { code: 'wrong-owner' } })
  })
})

test('a colleague who follows an impact sees the answer at once', async () => {
  const id = await asserted()
  const socket = await as('observer').socket()
  const caught = await socket.emitWithAck('follow', { stream: `impact:${id}`, version: 1 })
  expect(caught).toMatchObject({ from: 2, to: 1, events: [] })
  const told = new Promise((resolve) => socket.once('events', resolve))
  await as('reviewerLch').send('cannotSayYet', id, { until: '2026-03-20', reason: 'We are counting.' })
  expect(await told).toMatchObject({
    stream: `impact:${id}`,
    events: [{ version: 2, by: 'seat-reviewer-lch', event: { type: 'impactTimeAsked', until: '2026-03-20' } }],
  })
})
