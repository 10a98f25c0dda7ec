import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { calendarFeeds } from '../../db/calendar-feeds.ts'
import { guests } from '../../db/guests.ts'
import { journal } from '../../db/journal.ts'
import { people, seats } from '../../db/members.ts'
import type { PersonId, SeatId, SessionId } from '../../shared/ids.ts'
import { type Curia, type Member, startCuria } from '../support/curia.ts'
import { personOf } from '../support/fixture.ts'
import { sessionToday, type Visitor, visitor } from './visitor.ts'

let curia: Curia
let chair: Member
let secretary: Member
let facilitator: Member
let member: Member
let session: SessionId
let code: string
let items: string[]

beforeAll(async () => {
  curia = await startCuria()
  chair = await curia.as('chair')
  secretary = await curia.as('secretary')
  facilitator = await curia.as('facilitator')
  member = await curia.as('member')
})
afterAll(() => curia.close())
beforeEach(async () => {
  ;({ id: session, code, items } = await sessionToday(curia, chair))
})

async function sent(who: Member, type: string, body: object = {}) {
  const reply = await who.send(type, session, body)
  expect([type, reply.status, reply.body.detail]).toEqual([type, 200, undefined])
}
async function asking(name = 'Ada Byron', about = ''): Promise<{ who: Visitor; guestId: string }> {
  const who = visitor(curia)
  expect(await who.post('/api/join/ask', { code, name, about })).toMatchObject({ status: 200 })
  const { body } = await secretary.get(`/api/sessions/${session}/guests`)
  return { who, guestId: body.items.find((one: { name: string }) => one.name === name).guestId }
}
async function guest(name?: string) {
  const asked = await asking(name)
  await sent(facilitator, 'admitAsGuest', { epoch: 1, guestId: asked.guestId })
  return asked
}
const view = async (who: Visitor) => (await who.get('/api/guest')).body
const restart = { parkRest: true, epoch: 1 }

describe('a join code', () => {
  test('tells what the session is, to whoever types it however they type it', async () => {
    const typed = ` ${code.slice(0, 3).toLowerCase()}-${code.slice(3)} `
    const { status, body } = await visitor(curia).post('/api/join', { code: typed })
    expect(status).toBe(200)
    expect(body).toEqual({
      session: expect.objectContaining({ id: session, title: 'Gate 1', state: 'published', timeZone: 'Europe/London' }),
      ...{ you: 'notSignedIn', name: '', asking: false },
    })
  })

  test('brings who has a seat there to the session, and nobody who has one elsewhere', async () => {
    expect((await member.post('/api/join', { code })).body).toMatchObject({ you: 'seated', name: 'Dr member' })
    const outsider = await curia.as('outsider')
    expect((await outsider.post('/api/join', { code })).body).toMatchObject({ you: 'withoutSeat' })
  })

  test('is shown to those who operate the session, and stops when a new one is made', async () => {
    expect((await member.get(`/api/sessions/${session}`)).body.state.joinCode).toBeNull()
    await sent(facilitator, 'makeJoinCode', { epoch: 1 })
    const { joinCode } = (await facilitator.get(`/api/sessions/${session}`)).body.state
    expect(joinCode).not.toBe(code)
    const old = await visitor(curia).post('/api/join', { code })
    expect(old).toMatchObject({ status: 409, body: { code: 'wrong-code' } })
    expect((await visitor(curia).post('/api/join', { code: joinCode })).status).toBe(200)
  })

  test('opens nothing once the session is over or on another day, and says so', async () => {
    await sent(chair, 'openSession', { epoch: 1 })
    await sent(chair, 'closeSession', restart)
    expect((await visitor(curia).post('/api/join', { code })).body).toMatchObject({
      ...{ code: 'session-closed', detail: 'This session has closed. Nobody can join it any more.' },
    })
    const other = await sessionToday(curia, chair)
    curia.clock.advance(86_400_000)
    expect((await visitor(curia).post('/api/join', { code: other.code })).body.code).toBe('not-today')
    curia.clock.advance(-86_400_000)
  })
})

