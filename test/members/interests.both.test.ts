import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { agendaItems, sessions } from '../../db/sessions.ts'
import { readStream } from '../../server/journal.ts'
import type { ChallengeId, DocumentId, ItemId, SessionId } from '../../shared/ids.ts'
import { type Curia, type Member, startCuria } from '../support/curia.ts'
import { testSenate } from '../support/fixture.ts'

let curia: Curia
let chair: Member
let viceChair: Member
let secretary: Member
let member: Member
let member2: Member
let expert: Member
let outsider: Member
beforeAll(async () => {
  curia = await startCuria()
})
beforeEach(async () => {
  ;[chair, viceChair, secretary, member, member2, expert, outsider] = (await Promise.all(
    ['chair', 'viceChair', 'secretary', 'member', 'member2', 'expert', 'outsider'].map(curia.as),
  )) as [Member, Member, Member, Member, Member, Member, Member]
})
afterAll(() => curia.close())

const interest = {
  nilReturn: false,
  category: 'indirect',
  scope: 'standing',
  description: 'Spouse is a director of a firm that supplies record-viewing software',
  relatedOrganisationIds: ['org-ltht'],
  from: '2025-06-01',
  publish: true,
}
const onBeds = (management: string) => ({
  target: { kind: 'challenge', id: 'ch-beds' },
  management,
  rationale: 'Leads the affected service',
})

async function declare(who: Member, more: object = {}): Promise<string> {
  const { status, body } = await who.send('declareInterest', who.seatId, { ...interest, ...more })
  expect(status).toBe(200)
  return body.result.id
}
const register = async (who: Member, search = '') => (await who.get(`/api/senates/sen-test/interests${search}`)).body

test('a member declares for their own seat and for no other', async () => {
  const id = await declare(member)
  expect((await secretary.send('declareInterest', member.seatId, interest)).body.code).toBe('forbidden')
  expect((await outsider.send('declareInterest', member.seatId, interest)).body.code).toBe('not-found')
  const { items } = await register(member2, `?seat=${member.seatId}`)
  expect(items[0]).toMatchObject({ id, seatId: member.seatId, description: interest.description, ruled: null })
})

test('what was declared lies outside the journal', async () => {
  await declare(member, { description: 'An unmistakable interest in lighthouses' })
  const journal = JSON.stringify(await readStream(curia.store.db, 'senate:sen-test'))
  expect(journal).not.toContain('lighthouses')
  expect(journal).toContain('interestDeclared')
})

test('an interest that is not published is seen by its owner and the officers only', async () => {
  const id = await declare(expert, { publish: false })
  const seenBy = async (who: Member) => (await register(who)).items.some((entry: { id: string }) => entry.id === id)
  expect(await seenBy(expert)).toBe(true)
  expect(await seenBy(chair)).toBe(true)
  expect(await seenBy(secretary)).toBe(true)
  expect(await seenBy(member)).toBe(false)
  expect((await outsider.get('/api/senates/sen-test/interests')).status).toBe(404)
})

test('what is not published is withheld from followers, and still counts a version', async () => {
  interface Heard {
    events: { event: object }[]
  }
  const followed = async (who: Member) => {
    const socket = await who.socket()
    const { version } = (await who.get('/api/senates/sen-test')).body
    await new Promise((resolve) => socket.emit('follow', { stream: 'senate:sen-test', version }, resolve))
    return { next: new Promise<Heard>((resolve) => socket.once('events', resolve)) }
  }
  const [byMember, byChair] = await Promise.all([followed(member), followed(chair)])
  await declare(expert, { publish: false })
  expect((await byMember.next).events.map(({ event }) => event)).toEqual([{ type: 'withheld' }])
  expect((await byChair.next).events[0]?.event).toMatchObject({ type: 'interestDeclared', publish: false })
})

