import { createHash } from 'node:crypto'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { textField } from '../../shared/documents/collab.ts'
import { encodePosition } from '../../shared/documents/text.ts'
import { inSync, join, leaveAll } from '../documents/stock-client.ts'
import { type Curia, type Member, startCuria } from '../support/curia.ts'
import { accepted, draft } from './making.ts'

let curia: Curia
let secretary: Member
let viceChair: Member
beforeAll(async () => {
  curia = await startCuria()
  secretary = await curia.as('secretary')
  viceChair = await curia.as('viceChair')
})
afterEach(leaveAll)
afterAll(() => curia.close())

const text = 'The senate advises LTHT to close 28 beds in two steps. Step 1 waits for 10 free home ward beds.'

/** The vice chair presides and records that nobody objects to the last paragraph of a new document. */
async function agreed(): Promise<string> {
  const documentId = accepted(
    await viceChair.send('createDocument', 'ch-beds', { kind: 'notes', title: 'Response' }),
  ).id
  const url = `${curia.url.replace('http', 'ws')}/collab`
  const writer = await inSync(join({ url, documentId, headers: { cookie: viceChair.cookie, origin: curia.url } }))
  writer.write(text)
  await writer.saved()
  const last = writer.doc.getXmlFragment(textField).toArray().at(-1)
  const run = last instanceof Y.XmlElement ? last.get(0) : undefined
  if (!(run instanceof Y.XmlText)) throw new Error('Nothing was written.')
  const reply = await viceChair.send('agreeInTheRoom', documentId, {
    passage: {
      from: encodePosition(Y.createRelativePositionFromTypeIndex(run, 0)),
      to: encodePosition(Y.createRelativePositionFromTypeIndex(run, run.length, -1)),
    },
    expectedDigest: createHash('sha256').update(text, 'utf8').digest('hex'),
    presentSeatIds: ['seat-vice-chair', 'seat-member'],
    nobodyObjected: true,
  })
  return accepted(reply).id
}

test('words that were agreed in the room become a decision, ratified by whoever presided and one other', async () => {
  const words = await agreed()
  const { conditions: _conditions, ...body } = draft
  const { id } = accepted(await secretary.send('draftDecision', words, body))
  const before = (await secretary.get(`/api/decisions/${id}`)).body.state
  expect(before).toMatchObject({
    presidedBySeatId: 'seat-vice-chair',
    source: { kind: 'pinned', proposalId: words, outcome: 'carried', wording: text },
    content: { method: 'consensus', clauses: [{ text: 'Step 1 waits for 10 free home ward beds.' }] },
    testing: { presentSeatIds: ['seat-vice-chair', 'seat-member'], quorum: null, tally: null },
  })
  expect(await secretary.send('draftDecision', words, body)).toMatchObject({ body: { code: 'already-drafted' } })
  accepted(await secretary.send('startRatifying', id, {}))
  accepted(await (await curia.as('member2')).send('ratifyDecision', id, {}))
  const layMember = await curia.as('layMember')
  expect(await layMember.send('ratifyDecision', id, {})).toMatchObject({ body: { code: 'needs-presiding' } })
  accepted(await viceChair.send('ratifyDecision', id, {}))
  const { state } = (await secretary.get(`/api/decisions/${id}`)).body
  expect(state).toMatchObject({
    state: 'inForce',
    record: { snapshot: { presentSeatIds: ['seat-vice-chair', 'seat-member'] } },
  })
})

test('words that were not in the room stay out of the decision', async () => {
  const words = await agreed()
  const { conditions: _conditions, ...body } = draft
  const other = { ...body, statement: 'The senate advises LTHT to close 28 beds.' }
  expect(await secretary.send('draftDecision', words, other)).toMatchObject({ body: { code: 'wording-differs' } })
  const part = { ...body, statement: 'The senate advises LTHT to close 28 beds in two steps' }
  accepted(await secretary.send('draftDecision', words, part))
})
