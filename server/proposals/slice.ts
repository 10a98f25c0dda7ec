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
import { type ProposalCommand as PuttingCommand, proposalCommands } from '../../shared/proposals/commands.ts'
import { decideTesting } from '../../shared/proposals/decide-testing.ts'
import type { Proposal } from '../../shared/proposals/proposal.ts'
import { decide, type ProposalFacts, type PutEvent } from '../../shared/proposals/put.ts'
import { isWithheld } from '../../shared/proposals/seen.ts'
import { type TestingCommand, testingCommands } from '../../shared/proposals/testing-commands.ts'
import type { TestingFacts } from '../../shared/proposals/testing-facts.ts'
import { parseStream } from '../../shared/protocol.ts'
import { namedVersion } from '../named-version.ts'
import { seatFacts } from '../seat-facts.ts'
import type { Loaded, Reads, Slice } from '../slice.ts'
import { proposalResource } from './resource.ts'
import { loadTesting } from './testing-load.ts'
import { projectTesting } from './testing-project.ts'

type Command<Type extends PuttingCommand['type']> = Extract<PuttingCommand, { type: Type }>
type ProposalLoaded = Loaded<undefined, ProposalFacts>
const commands = { ...proposalCommands, ...testingCommands }
type ProposalCommand = PuttingCommand | TestingCommand
type Facts = { putting: ProposalFacts } | { testing: TestingFacts }

/** Words put to the senate: pinned in the very commit that says what became of them, or tested until they are settled. */
export const proposalSlice: Slice<Proposal | undefined, typeof commands, PutEvent, Facts> = {
  kind: 'proposal',
  commands,
  async load(reads, command) {
    if (isTesting(command)) {
      const loaded = await loadTesting(reads, command)
      return loaded && { ...loaded, facts: { testing: loaded.facts } }
    }
    const loaded = await (command.type === 'agreeInTheRoom'
      ? loadPassage(reads, command)
      : loadEarlierRecord(reads, command))
    return loaded && { ...loaded, facts: { putting: loaded.facts } }
  },
  decide(proposal, command, { facts, ...context }) {
    if (isTesting(command) && 'testing' in facts)
      return decideTesting(proposal, command, { ...context, facts: facts.testing })
    if (!isTesting(command) && 'putting' in facts) return decide(command, { ...context, facts: facts.putting })
    throw new Error(`${command.type} was loaded with what another command needs.`)
  },
  result(recorded) {
    const put = recorded.find(({ event }) => 'ref' in event)
    if (!put || !('ref' in put.event)) return {}
    const { ref, wording, wordingDigest } = put.event
    return { id: parseStream(put.stream)?.id, ref, wording, wordingDigest }
  },
  project,
  withheldFrom: (event, viewer) => event.type !== 'versionNamed' && isWithheld(event, viewer),
  async resource(db, id) {
    const [proposal] = await db
      .select()
      .from(proposals)
      .where(eq(proposals.id, id as ProposalId))
    return proposal && (await proposalResource(db, proposal))
  },
}

const isTesting = (command: ProposalCommand): command is TestingCommand => Object.hasOwn(testingCommands, command.type)

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

function project(db: Db, recorded: Recorded<PutEvent>, command: ProposalCommand): Statement[] {
  const { event } = recorded
  if (event.type === 'versionNamed') return namedVersion(db, recorded, event)
  if (event.type === 'agreedInTheRoom' || event.type === 'proposalImported') return projectPut(db, recorded, event)
  return isTesting(command) ? projectTesting(db, { ...recorded, event }, command) : []
}

function projectPut(
  db: Db,
  { senateId, stream, version, at, by }: Recorded<PutEvent>,
  event: Extract<PutEvent, { type: 'agreedInTheRoom' | 'proposalImported' }>,
): Statement[] {
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