test('why a ruling was made is read by officers and by whose interest it is', async () => {
  const id = await declare(member2)
  const ruled = await chair.send('ruleInterest', id, { management: 'noted', rationale: 'Employment alone is normal' })
  expect(ruled.status).toBe(200)
  const shown = async (who: Member) =>
    (await register(who, `?seat=${member2.seatId}`)).items.find((entry: { id: string }) => entry.id === id).ruled
  expect(await shown(member2)).toMatchObject({ management: 'noted', rationale: 'Employment alone is normal' })
  expect(await shown(secretary)).toMatchObject({ by: chair.seatId, rationale: 'Employment alone is normal' })
  expect(await shown(member)).toMatchObject({ management: 'noted', rationale: null })
})

test('only chair and vice chair rule, each on the other and nobody on themselves', async () => {
  const [ofMember, ofChair, ofVice] = [await declare(member), await declare(chair), await declare(viceChair)]
  const noted = { management: 'noted', rationale: 'Looked at' }
  expect((await secretary.send('ruleInterest', ofMember, noted)).body.code).toBe('forbidden')
  expect((await member.send('ruleInterest', ofMember, noted)).body.code).toBe('forbidden')
  expect((await outsider.send('ruleInterest', ofMember, noted)).body.code).toBe('not-found')
  expect((await chair.send('ruleInterest', ofChair, noted)).body.code).toBe('not-your-own-interest')
  expect((await viceChair.send('ruleInterest', ofMember, noted)).body.code).toBe('not-the-chair')
  expect((await viceChair.send('ruleInterest', ofChair, noted)).status).toBe(200)
  expect((await chair.send('ruleInterest', ofVice, noted)).status).toBe(200)
})

test('withdrawing a person from a challenge takes it away at once, and a lighter ruling gives it back', async () => {
  const id = await declare(member)
  const socket = await member.socket()
  const stale = new Promise<void>((resolve) => socket.once('stale', () => resolve()))
  expect((await member.get('/api/challenges/ch-beds')).status).toBe(200)
  const ruled = await chair.send('ruleOnTarget', id, onBeds('withdraw'))
  expect(ruled.status).toBe(200)
  await stale
  expect((await member.get('/api/challenges/ch-beds')).status).toBe(404)
  const { me } = (await member.get('/api/senates/sen-test')).body
  expect(me.excludedFrom.challengeIds).toEqual(['ch-beds'])
  expect(me.conflicts).toEqual([{ challengeId: 'ch-beds', management: 'withdraw' }])
  const [entry] = (await register(member, `?seat=${member.seatId}`)).items.filter(
    (one: { id: string }) => one.id === id,
  )
  expect(entry.rulings[0]).toMatchObject({ targetName: 'TST-C1', management: 'withdraw' })

  expect((await chair.send('ruleOnTarget', id, onBeds('speakNotDecide'))).status).toBe(200)
  expect((await member.get('/api/challenges/ch-beds')).status).toBe(200)
  const rulings = (await register(chair, `?seat=${member.seatId}`)).items.find(
    (one: { id: string }) => one.id === id,
  ).rulings
  expect(
    rulings
      .map((ruling: { management: string; replacedAt: string | null }) => [
        ruling.management,
        ruling.replacedAt !== null,
      ])
      .sort(),
  ).toEqual([
    ['speakNotDecide', false],
    ['withdraw', true],
  ])
})

test('whoever has withdrawn finds neither its papers nor a word of it, by list, address or search', async () => {
  const opened = await chair.send('openChallenge', 'sen-test', {
    title: 'Lighthouse keepers',
    question: 'Who keeps the lighthouse when it is foggy?',
    intake: 'Nobody else can say.',
  })
  expect(opened.status).toBe(200)
  const challenge = opened.body.result.id
  const created = await chair.send('createDocument', challenge, { title: 'Foggy notes', kind: 'challengeBrief' })
  expect(created.status).toBe(200)
  const finds = async (who: Member) => {
    const { items } = (await who.get('/api/senates/sen-test/search?q=foggy')).body
    const documents = (await who.get('/api/documents')).body.items
    return {
      found: items.length > 0,
      listed: documents.some(({ id }: { id: string }) => id === created.body.result.id),
      opened: (await who.get(`/api/documents/${created.body.result.id}`)).status,
    }
  }
  expect(await finds(member2)).toEqual({ found: true, listed: true, opened: 200 })
  const interestId = await declare(member2)
  const target = { kind: 'challenge', id: challenge }
  expect((await chair.send('ruleOnTarget', interestId, { ...onBeds('withdraw'), target })).status).toBe(200)
  expect(await finds(member2)).toEqual({ found: false, listed: false, opened: 404 })
  expect(await finds(member)).toEqual({ found: true, listed: true, opened: 200 })
})

