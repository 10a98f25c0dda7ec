import { and, type SQL } from 'drizzle-orm'
import { decisions } from '../../db/decisions.ts'
import type { Db } from '../../db/store.ts'
import { visibleTo } from '../../db/visible.ts'
import { can } from '../../shared/can.ts'
import { unrecordedStates } from '../../shared/decisions/states.ts'
import type { SeatActor } from '../../shared/members/actor.ts'

interface Drafted {
  id: (typeof decisions.$inferSelect)['id']
  ref: string
  title: string
  state: string
}

/** The decisions that were drafted from proposals, as far as the actor may read them, by proposal. */
export async function draftedFrom(db: Db, actor: SeatActor, from: SQL): Promise<Map<string, Drafted[]>> {
  const rows = await db
    .select()
    .from(decisions)
    .where(and(visibleTo(actor, decisions), from))
  const seen = rows.filter(({ senateId, state }) => {
    const draft = unrecordedStates.some((unrecorded) => unrecorded === state)
    return can(actor, 'decision.read', { senateId, draft })
  })
  const byProposal = Map.groupBy(seen, ({ proposalId }) => String(proposalId))
  return new Map(
    [...byProposal].map(([key, of]) => [key, of.map(({ id, ref, title, state }) => ({ id, ref, title, state }))]),
  )
}
