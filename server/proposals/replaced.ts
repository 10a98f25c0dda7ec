import { and, eq } from 'drizzle-orm'
import { decisions } from '../../db/decisions.ts'
import type { Db } from '../../db/store.ts'
import { visibleTo } from '../../db/visible.ts'
import type { Content } from '../../shared/decisions/content.ts'
import { mayPoint, supersession } from '../../shared/decisions/relations.ts'
import type { SeatActor } from '../../shared/members/actor.ts'
import type { ProposalAnswer } from '../../shared/proposals/answers.ts'
import type { Proposal } from '../../shared/proposals/proposal.ts'
import { relatedDecisions } from '../related-decisions.ts'

/** What words would take over, as it is called, and whether they still can; null where the actor may not read it. */
export async function replacedBy(db: Db, actor: SeatActor, { how }: Proposal): Promise<ProposalAnswer['replaced']> {
  const replaces = how.way === 'tested' ? how.replaces : null
  if (!replaces) return null
  const [row] = await db
    .select()
    .from(decisions)
    .where(and(visibleTo(actor, decisions), eq(decisions.id, replaces.decisionId)))
  if (!row) return null
  const content = row.record.content as Content
  const clause = content.clauses.find(({ id }) => id === replaces.clauseId)
  const related = await relatedDecisions(db, row.senateId, [row.id], actor)
  return {
    ...{ id: row.id, ref: row.ref, title: row.title },
    clause: clause ? { id: clause.id, number: clause.number, text: clause.text } : null,
    open: mayPoint(supersession(replaces), related),
  }
}