test('no papers on an item takes its document and leaves its challenge', async () => {
  await curia.store.commit((db) => [
    db.insert(agendaItems).values({
      id: 'item-response' as ItemId,
      senateId: testSenate,
      sessionId: 'ses-1' as SessionId,
      ref: '4',
      position: 4,
      title: 'The response',
      purpose: 'discuss',
      documentId: 'doc-response' as DocumentId,
      challengeId: 'ch-beds' as ChallengeId,
      allottedMs: 60_000,
      confidentiality: 'open',
      state: 'planned',
    }),
  ])
  const layMember = await curia.as('layMember')
  const id = await declare(layMember)
  const target = { kind: 'item', id: 'item-response' }
  expect((await chair.send('ruleOnTarget', id, { ...onBeds('noPapersAndWithdraw'), target })).status).toBe(200)
  expect((await layMember.get('/api/documents/doc-response')).status).toBe(404)
  expect((await layMember.get('/api/challenges/ch-beds')).status).toBe(200)
  const { me } = (await layMember.get('/api/senates/sen-test')).body
  expect(me.conflicts).toEqual([{ challengeId: 'ch-beds', management: 'speakNotDecide' }])
})

test('no papers on a session takes the documents of all its items', async () => {
  const at = new Date('2026-03-09T14:00:00.000Z')
  await curia.store.commit((db) => [
    db.insert(sessions).values({
      id: 'ses-1' as SessionId,
      senateId: testSenate,
      ref: 'TST-S1',
      title: 'Workshop 1',
      kind: 'workshop',
      modality: 'inPerson',
      startsAt: at,
      endsAt: at,
      place: 'Leeds',
      chairSeatId: chair.seatId,
      state: 'published',
      version: 0,
    }),
  ])
  const observer = await curia.as('observer')
  const id = await declare(observer)
  expect((await observer.get('/api/documents/doc-response')).status).toBe(200)
  const target = { kind: 'session', id: 'ses-1' }
  expect((await chair.send('ruleOnTarget', id, { ...onBeds('noPapersAndWithdraw'), target })).status).toBe(200)
  expect((await observer.get('/api/documents/doc-response')).status).toBe(404)
})

test('a ruling on a challenge of another senate is refused', async () => {
  const id = await declare(member)
  const body = { ...onBeds('withdraw'), target: { kind: 'challenge', id: 'ch-elsewhere' } }
  expect((await chair.send('ruleOnTarget', id, body)).body.code).toBe('challenge-unknown')
  const odd = { ...body, target: { kind: 'planet', id: 'ch-beds' } }
  expect((await chair.send('ruleOnTarget', id, odd)).body.code).toBe('malformed')
})

test('the register pages, newest first, and can show only what waits for a ruling', async () => {
  curia.clock.advance(1000)
  const latest = await declare(member2, { scope: 'session' })
  const first = await register(chair, '?limit=2')
  expect(first.items[0].id).toBe(latest)
  expect(first.items).toHaveLength(2)
  const seen = new Set<string>()
  let cursor: string | null = null
  do {
    const page: { items: { id: string }[]; next: string | null } = await register(
      chair,
      `?limit=2${cursor ? `&cursor=${cursor}` : ''}`,
    )
    for (const { id } of page.items) {
      expect(seen.has(id)).toBe(false)
      seen.add(id)
    }
    cursor = page.next
  } while (cursor)
  const all = await register(chair)
  expect(seen.size).toBe(all.items.length)
  const waiting = await register(chair, '?waiting=yes')
  expect(waiting.items.every((entry: { ruled: unknown }) => entry.ruled === null)).toBe(true)
  expect(waiting.items.some((entry: { id: string }) => entry.id === latest)).toBe(true)
  expect((await chair.get('/api/senates/sen-test/interests?cursor=nonsense')).body.code).toBe('wrong-cursor')
})
