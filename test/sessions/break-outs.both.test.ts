import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { documents } from '../../db/documents.ts'
import { agendaItems } from '../../db/sessions.ts'
import type { CommandId, DocumentId, ItemId, SessionId } from '../../shared/ids.ts'
import type { BreakOuts } from '../../shared/sessions/break-outs.ts'
import type { Session } from '../../shared/sessions/session.ts'
import { until } from '../documents/host-support.ts'
import { rawClient } from '../documents/raw-client.ts'
import { inSync, join, leaveAll } from '../documents/stock-client.ts'
import { bringIn, item } from '../support/bring-in.ts'
import { type Curia, type Member, startCuria } from '../support/curia.ts'
import { seatOf, testSenate } from '../support/fixture.ts'

let curia: Curia
let chair: Member
let vice: Member
let member: Member
let member2: Member
let lay: Member
let session: SessionId
let items: string[]

beforeAll(async () => {
  curia = await startCuria()
  chair = await curia.as('chair')
  vice = await curia.as('viceChair')
  member = await curia.as('member')
  member2 = await curia.as('member2')
  lay = await curia.as('layMember')
})
afterAll(async () => {
  leaveAll()
  await curia.close()
})

/** An open session on its first item, with four people in the room. */
beforeEach(async () => {
  const agenda = [item('1', { challengeId: 'ch-record' }), item('2')]
  ;({ id: session, items } = await bringIn(curia, agenda, { title: 'Workshop', kind: 'workshop' }))
  await ask(chair, 'openSession', { epoch: 1 })
  await ask(chair, 'startItem', { epoch: 1, itemId: items[0] })
  for (const who of [chair, member, member2, lay]) await ask(who, 'arrive', { via: 'room' })
})

async function ask(who: Member, type: string, body: object = {}, target: string = session) {
  const reply = await who.send(type, target, body)
  if (reply.status !== 200) throw new Error(reply.body.detail)
  return reply.body
}
const held = async (who = chair): Promise<Session> => (await who.get(`/api/sessions/${session}`)).body.state
async function start(
  lists: Member[][] = [
    [chair, member],
    [member2, lay],
  ],
): Promise<BreakOuts> {
  const groups = lists.map((people, n) => ({
    ...{ name: `Table ${n + 1}`, question: 'What would it take?' },
    seatIds: people.map(({ seatId }) => seatId),
  }))
  await ask(chair, 'startBreakOuts', { epoch: 1, itemId: (await held()).currentItemId, lengthMs: 1_200_000, groups })
  const set = (await held()).breakOuts.at(-1)
  if (!set) throw new Error('There are no break-outs.')
  return set
}
const pageOf = (set: BreakOuts, n: number) => set.groups[n]?.documentId as DocumentId
const address = () => `${curia.url.replace('http', 'ws')}/collab`
const headersOf = (who: Member) => ({ cookie: who.cookie, origin: curia.url })
const opened = (who: Member, documentId: string) =>
  inSync(join({ url: address(), documentId, headers: headersOf(who) }))
const atDoor = (who: Member, documentId: string) => rawClient(`${address()}/${documentId}`, headersOf(who))
const found = async (who: Member, words: string): Promise<string[]> =>
  (await who.get(`/api/senates/${testSenate}/search?q=${words}`)).body.items.map(({ id }: { id: string }) => id)
const listed = async (who: Member): Promise<string[]> =>
  (await who.get(`/api/senates/${testSenate}/documents?limit=100`)).body.items.map(({ id }: { id: string }) => id)
const whole = async (documentId: DocumentId) => (await curia.app.documents.reader.whole(documentId)).text
async function write(who: Member, documentId: string, text: string) {
  const page = await opened(who, documentId)
  page.write(text)
  await page.saved()
  return page
}

