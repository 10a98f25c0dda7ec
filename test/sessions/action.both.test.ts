import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { seats } from '../../db/members.ts'
import { readStream } from '../../server/journal.ts'
import { type Curia, type Member, startCuria } from '../support/curia.ts'
import { otherSenate, seatOf, testSenate } from '../support/fixture.ts'

let curia: Curia
let chair: Member
let secretary: Member
let member: Member
let member2: Member
let observer: Member
let outsider: Member

beforeAll(async () => {
  curia = await startCuria()
  ;[chair, secretary, member, member2, observer, outsider] = (await Promise.all(
    (['chair', 'secretary', 'member', 'member2', 'observer', 'outsider'] as const).map((key) => curia.as(key)),
  )) as [Member, Member, Member, Member, Member, Member]
})
afterAll(() => curia.close())

const what = {
  text: 'Send the gate readings',
  ownerSeatId: 'seat-member',
  organisationId: 'org-ltht',
  dueOn: '2026-03-09',
}
async function record(more: object = {}): Promise<string> {
  const reply = await chair.send('recordAction', testSenate, { ...what, ...more })
  expect(reply).toMatchObject({ status: 200, body: { result: { ref: expect.stringMatching(/^TST-A\d+$/) } } })
  return reply.body.result.id
}
const list = async (who: Member, search = '') =>
  (await who.get(`/api/senates/${testSenate}/actions${search}`)).body.items

