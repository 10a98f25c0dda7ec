import { and, eq, inArray, or } from 'drizzle-orm'
import { challenges } from '../../db/challenges.ts'
import { decisions } from '../../db/decisions.ts'
import { impacts } from '../../db/impacts.ts'
import { searchEntries } from '../../db/search-entries.ts'
import { sessions } from '../../db/sessions.ts'
import type { Db } from '../../db/store.ts'
import { visibleTo } from '../../db/visible.ts'
import { can } from '../../shared/can.ts'
import type { DecisionAnswer } from '../../shared/decisions/answers.ts'
import type { Content } from '../../shared/decisions/content.ts'
import { type Decision, evolve, isRatified } from '../../shared/decisions/decision.ts'
import type { DecisionEvent } from '../../shared/decisions/events.ts'
import type { DecisionState } from '../../shared/decisions/states.ts'
import type { DecisionId, SessionId } from '../../shared/ids.ts'
import type { SeatActor } from '../../shared/members/actor.ts'
import { readStream } from '../journal.ts'
import { resourceOf } from './load.ts'
import { withheldResponse } from './responses.ts'

/** A decision with all that its page needs, as this reader may see it. */
export async function readFor(db: Db, actor: SeatActor, decisionId: DecisionId): Promise<DecisionAnswer | undefined> {
  const recorded = await readStream<DecisionEvent>(db, `decision:${decisionId}`)
  const last = recorded.at(-1)
  const state = recorded
    .filter(({ event }) => !('organisationId' in event && withheldResponse(event, actor)))
    .reduce<Decision | undefined>((before, { event, at, by }) => evolve(before, event, { at, by }), undefined)
  if (!last || !state) return undefined
  const { challengeId } = state
  const { id, ref, title } = challenges
  const [challenge] = challengeId ? await db.select({ id, ref, title }).from(challenges).where(eq(id, challengeId)) : []
  return {
    version: last.version,
    state,
    challenge: challenge ?? null,
    session: state.sessionId ? await sessionOf(db, state.sessionId) : null,
    related: await relatedTo(db, actor, state),
    impacts: await impactsOf(db, actor, state),
  }
}

async function sessionOf(db: Db, sessionId: SessionId): Promise<DecisionAnswer['session']> {
  const [session] = await db.select().from(sessions).where(eq(sessions.id, sessionId))
  if (!session) return null
  const { id, ref, title, startsAt } = session
  return { id, ref, title, startsAt: startsAt.toISOString() }
}

async function relatedTo(db: Db, actor: SeatActor, decision: Decision): Promise<DecisionAnswer['related']> {
  const later = isRatified(decision) ? decision.laterRelations : []
  const ids = [
    ...[...decision.content.relations, ...later].map((relation) => relation.toDecisionId),
    ...decision.received.map((relation) => relation.fromDecisionId),
  ]
  if (ids.length === 0) return []
  const rows = await db
    .select()
    .from(decisions)
    .where(and(visibleTo(actor, decisions), inArray(decisions.id, [...new Set(ids)])))
  return rows
    .filter((row) => can(actor, 'decision.read', resourceOf(row)))
    .map(({ id, ref, title, state, record }) => ({
      ...{ id, ref, title, state: state as DecisionState },
      clauses: (record.content as Content).clauses.map((clause) => ({ id: clause.id, number: clause.number })),
    }))
}

async function impactsOf(db: Db, actor: SeatActor, { id, content }: Decision): Promise<DecisionAnswer['impacts']> {
  const named = content.impactIds.length > 0 ? inArray(impacts.id, [...content.impactIds]) : undefined
  const entry = and(eq(searchEntries.kind, 'impact'), eq(searchEntries.subjectId, impacts.id))
  return await db
    .select({
      id: impacts.id,
      title: searchEntries.title,
      toOrganisationId: impacts.toOrganisationId,
      state: impacts.state,
    })
    .from(impacts)
    .innerJoin(searchEntries, entry)
    .where(and(visibleTo(actor, impacts), or(named, eq(impacts.decisionId, id))))
    .orderBy(impacts.ref)
}
