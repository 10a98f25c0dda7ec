import { and, count, inArray, isNull, notInArray } from 'drizzle-orm'
import { options } from '../../db/challenges.ts'
import { decisions } from '../../db/decisions.ts'
import { documents } from '../../db/documents.ts'
import { impacts } from '../../db/impacts.ts'
import { readableDocuments } from '../../db/readable-documents.ts'
import type { Db } from '../../db/store.ts'
import { visibleTo } from '../../db/visible.ts'
import { can } from '../../shared/can.ts'
import { unrecordedStates } from '../../shared/decisions/states.ts'
import type { ChallengeId } from '../../shared/ids.ts'
import type { SeatActor } from '../../shared/members/actor.ts'

/** How much of each kind belongs to the challenges, as far as the actor may see it: one query for each kind. */
export async function countsOf(db: Db, actor: SeatActor, challengeIds: readonly ChallengeId[]) {
  const ids = [...challengeIds]
  const seesDrafts = can(actor, 'decision.read', { senateId: actor.senateId, draft: true })
  const [ofOptions, ofDocuments, ofImpacts, ofDecisions] =
    ids.length === 0
      ? [[], [], [], []]
      : await Promise.all([
          db
            .select({ challengeId: options.challengeId, count: count() })
            .from(options)
            .where(and(inArray(options.challengeId, ids), isNull(options.withdrawnAt)))
            .groupBy(options.challengeId),
          db
            .select({ challengeId: documents.challengeId, count: count() })
            .from(documents)
            .where(and(inArray(documents.challengeId, ids), readableDocuments(actor)))
            .groupBy(documents.challengeId),
          db
            .select({ challengeId: impacts.challengeId, count: count() })
            .from(impacts)
            .where(and(inArray(impacts.challengeId, ids), visibleTo(actor, impacts)))
            .groupBy(impacts.challengeId),
          db
            .select({ challengeId: decisions.challengeId, count: count() })
            .from(decisions)
            .where(
              and(
                inArray(decisions.challengeId, ids),
                visibleTo(actor, decisions),
                seesDrafts ? undefined : notInArray(decisions.state, [...unrecordedStates]),
              ),
            )
            .groupBy(decisions.challengeId),
        ])
  const of = (rows: { challengeId: ChallengeId | null; count: number }[], challengeId: ChallengeId) =>
    rows.find((row) => row.challengeId === challengeId)?.count ?? 0
  return (challengeId: ChallengeId) => ({
    options: of(ofOptions, challengeId),
    documents: of(ofDocuments, challengeId),
    impacts: of(ofImpacts, challengeId),
    decisions: of(ofDecisions, challengeId),
  })
}
