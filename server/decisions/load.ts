import { eq } from 'drizzle-orm'
import { challenges } from '../../db/challenges.ts'
import { decisions } from '../../db/decisions.ts'
import { senates } from '../../db/members.ts'
import { proposals } from '../../db/proposals.ts'
import type { Db } from '../../db/store.ts'
import type { ItemPlace, Resource } from '../../shared/can.ts'
import type { CommandsOf } from '../../shared/command.ts'
import type { DecisionCommand, decisionCommands } from '../../shared/decisions/commands.ts'
import type { ResponseFacts } from '../../shared/decisions/decide-response.ts'
import { type Decision, evolve } from '../../shared/decisions/decision.ts'
import type { DecisionEvent } from '../../shared/decisions/events.ts'
import type { DecisionFacts, PinnedWords } from '../../shared/decisions/facts.ts'
import { type ResponseCommand, responseCommands } from '../../shared/decisions/response-commands.ts'
import { type DecisionState, isUnrecorded } from '../../shared/decisions/states.ts'
import type { ChallengeId, DecisionId, DocumentId, ProposalId, SenateId } from '../../shared/ids.ts'
import type { Actor } from '../../shared/members/actor.ts'
import type { Stream } from '../../shared/protocol.ts'
import { placeOfItem } from '../item-place.ts'
import { readStream } from '../journal.ts'
import type { Loaded, Reads } from '../slice.ts'
import { loadFacts, type Named } from './facts.ts'
import { loadFilling } from './filling.ts'
import { wordsOf } from './pinned-words.ts'
import { responseFacts } from './responses.ts'

export type AnyCommand = CommandsOf<typeof decisionCommands & typeof responseCommands>
/** Facts for the decision itself, or for what an organisation answers to it. */
export type Facts = { of: 'decision'; facts: DecisionFacts } | { of: 'response'; facts: ResponseFacts }
type DecisionLoaded = Loaded<Decision | undefined, Facts>

export function isResponse(command: AnyCommand): command is ResponseCommand {
  return Object.hasOwn(responseCommands, command.type)
}

/** Folds a decision out of its stream; undefined when there is none. */
export async function readDecision(db: Db, decisionId: string): Promise<Decision | undefined> {
  const recorded = await readStream<DecisionEvent>(db, `decision:${decisionId}`)
  return recorded.reduce<Decision | undefined>(
    (before, { event, at, by }) => evolve(before, event, { at, by }),
    undefined,
  )
}

export type DecisionRow = typeof decisions.$inferSelect

export async function rowOf(db: Db, decisionId: string): Promise<DecisionRow | undefined> {
  const [row] = await db
    .select()
    .from(decisions)
    .where(eq(decisions.id, decisionId as DecisionId))
  return row
}

/** What `can` looks at for a decision. */
export function resourceOf(row: Pick<DecisionRow, 'senateId' | 'challengeId' | 'state'>): Resource {
  return { senateId: row.senateId, challengeId: row.challengeId, draft: isUnrecorded(row.state as DecisionState) }
}

/** Loads the decision that a command is about, or what a new one is made from. */
export async function load(reads: Reads, command: AnyCommand, actor: Actor): Promise<DecisionLoaded | undefined> {
  if (isResponse(command)) return loadToAnswer(reads, command)
  if (isBeginning(command)) return loadOrigin(reads, command, actor)
  const row = await rowOf(reads.db, command.target)
  const state = row && (await readDecision(reads.db, row.id))
  if (!state) return undefined
  const { senateId, challengeId } = row
  const facts = await loadFacts(reads.db, reads.now, {
    senateId,
    challengeId,
    decision: state,
    words: undefined,
    taken: false,
    named: namedBy(command, state),
    seenBy: writes(command) ? seatOf(actor) : undefined,
  })
  if (!facts) return undefined
  const stream: Stream = `decision:${row.id}`
  return { senateId, stream, state, facts: { of: 'decision', facts }, resource: resourceOf(row) }
}

async function loadToAnswer(reads: Reads, command: ResponseCommand): Promise<DecisionLoaded | undefined> {
  const row = await rowOf(reads.db, command.target)
  const state = row && (await readDecision(reads.db, row.id))
  const [senate] = row ? await reads.db.select().from(senates).where(eq(senates.id, row.senateId)) : []
  if (!state || !senate) return undefined
  const facts = await responseFacts(reads, command, state, { senateId: senate.id, timeZone: senate.timeZone })
  return {
    senateId: senate.id,
    stream: `decision:${row.id}`,
    state,
    facts: { of: 'response', facts },
    resource: { ...resourceOf(row), answeringOrganisationId: command.body.organisationId },
  }
}

type Beginning = Extract<DecisionCommand, { type: 'draftDecision' | 'draftFromProposal' | 'importDecision' }>

