import { and, desc, eq, inArray, lt, or } from 'drizzle-orm'
import * as z from 'zod'
import { challenges } from '../../db/challenges.ts'
import { decisions } from '../../db/decisions.ts'
import { documents } from '../../db/documents.ts'
import { proposals } from '../../db/proposals.ts'
import { readableDocuments } from '../../db/readable-documents.ts'
import { readableProposals } from '../../db/readable-proposals.ts'
import { sessions } from '../../db/sessions.ts'
import type { Db } from '../../db/store.ts'
import { type DocumentId, id } from '../../shared/ids.ts'
import type { SeatActor } from '../../shared/members/actor.ts'
import { type Drift, proposalAnswer, proposalList } from '../../shared/proposals/answers.ts'
import { driftFrom } from '../../shared/proposals/drift.ts'
import type { Proposal } from '../../shared/proposals/proposal.ts'
import { isOutcome } from '../../shared/proposals/ways.ts'
import { pageOf, pageSearch, placeOf } from '../paging.ts'
import { query } from '../query.ts'
import type { Reads } from '../slice.ts'
import { draftedFrom } from './drafted-from.ts'
import { foldProposal } from './fold.ts'
import { replacedBy } from './replaced.ts'
import { proposalAt } from './resource.ts'
import { seenProposal } from './seen-proposal.ts'
import { proposalsOfSession } from './session-proposals.ts'

const search = z.strictObject({
  ...pageSearch,
  challengeId: id<'challenge'>().optional(),
  documentId: id<'document'>().optional(),
  sessionId: id<'session'>().optional(),
})

const listProposals = query({
  path: '/senates/:senateId/proposals',
  action: 'proposal.read',
  summary: 'Words that were put to the senate, newest first; of one challenge, document or session if asked.',
  params: z.strictObject({ senateId: id<'senate'>() }),
  search,
  answer: proposalList,
  resource: async (_db, { senateId }) => ({ senateId }),
  async run({ db, actor, search: { cursor, limit, challengeId, documentId, sessionId } }) {
    const after = placeOf(cursor, z.tuple([z.number(), id<'proposal'>()]))
    const rows = await db
      .select()
      .from(proposals)
      .where(
        and(
          readableProposals(actor),
          challengeId && eq(proposals.challengeId, challengeId),
          documentId && eq(proposals.documentId, documentId),
          sessionId && eq(proposals.sessionId, sessionId),
          after &&
            or(
              lt(proposals.agreedAt, new Date(after[0])),
              and(eq(proposals.agreedAt, new Date(after[0])), lt(proposals.id, after[1])),
            ),
        ),
      )
      .orderBy(desc(proposals.agreedAt), desc(proposals.id))
      .limit(limit + 1)
    const { items, next } = pageOf(rows, limit, (last) => [last.agreedAt?.getTime() ?? 0, last.id])
    const ids = items.map(({ id }) => id)
    const drafted =
      ids.length > 0 ? await draftedFrom(db, actor, inArray(decisions.proposalId, ids)) : new Map<string, never>()
    return {
      items: items.map(({ id, ref, wording, process, state, challengeId, documentId, agreedAt, historical }) => ({
        ...{ id, ref, wording: wording.slice(0, 500), process, state, challengeId, documentId, historical },
        agreedAt: isOutcome(state) ? (agreedAt?.toISOString() ?? null) : null,
        decisions: drafted.get(id) ?? [],
      })),
      next,
    }
  },
})

const oneProposal = query({
  path: '/proposals/:proposalId',
  action: 'proposal.read',
  summary: 'Pinned words, how they were tested, and whether their passage still reads the same.',
  params: z.strictObject({ proposalId: id<'proposal'>() }),
  search: z.strictObject({}),
  answer: proposalAnswer,
  resource: async (db, { proposalId }) => (await proposalAt(db, proposalId))?.resource,
  async run({ db, actor, documents: reader, params: { proposalId } }) {
    const { state, version } = await foldProposal(db, `proposal:${proposalId}`)
    if (!state) return undefined
    const document = await readableDocument(db, actor, state)
    const drift: Drift = document ? await driftOf(reader, document.id, state) : { passage: 'notShown' }
    return {
      ...seenProposal({ id: proposalId, version, state }, actor),
      drift,
      replaced: await replacedBy(db, actor, state),
      challenge: await challengeOf(db, state),
      document: document ? { id: document.id, title: document.title } : null,
      session: await sessionOf(db, state),
      decisions: (await draftedFrom(db, actor, eq(decisions.proposalId, proposalId))).get(proposalId) ?? [],
    }
  },
})

async function readableDocument(db: Db, actor: SeatActor, { documentId }: Proposal) {
  if (!documentId) return undefined
  const [document] = await db
    .select({ id: documents.id, title: documents.title })
    .from(documents)
    .where(and(readableDocuments(actor), eq(documents.id, documentId)))
  return document
}

async function driftOf(reader: Reads['documents'], documentId: DocumentId, { how, wording }: Proposal): Promise<Drift> {
  const anchors = how.way === 'agreedInTheRoom' ? how.anchors : how.way === 'tested' ? how.source?.anchors : undefined
  if (!anchors) return { passage: 'notShown' }
  const words = await reader.passage(documentId, anchors)
  return driftFrom(words?.text, wording)
}

async function challengeOf(db: Db, { challengeId }: Proposal) {
  const { id, ref, title } = challenges
  const [row] = challengeId ? await db.select({ id, ref, title }).from(challenges).where(eq(id, challengeId)) : []
  return row ?? null
}

async function sessionOf(db: Db, { sessionId }: Proposal) {
  const [row] = sessionId ? await db.select().from(sessions).where(eq(sessions.id, sessionId)) : []
  if (!row) return null
  const { id, ref, title, state, chairEpoch } = row
  return { id, ref, title, chairEpoch: state === 'open' || state === 'adjourned' ? chairEpoch : null }
}

export const proposalQueries = [listProposals, oneProposal, proposalsOfSession]
