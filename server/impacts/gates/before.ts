import { inArray } from 'drizzle-orm'
import { decisions } from '../../../db/decisions.ts'
import type { Db } from '../../../db/store.ts'
import { can } from '../../../shared/can.ts'
import type { Content } from '../../../shared/decisions/content.ts'
import { type DecisionState, isUnrecorded } from '../../../shared/decisions/states.ts'
import type { ShownGate } from '../../../shared/impacts/gates/answers.ts'
import type { Gate } from '../../../shared/impacts/gates/gate.ts'
import type { SeatActor } from '../../../shared/members/actor.ts'

type Before = (gate: Pick<Gate, 'decisionId' | 'clauseId'>) => ShownGate['before']

/** What each of these gates stands before, in the words of decisions that the reader may open. */
export async function loadBefore(db: Db, actor: SeatActor, gates: readonly Gate[]): Promise<Before> {
  const ids = [...new Set(gates.flatMap(({ decisionId }) => (decisionId ? [decisionId] : [])))]
  const rows = ids.length === 0 ? [] : await db.select().from(decisions).where(inArray(decisions.id, ids))
  const readable = rows.filter(({ senateId, challengeId, state }) =>
    can(actor, 'decision.read', { senateId, challengeId, draft: isUnrecorded(state as DecisionState) }),
  )
  return ({ decisionId, clauseId }) => {
    const decision = readable.find(({ id }) => id === decisionId)
    if (!decision) return null
    const { clauses } = decision.record.content as Content
    const clause = clauses.find(({ id }) => id === clauseId)
    return { ref: decision.ref, clause: clause ? { number: clause.number, text: clause.text } : null }
  }
}