function isBeginning(command: DecisionCommand): command is Beginning {
  return ['draftDecision', 'draftFromProposal', 'importDecision'].includes(command.type)
}

/** A new decision begins with pinned words, a challenge or the senate itself. */
async function loadOrigin(reads: Reads, command: Beginning, actor: Actor): Promise<DecisionLoaded | undefined> {
  const { db, now } = reads
  const origin = await originOf(db, command.target)
  if (!origin) return undefined
  const { senateId } = origin
  const imported = command.type === 'importDecision' ? command.body : undefined
  const proposalId = imported ? imported.proposalId : origin.proposalId
  const words = proposalId ? await wordsOf(db, senateId, proposalId) : undefined
  const challengeId = imported?.challengeId ?? words?.challengeId ?? origin.challengeId
  const filling = command.type === 'draftFromProposal' ? await fillingOf(reads, actor, senateId, words) : undefined
  const facts = await loadFacts(db, now, {
    senateId,
    challengeId,
    decision: undefined,
    words,
    taken: imported ? await isTaken(db, senateId, imported) : false,
    named: filling
      ? {
          impactIds: filling.impacts.map(({ id }) => id),
          decisionIds: words?.replaces ? [words.replaces.decisionId] : [],
        }
      : namedBy(command, undefined),
    seenBy: seatOf(actor),
  })
  if (!facts) return undefined
  const resource: Resource = { senateId, challengeId, documentId: origin.documentId, item: origin.item }
  return {
    senateId,
    stream: origin.stream,
    state: undefined,
    facts: { of: 'decision', facts: { ...facts, filling } },
    resource,
  }
}

async function fillingOf({ db, now }: Reads, actor: Actor, senateId: SenateId, words: PinnedWords | undefined) {
  const [senate] = await db.select().from(senates).where(eq(senates.id, senateId))
  const seat = seatOf(actor)
  return senate && seat && words ? loadFilling(db, seat, now, { senate, words }) : undefined
}

interface Origin {
  senateId: SenateId
  stream: Stream
  proposalId: ProposalId | null
  challengeId: ChallengeId | null
  /** The document that pinned words are from, and the item that they were put on: whoever has lost it drafts nothing. */
  documentId: DocumentId | null
  item: ItemPlace | null
}

async function originOf(db: Db, target: string): Promise<Origin | undefined> {
  const [proposal] = await db
    .select()
    .from(proposals)
    .where(eq(proposals.id, target as ProposalId))
  if (proposal) {
    const { id, senateId, challengeId, documentId } = proposal
    const item = await placeOfItem(db, proposal.itemId)
    return { senateId, stream: `proposal:${id}`, proposalId: id, challengeId, documentId, item }
  }
  const [challenge] = await db
    .select()
    .from(challenges)
    .where(eq(challenges.id, target as ChallengeId))
  if (challenge) {
    const { id, senateId } = challenge
    return { senateId, stream: `challenge:${id}`, proposalId: null, challengeId: id, documentId: null, item: null }
  }
  const [senate] = await db
    .select()
    .from(senates)
    .where(eq(senates.id, target as SenateId))
  if (!senate) return undefined
  const nothing = { proposalId: null, challengeId: null, documentId: null, item: null }
  return { senateId: senate.id, stream: `senate:${senate.id}`, ...nothing }
}

async function isTaken(
  db: Db,
  senateId: SenateId,
  { id, ref }: { id?: DecisionId | undefined; ref?: string | undefined },
) {
  if (id && (await rowOf(db, id))) return true
  const rows = await db.select({ ref: decisions.ref }).from(decisions).where(eq(decisions.senateId, senateId))
  return rows.some((row) => row.ref === ref)
}

/** Whoever writes a relation sees what it points to; whoever ratifies need not. */
function writes(command: DecisionCommand): boolean {
  return command.type === 'editDecision' || command.type === 'relateDecision'
}

function namedBy(command: DecisionCommand, decision: Decision | undefined): Named {
  const nothing: Named = { impactIds: [], decisionIds: [] }
  const { content } = decision ?? {}
  switch (command.type) {
    case 'draftDecision':
    case 'importDecision':
    case 'editDecision': {
      const { impactIds = content?.impactIds ?? [], relations = content?.relations ?? [] } = command.body
      return { impactIds, decisionIds: relations.map((relation) => relation.toDecisionId) }
    }
    case 'relateDecision':
      return { ...nothing, decisionIds: [command.body.toDecisionId] }
    default:
      return { ...nothing, decisionIds: content?.relations.map((relation) => relation.toDecisionId) ?? [] }
  }
}

function seatOf(actor: Actor) {
  return actor.kind === 'seat' ? actor : undefined
}
