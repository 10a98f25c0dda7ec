import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { impacts } from '../../db/impacts.ts'
import { rulings } from '../../db/members.ts'
import type { HomeAnswer } from '../../shared/home.ts'
import type { InterestId, RulingId, SeatId } from '../../shared/ids.ts'
import { accepted, drafted, inForce, ratify } from '../decisions/making.ts'
import { type Curia, type Member, startCuria } from '../support/curia.ts'
import { seatKeys, seatOf, testSenate } from '../support/fixture.ts'

let curia: Curia
let people: Record<string, Member>
const as = (key: string) => people[key] as Member

beforeAll(async () => {
  curia = await startCuria()
  people = Object.fromEntries(await Promise.all(seatKeys.map(async (key) => [key, await curia.as(key)] as const)))
})
afterAll(() => curia.close())

const home = async (key: string): Promise<HomeAnswer> => (await as(key).get(`/api/senates/${testSenate}/home`)).body
const needs = async (key: string, kind: string) => (await home(key)).needsYou.filter((need) => need.kind === kind)
const titles = async (key: string, kind: string) => (await needs(key, kind)).map((need) => need.title)

const impact = {
  fromOrganisationId: 'org-ltht',
  fromServiceId: 'svc-wards',
  toOrganisationId: 'org-lch',
  toServiceId: 'svc-home-ward',
  direction: 'increase',
  effect: 'adverse',
  magnitude: 12,
  low: 8,
  high: 18,
  unit: 'virtualBeds',
  lagWeeks: 2,
  basis: '6 a week for 14 days',
  confidence: 'medium',
}

describe('what needs you', () => {
  test('an answer that is due stands for the reviewer who answers, and for nobody else', async () => {
    const id = await inForce(curia)
    const [due] = await needs('reviewerLch', 'response')
    expect(due).toMatchObject({
      title: expect.stringMatching(/^Answer for LCH on TST-\d{3}$/),
      dueOn: '2026-04-27',
      overdue: false,
      address: `/senates/${testSenate}/decisions/${id}#answer`,
    })
    for (const key of seatKeys.filter((each) => !['reviewerLch', 'reviewerLtht', 'outsider'].includes(each))) {
      expect([key, await titles(key, 'response')]).toEqual([key, []])
    }
    await as('reviewerLch').send('answerDecision', id, {
      organisationId: 'org-lch',
      positions: [{ clauseId: null, position: 'accept' }],
    })
    expect(await titles('reviewerLch', 'response')).toEqual([])
  })

  test('a late answer comes first, and the secretary sees who is late', async () => {
    await inForce(curia)
    curia.clock.set(new Date('2026-05-01T09:00:00.000Z'))
    expect((await home('reviewerLch')).needsYou[0]).toMatchObject({ kind: 'response', overdue: true })
    expect(await needs('secretary', 'response')).toMatchObject(
      expect.arrayContaining([
        expect.objectContaining({
          title: expect.stringMatching(/^2 answers overdue on TST-/),
          detail: expect.stringContaining('LCH and LTHT'),
        }),
      ]),
    )
    expect(await titles('chair', 'response')).toEqual([])
    curia.clock.set(new Date('2026-03-02T09:00:00.000Z'))
  })

  test('an impact waits for the receiving organisation until it has said something', async () => {
    const asserted = await as('member').send('assertImpact', 'ch-beds', impact)
    const { id, ref } = accepted(asserted)
    const [waiting] = await needs('reviewerLch', 'impact')
    expect(waiting?.title).toBe(`Agree or contest ${ref}`)
    expect(waiting?.detail).toMatch(/^A change at LTHT/)
    expect(await titles('reviewerLtht', 'impact')).toEqual([])
    expect(await as('reviewerLch').send('agreeImpact', id, {})).toMatchObject({ status: 200 })
    expect(await titles('reviewerLch', 'impact')).toEqual([])
  })

  test('your own action is shown when it is nearly due, and late ones come first', async () => {
    const record = async (text: string, dueOn: string) =>
      accepted(await as('chair').send('recordAction', testSenate, { text, ownerSeatId: 'seat-member', dueOn })).id
    await record('Soon', '2026-03-05')
    await record('Far', '2026-06-01')
    const finished = await record('Finished', '2026-03-04')
    await as('member').send('startAction', finished, {})
    await as('member').send('completeAction', finished, {})
    expect(await titles('member', 'action')).toEqual(['Soon'])
    expect(await titles('member2', 'action')).toEqual([])
    curia.clock.set(new Date('2026-03-06T09:00:00.000Z'))
    expect((await home('member')).needsYou[0]).toMatchObject({ title: 'Soon', overdue: true })
    curia.clock.set(new Date('2026-03-02T09:00:00.000Z'))
  })

  test('a decision waits for those who can ratify it, until they have', async () => {
    const id = await drafted(curia)
    await as('secretary').send('startRatifying', id, {})
    expect(await titles('chair', 'ratification')).toHaveLength(1)
    expect(await titles('member2', 'ratification')).toHaveLength(1)
    for (const key of ['secretary', 'facilitator', 'observer', 'reviewerLch', 'expert']) {
      expect([key, await titles(key, 'ratification')]).toEqual([key, []])
    }
    await as('member').send('ratifyDecision', id, {})
    expect(await titles('member', 'ratification')).toEqual([])
    // Only whoever presides can be the second now.
    expect(await titles('member2', 'ratification')).toEqual([])
    expect(await titles('chair', 'ratification')).toHaveLength(1)
    await as('chair').send('ratifyDecision', id, {})
    expect(await titles('chair', 'ratification')).toEqual([])
  })

  test('a decision that came back stands for the secretary with its reason', async () => {
    const id = await drafted(curia)
    expect(await titles('secretary', 'decision')).toEqual([expect.stringMatching(/^Finish the draft of /)])
    await as('secretary').send('startRatifying', id, {})
    await as('chair').send('returnDecision', id, { reason: 'Name the owner' })
    expect(await needs('secretary', 'decision')).toMatchObject([
      { title: expect.stringMatching(/was returned to you$/), detail: expect.stringContaining('Name the owner') },
    ])
    expect(await titles('member', 'decision')).toEqual([])
    await as('secretary').send('withdrawDecision', id, { reason: 'Not needed' })
  })

  test('an interest waits for the chair, and one of the chair for the vice chair', async () => {
    const declaration = {
      nilReturn: false,
      category: 'indirect',
      scope: 'standing',
      description: 'A relative works there',
      relatedOrganisationIds: ['org-lch'],
      from: '2026-01-01',
      to: null,
      publish: true,
    }
    for (const key of ['member', 'chair']) {
      expect(await as(key).send('declareInterest', seatOf(key), declaration)).toMatchObject({ status: 200 })
    }
    expect(await titles('chair', 'ruling')).toEqual(['Rule on an interest of Dr member'])
    expect(await titles('viceChair', 'ruling')).toEqual(['Rule on an interest of Dr chair'])
    expect(await titles('secretary', 'ruling')).toEqual([])
  })

  test('a declaration is asked for once a year, and a nil return counts', async () => {
    expect(await titles('layMember', 'interest')).toEqual(['Declare your interests'])
    expect(await titles('observer', 'interest')).toEqual([])
    const nil = { nilReturn: true, scope: 'standing', from: '2026-03-02', to: null, publish: true }
    expect(await as('layMember').send('declareInterest', seatOf('layMember'), nil)).toMatchObject({ status: 200 })
    expect(await titles('layMember', 'interest')).toEqual([])
    curia.clock.set(new Date('2027-03-10T09:00:00.000Z'))
    expect(await titles('layMember', 'interest')).toEqual(['Declare your interests'])
    curia.clock.set(new Date('2026-03-02T09:00:00.000Z'))
  })
})

