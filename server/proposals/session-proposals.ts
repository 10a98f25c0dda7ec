import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import * as z from 'zod'
import { decisions } from '../../db/decisions.ts'
import { proposals } from '../../db/proposals.ts'
import { readableProposals } from '../../db/readable-proposals.ts'
import { sessions } from '../../db/sessions.ts'
import type { Db } from '../../db/store.ts'
import { type ItemId, id, type SessionId } from '../../shared/ids.ts'
import type { SeatActor } from '../../shared/members/actor.ts'
import { type SessionProposals, sessionProposals } from '../../shared/proposals/answers.ts'
import type { ProposalState } from '../../shared/proposals/ways.ts'
import { query } from '../query.ts'
import { draftedFrom } from './drafted-from.ts'
import { foldProposal } from './fold.ts'
import { seenProposal } from './seen-proposal.ts'

/** More than a session can put; the newest are given. */
const most = 200

const underTest: readonly ProposalState[] = ['open', 'suspended']

/** The words of one session, each to go on folding from. */
export const proposalsOfSession = query({
  path: '/sessions/:sessionId/proposals',
  action: 'session.read',
  summary:
    'Words put in a session, or prepared for it: what is being tested first, then newest first; of one item if asked.',
  params: z.strictObject({ sessionId: id<'session'>() }),
  search: z.strictObject({ itemId: id<'item'>().optional() }),
  answer: sessionProposals,
  async resource(db, { sessionId }) {
    const [session] = await db.select().from(sessions).where(eq(sessions.id, sessionId))
    const isUnpublished = session?.publishedAt === null && (session.state === 'draft' || session.state === 'cancelled')
    return session && { senateId: session.senateId, draft: isUnpublished }
  },
  run: ({ db, actor, params: { sessionId }, search: { itemId } }) => wordsOfSession(db, actor, sessionId, itemId),
})

/** The words of one session as somebody may see them: what is being tested first, then newest first. */
export async function wordsOfSession(
  db: Db,
  actor: SeatActor,
  sessionId: SessionId,
  itemId?: ItemId,
): Promise<SessionProposals> {
  const rows = await db
    .select({ id: proposals.id })
    .from(proposals)
    .where(and(readableProposals(actor), eq(proposals.sessionId, sessionId), itemId && eq(proposals.itemId, itemId)))
    .orderBy(desc(sql`length(${proposals.ref})`), desc(proposals.ref))
    .limit(most)
  const ids = rows.map(({ id }) => id)
  const drafted =
    ids.length > 0 ? await draftedFrom(db, actor, inArray(decisions.proposalId, ids)) : new Map<string, never>()
  const found = await Promise.all(
    ids.map(async (id) => {
      const { state, version } = await foldProposal(db, `proposal:${id}`)
      return state && { ...seenProposal({ id, version, state }, actor), decisions: drafted.get(id) ?? [] }
    }),
  )
  const items = found.filter((one) => one !== undefined)
  return { items: items.toSorted((a, b) => placeOf(a.state) - placeOf(b.state)) }
}

const placeOf = ({ state }: { state: ProposalState }) => (underTest.includes(state) ? 0 : 1)
