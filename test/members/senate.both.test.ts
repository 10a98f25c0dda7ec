import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { people, seats } from '../../db/members.ts'
import { readStream } from '../../server/journal.ts'
import { loadSenate } from '../../server/members/load-senate.ts'
import type { SeatId, SenateId } from '../../shared/ids.ts'
import { evolveSenate } from '../../shared/members/senate-evolve.ts'
import type { Senate, SenateEvent } from '../../shared/members/senate-state.ts'
import { type Curia, type Member, startCuria } from '../support/curia.ts'

let curia: Curia
let chair: Member
let viceChair: Member
let secretary: Member
let member: Member
let outsider: Member
beforeAll(async () => {
  curia = await startCuria()
  ;[chair, viceChair, secretary, member, outsider] = (await Promise.all(
    ['chair', 'viceChair', 'secretary', 'member', 'outsider'].map(curia.as),
  )) as [Member, Member, Member, Member, Member]
})
afterAll(() => curia.close())

test('a senate is answered whole to whoever sits in it, and to nobody else', async () => {
  const { status, body } = await member.get('/api/senates/sen-test')
  expect(status).toBe(200)
  expect(body).toMatchObject({
    version: expect.any(Number),
    senate: { id: 'sen-test', refPrefix: 'TST' },
    me: { kind: 'seat', seatId: member.seatId, role: 'member' },
  })
  expect(body.organisations).toHaveLength(4)
  expect(body.services).toHaveLength(3)
  expect(body.seats.find((seat: { id: string }) => seat.id === chair.seatId)).toMatchObject({
    role: 'chair',
    organisationId: 'org-icb',
    votes: true,
    endedAt: null,
  })
  const missing = await member.get('/api/senates/sen-nowhere')
  const foreign = await outsider.get('/api/senates/sen-test')
  expect([foreign.status, foreign.body.code]).toEqual([404, 'not-found'])
  expect({ ...missing.body, correlationId: '' }).toEqual({ ...foreign.body, correlationId: '' })
})

const settled = {
  name: 'Test Senate',
  purpose: 'See further',
  footprint: 'A city',
  uses: ['tornado'],
  status: 'advisory',
}

test('officers settle what a senate is and uses; members may not, and outsiders learn nothing', async () => {
  expect((await member.send('settleSenate', 'sen-test', settled)).body.code).toBe('forbidden')
  expect((await outsider.send('settleSenate', 'sen-test', settled)).body.code).toBe('not-found')
  expect((await secretary.send('settleSenate', 'sen-test', { ...settled, surprise: 1 })).body.code).toBe('malformed')
  const { status } = await secretary.send('settleSenate', 'sen-test', settled)
  expect(status).toBe(200)
  const { body } = await member.get('/api/senates/sen-test')
  expect(body.senate).toMatchObject({ purpose: 'See further', uses: ['tornado'] })
})

test('terms of reference that contradict themselves are refused with the place', async () => {
  const { body } = await member.get('/api/senates/sen-test')
  const { terms } = body.senate
  const impossible = { ...terms, quorumRule: { ...terms.quorumRule, minimumLegalBodies: 50 } }
  const refused = await secretary.send('settleTerms', 'sen-test', { terms: impossible })
  expect(refused.body).toMatchObject({ code: 'wrong-terms', at: '/terms/quorumRule/minimumLegalBodies' })
  const accepted = await secretary.send('settleTerms', 'sen-test', { terms: { ...terms, noticeDays: 10 } })
  expect(accepted.status).toBe(200)
  expect((await member.get('/api/senates/sen-test')).body.senate.terms.noticeDays).toBe(10)
})

test('of two people who change one senate at once, one is told', async () => {
  const { version } = (await secretary.get('/api/senates/sen-test')).body
  const replies = await Promise.all([
    secretary.send('settleSenate', 'sen-test', { ...settled, name: 'One' }, { version }),
    chair.send('settleSenate', 'sen-test', { ...settled, name: 'Two' }, { version }),
  ])
  expect(replies.map((reply) => reply.status).sort()).toEqual([200, 409])
  expect(replies.find((reply) => reply.status === 409)?.body.code).toBe('stale')
})

const newSeat = {
  name: 'Dr Newly Seated',
  profession: 'medicine',
  roleTitle: 'Consultant geriatrician',
  role: 'member',
  organisationId: 'org-ltht',
  capacity: 'independent',
  votes: true,
  termFrom: '2026-03-01',
}

