import { createHash } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { documentVersions } from '../../db/documents.ts'
import { rulings } from '../../db/members.ts'
import { proposals } from '../../db/proposals.ts'
import { textField } from '../../shared/documents/collab.ts'
import { encodePosition } from '../../shared/documents/text.ts'
import type { DocumentId, InterestId, ProposalId, RulingId, SeatId } from '../../shared/ids.ts'
import { evolve, type Proposal, type ProposalEvent } from '../../shared/proposals/proposal.ts'
import { isProblem, type Told } from '../../shared/protocol.ts'
import { inSync, join, leaveAll, type StockClient } from '../documents/stock-client.ts'
import { type Curia, type Member, startCuria } from '../support/curia.ts'
import { seatKeys, testSenate } from '../support/fixture.ts'

let curia: Curia
let people: Record<string, Member>

beforeAll(async () => {
  curia = await startCuria()
  people = Object.fromEntries(await Promise.all(seatKeys.map(async (key) => [key, await curia.as(key)] as const)))
})
afterEach(leaveAll)
afterAll(() => curia.close())

const the = (key: string) => people[key] as Member
const digestOf = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')
const plain = { from: 'plain', wording: 'Close the beds in two steps.' }

async function put(more: object = {}, type = 'putWords'): Promise<string> {
  const body = { words: plain, challengeId: 'ch-record', process: 'consent', ...more }
  const reply = await the('chair').send(type, testSenate, body)
  expect(reply).toMatchObject({ status: 200 })
  return reply.body.result.id
}
const say = (key: string, id: string, position: string, more: object = {}) =>
  the(key).send('takeStance', id, { words: 1, choice: { kind: 'position', position }, ...more })
const seenBy = async (key: string, id: string) => (await the(key).get(`/api/proposals/${id}`)).body
const rowOf = async (id: string) =>
  (
    await curia.store.db
      .select()
      .from(proposals)
      .where(eq(proposals.id, id as ProposalId))
  )[0]

