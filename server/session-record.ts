import { and, asc, eq, gte, inArray } from 'drizzle-orm'
import { decisions } from '../db/decisions.ts'
import { documents } from '../db/documents.ts'
import { proposals } from '../db/proposals.ts'
import type { Db } from '../db/store.ts'
import type { Decision } from '../shared/decisions/decision.ts'
import type { SessionId } from '../shared/ids.ts'
import type { Proposal } from '../shared/proposals/proposal.ts'
import { readDecision } from './decisions/load.ts'
import { foldProposal } from './proposals/fold.ts'

/** Whatever was put in a session, by its reference, and whether its words are from a restricted document. */
export async function proposalsPutIn(
  db: Db,
  sessionId: SessionId,
): Promise<{ proposal: Proposal; restricted: boolean }[]> {
  const rows = await db.select().from(proposals).where(eq(proposals.sessionId, sessionId))
  const ids = rows.flatMap(({ documentId }) => documentId ?? [])
  const closed =
    ids.length === 0
      ? []
      : await db
          .select({ id: documents.id })
          .from(documents)
          .where(and(inArray(documents.id, ids), eq(documents.restricted, true)))
  const restricted = new Set(closed.map(({ id }) => id))
  const put = await Promise.all(
    rows.map(async ({ id, documentId }) => {
      const { state } = await foldProposal(db, `proposal:${id}`)
      return state ? [{ proposal: state, restricted: documentId !== null && restricted.has(documentId) }] : []
    }),
  )
  const number = ({ proposal }: { proposal: Proposal }) => Number(/\d+$/.exec(proposal.ref)?.[0] ?? 0)
  return put.flat().toSorted((one, other) => number(one) - number(other))
}

/** The decisions that were reached in a session, as they are now. They were drafted after it began. */
export async function decisionsReachedIn(db: Db, sessionId: SessionId, began: string): Promise<Decision[]> {
  const rows = await db
    .select({ id: decisions.id })
    .from(decisions)
    .where(and(eq(decisions.sessionId, sessionId), gte(decisions.draftedAt, new Date(began))))
    .orderBy(asc(decisions.number))
  const found = await Promise.all(rows.map(({ id }) => readDecision(db, id)))
  return found.filter((decision) => decision !== undefined)
}
