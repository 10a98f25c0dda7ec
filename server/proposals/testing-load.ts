import { eq } from 'drizzle-orm'
import { ballotsOf } from '../../db/ballot-box.ts'
import { documents } from '../../db/documents.ts'
import { firstUnknown } from '../../db/first-unknown.ts'
import { organisations, senates } from '../../db/members.ts'
import { nextRef } from '../../db/next-ref.ts'
import { proposals } from '../../db/proposals.ts'
import type { Db } from '../../db/store.ts'
import type { Resource } from '../../shared/can.ts'
import { dayOf } from '../../shared/format.ts'
import type { DocumentId, OrganisationId, ProposalId, SenateId } from '../../shared/ids.ts'
import type { Actor } from '../../shared/members/actor.ts'
import type { Proposal } from '../../shared/proposals/proposal.ts'
import type { Replaces } from '../../shared/proposals/testing.ts'
import type { TestingCommand } from '../../shared/proposals/testing-commands.ts'
import type { TestingFacts } from '../../shared/proposals/testing-facts.ts'
import { isHere } from '../../shared/sessions/attendance.ts'
import { gatheredAt } from '../gathered.ts'
import { placeOfItem } from '../item-place.ts'
import { relatedDecisions } from '../related-decisions.ts'
import type { Loaded, Reads } from '../slice.ts'
import { type About, quorumNow, unknownIn, written } from './about.ts'
import { foldProposal } from './fold.ts'
import { proposalAt } from './resource.ts'

export type TestingLoaded = Loaded<Proposal | undefined, TestingFacts>
type WordsAsked = Extract<TestingCommand, { type: 'putNewWords' }>['body']['words']

/** Loads the proposal that a command is about; for a new one, its senate. */
export async function loadTesting(
  reads: Reads,
  command: TestingCommand,
  actor: Actor,
): Promise<TestingLoaded | undefined> {
  return command.type === 'draftProposal' || command.type === 'putWords'
    ? loadSenate(reads, command, actor)
    : loadProposal(reads, command)
}

async function loadSenate(
  reads: Reads,
  { target, body }: Extract<TestingCommand, { type: 'draftProposal' | 'putWords' }>,
  actor: Actor,
): Promise<TestingLoaded | undefined> {
  const { db } = reads
  const [senate] = await db
    .select()
    .from(senates)
    .where(eq(senates.id, target as SenateId))
  if (!senate) return undefined
  const document = await documentOf(db, senate.id, body.words)
  const item = await placeOfItem(db, body.itemId ?? null)
  const about: About = {
    // What an item is about, its proposal is about: so that nobody decides on it whom a ruling keeps out.
    challengeId: document?.challengeId ?? body.challengeId ?? item?.challengeId ?? null,
    documentId: document?.id ?? null,
    sessionId: body.sessionId ?? null,
    itemId: body.itemId ?? null,
  }
  const { restricted = false, assignedSeatIds = [] } = document ?? {}
  return {
    senateId: senate.id,
    stream: `senate:${senate.id}`,
    state: undefined,
    facts: {
      ...(await factsAbout(reads, senate, about)),
      words: await wordsIn(reads, document?.id, body.words),
      replaced: await replacedBy(db, senate.id, body.replaces, actor),
      unknown: (await unknownIn(db, senate.id, about)) ?? missingDocument(body.words, document),
    },
    resource: { senateId: senate.id, ...about, item, restricted, assignedSeatIds },
  }
}

