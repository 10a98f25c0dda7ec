import { createHash } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { documents, documentVersions } from '../../db/documents.ts'
import { journal } from '../../db/journal.ts'
import { rulings } from '../../db/members.ts'
import { proposals } from '../../db/proposals.ts'
import { textField } from '../../shared/documents/collab.ts'
import { encodePosition } from '../../shared/documents/text.ts'
import type { CommandId, DocumentId, InterestId, ProposalId, RulingId, SeatId } from '../../shared/ids.ts'
import { inSync, join, leaveAll, type StockClient } from '../documents/stock-client.ts'
import { type Curia, type Member, startCuria } from '../support/curia.ts'
import { personOf, seatKeys, seatOf, testSenate } from '../support/fixture.ts'

let curia: Curia
let people: Record<string, Member>
let chair: Member

beforeAll(async () => {
  curia = await startCuria()
  people = Object.fromEntries(await Promise.all(seatKeys.map(async (key) => [key, await curia.as(key)] as const)))
  chair = people.chair as Member
})
afterEach(leaveAll)
afterAll(() => curia.close())

const words = 'Close the beds in two steps of 14.'
const digestOf = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')
const there = ['seat-chair', 'seat-member']

/** A document of the bed closure that holds two paragraphs, and somebody writing in it. */
async function written(more: object = {}, text = words): Promise<{ id: string; writer: StockClient }> {
  const started = await chair.send('createDocument', 'ch-beds', { kind: 'notes', title: 'Response', ...more })
  const id: string = started.body.result.id
  const writer = await enter(id)
  writer.write(text)
  writer.write('And agree a limit on diverts.')
  await writer.saved()
  return { id, writer }
}

const enter = (documentId: string) =>
  inSync(
    join({
      url: `${curia.url.replace('http', 'ws')}/collab`,
      documentId,
      headers: { cookie: chair.cookie, origin: curia.url },
    }),
  )

const runs = (doc: Y.Doc) =>
  doc
    .getXmlFragment(textField)
    .toArray()
    .flatMap((block) => (block instanceof Y.XmlElement && block.nodeName === 'paragraph' ? [block.get(0)] : []))
    .filter((run) => run instanceof Y.XmlText)

/** From the start of one paragraph to the end of another, counted from the last two. */
function passage({ doc }: StockClient, first = -2, last = first) {
  const [start, end] = [runs(doc).at(first), runs(doc).at(last)]
  if (!start || !end) throw new Error('There is no such paragraph.')
  return {
    from: encodePosition(Y.createRelativePositionFromTypeIndex(start, 0)),
    to: encodePosition(Y.createRelativePositionFromTypeIndex(end, end.length, -1)),
  }
}

const agree = (id: string, writer: StockClient, more: object = {}, who: Member = chair) =>
  who.send('agreeInTheRoom', id, {
    passage: passage(writer),
    expectedDigest: digestOf(words),
    presentSeatIds: there,
    nobodyObjected: true,
    ...more,
  })