describe('asking to be let in', () => {
  test('waits through a reload, and is asked once however often it is pressed', async () => {
    const { who } = await asking('Grace Hopper', 'From the Navy')
    expect(await view(who)).toMatchObject({ state: 'asked', name: 'Grace Hopper', session: { title: 'Gate 1' } })
    expect((await who.post('/api/join', { code })).body.asking).toBe(true)
    await who.post('/api/join/ask', { code, name: 'Grace Hopper' })
    const { items: names } = (await secretary.get(`/api/sessions/${session}/guests`)).body
    expect(names).toEqual([expect.objectContaining({ name: 'Grace Hopper', about: 'From the Navy' })])
    expect((await member.get(`/api/sessions/${session}/guests`)).body.items).toEqual([])
    // Members hear that somebody asks, and not who.
    expect((await member.get(`/api/sessions/${session}`)).body.state.guests).toMatchObject([{ state: 'asked' }])
  })

  test.each([['x'.repeat(500)], ['Ada\u0007'], [' ']])('refuses the name %j with a sentence', async (name) => {
    const { status, body } = await visitor(curia).post('/api/join/ask', { code, name })
    expect([status, body.code]).toEqual([400, 'malformed'])
    expect(body.detail).toMatch(/name/)
  })

  test('can be taken back, and a word comes with a refusal', async () => {
    const { who } = await asking()
    expect((await who.send('withdrawEntry', session)).status).toBe(200)
    expect(await view(who)).toMatchObject({ state: 'withdrawn' })
    const other = await asking('Mallory')
    await sent(secretary, 'declineEntry', { epoch: 1, guestId: other.guestId, word: 'This is for members today' })
    expect(await view(other.who)).toMatchObject({ state: 'declined', word: 'This is for members today' })
    expect((await other.who.send('arriveAsGuest', session, { via: 'room' })).status).toBe(404)
  })

  test('of two operators who press at once, one lets them in and the other is told', async () => {
    const { guestId } = await asking()
    const replies = await Promise.all([
      secretary.send('admitAsGuest', session, { epoch: 1, guestId }),
      chair.send('declineEntry', session, { epoch: 1, guestId }),
    ])
    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 409])
    expect(replies.find(({ status }) => status === 409)?.body.detail).toMatch(/^Somebody was quicker/)
  })
})

