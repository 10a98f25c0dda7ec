import { and, eq, inArray } from 'drizzle-orm'
import { decisionRelations, decisions } from '../db/decisions.ts'
import type { Db } from '../db/store.ts'
import { visibleTo } from '../db/visible.ts'
import type { Content } from '../shared/decisions/content.ts'
import type { RelatedDecision } from '../shared/decisions/relations.ts'
import type { DecisionState } from '../shared/decisions/states.ts'
import type { DecisionId, SenateId } from '../shared/ids.ts'
import type { SeatActor } from '../shared/members/actor.ts'

/** The decisions that relations point to, each with its clauses and which of them another one has taken over. */
export async function relatedDecisions(
  db: Db,
  senateId: SenateId,
  decisionIds: readonly DecisionId[],
  seenBy: SeatActor | undefined,
): Promise<RelatedDecision[]> {
  const ids = [...new Set(decisionIds)]
  if (ids.length === 0) return []
  const here = seenBy ? visibleTo(seenBy, decisions) : eq(decisions.senateId, senateId)
  const rows = await db
    .select()
    .from(decisions)
    .where(and(here, inArray(decisions.id, ids)))
  const gone = await db
    .select({ clauseId: decisionRelations.clauseId })
    .from(decisionRelations)
    .where(and(eq(decisionRelations.kind, 'supersedes'), inArray(decisionRelations.toDecisionId, ids)))
  return rows.map(({ id, ref, state, record }) => ({
    id,
    ref,
    state: state as DecisionState,
    clauses: (record.content as Content).clauses.map((clause) => ({
      id: clause.id,
      number: clause.number,
      superseded: gone.some(({ clauseId }) => clauseId === clause.id),
    })),
  }))
}