describe('agreed in the room, over HTTP', () => {
  test('pins the exact words with their digest, and names a version of the document in the same commit', async () => {
    const { id, writer } = await written()
    const reply = await agree(id, writer)
    expect(reply).toMatchObject({
      status: 200,
      body: { result: { ref: expect.stringMatching(/^TST-P\d+$/), wording: words, wordingDigest: digestOf(words) } },
    })
    const proposalId = reply.body.result.id
    const [row] = await curia.store.db
      .select()
      .from(proposals)
      .where(eq(proposals.id, proposalId as ProposalId))
    expect(row).toMatchObject({
      wording: words,
      wordingDigest: digestOf(words),
      state: 'carried',
      process: 'consensus',
      challengeId: 'ch-beds',
      documentId: id,
      presentSeatIds: there,
      agreedBy: 'seat-chair',
      historical: false,
    })
    const versions = await curia.store.db
      .select()
      .from(documentVersions)
      .where(eq(documentVersions.documentId, id as DocumentId))
    expect(versions).toMatchObject([{ name: `Agreed: ${words}`, bySeatId: 'seat-chair' }])
    const [document] = await curia.store.db
      .select()
      .from(documents)
      .where(eq(documents.id, id as DocumentId))
    expect(document?.version).toBe(2)
    const page = await (people.observer as Member).get(`/api/proposals/${proposalId}`)
    expect(page.body).toMatchObject({
      version: 1,
      state: { wording: words, how: { way: 'agreedInTheRoom', presentSeatIds: there } },
      drift: { passage: 'same' },
      decisions: [],
    })
    const list = await (people.observer as Member).get(`/api/senates/${testSenate}/proposals?challengeId=ch-beds`)
    expect(list.body.items[0]).toMatchObject({ id: proposalId, state: 'carried', decisions: [] })
  })

  test('says in the list which decision its words have become, to those who may read that', async () => {
    const { id, writer } = await written()
    const proposalId = (await agree(id, writer)).body.result.id
    const drafted = await (people.secretary as Member).send('draftDecision', proposalId, {
      ...{
        title: 'Close the beds in two steps',
        force: 'advice',
        verb: 'modify',
        rationale: 'It keeps the risk down.',
      },
      ...{ ownerSeatId: 'seat-vice-chair', addressedTo: ['org-ltht'] },
    })
    expect(drafted).toMatchObject({ status: 200 })
    const decisionsOf = async (who: Member) => {
      const { body } = await who.get(`/api/senates/${testSenate}/proposals`)
      return body.items.find((item: { id: string }) => item.id === proposalId)?.decisions
    }
    expect(await decisionsOf(chair)).toMatchObject([{ id: drafted.body.result.id, state: 'draft' }])
    expect(await decisionsOf(people.observer as Member)).toEqual([])
  })

  test('joins blocks by a newline', async () => {
    const { id, writer } = await written()
    const text = `${words}\nAnd agree a limit on diverts.`
    const reply = await agree(id, writer, { passage: passage(writer, -2, -1), expectedDigest: digestOf(text) })
    expect(reply.body.result.wording).toBe(text)
  })

  test('is refused when the words differ from what the chair saw, and nothing is pinned', async () => {
    const { id, writer } = await written()
    const before = await counted()
    const other = await enter(id)
    const run = runs(other.doc).at(-2)
    run?.insert(0, 'Do not ')
    await other.saved()
    expect((await agree(id, writer)).body).toMatchObject({ code: 'wording-differs', status: 409 })
    expect(await counted()).toEqual(before)
  })

  test('says afterwards that the passage reads otherwise, reads the same again, or is gone', async () => {
    const { id, writer } = await written()
    const proposalId = (await agree(id, writer)).body.result.id
    const drift = async () => (await chair.get(`/api/proposals/${proposalId}`)).body.drift
    const run = runs(writer.doc).at(-2) as Y.XmlText
    run.insert(5, ' all')
    await writer.saved()
    expect(await drift()).toEqual({ passage: 'changed', now: 'Close all the beds in two steps of 14.' })
    run.delete(5, 4)
    await writer.saved()
    expect(await drift()).toEqual({ passage: 'same' })
    run.delete(0, run.length)
    await writer.saved()
    expect(await drift()).toEqual({ passage: 'gone' })
    const page = await chair.get(`/api/proposals/${proposalId}`)
    expect(page.body.state.wording).toBe(words)
  })

  test('is for chair and vice chair only', async () => {
    const { id, writer } = await written()
    for (const key of seatKeys) {
      if (key === 'chair') continue
      const who = people[key] as Member
      const reply = await agree(id, writer, { presentSeatIds: [who.seatId] }, who)
      expect([key, reply.status]).toEqual([key, key === 'outsider' ? 404 : key === 'viceChair' ? 200 : 403])
    }
  })

  test('is not for a chair with an interest in the challenge, nor with somebody who has withdrawn', async () => {
    const { id, writer } = await written()
    await rule('viceChair', 'speakNotDecide')
    const viceChair = people.viceChair as Member
    expect(await agree(id, writer, { presentSeatIds: [viceChair.seatId] }, viceChair)).toMatchObject({ status: 403 })
    await rule('member2', 'withdraw')
    expect(await agree(id, writer, { presentSeatIds: [...there, 'seat-member-2'] })).toMatchObject({
      body: { code: 'not-part-of-this', at: '/presentSeatIds/2' },
    })
    const member2 = people.member2 as Member
    const proposalId = (await agree(id, writer)).body.result.id
    expect((await member2.get(`/api/proposals/${proposalId}`)).status).toBe(404)
    expect((await member2.get(`/api/senates/${testSenate}/proposals`)).body.items).toEqual([])
  })

  test('of a restricted document is read by those who may open it or were there, and by nobody else', async () => {
    const { id, writer } = await written({ restricted: true })
    const proposalId = (await agree(id, writer)).body.result.id
    const seen: string[] = []
    for (const key of seatKeys) {
      const who = people[key] as Member
      const one = await who.get(`/api/proposals/${proposalId}`)
      const list = await who.get(`/api/senates/${testSenate}/proposals?limit=100`)
      const listed = list.status === 200 && list.body.items.some((item: { id: string }) => item.id === proposalId)
      expect([key, listed]).toEqual([key, one.status === 200])
      if (listed) seen.push(key)
    }
    expect(seen).toEqual(['chair', 'viceChair', 'secretary', 'member'])
    expect((await (people.member as Member).get(`/api/proposals/${proposalId}`)).body.drift.passage).toBe('notShown')
  })

  test('refuses what is malformed, foreign or empty, and changes nothing', async () => {
    const { id, writer } = await written()
    const before = await counted()
    const refused = async (more: object, status: number, code: string) =>
      expect((await agree(id, writer, more)).body).toMatchObject({ status, code })
    await refused({ expectedDigest: 'x' }, 400, 'malformed')
    await refused({ nobodyObjected: false }, 400, 'malformed')
    await refused({ presentSeatIds: [] }, 400, 'malformed')
    await refused({ extra: 1 }, 400, 'malformed')
    await refused({ passage: { from: '<script>', to: 'AA==' } }, 400, 'malformed')
    await refused({ passage: { from: 'AA==', to: 'AA==' } }, 409, 'not-in-document')
    await refused({ presentSeatIds: ['seat-chair', 'seat-outsider'] }, 409, 'seat-unknown')
    await refused({ presentSeatIds: ['seat-member'] }, 409, 'not-present')
    await refused({ sessionId: 'ses-nowhere' }, 409, 'session-unknown')
    const [one, other] = await Promise.all(['One', 'Other'].map(bringIn))
    await refused({ sessionId: one?.id, itemId: other?.items[0]?.id }, 409, 'item-unknown')
    const nothing = passage(writer)
    await refused({ passage: { from: nothing.from, to: nothing.from }, expectedDigest: digestOf('') }, 409, 'no-words')
    const { id: otherId, writer: otherWriter } = await written()
    expect((await agree(otherId, otherWriter, { passage: nothing })).body.code).toBe('not-in-document')
    expect((await counted()).proposals).toEqual(before.proposals)
  })

  test('takes 20,000 characters and refuses one more', async () => {
    const long = 'x'.repeat(20_000)
    const { id, writer } = await written({}, long)
    expect((await agree(id, writer, { expectedDigest: digestOf(long) })).status).toBe(200)
    runs(writer.doc).at(-2)?.insert(0, 'y')
    await writer.saved()
    const longer = await agree(id, writer, { expectedDigest: digestOf(`y${long}`) })
    expect(longer.body).toMatchObject({ code: 'too-large' })
  })

  test('happens once when the same command is sent twice, and twice at once gets two references', async () => {
    const { id, writer } = await written()
    const body = {
      passage: passage(writer),
      expectedDigest: digestOf(words),
      presentSeatIds: there,
      nobodyObjected: true,
    }
    const commandId = crypto.randomUUID()
    const twice = await Promise.all([1, 2].map(() => chair.send('agreeInTheRoom', id, body, { commandId })))
    expect(twice[0]?.body).toEqual(twice[1]?.body)
    const both = await Promise.all([agree(id, writer), agree(id, writer)])
    expect(new Set(both.map((reply) => reply.body.result.ref)).size).toBe(2)
  })

  test('cannot be imported by a client', async () => {
    expect((await chair.send('importProposal', testSenate, {})).body.code).toBe('command-unknown')
  })

  test('is kept by the database itself: words never change and rows never go', async () => {
    const { id, writer } = await written()
    const proposalId = (await agree(id, writer)).body.result.id as ProposalId
    const update = curia.store.commit((db) => [
      db.update(proposals).set({ wording: 'Other words' }).where(eq(proposals.id, proposalId)),
    ])
    await expect(update).rejects.toThrow(/pinned words never change/)
    const away = curia.store.commit((db) => [db.delete(proposals).where(eq(proposals.id, proposalId))])
    await expect(away).rejects.toThrow(/never deleted|append-only/)
    await expect.poll(async () => (await chair.get(`/api/proposals/${proposalId}`)).status).toBe(200)
  })
})

