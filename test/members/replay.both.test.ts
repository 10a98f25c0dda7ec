import { createHash, randomBytes } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { people } from '../../db/members.ts'
import { readStream } from '../../server/journal.ts'
import { loadSenate } from '../../server/members/load-senate.ts'
import type { PersonId, SenateId } from '../../shared/ids.ts'
import { evolveSenate } from '../../shared/members/senate-evolve.ts'
import type { Senate, SenateEvent } from '../../shared/members/senate-state.ts'
import { type Curia, type Member, startCuria } from '../support/curia.ts'

let curia: Curia
beforeAll(async () => {
  curia = await startCuria()
})
afterAll(() => curia.close())

const seat = { roleTitle: 'Consultant', capacity: 'independent', votes: true, termFrom: '2026-03-01' }
const interest = { nilReturn: false, category: 'financial', scope: 'standing', from: '2026-01-01', publish: true }

/** Somebody who was given a seat, as they act once they have an account. */
async function seated(officer: Member, senateId: string, name: string, role: string): Promise<Member> {
  const given = await officer.send('giveSeat', senateId, { ...seat, name, role })
  expect(given.status).toBe(200)
  const { id, personId } = given.body.result
  await curia.app.accounts.create({ id: personId, name, email: `${id}@example.org` })
  const cookie = (await curia.app.accounts.enter(personId as PersonId)).map((line) => line.split(';', 1)[0]).join('; ')
  const send: Member['send'] = async (type, target, body, more = {}) => {
    const response = await fetch(`${curia.url}/api/commands`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({ commandId: randomBytes(16).toString('hex'), type, target, body, ...more }),
    })
    return { status: response.status, body: await response.json() }
  }
  return { ...officer, personId, seatId: id, cookie, send }
}

test('replaying the journal of a senate gives what its rows say, whatever happened in it', async () => {
  const founder = await curia.as('outsider')
  const other = await curia.as('member')
  await curia.store.commit((db) => [
    db.update(people).set({ administrator: true }).where(eq(people.id, founder.personId)),
  ])
  const done = async (who: Member, type: string, target: string, body: unknown) => {
    curia.clock.advance(1000)
    const reply = await who.send(type, target, body)
    expect([type, reply.status, reply.body.detail]).toEqual([type, 200, undefined])
    return reply.body.result
  }
  const { id: senateId } = await done(founder, 'createSenate', 'deployment', {
    name: 'Replayed Senate',
    refPrefix: 'RPL',
    status: 'advisory',
    footprint: 'A county',
    purpose: 'Be replayed',
    seat: { roleTitle: 'Senate manager', termFrom: '2026-03-01' },
  })
  const { terms } = (await founder.get(`/api/senates/${senateId}`)).body.senate
  await done(founder, 'settleSenate', senateId, {
    name: 'Replayed',
    purpose: 'Be replayed',
    footprint: 'A county',
    uses: ['loops'],
    status: 'deciding',
  })
  await done(founder, 'settleTerms', senateId, { terms: { ...terms, deputies: true } })
  const chair = await seated(founder, senateId, 'Dr Chair', 'chair')
  const vice = await seated(founder, senateId, 'Dr Vice', 'viceChair')
  const { id: spare } = await done(founder, 'giveSeat', senateId, { ...seat, name: 'Dr Spare', role: 'member' })
  await done(founder, 'changeSeat', spare, { ...seat, role: 'member', votes: false, deputySeatIds: [vice.seatId] })
  const tokens = [1, 2].map(() => randomBytes(32).toString('base64url'))
  const hashes = tokens.map((token) => createHash('sha256').update(token).digest('hex'))
  for (const tokenHash of hashes) await done(founder, 'invite', spare, { tokenHash })
  await done(other, 'acceptInvitation', hashes[1] ?? '', { token: tokens[1] })
  const { id: brief } = await done(founder, 'giveSeat', senateId, { ...seat, name: 'Dr Brief', role: 'member' })
  await done(founder, 'invite', brief, { tokenHash: 'a'.repeat(64) })
  await done(founder, 'withdrawInvitation', brief, {})
  await done(founder, 'endSeat', brief, {})
  const { id: interestId } = await done(chair, 'declareInterest', chair.seatId, { ...interest, description: 'Shares' })
  await done(vice, 'ruleInterest', interestId, { management: 'noted', rationale: 'Small' })
  await done(chair, 'amendInterest', interestId, { ...interest, description: 'More shares', publish: false })
  const { id: challengeId } = await done(chair, 'openChallenge', senateId, {
    title: 'A challenge',
    question: 'Which way?',
    intake: 'Nobody else can say.',
  })
  const target = { kind: 'challenge', id: challengeId }
  for (const management of ['withdraw', 'speakNotDecide']) {
    await done(vice, 'ruleOnTarget', interestId, { target, management, rationale: 'They gain' })
  }
  await done(chair, 'endInterest', interestId, { on: '2026-03-01' })
  await done(vice, 'declareInterest', vice.seatId, {
    nilReturn: true,
    scope: 'standing',
    from: '2026-03-01',
    publish: true,
  })

  const events = await readStream<SenateEvent>(curia.store.db, `senate:${senateId}`)
  const types = new Set(events.map(({ event }) => event.type))
  expect([...types].sort()).toEqual([
    'interestAmended',
    'interestDeclared',
    'interestEnded',
    'interestRuled',
    'invitationAccepted',
    'invitationWithdrawn',
    'seatChanged',
    'seatEnded',
    'seatGiven',
    'seatInvited',
    'senateCreated',
    'senateSettled',
    'targetRuled',
    'termsSettled',
  ])
  const folded = events.reduce<Senate | undefined>(
    (senate, { event, at, by }) => evolveSenate(senate, event, { at, by }),
    undefined,
  )
  expect(await loadSenate(curia.store.db, senateId as SenateId)).toEqual(folded)
  expect((await founder.get(`/api/senates/${senateId}`)).body.version).toBe(events.length)
})