describe('words that are tested, over HTTP', () => {
  test('are asked, answered, objected to, worked on and carried', async () => {
    const id = await put()
    expect(await rowOf(id)).toMatchObject({ state: 'open', process: 'consent', wordsVersion: 1 })
    for (const key of ['chair', 'viceChair', 'member2']) expect((await say(key, id, 'consent')).status).toBe(200)
    expect((await say('member', id, 'object', { reason: 'Diverts' })).status).toBe(200)
    const objectionId = (await seenBy('observer', id)).state.how.objections[0].id
    const rule = { objectionId, rationale: 'The limit covers it' }
    expect((await the('chair').send('notSustainObjection', id, rule)).status).toBe(200)
    expect((await the('member').send('dissent', id, { objectionId, dissent: 'It does not' })).status).toBe(200)
    expect((await the('chair').send('closeProposal', id, { words: 1 })).status).toBe(200)
    const { state, turnout } = await seenBy('observer', id)
    expect(state).toMatchObject({ state: 'carried', how: { result: { tally: { counts: { consent: 3, object: 1 } } } } })
    expect(turnout).toMatchObject({ answered: 4, of: 5 })
    expect(await rowOf(id)).toMatchObject({ state: 'carried' })
  })

  test('become a draft decision with their tally and their dissent', async () => {
    const id = await put({ process: 'vote', decisionRule: { kind: 'majority', base: 'cast' } })
    for (const key of ['chair', 'viceChair']) await say(key, id, 'for')
    await say('member', id, 'against', { reason: 'Too soon' })
    expect((await the('secretary').send('draftDecision', id, { title: 'Too early', force: 'advice' })).status).not.toBe(
      200,
    )
    await the('chair').send('closeProposal', id, { words: 1 })
    const drafted = await the('secretary').send('draftDecision', id, {
      ...{ title: 'Two steps', force: 'advice', rationale: 'It keeps the risk down.' },
      ...{ ownerSeatId: 'seat-vice-chair', addressedTo: ['org-ltht'] },
    })
    expect(drafted).toMatchObject({ status: 200 })
    const decision = await the('secretary').get(`/api/decisions/${drafted.body.result.id}`)
    expect(JSON.stringify(decision.body)).toContain('Too soon')
    expect(JSON.stringify(decision.body)).toContain('"for":2')
  })

  test('are not for who was recused, for observers, or for another senate', async () => {
    const id = await put()
    await curia.store.commit((db) => [
      db.insert(rulings).values({
        ...{ id: 'ruling-proposal' as RulingId, interestId: 'interest-none' as InterestId, senateId: testSenate },
        ...{ seatId: 'seat-lay-member' as SeatId, targetKind: 'challenge' as const, targetId: 'ch-record' },
        ...{ management: 'speakNotDecide' as const, ruledBy: 'seat-chair' as SeatId, rationale: 'Interested' },
        ...{ ruledAt: new Date(), replacedAt: null },
      }),
    ])
    const asked = await put()
    const { state } = await seenBy('chair', asked)
    expect(state.how.electorate).toContainEqual({
      ...{ unitId: 'seat-lay-member', sector: 'lay', eligible: false, reason: 'recused' },
    })
    expect((await say('layMember', asked, 'consent')).status).toBe(403)
    expect((await say('observer', id, 'consent')).status).toBe(403)
    expect((await say('outsider', id, 'consent')).status).toBe(404)
    expect((await say('secretary', id, 'consent')).body.code).toBe('not-in-electorate')
  })

  test('of what the senate does not use are refused', async () => {
    const body = { words: plain, process: 'vote', ballot: 'secret' }
    expect((await the('chair').send('putWords', testSenate, body)).body).toMatchObject({
      code: 'not-used',
      at: '/ballot',
    })
  })

  test('stay with those who run sessions while they are a draft', async () => {
    const id = await put({}, 'draftProposal')
    expect((await the('member').get(`/api/proposals/${id}`)).status).toBe(404)
    const list = await the('member').get(`/api/senates/${testSenate}/proposals`)
    expect(JSON.stringify(list.body)).not.toContain(id)
    expect((await the('facilitator').get(`/api/proposals/${id}`)).status).toBe(200)
    const opened = await the('chair').send('openProposal', id, { expectedDigest: digestOf(plain.wording) })
    expect(opened.status).toBe(200)
    expect((await the('member').get(`/api/proposals/${id}`)).status).toBe(200)
  })

  test('are put once by two who press at once', async () => {
    const id = await put({}, 'draftProposal')
    const open = () => the('chair').send('openProposal', id, { expectedDigest: digestOf(plain.wording) })
    const replies = await Promise.all([open(), open()])
    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 409])
  })
})

describe('words of a document', () => {
  const text = 'Close the beds in two steps of 14.'

  test('are pinned at the opening, drift is shown, and new words ask everybody again', async () => {
    const started = await the('chair').send('createDocument', 'ch-record', { kind: 'notes', title: 'Response' })
    const documentId: string = started.body.result.id
    const writer = await enter(documentId)
    writer.write(text)
    await writer.saved()
    const passage = { from: 'passage', documentId, passage: passageOf(writer) }
    const differs = await the('chair').send('putWords', testSenate, {
      ...{ words: { ...passage, expectedDigest: '0'.repeat(64) }, process: 'consent' },
    })
    expect(differs.body.code).toBe('wording-differs')
    const id = await put({ words: { ...passage, expectedDigest: digestOf(text) } })
    const versions = await curia.store.db
      .select()
      .from(documentVersions)
      .where(eq(documentVersions.documentId, documentId as DocumentId))
    expect(versions).toMatchObject([{ name: `Tested: ${text}` }])
    await say('member', id, 'consent')
    lastRun(writer.doc).insert(5, ' all')
    await writer.saved()
    const changed = 'Close all the beds in two steps of 14.'
    expect(await seenBy('chair', id)).toMatchObject({
      state: { wording: text },
      drift: { passage: 'changed', now: changed },
    })
    const words = { ...passage, passage: passageOf(writer), expectedDigest: digestOf(changed) }
    expect((await the('chair').send('putNewWords', id, { words, insteadOf: 1 })).status).toBe(200)
    expect(await seenBy('chair', id)).toMatchObject({
      state: { wording: changed, how: { words: 2, earlierWords: [{ wording: text }] } },
      turnout: { answered: 0 },
      drift: { passage: 'same' },
    })
    expect((await say('member', id, 'consent')).body.code).toBe('wording-differs')
    expect((await say('member', id, 'consent', { words: 2 })).status).toBe(200)
    expect(await rowOf(id)).toMatchObject({ wording: changed, wordsVersion: 2 })
  })

  const enter = (documentId: string) =>
    inSync(
      join({
        url: `${curia.url.replace('http', 'ws')}/collab`,
        documentId,
        headers: { cookie: the('chair').cookie, origin: curia.url },
      }),
    )

  function lastRun(doc: Y.Doc): Y.XmlText {
    const blocks = doc.getXmlFragment(textField).toArray()
    const runs = blocks.flatMap((block) =>
      block instanceof Y.XmlElement && block.nodeName === 'paragraph' ? [block.get(0)] : [],
    )
    const run = runs.at(-1)
    if (!(run instanceof Y.XmlText)) throw new Error('There is no paragraph.')
    return run
  }

  function passageOf({ doc }: StockClient) {
    const run = lastRun(doc)
    return {
      from: encodePosition(Y.createRelativePositionFromTypeIndex(run, 0)),
      to: encodePosition(Y.createRelativePositionFromTypeIndex(run, run.length, -1)),
    }
  }
})