/** A meeting with one item. */
async function bringIn(title: string): Promise<{ id: string; items: { id: string }[] }> {
  const item = {
    ...{ ref: '1', title: 'The response', purpose: 'decide', allottedMs: 600_000, presenterSeatId: null },
    ...{ documentId: null, challengeId: null, confidentiality: 'open', state: 'planned' },
  }
  const body = {
    ...{ title, kind: 'meeting', modality: 'hybrid', place: 'Civic building', meetingLink: null, state: 'published' },
    ...{ startsAt: '2026-03-04T14:00:00.000Z', endsAt: '2026-03-04T16:00:00.000Z', chairSeatId: 'seat-chair' },
    ...{ agenda: [item], attendance: [] },
  }
  const commandId = crypto.randomUUID() as CommandId
  const command = { commandId, type: 'importSession', target: testSenate, body }
  const { result } = await curia.app.bus.change(personOf('secretary'), command, 'demonstration')
  return result as { id: string; items: { id: string }[] }
}

async function counted() {
  const entries = await curia.store.db.select({ position: journal.position }).from(journal)
  const rows = await curia.store.db.select({ id: proposals.id }).from(proposals)
  return { entries: entries.length, proposals: rows.length }
}

async function rule(key: string, management: 'speakNotDecide' | 'withdraw'): Promise<void> {
  await curia.store.commit((db) => [
    db.insert(rulings).values({
      id: `ruling-${seatOf(key)}` as RulingId,
      senateId: testSenate,
      interestId: 'int-1' as InterestId,
      seatId: seatOf(key),
      targetKind: 'challenge',
      targetId: 'ch-beds',
      management,
      ruledBy: 'seat-chair' as SeatId,
      ruledAt: curia.clock.now(),
    }),
  ])
  await curia.app.access.changed([seatOf(key)])
}
