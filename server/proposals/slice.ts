import { eq } from 'drizzle-orm'
import { senates } from '../../db/members.ts'
import { nextRef } from '../../db/next-ref.ts'
import { proposals } from '../../db/proposals.ts'
import type { Db, Statement } from '../../db/store.ts'
import type { Recorded } from '../../shared/command.ts'
import type { ProposalId, SeatId, SenateId } from '../../shared/ids.ts'
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
import type { Reads, Slice } from '../slice.ts'
import { unknownIn, written } from './about.ts'
import { type AgreedLoaded, loadAgreed } from './agreed-load.ts'
import { proposalAt } from './resource.ts'
import { loadTesting } from './testing-load.ts'
import { projectTesting } from './testing-project.ts'

const commands = { ...proposalCommands, ...testingCommands }
type ProposalCommand = PuttingCommand | TestingCommand
type Facts = { putting: ProposalFacts } | { testing: TestingFacts }

/** Words put to the senate: pinned in the very commit that says what became of them, or tested until they are settled. */
export const proposalSlice: Slice<Proposal | undefined, typeof commands, PutEvent, Facts> = {
  kind: 'proposal',
  commands,
  async load(reads, command, actor) {
    if (isTesting(command)) {
      const loaded = await loadTesting(reads, command, actor)
      return loaded && { ...loaded, facts: { testing: loaded.facts } }
    }
    const loaded = await (command.type === 'importProposal'
      ? loadEarlierRecord(reads, command)
      : loadAgreed(reads, command))
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
  forgetsBody: ({ type }) => type === 'ballotTaken',
  withheldFrom: (event, viewer) => event.type !== 'versionNamed' && isWithheld(event, viewer),
  async alongside(db, id) {
    const [proposal] = await db
      .select({ sessionId: proposals.sessionId })
      .from(proposals)
      .where(eq(proposals.id, id as ProposalId))
    return proposal?.sessionId ? `session:${proposal.sessionId}` : undefined
  },
  resource: async (db, id) => (await proposalAt(db, id))?.resource,
}

const isTesting = (command: ProposalCommand): command is TestingCommand => Object.hasOwn(testingCommands, command.type)

async function loadEarlierRecord(
  { db, now }: Reads,
  { target, body }: Extract<PuttingCommand, { type: 'importProposal' }>,
): Promise<AgreedLoaded | undefined> {
  const [senate] = await db
    .select()
    .from(senates)
    .where(eq(senates.id, target as SenateId))
  if (!senate) return undefined
  const named: SeatId[] = [...body.electorate, ...body.stances].map((entry) => entry.seatId)
  return {
    senateId: senate.id,
    stream: `senate:${senate.id}`,
    state: undefined,
    facts: {
      ref: await nextRef(db, proposals, senate.id, 'P'),
      words: written(body.wording),
      document: undefined,
      challengeId: body.challengeId ?? null,
      room: null,
      seats: await seatFacts(db, senate.id, named, { challengeId: null }, now),
      unknown: await unknownIn(db, senate.id, body),
    },
    resource: { senateId: senate.id },
  }
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
