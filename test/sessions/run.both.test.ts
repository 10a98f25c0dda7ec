import { asc, eq } from 'drizzle-orm'
import type { Socket } from 'socket.io-client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { foldBatch, type Held } from '../../client/connection/fold.ts'
import { seats, senates } from '../../db/members.ts'
import { agendaItems, attendances, sessions } from '../../db/sessions.ts'
import type { SessionId } from '../../shared/ids.ts'
import { type ClientToServer, isProblem, type ServerToClient, type Stream } from '../../shared/protocol.ts'
import { evolve, type Session, type SessionEvent } from '../../shared/sessions/session.ts'
import { bringIn, item } from '../support/bring-in.ts'
import { type Curia, type Member, startCuria } from '../support/curia.ts'
import { seatOf, testSenate } from '../support/fixture.ts'

let curia: Curia
let chair: Member
let vice: Member
let secretary: Member
let member: Member
let session: SessionId
let items: string[]
let stream: Stream

beforeAll(async () => {
  curia = await startCuria()
  chair = await curia.as('chair')
  vice = await curia.as('viceChair')
  secretary = await curia.as('secretary')
  member = await curia.as('member')
  ;({ id: session, items } = await bringIn(curia, [item('1'), item('2', { challengeId: 'ch-beds' }), item('3')]))
  stream = `session:${session}`
})
afterAll(() => curia.close())

const held = async (who = chair): Promise<{ version: number; state: Session }> =>
  (await who.get(`/api/sessions/${session}`)).body
const quorum = async (who = chair) => (await who.get(`/api/sessions/${session}/quorum`)).body
const send = (who: Member, type: string, body: object = {}) => sendTo(who, session, type, body)
async function sendTo(who: Member, target: string, type: string, body: object) {
  const reply = await who.send(type, target, body)
  if (reply.status !== 200) throw new Error(reply.body.detail)
  return reply.body
}

/** Somebody's page: a snapshot, and every event since folded over it. */
async function page(who: Member) {
  const socket: Socket<ServerToClient, ClientToServer> = await who.socket()
  const snapshot = await held(who)
  let now: Held<Session | undefined> = snapshot
  socket.on('events', (batch) => {
    if (batch.stream !== stream) return
    const folded = foldBatch<Session | undefined, SessionEvent>(now, batch, evolve)
    if (folded.kind === 'moved') now = folded.held
  })
  const reply = await socket.emitWithAck('follow', { stream, version: snapshot.version })
  if (isProblem(reply)) throw new Error(reply.detail)
  return { folded: () => now, leave: () => socket.disconnect() }
}

