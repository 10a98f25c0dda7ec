import { asc, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { agendaItems, sessions } from '../../db/sessions.ts'
import type { SessionId } from '../../shared/ids.ts'
import { isProblem } from '../../shared/protocol.ts'
import { type Curia, type Member, startCuria } from '../support/curia.ts'
import { testSenate } from '../support/fixture.ts'

let curia: Curia
let secretary: Member
let member: Member
let observer: Member

const plan = {
  ...{ title: 'Gate 2', kind: 'meeting', modality: 'inPerson', place: 'Civic building', meetingLink: null },
  ...{ startsAt: '2026-03-18T14:00:00.000Z', endsAt: '2026-03-18T16:00:00.000Z' },
  ...{ chairSeatId: 'seat-chair', template: null },
}
const item = {
  ...{ title: 'A matter', purpose: 'discuss', presenterSeatId: null, documentId: null, challengeId: null },
  ...{ allottedMs: 600_000, confidentiality: 'open', standing: false, beforeItemId: null },
}

beforeAll(async () => {
  curia = await startCuria()
  secretary = await curia.as('secretary')
  member = await curia.as('member')
  observer = await curia.as('observer')
})
afterAll(() => curia.close())

const planned = async (more: object = {}) => {
  const { status, body } = await secretary.send('planSession', testSenate, { ...plan, ...more })
  expect(status).toBe(200)
  return String(body.result.id)
}
const add = async (id: string, title: string, more: object = {}) => {
  const { body } = await secretary.send('addItem', id, { ...item, title, ...more })
  return String(body.result?.id ?? body.code)
}
const listed = async (who: Member) =>
  (await who.get(`/api/senates/${testSenate}/sessions?when=coming`)).body.items.map(({ id }: { id: string }) => id)
const seen = async (who: Member, id: string) => (await who.get(`/api/sessions/${id}`)).body
const titles = (answer: { state: { agenda: { title: string }[] } }) => answer.state.agenda.map(({ title }) => title)
const followed = async (who: Member, id: string) => {
  const reply = await (await who.socket()).emitWithAck('follow', { stream: `session:${id}`, version: 0 })
  return isProblem(reply) ? reply.code : reply.events.map(({ event }) => event.type)
}

describe('a planned session', () => {
  test('is for those who plan alone until it is published: in lists, on its page, in its stream and on Home', async () => {
    const id = await planned({ template: 'strategicDecisions' })
    const onHome = async (who: Member) =>
      (await who.get(`/api/senates/${testSenate}/home`)).body.sessions.map((session: { id: string }) => session.id)
    const waiting = await member.socket()
    const heard: string[] = []
    waiting.on('moved', ({ stream }) => heard.push(stream))
    expect(await listed(secretary)).toContain(id)
    expect((await seen(await curia.as('facilitator'), id)).state.state).toBe('draft')
    expect(await listed(member)).not.toContain(id)
    expect((await member.get(`/api/sessions/${id}`)).status).toBe(404)
    expect(await followed(member, id)).toBe('not-found')
    expect((await member.send('arrive', id, { via: 'room' })).status).toBe(404)
    await secretary.send('editSession', id, { title: 'Workshop 3' })
    expect(heard).not.toContain(`session:${id}`)
    expect((await secretary.send('publishSession', id, {})).status).toBe(200)
    expect(await listed(member)).toContain(id)
    expect(await onHome(member)).toContain(id)
    expect(await seen(member, id)).toMatchObject({ state: { title: 'Workshop 3', state: 'published' } })
  })

  test('that is cancelled as a draft stays with those who plan', async () => {
    const id = await planned()
    await secretary.send('cancelSession', id, { reason: 'Planned twice' })
    expect((await member.get(`/api/sessions/${id}`)).status).toBe(404)
    expect(await listed(member)).not.toContain(id)
    expect(await listed(secretary)).toContain(id)
  })

  test('has the same agenda in its rows as in its stream, whatever was done to it', async () => {
    const id = await planned()
    const [one, two, three] = [await add(id, 'One'), await add(id, 'Two'), await add(id, 'Three')]
    const four = await add(id, 'Four', { beforeItemId: two, challengeId: 'ch-beds', documentId: 'doc-response' })
    await secretary.send('moveItem', id, { itemId: three, beforeItemId: one })
    await secretary.send('editItem', id, { itemId: four, title: 'Four and more', allottedMs: 900_000 })
    await secretary.send('removeItem', id, { itemId: two })
    await add(id, 'Five')
    await secretary.send('editSession', id, {
      startsAt: '2026-03-19T14:00:00.000Z',
      endsAt: '2026-03-19T15:00:00.000Z',
    })
    const answer = await seen(secretary, id)
    expect(titles(answer)).toEqual(['Three', 'One', 'Four and more', 'Five'])
    expect(answer.state.agenda.map(({ ref }: { ref: string }) => ref)).toEqual(['3', '1', '4', '5'])
    expect(answer.about[2]).toMatchObject({ documentTitle: 'Co-designed response', challengeRef: 'TST-C1' })
    const rows = await curia.store.db
      .select()
      .from(agendaItems)
      .where(eq(agendaItems.sessionId, id as SessionId))
      .orderBy(asc(agendaItems.position))
    expect(rows.map(({ id: of, ref, title, allottedMs }) => ({ id: of, ref, title, allottedMs }))).toEqual(
      answer.state.agenda.map((each: { id: string; ref: string; title: string; allottedMs: number }) => ({
        ...{ id: each.id, ref: each.ref, title: each.title, allottedMs: each.allottedMs },
      })),
    )
    const [row] = await curia.store.db
      .select()
      .from(sessions)
      .where(eq(sessions.id, id as SessionId))
    expect(row).toMatchObject({ version: answer.version, startsAt: new Date('2026-03-19T14:00:00.000Z') })
  })

  test('keeps the words of restricted items from observers, in lists, on the page and in events', async () => {
    const id = await planned()
    await add(id, 'Open to all')
    const secret = await add(id, 'Behind closed doors', { confidentiality: 'restricted' })
    await secretary.send('moveItem', id, { itemId: secret, beforeItemId: null })
    await secretary.send('editItem', id, { itemId: secret, title: 'Behind two doors' })
    await secretary.send('publishSession', id, {})
    expect(titles(await seen(member, id))).toEqual(['Open to all', 'Behind two doors'])
    const partly = await seen(observer, id)
    expect(titles(partly)).toEqual(['Open to all'])
    expect(partly.about).toHaveLength(1)
    expect(await followed(observer, id)).toEqual([
      ...['sessionPlanned', 'itemAdded', 'withheld', 'withheld', 'sessionPublished'],
      // The join code is for those who operate.
      'withheld',
    ])
    const ofMember = await followed(member, id)
    expect(ofMember.slice(0, -1)).not.toContain('withheld')
    expect(ofMember.at(-1)).toBe('withheld')
    expect(await followed(secretary, id)).not.toContain('withheld')
  })

  test('takes a paper that its editor may open, and no other', async () => {
    const id = await planned()
    const facilitator = await curia.as('facilitator')
    const notes = { ...item, documentId: 'doc-notes' }
    expect((await facilitator.send('addItem', id, notes)).body.code).toBe('document-unknown')
    expect((await secretary.send('addItem', id, notes)).status).toBe(200)
    const [added] = (await seen(secretary, id)).state.agenda
    expect(added).toMatchObject({ documentId: 'doc-notes', challengeId: 'ch-beds' })
    expect((await facilitator.send('editItem', id, { itemId: added.id, title: 'Notes' })).status).toBe(200)
    expect((await seen(secretary, id)).state.agenda[0]).toMatchObject({ title: 'Notes', documentId: 'doc-notes' })
    expect(await add(id, 'Nowhere', { challengeId: 'ch-nowhere' })).toBe('challenge-unknown')
  })

  test('keeps an item with the challenge of its paper, whoever edits it, until the paper goes', async () => {
    const id = await planned()
    const itemId = await add(id, 'Notes', { documentId: 'doc-notes' })
    const challenge = async () => (await seen(secretary, id)).state.agenda[0].challengeId
    const facilitator = await curia.as('facilitator')
    for (const [who, body] of [
      [secretary, { challengeId: null }],
      [facilitator, { challengeId: null }],
      [facilitator, { challengeId: null, documentId: 'doc-notes' }],
    ] as const) {
      expect((await who.send('editItem', id, { itemId, ...body })).status).toBe(200)
      expect([body, await challenge()]).toEqual([body, 'ch-beds'])
    }
    await secretary.send('editItem', id, { itemId, documentId: null, challengeId: null })
    expect(await challenge()).toBe(null)
  })

  test('takes over the standing items of an earlier session of the same senate', async () => {
    const earlier = await planned({ template: 'meeting' })
    const id = await planned()
    await add(id, 'First')
    expect((await secretary.send('copyAgenda', id, { fromSessionId: earlier })).status).toBe(200)
    const copied = titles(await seen(secretary, id))
    expect(copied[0]).toBe('First')
    expect(copied).toContain('Minutes of the last meeting')
    expect(copied).not.toContain('The matter before the senate')
    const unknown = await secretary.send('copyAgenda', id, { fromSessionId: 'ses-nowhere' })
    expect(unknown.body.code).toBe('session-unknown')
  })

  test('says how much notice is missing, and records why it cannot wait', async () => {
    const soon = { startsAt: '2026-03-04T14:00:00.000Z', endsAt: '2026-03-04T15:00:00.000Z' }
    const id = await planned({ ...soon, template: 'meeting' })
    const { body } = await secretary.send('publishSession', id, {})
    expect(body).toMatchObject({ code: 'needs-reason' })
    expect(body.detail).toMatch(/^This is 2 days of notice and the terms of reference ask for \d+ days\./)
    await secretary.send('publishSession', id, { shortNoticeReason: 'The board meets on Thursday' })
    expect((await seen(member, id)).state.shortNotice).toMatchObject({ days: 2, reason: 'The board meets on Thursday' })
  })

  test('refuses what its schema does not take', async () => {
    const wrong = async (more: object) =>
      (await secretary.send('planSession', testSenate, { ...plan, ...more })).body.code
    expect(await wrong({ title: ' ' })).toBe('malformed')
    expect(await wrong({ meetingLink: 'javascript:alert(1)' })).toBe('malformed')
    expect(await wrong({ template: 'toString' })).toBe('malformed')
    expect(await wrong({ startsAt: 'tomorrow' })).toBe('malformed')
    expect(await wrong({ chairSeatId: 'seat-outsider' })).toBe('chair-unknown')
  })

  test('changed from an old look at it is refused', async () => {
    const id = await planned()
    await add(id, 'One')
    expect((await secretary.send('editSession', id, { title: 'T' }, { version: 1 })).body.code).toBe('stale')
  })
})