test('a seat is given, changed and ended; its name is in no journal entry', async () => {
  const given = await secretary.send('giveSeat', 'sen-test', newSeat)
  expect(given.status).toBe(200)
  const { id, personId } = given.body.result
  const seat = await member.get(`/api/seats/${id}`)
  expect(seat.body.seat).toMatchObject({ id, personId, name: 'Dr Newly Seated', profession: 'medicine', votes: true })
  expect(seat.body.entry).toBeNull()
  expect((await secretary.get(`/api/seats/${id}`)).body.entry).toEqual({ hasAccount: false, invitedUntil: null })
  const journal = await readStream(curia.store.db, 'senate:sen-test')
  expect(JSON.stringify(journal)).not.toContain('Newly Seated')

  const { name: _name, profession: _profession, ...facts } = newSeat
  const changed = await secretary.send('changeSeat', id, { ...facts, votes: false })
  expect(changed.status).toBe(200)
  expect((await member.get(`/api/seats/${id}`)).body.seat.votes).toBe(false)
  expect((await member.send('endSeat', id, {})).body.code).toBe('forbidden')
  expect((await secretary.send('endSeat', id, {})).status).toBe(200)
  expect((await secretary.send('endSeat', id, {})).body.code).toBe('seat-closed')
})

test('a foreign seat is not there: neither to read nor to change', async () => {
  expect((await outsider.get(`/api/seats/${member.seatId}`)).status).toBe(404)
  expect((await outsider.send('endSeat', member.seatId, {})).status).toBe(404)
  expect((await secretary.send('giveSeat', 'sen-test', { ...newSeat, organisationId: 'org-other' })).body.code).toBe(
    'organisation-unknown',
  )
})

test('whoever loses their seat is told at once and reads nothing any more', async () => {
  const given = await secretary.send('giveSeat', 'sen-test', { ...newSeat, name: 'Dr Leaving' })
  const { id, personId } = given.body.result
  await curia.app.accounts.create({ id: personId, name: 'Dr Leaving', email: 'leaving@example.org' })
  const cookie = (await curia.app.accounts.enter(personId)).map((line) => line.split(';', 1)[0]).join('; ')
  const read = () => fetch(`${curia.url}/api/senates/sen-test`, { headers: { cookie } })
  expect((await read()).status).toBe(200)
  expect((await secretary.send('endSeat', id, {})).status).toBe(200)
  expect((await read()).status).toBe(404)
})

test('a viewer hears the events of the senate as they happen', async () => {
  const socket = await member.socket()
  const { version } = (await member.get('/api/senates/sen-test')).body
  await new Promise((resolve) => socket.emit('follow', { stream: 'senate:sen-test', version }, resolve))
  const heard = new Promise<{ events: { event: { type: string } }[] }>((resolve) => socket.once('events', resolve))
  await secretary.send('settleSenate', 'sen-test', { ...settled, name: 'Heard' })
  expect((await heard).events[0]?.event).toMatchObject({ type: 'senateSettled', name: 'Heard' })
})

test('only an administrator creates a senate, and sits in it from the start', async () => {
  const body = {
    name: 'Second Senate',
    refPrefix: 'SEC',
    status: 'developmental',
    footprint: 'A county',
    purpose: 'Learn to decide together',
    seat: { roleTitle: 'Senate manager', termFrom: '2026-03-01' },
  }
  expect((await secretary.send('createSenate', 'deployment', body)).status).toBe(404)
  await curia.store.commit((db) => [
    db.update(people).set({ administrator: true }).where(eq(people.id, outsider.personId)),
  ])
  expect((await outsider.send('createSenate', 'deployment', { ...body, timeZone: 'Mars/Olympus' })).body.code).toBe(
    'wrong-time-zone',
  )
  const created = await outsider.send('createSenate', 'deployment', body)
  expect(created.status).toBe(200)
  const { id, seatId } = created.body.result
  const { body: senate } = await outsider.get(`/api/senates/${id}`)
  expect(senate).toMatchObject({
    version: 2,
    senate: { name: 'Second Senate', terms: { responseWeeks: 8 }, uses: [] },
    me: { seatId, role: 'secretary', votes: false },
  })
  expect((await chair.get(`/api/senates/${id}`)).status).toBe(404)
  await foldsToItsRows(id)
})

test('an administrator sees nothing of a senate in which they have no seat', async () => {
  expect((await outsider.get('/api/senates/sen-test')).status).toBe(404)
  expect((await outsider.send('settleSenate', 'sen-test', settled)).status).toBe(404)
})

test('the last chair keeps their seat', async () => {
  expect((await secretary.send('endSeat', chair.seatId, {})).body.code).toBe('needs-chair')
  const [row] = await curia.store.db
    .select()
    .from(seats)
    .where(eq(seats.id, 'seat-chair' as SeatId))
  expect(row?.endedAt).toBeNull()
  expect((await viceChair.send('endSeat', chair.seatId, {})).body.code).toBe('needs-chair')
})

/** Replaying the journal gives what the rows say. */
async function foldsToItsRows(senateId: SenateId) {
  const events = await readStream<SenateEvent>(curia.store.db, `senate:${senateId}`)
  const folded = events.reduce<Senate | undefined>(
    (senate, { event, at, by }) => evolveSenate(senate, event, { at, by }),
    undefined,
  )
  expect(await loadSenate(curia.store.db, senateId)).toEqual(folded)
}
