import { documentUpdates } from '../../db/documents.ts'
import type { DocumentId } from '../../shared/ids.ts'
import type { Position } from '../../shared/proposals/process.ts'
import { bringIn, item } from '../support/bring-in.ts'
import { type Curia, type Member, startCuria } from '../support/curia.ts'
import { personOf, seatKeys, testSenate } from '../support/fixture.ts'
import { wholeText } from '../support/whole-text.ts'

/** In the order in which they cast. */
export const voters = ['chair', 'viceChair', 'member', 'member2', 'layMember'] as const

export interface Meeting {
  curia: Curia
  session: string
  items: string[]
  /** The words that were put, by what they were. */
  words: { secret: string; hidden: string; record: string }
  decision: string
  the(key: string): Member
  replay(key: string): Promise<{ status: number; body: Replay; text: string }>
}

// biome-ignore lint/suspicious/noExplicitAny: a test says what it expects of an answer
export type Replay = any

const toDecide = (ref: string, title: string, more: object = {}) => item(ref, { title, purpose: 'decide', ...more })

/** A meeting of two hours: a secret ballot, a vote shown at the close, another challenge, and a restricted item. */
export async function holdMeeting(secretly: readonly Position[]): Promise<Meeting> {
  const curia = await startCuria()
  const people = new Map(await Promise.all(seatKeys.map(async (key) => [key as string, await curia.as(key)] as const)))
  const the = (key: string) => people.get(key) as Member
  const done = async (key: string, type: string, target: string, body: object) => {
    curia.clock.advance(60_000)
    const reply = await the(key).send(type, target, body)
    if (reply.status !== 200) throw new Error(`${type}: ${reply.body.detail}`)
    return reply.body
  }
  await done('secretary', 'settleSenate', testSenate, {
    ...{ name: 'N', purpose: 'P', footprint: 'F', status: 'advisory', uses: ['secretBallots'] },
  })
  await curia.store.commit((db) => [db.insert(documentUpdates).values(written('doc-notes', 'The walls have ears'))])
  const { id: session, items } = await bringIn(curia, [
    toDecide('1', 'Closing beds', { challengeId: 'ch-beds', documentId: 'doc-response' }),
    toDecide('2', 'A complaint', { confidentiality: 'restricted', documentId: 'doc-notes' }),
    toDecide('3', 'The care record', { challengeId: 'ch-record' }),
  ])
  const held = { epoch: 1 }
  await done('chair', 'openSession', session, held)
  for (const key of [...voters, 'observer']) await done(key, 'arrive', session, { via: 'room' })
  await done('chair', 'startItem', session, { ...held, itemId: items[0] })

  const put = async (wording: string, itemId: string | undefined, more: object) => {
    const body = { words: { from: 'plain', wording }, sessionId: session, itemId, ...held, process: 'vote', ...more }
    const rule = { decisionRule: { kind: 'majority', base: 'cast' } }
    return String((await done('chair', 'putWords', testSenate, { ...rule, ...body })).result.id)
  }
  const vote = (key: string, id: string, position: string) =>
    done(key, 'takeStance', id, { words: 1, choice: { kind: 'position', position } })

  const secret = await put('Close 14 beds.', items[0], { ballot: 'secret' })
  for (const [n, key] of voters.entries()) await vote(key, secret, secretly[n] as string)
  await done('chair', 'closeProposal', secret, { ...held, words: 1 })
  const hidden = await put('Close 28 beds.', items[0], { showResults: 'atClose' })
  await vote('member', hidden, 'against')
  await vote('viceChair', hidden, 'for')
  await vote('chair', hidden, 'for')
  await done('chair', 'closeProposal', hidden, { ...held, words: 1 })
  const drafted = await done('secretary', 'draftDecision', hidden, { title: 'Close 28 beds', force: 'advice' })
  await done('chair', 'startItem', session, { ...held, itemId: items[1], concludeCurrent: true })
  await done('chair', 'startItem', session, { ...held, itemId: items[2], concludeCurrent: true })
  const record = await put('Share the record.', items[2], { process: 'senseCheck', showResults: 'live' })
  await vote('member', record, 'for')
  await done('chair', 'closeProposal', record, { ...held, words: 1 })
  await done('member', 'leave', session, {})
  await done('chair', 'closeSession', session, { ...held, parkRest: true })

  return {
    ...{ curia, session, items, words: { secret, hidden, record }, decision: String(drafted.result.id), the },
    async replay(key) {
      const { status, body } = await the(key).get(`/api/sessions/${session}/replay`)
      return { status, body, text: JSON.stringify(body) }
    },
  }
}

function written(id: string, text: string) {
  const documentId = id as DocumentId
  const at = new Date('2026-03-01T10:00:00.000Z')
  return { documentId, seq: 1, personId: personOf('expert'), connectionId: 'c', at, data: wholeText(text) }
}
