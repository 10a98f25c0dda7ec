import { and, asc, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { journal } from '../../db/journal.ts'
import { agendaItems, sessions } from '../../db/sessions.ts'
import type { HomeAnswer } from '../../shared/home.ts'
import type { SessionId } from '../../shared/ids.ts'
import { leftMs, ranMs } from '../../shared/sessions/agenda.ts'
import { testingSpans } from '../../shared/sessions/replay-spans.ts'
import type { Session } from '../../shared/sessions/session.ts'
import { bringIn, item } from '../support/bring-in.ts'
import { type Curia, type Member, startCuria } from '../support/curia.ts'
import { testSenate } from '../support/fixture.ts'

const monday = new Date('2026-03-02T09:00:00.000Z')
const minuteMs = 60_000

let curia: Curia
let chair: Member
let member: Member
let session: SessionId
let items: string[]

beforeAll(async () => {
  curia = await startCuria({ at: monday })
  chair = await curia.as('chair')
  member = await curia.as('member')
  ;({ id: session, items } = await bringIn(curia, [item('1'), item('2')]))
})
afterAll(() => curia.close())

async function send(type: string, body: object = {}, who = chair) {
  const reply = await who.send(type, session, body)
  if (reply.status !== 200) throw new Error(reply.body.detail)
}
const at = (minutes: number) => new Date(monday.getTime() + minutes * minuteMs)
const held = async (): Promise<Session> => (await chair.get(`/api/sessions/${session}`)).body.state
const home = async (who: string): Promise<HomeAnswer> =>
  (await (await curia.as(who)).get(`/api/senates/${testSenate}/home`)).body
const asked = async (who: string) => (await home(who)).needsYou.filter(({ kind }) => kind === 'session')

describe('a session left open overnight', () => {
  test('while it is held, nobody is asked to close it', async () => {
    await send('openSession', { epoch: 1 })
    await send('arrive', { via: 'room' })
    curia.clock.set(at(20))
    await send('startItem', { epoch: 1, itemId: items[0] })
    expect(await asked('chair')).toEqual([])
    expect((await home('member')).leftOpen).toEqual([])
  })

  test('a clock of the server that goes back an hour makes no time negative and leaves the order of its journal', async () => {
    curia.clock.set(at(-40))
    const [first] = (await held()).agenda
    if (!first) throw new Error('There is no item.')
    expect(ranMs(first, curia.clock.now())).toBe(0)
    expect(leftMs(first, curia.clock.now())).toBe(first.allottedMs)
    await send('pauseItem', { epoch: 1, itemId: items[0] })
    await send('resumeItem', { epoch: 1, itemId: items[0] })
    await send('arrive', { via: 'remote' }, member)
    await send('leave', {}, member)
    const state = await held()
    expect(state.agenda[0]?.clock).toMatchObject({ startedAt: at(20).toISOString(), pausedMs: 0 })
    for (const { from, to } of state.attendance.flatMap(({ intervals }) => intervals)) {
      expect((to ?? from) >= from).toBe(true)
    }
    const entries = await curia.store.db
      .select({ version: journal.version, type: journal.type })
      .from(journal)
      .where(eq(journal.stream, `session:${session}`))
      .orderBy(asc(journal.version))
    expect(entries.map(({ version }) => version)).toEqual(entries.map((_, n) => n + 1))
    expect(entries.slice(-4).map(({ type }) => type)).toEqual(['itemPaused', 'itemResumed', 'attended', 'left'])
    curia.clock.set(at(100))
    await send('extendItem', { epoch: 1, itemId: items[0] })
  })

  test('stands the next morning on the Home of those who may close it, and of nobody else', async () => {
    curia.clock.set(at(24 * 60))
    for (const who of ['chair', 'viceChair', 'secretary']) {
      expect(await asked(who)).toMatchObject([
        {
          title: 'Gate 1 is still open since 2 March 2026. Close it, or go on',
          overdue: true,
          address: `/senates/${testSenate}/sessions/${session}`,
        },
      ])
    }
    for (const who of ['member', 'observer', 'reviewerLch']) expect([who, await asked(who)]).toEqual([who, []])
    expect((await home('member')).leftOpen).toMatchObject([{ id: session, since: monday.toISOString() }])
  })

  test('takes no end before the last thing recorded, of which the journal knows, and none to come', async () => {
    const close = (endedAt: Date) =>
      chair.send('closeSession', session, { epoch: 1, parkRest: true, endedAt: endedAt.toISOString() })
    expect((await close(at(99))).body).toMatchObject({
      code: 'wrong-end',
      detail: 'Something was recorded at 2 March 2026, 10:40am. Give an end that is not before it.',
    })
    expect((await close(at(24 * 60 + 5))).body.code).toBe('wrong-end')
  })

  test('is closed at its real end, and the journal keeps that beside the moment of the press', async () => {
    const endedAt = at(115)
    // Taking the chair to tidy up is no part of the meeting: it does not move the end.
    await send('claimChair', { epoch: 1 }, await curia.as('viceChair'))
    await send('closeSession', { epoch: 2, parkRest: true, endedAt: endedAt.toISOString() })
    const state = await held()
    expect(state).toMatchObject({ state: 'closed', closedAt: endedAt.toISOString() })
    expect(state.attendance.find(({ seatId }) => seatId === 'seat-chair')?.intervals.at(-1)?.to).toBe(
      endedAt.toISOString(),
    )
    const [row] = await curia.store.db.select().from(sessions).where(eq(sessions.id, session))
    expect(row?.closedAt).toEqual(endedAt)
    const rows = await curia.store.db
      .select()
      .from(agendaItems)
      .where(eq(agendaItems.sessionId, session))
      .orderBy(asc(agendaItems.position))
    expect(rows[0]?.endedAt?.toISOString()).toBe(state.agenda[0]?.clock?.endedAt)
    expect(rows[0]?.endedAt).toEqual(endedAt)
    const [entry] = await curia.store.db
      .select()
      .from(journal)
      .where(and(eq(journal.stream, `session:${session}`), eq(journal.type, 'sessionClosed')))
    expect(entry?.at).toEqual(at(24 * 60))
    expect(entry?.entry).toContain(`"endedAt":"${endedAt.toISOString()}"`)
    expect(await asked('chair')).toEqual([])
    const replay = (await chair.get(`/api/sessions/${session}/replay`)).body
    expect(replay).toMatchObject({ isOver: true, until: endedAt.toISOString() })
  })

  test('words that were counted and an action that was recorded with a late close are in its replay at its end', async () => {
    const late = await bringIn(curia, [item('1')])
    const begun = curia.clock.now()
    const step = async (type: string, target: string, body: object) => {
      curia.clock.advance(minuteMs)
      const reply = await chair.send(type, target, body)
      if (reply.status !== 200) throw new Error(`${type}: ${reply.body.detail}`)
      return String(reply.body.result?.id)
    }
    await step('openSession', late.id, { epoch: 1 })
    await step('arrive', late.id, { via: 'room' })
    await step('startItem', late.id, { epoch: 1, itemId: late.items[0] })
    const put = await step('putWords', testSenate, {
      ...{ words: { from: 'plain', wording: 'Close the beds.' }, sessionId: late.id, itemId: late.items[0], epoch: 1 },
      ...{ process: 'vote', decisionRule: { kind: 'majority', base: 'cast' }, showResults: 'live' },
    })
    await step('takeStance', put, { words: 1, choice: { kind: 'position', position: 'for' } })
    const endedAt = new Date(begun.getTime() + 60 * minuteMs).toISOString()
    curia.clock.set(new Date(begun.getTime() + 20 * 60 * minuteMs))
    await step('closeProposal', put, { epoch: 1, words: 1 })
    const action = await step('recordAction', testSenate, {
      ...{ text: 'Tell the wards', ownerSeatId: 'seat-member', dueOn: '2026-06-01', sessionId: late.id },
    })
    await step('closeSession', late.id, { epoch: 1, parkRest: true, endedAt })
    await step('recordAction', testSenate, {
      ...{ text: 'Afterwards', ownerSeatId: 'seat-member', dueOn: '2026-06-01', sessionId: late.id },
    })
    const { body } = await chair.get(`/api/sessions/${late.id}/replay`)
    expect(body.until).toBe(endedAt)
    const [words] = body.proposals
    expect(words.events.at(-1)).toMatchObject({ at: endedAt, event: { type: 'proposalClosed' } })
    expect(testingSpans(words, body.until)).toMatchObject([{ to: endedAt }])
    expect(body.actions).toMatchObject([{ id: action, at: endedAt }])
    // From the opening on, and as it was then: the chair alone.
    expect(body.quorum).toMatchObject([{ at: body.from, votingSeats: 0 }, { votingSeats: 1 }])
  })

  test('closed weeks late it still asks who was there whether it was worth it, and the secretary for its minutes', async () => {
    const late = await bringIn(curia, [item('1')])
    const begun = curia.clock.now()
    const step = async (type: string, body: object) => {
      const { status } = await chair.send(type, late.id, body)
      expect([type, status]).toEqual([type, 200])
    }
    await step('openSession', { epoch: 1 })
    await step('arrive', { via: 'room' })
    const endedAt = new Date(begun.getTime() + 90 * minuteMs)
    curia.clock.set(new Date(begun.getTime() + 40 * 24 * 60 * minuteMs))
    await step('closeSession', { epoch: 1, parkRest: true, endedAt: endedAt.toISOString() })
    const question = { sessionId: late.id, closedAt: endedAt.toISOString(), answered: false }
    expect((await home('chair')).questions).toMatchObject([question])
    expect((await home('secretary')).needsYou.map(({ title }) => title)).toContain('Draft the minutes of Gate 1')
    await step('sayUsefulness', { answer: 'yes' })
    curia.clock.advance(14 * 24 * 60 * minuteMs)
    expect((await home('chair')).questions).toEqual([])
  })
})
