import { and, asc, desc, eq, inArray, or } from 'drizzle-orm'
import { decisions } from '../../db/decisions.ts'
import { documents } from '../../db/documents.ts'
import { impacts } from '../../db/impacts.ts'
import { proposals } from '../../db/proposals.ts'
import { readableActions } from '../../db/readable-actions.ts'
import { readableProposals } from '../../db/readable-proposals.ts'
import { actions } from '../../db/sessions.ts'
import type { Db } from '../../db/store.ts'
import { can, type Resource } from '../../shared/can.ts'
import { type DecisionState, isUnrecorded } from '../../shared/decisions/states.ts'
import type { ChallengeId } from '../../shared/ids.ts'
import type { SeatActor } from '../../shared/members/actor.ts'
import type { Stream } from '../../shared/protocol.ts'

/** One challenge never has more than this of a kind on its page; the registers page through everything. */
const most = 200

/** Everything that belongs to a challenge, as far as the actor may see it. */
export async function belongingsOf(db: Db, actor: SeatActor, challengeId: ChallengeId) {
  const [ofDocuments, ofImpacts, ofProposals, ofDecisions] = await Promise.all([
    db
      .select()
      .from(documents)
      .where(eq(documents.challengeId, challengeId))
      .orderBy(asc(documents.createdAt))
      .limit(most),
    db.select().from(impacts).where(eq(impacts.challengeId, challengeId)).orderBy(asc(impacts.assertedAt)).limit(most),
    db
      .select()
      .from(proposals)
      .where(and(readableProposals(actor), eq(proposals.challengeId, challengeId)))
      .orderBy(desc(proposals.ref))
      .limit(most),
    db
      .select()
      .from(decisions)
      .where(eq(decisions.challengeId, challengeId))
      .orderBy(desc(decisions.draftedAt))
      .limit(most),
  ])
  const decisionIds = ofDecisions.map((decision) => decision.id)
  const ofActions = await db
    .select()
    .from(actions)
    .where(
      and(
        readableActions(db, actor),
        or(
          eq(actions.challengeId, challengeId),
          decisionIds.length > 0 ? inArray(actions.decisionId, decisionIds) : undefined,
        ),
      ),
    )
    .orderBy(asc(actions.dueOn))
    .limit(most)
  const here: Resource = { senateId: actor.senateId, challengeId }
  return {
    // Those that people write in now come first: sealed ones would push them out of the short list.
    documents: ofDocuments
      .filter(({ id, restricted, assignedSeatIds }) =>
        can(actor, 'document.read', { ...here, documentId: id, restricted, assignedSeatIds }),
      )
      .toSorted((one, other) => Number(other.state === 'open') - Number(one.state === 'open')),
    impacts: ofImpacts.filter(() => can(actor, 'impact.read', here)),
    proposals: ofProposals,
    decisions: ofDecisions.filter(({ state }) =>
      can(actor, 'decision.read', { ...here, draft: isUnrecorded(state as DecisionState) }),
    ),
    actions: ofActions,
  }
}

export type Belongings = Awaited<ReturnType<typeof belongingsOf>>

/** The streams of a challenge and of everything that belongs to it. */
export function streamsOf(challengeId: ChallengeId, belongings: Belongings): Stream[] {
  return [
    `challenge:${challengeId}`,
    ...belongings.documents.map(({ id }): Stream => `document:${id}`),
    ...belongings.impacts.map(({ id }): Stream => `impact:${id}`),
    ...belongings.proposals.map(({ id }): Stream => `proposal:${id}`),
    ...belongings.decisions.map(({ id }): Stream => `decision:${id}`),
    ...belongings.actions.map(({ id }): Stream => `action:${id}`),
  ]
}