describe('an action over HTTP', () => {
  test('is numbered, listed by due date and filtered by owner, challenge and what is left to do', async () => {
    const later = await record({ text: 'Later', dueOn: '2026-03-20', challengeId: 'ch-beds' })
    const sooner = await record({ text: 'Sooner', ownerSeatId: 'seat-member-2' })
    const all = await list(observer)
    const place = (id: string) => all.findIndex((item: { id: string }) => item.id === id)
    expect(place(sooner)).toBeLessThan(place(later))
    expect(all.find((item: { id: string }) => item.id === later)).toMatchObject({
      text: 'Later',
      state: 'open',
      version: 1,
      challengeId: 'ch-beds',
      decision: null,
    })
    expect((await list(observer, '?owner=seat-member-2')).map((item: { id: string }) => item.id)).toEqual([sooner])
    expect((await list(observer, '?challengeId=ch-beds')).map((item: { id: string }) => item.id)).toEqual([later])
    expect(await list(observer, '?show=finished')).toEqual([])
  })

  test('pages by cursor without losing or repeating one', async () => {
    for (let n = 0; n < 3; n++) await record()
    const seen: string[] = []
    let next: string | null = null
    do {
      const page: { body: { items: { id: string }[]; next: string | null } } = await chair.get(
        `/api/senates/${testSenate}/actions?limit=2${next ? `&cursor=${next}` : ''}`,
      )
      seen.push(...page.body.items.map((item) => item.id))
      next = page.body.next
    } while (next)
    expect(seen).toEqual((await list(chair, '?limit=100')).map((item: { id: string }) => item.id))
    expect(new Set(seen).size).toBe(seen.length)
  })

  test('is moved by its owner and by operators, and by nobody else', async () => {
    const id = await record()
    expect(await member2.send('startAction', id, {})).toMatchObject({ status: 403, body: { code: 'forbidden' } })
    expect(await observer.send('startAction', id, {})).toMatchObject({ status: 403 })
    expect(await member.send('startAction', id, {})).toMatchObject({ status: 200, body: { version: 2 } })
    expect(await secretary.send('blockAction', id, { reason: 'Waits for data' })).toMatchObject({ status: 200 })
    expect((await observer.get(`/api/actions/${id}`)).body).toMatchObject({
      version: 3,
      state: { state: 'blocked', reason: 'Waits for data' },
    })
  })

  test('is verified by an officer and not by its owner', async () => {
    const id = await record()
    await member.send('startAction', id, {})
    await member.send('completeAction', id, {})
    expect(await member.send('verifyAction', id, {})).toMatchObject({ status: 403 })
    expect(await secretary.send('verifyAction', id, {})).toMatchObject({ status: 200 })
    expect(await member.send('startAction', id, {})).toMatchObject({ status: 409, body: { code: 'action-closed' } })
  })

  test('keeps its earlier due dates', async () => {
    const id = await record()
    await member.send('moveActionDue', id, { dueOn: '2026-03-16' })
    await member.send('moveActionDue', id, { dueOn: '2026-03-23' })
    const { state } = (await member.get(`/api/actions/${id}`)).body
    expect(state.dueOn).toBe('2026-03-23')
    expect(state.earlierDueOn.map((earlier: { dueOn: string }) => earlier.dueOn)).toEqual(['2026-03-09', '2026-03-16'])
    expect(state.earlierDueOn[0].movedBy).toBe('seat-member')
    const moved = (await list(member)).filter((item: { dueMoved: boolean }) => item.dueMoved)
    expect(moved.map((item: { id: string }) => item.id)).toEqual([id])
  })

  test('is refused to somebody who looked at an older version, and one of two at once is told', async () => {
    const id = await record()
    expect(await member.send('startAction', id, {}, { version: 0 })).toMatchObject({
      status: 409,
      body: { code: 'stale' },
    })
    const both = await Promise.all([
      member.send('startAction', id, {}, { version: 1 }),
      secretary.send('cancelAction', id, { reason: 'Not needed' }, { version: 1 }),
    ])
    expect(both.map((reply) => reply.status).sort()).toEqual([200, 409])
    expect(both.find((reply) => reply.status === 409)?.body.code).toBe('stale')
    expect(await readStream(curia.store.db, `action:${id}`)).toHaveLength(2)
  })

  test('that arose in a session is listed with it', async () => {
    const planned = await secretary.send('planSession', testSenate, {
      ...{ title: 'Gate 2', kind: 'meeting', modality: 'inPerson', place: 'Leeds', meetingLink: null },
      ...{ startsAt: '2026-03-18T14:00:00.000Z', endsAt: '2026-03-18T16:00:00.000Z' },
      ...{ chairSeatId: 'seat-chair', template: null },
    })
    const sessionId = planned.body.result.id
    const id = await record({ sessionId })
    await record()
    const items = await list(member, `?sessionId=${sessionId}`)
    expect(items.map((action: { id: string }) => action.id)).toEqual([id])
  })

  test('shows another senate nothing, by list, page or command', async () => {
    const id = await record()
    expect((await outsider.get(`/api/senates/${testSenate}/actions`)).status).toBe(404)
    expect((await outsider.get(`/api/actions/${id}`)).status).toBe(404)
    expect(await outsider.send('startAction', id, {})).toMatchObject({ status: 404, body: { code: 'not-found' } })
    expect(await outsider.send('recordAction', testSenate, what)).toMatchObject({ status: 404 })
    const foreign = { ...what, ownerSeatId: seatOf('outsider'), organisationId: undefined }
    expect(await chair.send('recordAction', testSenate, foreign)).toMatchObject({ body: { code: 'seat-unknown' } })
    const strange = { ...what, organisationId: 'org-other' }
    expect(await chair.send('recordAction', testSenate, strange)).toMatchObject({
      body: { code: 'organisation-unknown' },
    })
    expect(await chair.send('recordAction', otherSenate, what)).toMatchObject({ status: 404 })
  })

  test('refuses what is malformed and changes nothing', async () => {
    const before = await list(chair, '?limit=100')
    for (const body of [
      { ...what, text: '  ' },
      { ...what, text: 'x'.repeat(501) },
      { ...what, dueOn: '2026-02-30' },
      { ...what, dueOn: 'soon' },
      { ...what, extra: 1 },
      { ...what, text: 'a\u0000b' },
      null,
    ]) {
      expect((await chair.send('recordAction', testSenate, body)).status).toBe(400)
    }
    expect(await list(chair, '?limit=100')).toEqual(before)
  })

  test('is not for an owner whose seat has ended', async () => {
    await curia.store.commit((db) => [
      db
        .update(seats)
        .set({ endedAt: new Date('2026-03-01') })
        .where(eq(seats.id, seatOf('layMember'))),
    ])
    const reply = await chair.send('recordAction', testSenate, { ...what, ownerSeatId: 'seat-lay-member' })
    expect(reply).toMatchObject({ status: 409, body: { code: 'seat-unknown', at: '/ownerSeatId' } })
  })
})