describe('a session that runs', () => {
  test('is opened by one of two who press at once; the other is told', async () => {
    const [one, other] = await Promise.all([
      chair.send('openSession', session, { epoch: 1 }),
      secretary.send('openSession', session, { epoch: 1 }),
    ])
    expect([one.status, other.status].toSorted()).toEqual([200, 409])
    const refused = one.status === 409 ? one : other
    expect(refused.body).toMatchObject({ code: 'already-open', detail: 'This session is open already.' })
  })

  test('is followed by every page with the same fold as the server', async () => {
    const pages = await Promise.all([page(chair), page(member)])
    await send(chair, 'arrive', { via: 'room' })
    await send(member, 'arrive', { via: 'remote' })
    await send(vice, 'arrive', { via: 'room' })
    await send(secretary, 'startItem', { epoch: 1, itemId: items[0] })
    curia.clock.advance(120_000)
    await send(chair, 'pauseItem', { epoch: 1, itemId: items[0] })
    curia.clock.advance(60_000)
    await send(chair, 'resumeItem', { epoch: 1, itemId: items[0] })
    await send(chair, 'extendItem', { epoch: 1, itemId: items[0] })
    const server = await held()
    for (const [n, { folded, leave }] of pages.entries()) {
      await expect.poll(() => folded().version).toBe(server.version)
      expect(folded().state).toEqual(n === 0 ? server.state : (await held(member)).state)
      leave()
    }
    expect(server.state.agenda[0]).toMatchObject({
      ...{ state: 'live', allottedMs: 900_000 },
      clock: { startedAt: '2026-03-02T09:00:00.000Z', pausedAt: null, pausedMs: 60_000 },
    })
  })

  test('says whether it has its quorum, and a connection that goes changes nothing of it', async () => {
    const before = await quorum()
    expect(before.session).toMatchObject({ votingSeats: 3, legalBodies: 3, quorate: true, whyNot: [] })
    expect(before.item).toMatchObject({ itemId: items[0], quorate: true })
    expect(before.yourDeputies).toEqual([])
    expect(before.mayChair).toEqual([seatOf('chair'), seatOf('viceChair')])
    const { version } = await held()
    const gone = await member.socket()
    gone.disconnect()
    await send(member, 'leave')
    expect(await quorum()).toMatchObject({
      session: { votingSeats: 2, quorate: false, whyNot: ['2 voting members are counted; 3 are needed.'] },
    })
    expect((await held()).version).toBe(version + 1)
    await send(member, 'arrive', { via: 'room' })
  })

  test('takes one item at a time, and a page that lags is told so', async () => {
    const reply = await chair.send('startItem', session, { epoch: 1, itemId: items[1] })
    expect(reply.body).toMatchObject({ code: 'already-live', detail: 'Item 1 is live. Pause or conclude it first.' })
    await send(chair, 'startItem', { epoch: 1, itemId: items[1], concludeCurrent: true })
    const again = await chair.send('concludeItem', session, { epoch: 1, itemId: items[0] })
    expect(again.body).toMatchObject({ code: 'item-closed', detail: 'Item 1 has been concluded.' })
  })

  test('follows a ruling on an interest at once, and hides the item from who withdrew', async () => {
    expect((await quorum()).item).toMatchObject({ itemId: items[1], votingSeats: 3, recused: [] })
    await rule('member', 'ch-beds')
    expect((await quorum()).item).toMatchObject({
      ...{ votingSeats: 2, quorate: false, recused: [seatOf('member')] },
      whyNot: expect.arrayContaining(['1 person here does not count because of an interest.']),
    })
    expect((await quorum(member)).item).toBeNull()
    const theirs = await held(member)
    expect(theirs.state.agenda.map(({ ref }) => ref)).toEqual(['1', '3'])
    const follower = await page(member)
    await send(chair, 'concludeItem', { epoch: 1, itemId: items[1] })
    await send(chair, 'startItem', { epoch: 1, itemId: items[2] })
    const server = await held(member)
    await expect.poll(() => follower.folded().version).toBe(server.version)
    expect(follower.folded().state).toEqual(server.state)
    follower.leave()
  })

  test('lets a deputy sit in, once the terms of reference allow it', async () => {
    const [senate] = await curia.store.db.select().from(senates).where(eq(senates.id, testSenate))
    if (!senate) throw new Error('There is no senate.')
    expect((await vice.send('deputise', session, { deputySeatId: seatOf('expert') })).body.code).toBe('no-deputies')
    await curia.store.commit((db) => [
      db
        .update(senates)
        .set({ terms: { ...senate.terms, deputies: true } })
        .where(eq(senates.id, testSenate)),
      db
        .update(seats)
        .set({ deputySeatIds: [seatOf('expert')] })
        .where(eq(seats.id, seatOf('viceChair'))),
    ])
    expect((await quorum(vice)).yourDeputies).toEqual([seatOf('expert')])
    const counted = (await quorum()).session.votingSeats
    await send(vice, 'deputise', { deputySeatId: seatOf('expert') })
    expect((await quorum()).session.votingSeats).toBe(counted - 1)
    await send(await curia.as('expert'), 'arrive', { via: 'room' })
    expect((await quorum()).session.votingSeats).toBe(counted)
    await send(vice, 'arrive', { via: 'room' })
  })

  test('refuses whoever pressed before the chair moved, and the one of two claims that came second', async () => {
    const socket = await chair.socket()
    socket.disconnect()
    expect((await held()).state.chairEpoch).toBe(1)
    expect((await secretary.send('claimChair', session, { epoch: 1 })).status).toBe(403)
    expect((await member.send('claimChair', session, { epoch: 1 })).body.code).toBe('forbidden')
    await send(vice, 'claimChair', { epoch: 1 })
    expect((await held()).state).toMatchObject({ chairSeatId: seatOf('viceChair'), chairEpoch: 2 })
    const stale = await chair.send('pauseItem', session, { epoch: 1, itemId: items[2] })
    expect(stale.body).toMatchObject({
      code: 'stale-chair',
      detail: 'The chair has moved to somebody else since. Look at who holds it, then go on.',
    })
    expect((await chair.send('claimChair', session, { epoch: 1 })).body.code).toBe('stale-chair')
    await send(vice, 'handChair', { epoch: 2, seatId: seatOf('chair') })
  })

  test('closes with a disposition for each item, and its rows say what its stream says', async () => {
    expect((await chair.send('closeSession', session, { epoch: 3 })).body).toMatchObject({ code: 'needs-disposition' })
    await send(chair, 'closeSession', { epoch: 3, parkRest: true })
    const { version, state } = await held()
    const [row] = await curia.store.db.select().from(sessions).where(eq(sessions.id, session))
    expect(row).toMatchObject({ version, state: 'closed', chairEpoch: 3, chairSeatId: state.chairSeatId })
    expect(row?.closedAt?.toISOString()).toBe(state.closedAt)
    const rows = await curia.store.db
      .select()
      .from(agendaItems)
      .where(eq(agendaItems.sessionId, session))
      .orderBy(asc(agendaItems.position))
    expect(
      rows.map((one) => [one.state, one.allottedMs, one.startedAt?.toISOString(), one.endedAt?.toISOString()]),
    ).toEqual(state.agenda.map((one) => [one.state, one.allottedMs, one.clock?.startedAt, one.clock?.endedAt]))
    const attended = await curia.store.db.select().from(attendances).where(eq(attendances.sessionId, session))
    expect(attended.map(({ seatId, status, here }) => [seatId, status, here]).toSorted()).toEqual(
      state.attendance.map(({ seatId, status }) => [seatId, status, false]).toSorted(),
    )
    expect((await member.send('arrive', session, { via: 'room' })).body.code).toBe('session-closed')
  })
})

async function rule(key: string, challengeId: string): Promise<void> {
  const interest = (
    await sendTo(await curia.as(key), seatOf(key), 'declareInterest', {
      ...{ nilReturn: false, category: 'financial', scope: 'standing', description: 'A share' },
      ...{ relatedOrganisationIds: [], from: '2026-01-01', publish: false },
    })
  ).result.id
  await sendTo(chair, interest, 'ruleOnTarget', {
    ...{ target: { kind: 'challenge', id: challengeId }, management: 'noPapersAndWithdraw', rationale: 'It is theirs' },
  })
}
