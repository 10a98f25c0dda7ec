import { asc, eq } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { foldBatch, type Held } from '../../client/connection/fold.ts'
import { agendaItems, attendances, sessions } from '../../db/sessions.ts'
import { readStream } from '../../server/journal.ts'
import type { ItemId, SessionId } from '../../shared/ids.ts'
import { isProblem } from '../../shared/protocol.ts'
import { isHere } from '../../shared/sessions/attendance.ts'
import { evolve, type Session, type SessionEvent } from '../../shared/sessions/session.ts'
import { type Curia, type Member, startCuria } from '../support/curia.ts'
import { testSenate } from '../support/fixture.ts'

// A meeting in which several people press whatever they like, through the real app: its journal, its rows and what each
// of them holds on screen have to agree at the end, also for somebody who may not see every item.

let curia: Curia
beforeAll(async () => {
  curia = await startCuria()
})
afterAll(() => curia.close())

const keys = ['chair', 'viceChair', 'secretary', 'member', 'layMember', 'observer'] as const

/** What is pressed: `item` and `seat` are taken from those that there are. */
const pressed = fc.record({
  by: fc.nat(keys.length - 1),
  what: fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom('startItem', 'pauseItem', 'resumeItem', 'extendItem', 'concludeItem') },
    { weight: 2, arbitrary: fc.constantFrom('deferItem', 'parkItem', 'withdrawItem', 'moveItem', 'addItem') },
    { weight: 3, arbitrary: fc.constantFrom('arrive', 'leave', 'sendApologies', 'recordAttendance') },
    { weight: 3, arbitrary: fc.constantFrom('askToSpeak', 'lowerHand', 'giveWord', 'endSpeaker') },
    { weight: 1, arbitrary: fc.constantFrom('adjournSession', 'resumeSession', 'claimChair') },
  ),
  item: fc.nat(9),
  other: fc.nat(9),
  minutes: fc.integer({ min: -2, max: 9 }),
  isStale: fc.boolean(),
})
type Pressed = typeof pressed extends fc.Arbitrary<infer One> ? One : never

test('whatever people press, the journal, the rows and what everybody folds say the same', async () => {
  const taken = new Set<string>()
  await fc.assert(
    fc.asyncProperty(fc.array(pressed, { minLength: 40, maxLength: 60 }), async (presses) => {
      const people = await Promise.all(keys.map(curia.as))
      const [chair] = people as [Member]
      const id = await opened(chair)
      const pages = await Promise.all(people.map((who) => follow(who, id)))
      for (const one of presses) {
        curia.clock.advance(one.minutes * 60_000)
        const { state } = (await chair.get(`/api/sessions/${id}`)).body as Held<Session>
        const who = people[one.by] ?? chair
        const reply = await who.send(one.what, id, bodyOf(one, state, people))
        if (reply.status === 200) taken.add(one.what)
        // A rule or a right says no, with a sentence; nothing else ever goes wrong.
        else expect(reply.body).toMatchObject({ code: expect.not.stringMatching(/internal|malformed/) })
      }
      await expectAgreement(id, pages)
    }),
    // Making a failure smaller would press more than one person may in ten seconds.
    { numRuns: 4, endOnFailure: true },
  )
  expect(taken.size).toBeGreaterThan(6)
}, 60_000)

async function opened(chair: Member): Promise<SessionId> {
  const at = (hours: number) => new Date(curia.clock.now().getTime() + hours * 3_600_000).toISOString()
  const done = async (type: string, target: string, body: object) => {
    const reply = await chair.send(type, target, body)
    if (reply.status !== 200) throw new Error(reply.body.detail)
    return reply.body.result
  }
  const { id } = await done('planSession', testSenate, {
    ...{ title: 'Gate', kind: 'meeting', modality: 'hybrid', place: 'Leeds', meetingLink: 'https://example.org/m' },
    ...{ startsAt: at(1), endsAt: at(3), chairSeatId: chair.seatId, template: null },
  })
  for (const [n, restricted] of [false, true, false, false].entries())
    await done('addItem', id, newItem(`Item ${n + 1}`, restricted))
  await done('publishSession', id, { shortNoticeReason: 'It cannot wait' })
  await done('openSession', id, { epoch: 1 })
  return id
}

const newItem = (title: string, restricted: boolean) => ({
  ...{ title, purpose: 'discuss', presenterSeatId: null, documentId: null, challengeId: null, allottedMs: 600_000 },
  ...{ confidentiality: restricted ? 'restricted' : 'open', standing: false, beforeItemId: null },
})