describe('a guest', () => {
  test('sees what is open in the session, who runs it and how to reach it', async () => {
    const { who } = await guest()
    await sent(chair, 'openSession', { epoch: 1 })
    await sent(chair, 'startItem', { epoch: 1, itemId: items[0] })
    const { room } = await view(who)
    expect(room).toMatchObject({
      ...{ currentItemId: items[0], isElsewhere: false, meetingLink: 'https://meet.example.org/gate', here: null },
      chair: { name: 'Dr chair', code: 'ICB' },
      agenda: [{ title: 'Item 1', state: 'live' }],
    })
    await sent(chair, 'startItem', { epoch: 1, itemId: items[1], concludeCurrent: true })
    const later = await view(who)
    expect(later.room).toMatchObject({ currentItemId: null, isElsewhere: true })
    expect(JSON.stringify(later)).not.toContain('closed doors')
  })

  test('is told what everybody is told of words put on an open item, and of a secret ballot nothing before its close', async () => {
    await secretary.send('settleSenate', 'sen-test', {
      ...{ name: 'N', purpose: 'P', footprint: 'F', status: 'developmental', uses: ['secretBallots'] },
    })
    const { who } = await guest()
    await sent(chair, 'openSession', { epoch: 1 })
    const voters = [chair, member, await curia.as('viceChair')]
    for (const each of voters) await sent(each, 'arrive', { via: 'room' })
    await sent(chair, 'startItem', { epoch: 1, itemId: items[0] })
    const put = await chair.send('putWords', 'sen-test', {
      ...{ sessionId: session, itemId: items[0], epoch: 1, words: { from: 'plain', wording: 'Close the beds.' } },
      ...{ process: 'vote', ballot: 'secret', decisionRule: { kind: 'unanimity', base: 'cast' } },
    })
    expect(put.body.detail).toBeUndefined()
    const proposal = put.body.result.id
    for (const [n, each] of voters.entries()) {
      const choice = { kind: 'position', position: n === 0 ? 'against' : 'for' }
      expect((await each.send('takeStance', proposal, { words: 1, choice })).body.detail).toBeUndefined()
    }
    const before = { how: 'Vote, secret ballot', state: 'open', result: null, counts: [] }
    expect((await view(who)).room.words).toEqual([expect.objectContaining(before)])
    await chair.send('closeProposal', proposal, { epoch: 1, words: 1 })
    const [words] = (await view(who)).room.words
    expect(words).toMatchObject({
      state: 'notCarried',
      result: expect.stringMatching(/^Not carried\. 2 for, 1 against, 0 abstained, .* To carry, 3 of the 3 votes/),
    })
    expect(words.counts).toContainEqual({ name: 'For', count: 2 })
  })

  test('is in attendance by their own word, by name for members, and in no account', async () => {
    const before = await curia.store.db.select().from(people)
    const { who, guestId } = await guest('Florence N')
    expect((await who.send('arriveAsGuest', session, { via: 'remote' })).status).toBe(200)
    expect((await view(who)).room.here).toMatchObject({ via: 'remote' })
    const { state } = (await member.get(`/api/sessions/${session}`)).body
    expect(state.guests).toEqual([expect.objectContaining({ guestId, state: 'admitted', via: 'remote' })])
    expect((await member.get(`/api/sessions/${session}/guests`)).body.items).toEqual([
      { guestId, name: 'Florence N', about: '' },
    ])
    expect(await curia.store.db.select().from(people)).toEqual(before)
    const entries = await curia.store.db.select({ entry: journal.entry }).from(journal)
    expect(JSON.stringify(entries)).not.toContain('Florence')
  })

  test('asks to speak, is named on the list for members, and sees when it is their turn', async () => {
    const { who, guestId } = await guest('Hedy Lamarr')
    await who.send('arriveAsGuest', session, { via: 'room' })
    await sent(chair, 'openSession', { epoch: 1 })
    await sent(chair, 'startItem', { epoch: 1, itemId: items[0] })
    expect((await who.send('askToSpeakAsGuest', session)).status).toBe(200)
    expect((await view(who)).room).toMatchObject({ speaking: null, hand: { speaking: false, before: 0 } })
    const { speakers } = (await member.get(`/api/sessions/${session}`)).body.state
    expect(speakers).toMatchObject([{ who: { as: 'guest', guestId }, state: 'queued' }])
    expect((await member.get(`/api/sessions/${session}/speakers`)).body.items).toEqual([
      { speakerId: speakers[0].id, name: 'Hedy Lamarr' },
    ])
    await sent(chair, 'giveWord', { epoch: 1, speakerId: speakers[0].id })
    expect((await view(who)).room).toMatchObject({ speaking: 'Hedy Lamarr (guest)', hand: { speaking: true } })
  })

  test('hears that something changed, on a channel that takes nothing, and on no other', async () => {
    const { who, guestId } = await guest()
    await expect(who.socket('/')).rejects.toThrow('signed-out')
    const socket = await who.socket('/guest')
    const heard: unknown[][] = []
    socket.onAny((...words) => heard.push(words))
    const follow = socket.timeout(300).emitWithAck('follow', { stream: `session:${session}`, version: 0 })
    await expect(follow).rejects.toThrow()
    const gone = new Promise((resolve) => socket.once('disconnect', resolve))
    await sent(chair, 'removeGuest', { epoch: 1, guestId })
    await gone
    expect(heard).toEqual([['changed']])
    expect(await view(who)).toEqual(expect.objectContaining({ state: 'removed' }))
    expect((await who.send('arriveAsGuest', session, { via: 'room' })).status).toBe(404)
  })

  test('holds nothing of worth once the session has closed; of those in it the name stays, of others nothing', async () => {
    const { who, guestId } = await guest('Katherine J')
    const waiting = await asking('Edith Clarke')
    await who.send('arriveAsGuest', session, { via: 'room' })
    const live = await who.socket('/guest')
    const gone = new Promise((resolve) => live.once('disconnect', resolve))
    await sent(chair, 'openSession', { epoch: 1 })
    await sent(chair, 'closeSession', restart)
    await gone
    for (const each of [who, waiting.who]) {
      expect(await each.get('/api/guest')).toMatchObject({ status: 409, body: { code: 'visit-closed' } })
      expect((await each.send('arriveAsGuest', session, { via: 'room' })).body.code).toBe('visit-closed')
      await expect(each.socket('/guest')).rejects.toThrow('visit-closed')
    }
    const rows = await curia.store.db.select().from(guests).where(eq(guests.sessionId, session))
    expect(rows).toEqual([expect.objectContaining({ id: guestId, name: 'Katherine J', tokenHash: null })])
    expect((await member.get(`/api/sessions/${session}`)).body.state.guests).toMatchObject([{ state: 'left' }])
  })
})