async function loadProposal(
  reads: Reads,
  command: Exclude<TestingCommand, { type: 'draftProposal' | 'putWords' }>,
): Promise<TestingLoaded | undefined> {
  const { db } = reads
  const id = command.target as ProposalId
  const found = await proposalAt(db, id)
  const { state } = await foldProposal(db, `proposal:${id}`)
  const [senate] = found ? await db.select().from(senates).where(eq(senates.id, found.row.senateId)) : []
  if (!found || !state || !senate) return undefined
  const asked = command.type === 'putNewWords' ? command.body.words : undefined
  const document = asked && (await documentOf(db, senate.id, asked))
  const { challengeId, sessionId, itemId } = state
  const about = { challengeId, documentId: document?.id ?? state.documentId, sessionId, itemId }
  return {
    senateId: senate.id,
    stream: `proposal:${id}`,
    state,
    facts: {
      ...(await factsAbout(reads, senate, about)),
      words: asked ? await wordsIn(reads, document?.id, asked) : await wordsOfDraft(reads, state),
      replaced: undefined,
      ballots: command.type === 'closeProposal' ? await ballotsOf(db, id) : [],
      unknown: await unknownOf(db, senate.id, command, state, document),
    },
    resource: stricter(found.resource, document),
  }
}

/** Words of another document are open to those who may open both. */
function stricter(resource: Resource, document: typeof documents.$inferSelect | undefined): Resource {
  if (!document || document.id === resource.documentId) return resource
  return {
    ...resource,
    restricted: Boolean(resource.restricted) || document.restricted,
    assignedSeatIds: document.assignedSeatIds,
    presentSeatIds: [],
  }
}

async function factsAbout(
  { db, now, documents: reader }: Reads,
  senate: typeof senates.$inferSelect,
  about: About,
): Promise<Omit<TestingFacts, 'words' | 'unknown' | 'replaced'>> {
  const { challengeId, documentId, sessionId, itemId } = about
  const { seats, session } = await gatheredAt(db, senate.id, sessionId, dayOf(now, senate.timeZone))
  const here = session ? session.attendance.filter(isHere).map((one) => one.seatId) : null
  return {
    ref: await nextRef(db, proposals, senate.id, 'P'),
    document: documentId ? { documentId, challengeId, whole: await reader.whole(documentId) } : undefined,
    terms: senate.terms,
    uses: senate.uses,
    gathering: { seats, here, deputies: senate.terms.deputies, challengeId, itemId },
    quorum: quorumNow(senate.terms, seats, session, about),
    session: session ? { state: session.state, chairEpoch: session.chairEpoch } : null,
    minutesConfirmed: session?.minutes?.state === 'confirmed',
    ballots: [],
  }
}

async function replacedBy(db: Db, senateId: SenateId, replaces: Replaces | undefined, actor: Actor) {
  if (!replaces || actor.kind !== 'seat') return undefined
  const [decision] = await relatedDecisions(db, senateId, [replaces.decisionId], actor)
  return decision
}

async function documentOf(db: Db, senateId: SenateId, words: WordsAsked) {
  if (words.from !== 'passage') return undefined
  const [document] = await db.select().from(documents).where(eq(documents.id, words.documentId))
  return document?.senateId === senateId ? document : undefined
}

const missingDocument = (words: WordsAsked, document: object | undefined) =>
  words.from === 'passage' && !document ? ('document' as const) : undefined

async function wordsIn({ documents: reader }: Reads, documentId: DocumentId | undefined, words: WordsAsked) {
  if (words.from === 'passage') return documentId && reader.passage(documentId, words.passage)
  return written(words.wording)
}

async function wordsOfDraft({ documents: reader }: Reads, { how, documentId, wording, state }: Proposal) {
  if (state !== 'draft' && state !== 'clarifying') return undefined
  if (how.way === 'tested' && how.source && documentId) return reader.passage(documentId, how.source.anchors)
  return written(wording)
}

async function unknownOf(
  db: Db,
  senateId: SenateId,
  { type, body }: TestingCommand,
  { documentId }: Proposal,
  document: { id: DocumentId } | undefined,
): Promise<TestingFacts['unknown']> {
  if (type === 'putNewWords') {
    const { words } = body
    // A proposal keeps to the document that it is about: access to it hangs on that.
    if (words.from === 'passage' && (!document || (documentId !== null && document.id !== documentId)))
      return 'document'
  }
  if (type !== 'raiseObjection') return undefined
  return firstUnknown(
    db,
    senateId,
    body.affectedOrganisationIds.map((id: OrganisationId) => ['organisation', organisations, id] as const),
  )
}