function bodyOf({ what, item, other, isStale }: Pressed, state: Session, people: readonly Member[]): object {
  const epoch = isStale && state.chairEpoch > 1 ? state.chairEpoch - 1 : state.chairEpoch
  const itemAt = (n: number) => state.agenda[n % state.agenda.length]?.id as ItemId
  const speaker = state.speakers[other % Math.max(1, state.speakers.length)]?.id ?? 'speaker-none'
  switch (what) {
    case 'arrive':
      return { via: item % 2 === 0 ? 'room' : 'remote' }
    case 'leave':
    case 'sendApologies':
    case 'lowerHand':
      return {}
    case 'askToSpeak':
      return { kind: item % 2 === 0 ? 'speak' : 'pointOfOrder' }
    case 'recordAttendance':
      return { epoch, seatId: people[other % people.length]?.seatId, how: { as: 'here', via: 'room' } }
    case 'giveWord':
    case 'endSpeaker':
      return { epoch, speakerId: speaker }
    case 'startItem':
      return { epoch, itemId: itemAt(item), concludeCurrent: other % 2 === 0 }
    case 'moveItem':
      return { itemId: itemAt(item), beforeItemId: itemAt(other) }
    case 'addItem':
      return newItem('One more', other % 2 === 0)
    case 'deferItem':
    case 'parkItem':
    case 'withdrawItem':
      return { epoch, itemId: itemAt(item), ...(other % 2 === 0 && { why: 'Not today' }) }
    case 'adjournSession':
    case 'resumeSession':
    case 'claimChair':
      return { epoch }
    default:
      return { epoch, itemId: itemAt(item) }
  }
}

/** Somebody's page: what it fetched when it opened, and every event since folded over it. */
async function follow(who: Member, id: SessionId) {
  const stream = `session:${id}` as const
  const socket = await who.socket()
  let now = (await who.get(`/api/sessions/${id}`)).body as Held<Session>
  socket.on('events', (batch) => {
    if (batch.stream !== stream) return
    const folded = foldBatch<Session, SessionEvent>(now, batch, (state, ...rest) => evolve(state, ...rest) ?? state)
    if (folded.kind === 'moved') now = folded.held
  })
  const reply = await socket.emitWithAck('follow', { stream, version: now.version })
  if (isProblem(reply)) throw new Error(reply.detail)
  return { who, held: () => now, leave: () => socket.disconnect() }
}

/** All but the count of references: it is the server's own, and runs ahead where items are withheld. */
const shown = ({ itemsNumbered: _, ...session }: Session) => session

async function expectAgreement(id: SessionId, pages: Awaited<ReturnType<typeof follow>>[]) {
  const recorded = await readStream<SessionEvent>(curia.store.db, `session:${id}`)
  const journal = recorded.reduce<Session | undefined>(
    (state, { event, at, by }) => evolve(state, event, { at, by }),
    undefined,
  )
  if (!journal) throw new Error('The session has no journal.')
  for (const { who, held, leave } of pages) {
    const { version, state } = (await who.get(`/api/sessions/${id}`)).body as Held<Session>
    await vi.waitFor(() => expect(held().version).toBe(version), 10_000)
    expect(shown(held().state)).toEqual(shown(state))
    leave()
  }
  expect(journal.agenda.filter(({ state }) => state === 'live').length).toBeLessThanOrEqual(1)
  const [row] = await curia.store.db.select().from(sessions).where(eq(sessions.id, id))
  const { state, chairSeatId, chairEpoch } = journal
  expect(row).toMatchObject({ state, chairSeatId, chairEpoch, version: recorded.length })
  const items = await curia.store.db
    .select()
    .from(agendaItems)
    .where(eq(agendaItems.sessionId, id))
    .orderBy(asc(agendaItems.position))
  expect(items.map((one) => [one.id, one.ref, one.state, one.allottedMs])).toEqual(
    journal.agenda.map((one) => [one.id, one.ref, one.state, one.allottedMs]),
  )
  const attended = await curia.store.db.select().from(attendances).where(eq(attendances.sessionId, id))
  expect(attended.map((one) => [one.seatId, one.status, one.via, one.here]).toSorted()).toEqual(
    journal.attendance.map((one) => [one.seatId, one.status, one.via, isHere(one)]).toSorted(),
  )
}