describe('hidden results', () => {
  test.each(['atClose', 'afterOwn'])('shown %s are read early by nobody, the chair included', async (showResults) => {
    const id = await put({ process: 'vote', showResults, decisionRule: { kind: 'majority', base: 'cast' } })
    await say('member', id, 'against', { reason: 'Because of diverts' })
    for (const key of ['chair', 'secretary', 'observer', 'viceChair']) {
      const body = await seenBy(key, id)
      expect(body.state.how.stances).toEqual([])
      expect(body.turnout).toMatchObject({ answered: 1, unitIds: ['seat-member'] })
      const socket = await the(key).socket()
      const reply = await socket.emitWithAck('follow', { stream: `proposal:${id}`, version: 0 })
      expect(JSON.stringify(reply)).not.toContain('diverts')
      socket.disconnect()
    }
    expect((await seenBy('member', id)).state.how.stances).toHaveLength(1)
    await say('viceChair', id, 'for')
    expect((await seenBy('viceChair', id)).state.how.stances).toHaveLength(showResults === 'afterOwn' ? 2 : 1)
    await the('chair').send('closeProposal', id, { words: 1 })
    expect((await seenBy('observer', id)).state.how.stances).toHaveLength(2)
  })
})

test.each(['live', 'atClose'])(
  'a page that folds what it is told holds what the server shows it (%s)',
  async (showResults) => {
    const id = await put({ process: 'vote', showResults, decisionRule: { kind: 'majority', base: 'cast' } })
    const stream = `proposal:${id}` as const
    const pages = await Promise.all(
      ['observer', 'member', 'chair'].map(async (key) => {
        const { version, state } = await seenBy(key, id)
        const page = { key, version: version as number, state: state as Proposal | undefined }
        const take = (events: readonly Told[]) => {
          for (const told of events) {
            if (told.version <= page.version) continue
            if ('by' in told) page.state = evolve(page.state, told.event as ProposalEvent, told)
            page.version = told.version
          }
        }
        const socket = await the(key).socket()
        socket.on('events', (batch) => batch.stream === stream && take(batch.events))
        const reply = await socket.emitWithAck('follow', { stream, version: page.version })
        if (isProblem(reply)) throw new Error(reply.detail)
        take(reply.events)
        return page
      }),
    )
    await say('member', id, 'for')
    await say('chair', id, 'against')
    await say('member', id, 'against')
    await the('chair').send('suspendProposal', id, { reason: 'A break' })
    await the('chair').send('resumeProposal', id, {})
    await the('chair').send('closeProposal', id, { words: 1 })
    const { version } = await seenBy('chair', id)
    for (const page of pages) {
      await expect.poll(() => page.version).toBe(version)
      expect(page.state).toEqual((await seenBy(page.key, id)).state)
    }
  },
)
