import { createHash } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { challenges } from '../../db/challenges.ts'
import { documents } from '../../db/documents.ts'
import { firstUnknown } from '../../db/first-unknown.ts'
import { senates } from '../../db/members.ts'
import { nextRef } from '../../db/next-ref.ts'
import { proposals } from '../../db/proposals.ts'
import { agendaItems, sessions } from '../../db/sessions.ts'
import type { Db, Statement } from '../../db/store.ts'
import type { Recorded } from '../../shared/command.ts'
import type { DocumentId, ProposalId, SeatId, SenateId } from '../../shared/ids.ts'
import { type ProposalCommand, proposalCommands } from '../../shared/proposals/commands.ts'
import { decide, type ProposalFacts, type PutEvent } from '../../shared/proposals/put.ts'
import { parseStream } from '../../shared/protocol.ts'
import { namedVersion } from '../named-version.ts'
import { seatFacts } from '../seat-facts.ts'
import type { Loaded, Reads, Slice } from '../slice.ts'
import { proposalResource } from './resource.ts'

type Command<Type extends ProposalCommand['type']> = Extract<ProposalCommand, { type: Type }>
type ProposalLoaded = Loaded<undefined, ProposalFacts>

/** Words put to the senate: pinned in the very commit that says what became of them. */
export const proposalSlice: Slice<undefined, typeof proposalCommands, PutEvent, ProposalFacts> = {
  kind: 'proposal',
  commands: proposalCommands,
  load: (reads, command) =>
    command.type === 'agreeInTheRoom' ? loadPassage(reads, command) : loadEarlierRecord(reads, command),
  decide: (_nothing, command, context) => decide(command, context),
  result(recorded) {
    const put = recorded.find(({ event }) => event.type !== 'versionNamed')
    if (!put || put.event.type === 'versionNamed') return {}
    const { ref, wording, wordingDigest } = put.event
    return { id: parseStream(put.stream)?.id, ref, wording, wordingDigest }
  },
  project,
  async resource(db, id) {
    const [proposal] = await db
      .select()
      .from(proposals)
      .where(eq(proposals.id, id as ProposalId))
    return proposal && (await proposalResource(db, proposal))
  },
}

async function loadPassage(
  { db, now, documents: reader }: Reads,
  { target, body }: Command<'agreeInTheRoom'>,
): Promise<ProposalLoaded | undefined> {
  const [document] = await db
    .select()
    .from(documents)
    .where(eq(documents.id, target as DocumentId))
  if (!document) return undefined
  const { id: documentId, senateId, challengeId, restricted, assignedSeatIds } = document
  return {
    senateId,
    stream: `document:${documentId}`,
    state: undefined,
    facts: {
      ref: await nextRef(db, proposals, senateId, 'P'),
      words: await reader.passage(documentId, body.passage),
      document: { documentId, challengeId, whole: await reader.whole(documentId) },
      seats: await seatFacts(db, senateId, body.presentSeatIds, { challengeId, documentId }, now),
      unknown: await unknownIn(db, senateId, body),
    },
    resource: { senateId, challengeId, documentId, restricted, assignedSeatIds },
  }
}

async function loadEarlierRecord(
  { db, now }: Reads,
  { target, body }: Command<'importProposal'>,
): Promise<ProposalLoaded | undefined> {
  const [senate] = await db
    .select()
    .from(senates)
    .where(eq(senates.id, target as SenateId))
  if (!senate) return undefined
  const text = body.wording.normalize('NFC')
  const digest = createHash('sha256').update(text, 'utf8').digest('hex')
  const named: SeatId[] = [...body.electorate, ...body.stances].map((entry) => entry.seatId)
  return {
    senateId: senate.id,
    stream: `senate:${senate.id}`,
    state: undefined,
    facts: {
      ref: await nextRef(db, proposals, senate.id, 'P'),
      words: { text, digest, seq: 0 },
      document: undefined,
      seats: await seatFacts(db, senate.id, named, { challengeId: null }, now),
      unknown: await unknownIn(db, senate.id, body),
    },
    resource: { senateId: senate.id },
  }
}

async function unknownIn(db: Db, senateId: SenateId, body: Partial<Command<'importProposal'>['body']>) {
  const { challengeId, documentId, sessionId, itemId } = body
  const unknown = await firstUnknown(db, senateId, [
    ['challenge', challenges, challengeId],
    ['document', documents, documentId],
    ['session', sessions, sessionId],
    ['item', agendaItems, itemId],
  ])
  if (unknown || !itemId || !sessionId) return unknown
  const [item] = await db.select().from(agendaItems).where(eq(agendaItems.id, itemId))
  return item?.sessionId === sessionId ? undefined : 'item'
}

function project(db: Db, recorded: Recorded<PutEvent>): Statement[] {
  const { senateId, stream, version, event, at, by } = recorded
  if (event.type === 'versionNamed') return namedVersion(db, recorded, event)
  const { ref, wording, wordingDigest, challengeId, documentId, sessionId, itemId } = event
  const words = { ref, senateId, wording, wordingDigest, challengeId, documentId, sessionId, itemId }
  const row = { ...words, id: stream.slice('proposal:'.length) as ProposalId, version }
  switch (event.type) {
    case 'agreedInTheRoom':
      return [
        db.insert(proposals).values({
          ...row,
          process: 'consensus',
          state: 'carried',
          documentSeq: event.documentSeq,
          presentSeatIds: [...event.presentSeatIds],
          agreedBy: by as SeatId,
          agreedAt: new Date(at),
          historical: false,
        }),
      ]
    case 'proposalImported':
      return [
        db.insert(proposals).values({
          ...row,
          process: event.process,
          state: event.outcome,
          documentSeq: null,
          presentSeatIds: event.electorate.filter((entry) => entry.eligible).map((entry) => entry.seatId),
          agreedBy: null,
          agreedAt: new Date(event.closedAt),
          historical: true,
        }),
      ]
    default:
      return event satisfies never
  }
}