describe('being let in to a seat', () => {
  const seat = async (guestId: string, seatId: string, who = chair) =>
    await who.send('admitToSeat', session, { epoch: 1, guestId, seatId })

  test('signs that browser in as whoever sits there, in place of anybody, for 12 hours at most', async () => {
    const { who, guestId } = await asking('Dr member')
    expect((await seat(guestId, 'seat-member', secretary)).status).toBe(200)
    expect(await view(who)).toMatchObject({ state: 'seated', seat: { name: 'Dr member', code: 'LTHT' } })
    expect((await who.get('/api/me')).status).toBe(401)
    const token = who.cookie()
    expect(await who.post('/api/guest/seat', {})).toMatchObject({ status: 200, body: { sessionId: session } })
    expect((await who.get('/api/me')).body.person.id).toBe('person-member')
    const socket = await who.socket('/')
    socket.disconnect()
    // What it held before is worth nothing.
    const thief = visitor(curia, Object.fromEntries([token.split('=', 2)]))
    expect((await thief.post('/api/guest/seat', {})).body.code).toBe('visit-closed')
    curia.clock.advance(12 * 3_600_000 - 1000)
    expect((await who.get('/api/me')).status).toBe(200)
    curia.clock.advance(1000)
    expect((await who.get('/api/me')).status).toBe(401)
    curia.clock.advance(-12 * 3_600_000)
  })

  test('makes no address for a calendar, which would outlive the pass, by either way in', async () => {
    const { who, guestId } = await asking('Dr member')
    await seat(guestId, 'seat-member')
    await who.post('/api/guest/seat', {})
    const envelope = () => ({
      ...{ commandId: crypto.randomUUID(), type: 'makeCalendarFeed', target: 'seat-member' },
      body: { tokenHash: 'a'.repeat(64) },
    })
    const refused = { code: 'account-needed', detail: expect.stringContaining('Sign in with your account') }
    expect(await who.post('/api/commands', envelope())).toMatchObject({ status: 409, body: refused })
    const socket = await who.socket('/')
    expect(await socket.emitWithAck('command', envelope())).toMatchObject(refused)
    socket.disconnect()
    expect(await curia.store.db.select().from(calendarFeeds)).toEqual([])
    // With the account it is made as ever.
    expect((await member.send('makeCalendarFeed', 'seat-member', { tokenHash: 'a'.repeat(64) })).status).toBe(200)
    expect((await member.send('endCalendarFeed', 'seat-member', {})).status).toBe(200)
  })

  test('is journalled with who let them in, and told on the Home of whoever sits there', async () => {
    const { guestId } = await asking('M. Ember')
    expect((await seat(guestId, 'seat-member')).status).toBe(200)
    const rows = await curia.store.db
      .select()
      .from(journal)
      .where(and(eq(journal.type, 'guestSeated'), eq(journal.stream, `session:${session}`)))
    expect(rows).toEqual([expect.objectContaining({ by: 'seat-chair' })])
    const { since } = (await member.get('/api/senates/sen-test/home')).body
    expect(since.map(({ what }: { what: string }) => what)).toContainEqual(expect.stringMatching(/Dr chair.*M\. Ember/))
    const others = (await facilitator.get('/api/senates/sen-test/home')).body.since
    expect(JSON.stringify(others)).not.toContain('M. Ember')
  })

  test('works for somebody who has no account yet, ends as they sign out, and is theirs alone', async () => {
    const body = {
      ...{ name: 'New Person', roleTitle: 'Member', role: 'member', capacity: 'independent', votes: true },
      termFrom: '2026-01-01',
    }
    const given = await secretary.send('giveSeat', 'sen-test', body)
    const { who, guestId } = await asking('New Person')
    expect((await seat(guestId, given.body.result.id)).status).toBe(200)
    await who.post('/api/guest/seat', {})
    expect((await who.get('/api/me')).body.person.name).toBe('New Person')
    const copy = visitor(curia, Object.fromEntries([who.cookie().split('=', 2)]))
    expect((await copy.get('/api/me')).status).toBe(200)
    await who.post('/api/auth/sign-out', {})
    expect((await copy.get('/api/me')).status).toBe(401)
  })

  test('ends with the seat, and opens nothing of another senate, then or later', async () => {
    const set = (administrator: boolean) =>
      curia.store.commit((db) => [
        db
          .update(people)
          .set({ administrator })
          .where(eq(people.id, personOf('member2'))),
      ])
    const { who, guestId } = await asking()
    await set(true)
    expect((await seat(guestId, 'seat-member-2')).body.code).toBe('seat-locked')
    await set(false)
    expect((await seat(guestId, 'seat-member-2')).status).toBe(200)
    await who.post('/api/guest/seat', {})
    expect((await who.get('/api/me')).status).toBe(200)
    const move = (personId: PersonId) =>
      curia.store.commit((db) => [
        db
          .update(seats)
          .set({ personId })
          .where(eq(seats.id, 'seat-outsider' as SeatId)),
      ])
    await move(personOf('member2'))
    expect((await who.get('/api/me')).status).toBe(401)
    const other = await asking('Another')
    expect((await seat(other.guestId, 'seat-member-2')).body.code).toBe('seat-locked')
    await move(personOf('outsider'))
  })
})

test('250 people join from one address at once, and nobody is refused', async () => {
  const all = Array.from({ length: 250 }, (_, n) => ({ code, name: `Visitor ${n}` }))
  const asked = await Promise.all(all.map((body) => visitor(curia).post('/api/join/ask', body)))
  expect(new Set(asked.map(({ status }) => status))).toEqual(new Set([200]))
  const { state } = (await secretary.get(`/api/sessions/${session}`)).body
  expect(state.guests).toHaveLength(250)
}, 60_000)