describe('a page of break-outs', () => {
  test('is its group’s and the helpers’ alone while they are on: by HTTP, at the door, in lists and in search', async () => {
    const set = await start()
    const page = pageOf(set, 0)
    const mine = await write(member, page, 'Zanzibar beds.')
    await write(chair, page, 'From the chair.')
    await until(() => mine.text().includes('From the chair.'))
    await curia.app.documents.rebuildIndex()
    for (const outside of [member2, lay, await curia.as('expert'), await curia.as('observer')]) {
      expect((await outside.get(`/api/documents/${page}`)).status).toBe(404)
      await expect(atDoor(outside, page)).rejects.toThrow('status 404')
      expect(await listed(outside)).not.toContain(page)
      expect(await found(outside, 'Zanzibar')).toEqual([])
      const { pages } = (await outside.get(`/api/sessions/${session}/break-outs/${set.id}/pages`)).body
      expect(pages.map(({ documentId }: { documentId: string }) => documentId)).not.toContain(page)
    }
    expect(await found(member, 'Zanzibar')).toEqual([page])
    // The vice chair operates, so they help.
    expect((await vice.get(`/api/documents/${page}`)).body.access).toBe('write')
    const { pages } = (await vice.get(`/api/sessions/${session}/break-outs/${set.id}/pages`)).body
    expect(pages).toMatchObject([
      { documentId: page, words: 5, text: null },
      { words: 0, lastEditAt: null, text: null },
    ])
  })

  test('closes for somebody who is moved to another group, whose page then opens', async () => {
    const set = await start()
    const page = await opened(member, pageOf(set, 0))
    await ask(chair, 'moveToGroup', { epoch: 1, seatId: member.seatId, groupId: set.groups[1]?.id })
    await until(() => page.closed.includes(4403))
    await expect(atDoor(member, pageOf(set, 0))).rejects.toThrow('status 404')
    expect((await member.get(`/api/documents/${pageOf(set, 1)}`)).body.access).toBe('write')
  })

  test('can be read by everybody on return and written in by nobody, with every word in it', async () => {
    const set = await start()
    const writer = await write(member, pageOf(set, 0), 'What the first table found.')
    await ask(chair, 'callBack', { epoch: 1 })
    await ask(chair, 'returnGroups', { epoch: 1 })
    writer.write('Too late.')
    await until(() => writer.denied.includes('frozen'))
    for (const who of [lay, await curia.as('observer')]) {
      const answer = (await who.get(`/api/documents/${pageOf(set, 0)}`)).body
      expect(answer).toMatchObject({ access: 'read', state: { restricted: false, standing: { state: 'frozen' } } })
      const { pages } = (await who.get(`/api/sessions/${session}/break-outs/${set.id}/pages`)).body
      expect(pages).toHaveLength(2)
      expect(pages[0].text).toEqual(expect.any(String))
    }
    expect(await whole(pageOf(set, 0))).toContain('What the first table found.')
    expect(await whole(pageOf(set, 0))).not.toContain('Too late.')
  })

  test('freezes in the commit that concludes the item', async () => {
    const set = await start()
    const accepted = await ask(chair, 'concludeItem', { epoch: 1, itemId: items[0] })
    expect((await held()).breakOuts[0]?.returnedAt).toEqual(expect.any(String))
    const rows = await curia.store.db.select().from(documents).where(eq(documents.sessionId, session))
    expect(rows.map(({ state, restricted }) => [state, restricted])).toEqual([
      ['frozen', false],
      ['frozen', false],
    ])
    expect(accepted.stream).toBe(`session:${session}`)
    expect(set.returnedAt).toBeNull()
  })
})

describe('whoever has withdrawn from an item', () => {
  test('is put into no group, and opens no page of it: not while they work, not when they are back, not as an officer', async () => {
    await curia.app.bus.change(
      vice.personId,
      {
        commandId: crypto.randomUUID() as CommandId,
        ...{ type: 'declareInterest', target: vice.seatId },
        body: {
          ...{ nilReturn: false, category: 'financial', scope: 'standing', description: 'Shares' },
          ...{ relatedOrganisationIds: [], from: '2026-01-01', publish: false },
        },
      },
      'client',
    )
    const [interest] = (await vice.get(`/api/senates/${testSenate}/interests`)).body.items
    await ask(vice, 'arrive', { via: 'room' })
    const groupsFor = async () => (await chair.get(`/api/sessions/${session}/items/${items[0]}/groups?groups=2`)).body
    expect((await groupsFor()).groups.flat()).toContain(vice.seatId)
    const ruling = { management: 'noPapersAndWithdraw', rationale: 'It is theirs' }
    await ask(chair, 'ruleOnTarget', { target: { kind: 'item', id: items[0] }, ...ruling }, interest.id)
    expect((await groupsFor()).groups.flat().toSorted()).toEqual(
      ['chair', 'layMember', 'member', 'member2'].map(seatOf).toSorted(),
    )
    expect((await groupsFor()).leftOut).toBe(1)
    await expect(start([[chair], [vice]])).rejects.toThrow('takes no part in this item')
    const set = await start()
    await expect(ask(vice, 'joinGroup')).rejects.toThrow()
    const page = pageOf(set, 0)
    const shut = async () => {
      expect((await vice.get(`/api/documents/${page}`)).status).toBe(404)
      await expect(atDoor(vice, page)).rejects.toThrow('status 404')
      expect(await listed(vice)).not.toContain(page)
    }
    await shut()
    await ask(chair, 'returnGroups', { epoch: 1 })
    await shut()
    expect((await lay.get(`/api/documents/${page}`)).status).toBe(200)
  })
})