describe('since you were last here', () => {
  test('tells what others did, once, newest first, and not what you did yourself', async () => {
    curia.clock.set(new Date('2026-03-03T09:00:00.000Z'))
    const id = await drafted(curia, { title: 'Share the readings' })
    await ratify(curia, id)
    const { since } = await home('observer')
    const about = since.filter((news) => news.id === id)
    expect(about.map((news) => news.what)).toEqual(expect.arrayContaining(['was ratified', 'was drafted']))
    expect(about[0]).toMatchObject({ kind: 'decision', challengeId: 'ch-beds', challengeTitle: 'Closing 28 beds' })
    expect(since.map((news) => news.at)).toEqual(
      since
        .map((news) => news.at)
        .toSorted()
        .toReversed(),
    )
    const own = (await home('secretary')).since.filter((news) => news.id === id)
    expect(own.map((news) => news.what)).not.toContain('was drafted')
    curia.clock.set(new Date('2026-03-20T09:00:00.000Z'))
    expect((await home('observer')).since).toEqual([])
    curia.clock.set(new Date('2026-03-02T09:00:00.000Z'))
  })

  test('says nothing of a draft to somebody who may not read drafts', async () => {
    const id = await drafted(curia, { title: 'Still a draft' })
    expect(JSON.stringify((await home('member')).since)).toContain('Still a draft')
    for (const key of ['observer', 'reviewerLch', 'expert']) {
      expect([key, JSON.stringify(await home(key)).includes('Still a draft')]).toEqual([key, false])
    }
    await as('secretary').send('withdrawDecision', id, { reason: 'Only a test' })
  })

  test('neither news nor needs come from a challenge that somebody has withdrawn from', async () => {
    expect(await titles('member', 'action')).toHaveLength(1)
    const at = curia.clock.now()
    await curia.store.commit((db) => [
      db.insert(rulings).values({
        id: 'ruling-home' as RulingId,
        senateId: testSenate,
        interestId: 'int-home' as InterestId,
        seatId: seatOf('member2'),
        targetKind: 'challenge',
        targetId: 'ch-beds',
        management: 'withdraw',
        ruledBy: 'seat-chair' as SeatId,
        ruledAt: at,
      }),
    ])
    await curia.app.access.changed([seatOf('member2')])
    const { since, needsYou } = await home('member2')
    expect(since.filter((news) => news.challengeId === 'ch-beds')).toEqual([])
    expect(needsYou.filter((need) => need.kind === 'ratification')).toEqual([])
    const register = await curia.store.db
      .select()
      .from(impacts)
      .where(eq(impacts.challengeId, 'ch-beds' as never))
    for (const { ref } of register) expect(JSON.stringify({ since, needsYou })).not.toContain(ref)
  })

  test('another senate sees nothing of this one', async () => {
    expect((await as('outsider').get(`/api/senates/${testSenate}/home`)).status).toBe(404)
  })
})
