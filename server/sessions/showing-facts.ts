import { and, eq } from 'drizzle-orm'
import { decisions } from '../../db/decisions.ts'
import { proposals } from '../../db/proposals.ts'
import { readableProposals } from '../../db/readable-proposals.ts'
import type { Db } from '../../db/store.ts'
import { can } from '../../shared/can.ts'
import { unrecordedStates } from '../../shared/decisions/states.ts'
import type { Actor } from '../../shared/members/actor.ts'
import type { ShownThing } from '../../shared/sessions/shown-things.ts'

/** Whether what is to be shown to everybody is there, and open to whoever shows it. */
export async function unknownOfShown(
  db: Db,
  what: ShownThing | undefined,
  actor: Actor,
): Promise<'proposal' | 'decision' | undefined> {
  if (actor.kind !== 'seat') return undefined
  if (what?.kind === 'proposal') {
    const rows = await db
      .select({ id: proposals.id })
      .from(proposals)
      .where(and(readableProposals(actor), eq(proposals.id, what.proposalId)))
    return rows.length > 0 ? undefined : 'proposal'
  }
  if (what?.kind === 'decision') {
    const [row] = await db.select().from(decisions).where(eq(decisions.id, what.decisionId))
    if (!row) return 'decision'
    const { senateId, challengeId, state } = row
    const draft = unrecordedStates.some((unrecorded) => unrecorded === state)
    return can(actor, 'decision.read', { senateId, challengeId, draft }) ? undefined : 'decision'
  }
  return undefined
}