describe('whoever withdraws while their group is at work', () => {
  test('is out of its page at once, and stays out', async () => {
    const expert = await curia.as('expert')
    await ask(expert, 'arrive', { via: 'room' })
    const set = await start([
      [chair, member],
      [member2, lay, expert],
    ])
    const page = await opened(expert, pageOf(set, 1))
    const declared = {
      ...{ nilReturn: false, category: 'financial', scope: 'standing', description: 'Shares' },
      ...{ relatedOrganisationIds: [], from: '2026-01-01', publish: false },
    }
    await ask(expert, 'declareInterest', declared, expert.seatId)
    const [interest] = (await expert.get(`/api/senates/${testSenate}/interests`)).body.items
    const ruling = { management: 'withdraw', rationale: 'It is theirs' }
    await ask(chair, 'ruleOnTarget', { target: { kind: 'item', id: items[0] }, ...ruling }, interest.id)
    await until(() => page.closed.includes(4403))
    await ask(chair, 'returnGroups', { epoch: 1 })
    expect((await expert.get(`/api/documents/${pageOf(set, 1)}`)).status).toBe(404)
    await expect(atDoor(expert, pageOf(set, 0))).rejects.toThrow('status 404')
  })
})

describe('putting pages together', () => {
  test.each(['as they are begun', 'as they were begun before they named their item'])(
    'leaves the item to whoever withdrew from another one: notes %s',
    async (when) => {
      await ask(chair, 'startItem', { epoch: 1, itemId: items[1], concludeCurrent: true })
      const set = await start()
      await write(member, pageOf(set, 0), 'Of item two.')
      await ask(chair, 'returnGroups', { epoch: 1 })
      await ask(chair, 'putTogether', { epoch: 1, breakOutId: set.id })
      await ask(chair, 'beginNotes', { epoch: 1 })
      const { breakOuts, notesDocumentId: own } = await held()
      const notes = breakOuts[0]?.putTogetherIn as DocumentId
      if (when !== 'as they are begun') {
        await curia.store.commit((db) => [db.update(documents).set({ itemId: null }).where(eq(documents.id, notes))])
      }
      const reads = async (documentId: string | null) => (await vice.get(`/api/documents/${documentId}`)).status === 200
      const agenda = async () => (await held(vice)).agenda.map(({ id }) => id)
      expect([await reads(notes), await reads(own), await agenda()]).toEqual([true, true, items])
      await withdraws(vice, items[0])
      expect([await reads(notes), await reads(own), await agenda()]).toEqual([true, false, items.slice(1)])
    },
  )

  test('starts notes for an item without a document: every page under its heading, with whose it is', async () => {
    const set = await start()
    await write(member, pageOf(set, 0), 'First finding.')
    await write(lay, pageOf(set, 1), 'Second finding.')
    await ask(chair, 'returnGroups', { epoch: 1 })
    await ask(chair, 'putTogether', { epoch: 1, breakOutId: set.id })
    const [done] = (await held()).breakOuts
    const notes = done?.putTogetherIn as DocumentId
    expect((await held()).agenda[0]?.documentId).toBe(notes)
    expect((await whole(notes)).split('\n').filter((line) => line !== '')).toEqual([
      'Table 1',
      'Dr chair (ICB) and Dr member (LTHT). Question: What would it take?',
      'First finding.',
      'Table 2',
      'Dr member2 (LCC) and Dr layMember. Question: What would it take?',
      'Second finding.',
    ])
    expect((await lay.get(`/api/documents/${notes}`)).body.access).toBe('write')
    expect(await whole(pageOf(set, 0))).toContain('First finding.')
    await expect(ask(chair, 'putTogether', { epoch: 1, breakOutId: set.id })).rejects.toThrow('put together already')
    const after = await write(lay, notes, 'And then we went on.')
    expect(after.text()).toContain('Second finding.')
  })

  test('adds to the document of the item before the eyes of whoever writes there, and loses none of their words', async () => {
    const created = await ask(member, 'createDocument', { kind: 'notes', title: 'Notes of item 2' }, testSenate)
    const target = created.result.id as DocumentId
    await ask(chair, 'editItem', { itemId: items[1], ...edited, documentId: target })
    await ask(chair, 'startItem', { epoch: 1, itemId: items[1], concludeCurrent: true })
    const set = await start()
    await write(member, pageOf(set, 0), 'From table one.')
    await ask(chair, 'returnGroups', { epoch: 1 })
    const writer = await write(member2, target, 'What was there.')
    const together = ask(chair, 'putTogether', { epoch: 1, breakOutId: set.id })
    for (let n = 0; n < 20; n++) {
      writer.write(`Line ${n}.`)
      await new Promise((resolve) => setImmediate(resolve))
    }
    await together
    await until(() => writer.text().includes('From table one.'))
    await until(async () => (await whole(target)).includes('Line 19.'))
    const text = await whole(target)
    expect(text.match(/From table one/g)).toHaveLength(1)
    for (let n = 0; n < 20; n++) expect(text).toContain(`Line ${n}.`)
    expect(text).toContain('What was there.')
    const { versions } = (await chair.get(`/api/documents/${target}`)).body.state
    expect(versions.map(({ name }: { name: string }) => name)).toEqual(['Before the groups on item 2'])
  })

  test('begins notes beside a scenario or a map, which holds no text and stays the document of the item', async () => {
    const created = await ask(member, 'createDocument', { kind: 'loops', title: 'Beds and visits' }, 'ch-record')
    const map = created.result.id as DocumentId
    await ask(chair, 'editItem', { itemId: items[1], ...edited, documentId: map })
    expect((await chair.get(`/api/sessions/${session}`)).body.about[1]).toMatchObject({ documentKind: 'loops' })
    await ask(chair, 'startItem', { epoch: 1, itemId: items[1], concludeCurrent: true })
    const set = await start()
    await write(lay, pageOf(set, 1), 'What feeds on itself.')
    await ask(chair, 'returnGroups', { epoch: 1 })
    await ask(chair, 'putTogether', { epoch: 1, breakOutId: set.id })
    const notes = (await held()).breakOuts[0]?.putTogetherIn as DocumentId
    expect(notes).not.toBe(map)
    expect(await whole(notes)).toContain('What feeds on itself.')
    await withdraws(vice, items[1])
    expect((await vice.get(`/api/documents/${notes}`)).status).toBe(404)
    await curia.store.commit((db) => [db.update(documents).set({ itemId: null }).where(eq(documents.id, notes))])
    await curia.app.access.changed([vice.seatId])
    expect((await vice.get(`/api/documents/${notes}`)).status).toBe(404)
    expect((await lay.get(`/api/documents/${notes}`)).body).toMatchObject({ state: { kind: 'notes' }, access: 'write' })
    expect((await held()).agenda[1]?.documentId).toBe(map)
    const [row] = await curia.store.db
      .select()
      .from(agendaItems)
      .where(eq(agendaItems.id, items[1] as ItemId))
    expect(row?.documentId).toBe(map)
  })
})

/** The chair rules on an interest that somebody declares. */
async function withdraws(who: Member, itemId: string | undefined): Promise<void> {
  const declared = {
    ...{ nilReturn: false, category: 'financial', scope: 'item', description: 'Shares' },
    ...{ relatedOrganisationIds: [], from: '2026-01-01', publish: false },
  }
  const { result } = await ask(who, 'declareInterest', declared, who.seatId)
  const ruling = { management: 'withdraw', rationale: 'It is theirs' }
  await ask(chair, 'ruleOnTarget', { target: { kind: 'item', id: itemId }, ...ruling }, result.id)
}

const edited = {
  ...{ title: 'Item 2', purpose: 'discuss', presenterSeatId: null, challengeId: null, allottedMs: 600_000 },
  ...{ confidentiality: 'open', standing: false },
}
