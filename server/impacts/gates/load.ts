import { and, asc, desc, eq, inArray, type SQL } from 'drizzle-orm'
import { challenges } from '../../../db/challenges.ts'
import { decisions } from '../../../db/decisions.ts'
import { gateReadings, gates } from '../../../db/gates.ts'
import { senates, services } from '../../../db/members.ts'
import type { Db } from '../../../db/store.ts'
import { can, type Resource } from '../../../shared/can.ts'
import { isSettled, type Stage } from '../../../shared/challenges/stages.ts'
import type { Content } from '../../../shared/decisions/content.ts'
import { type DecisionState, isUnrecorded } from '../../../shared/decisions/states.ts'
import { dayOf } from '../../../shared/format.ts'
import type { ChallengeId, GateId, SenateId } from '../../../shared/ids.ts'
import type { GateFacts } from '../../../shared/impacts/gates/decide.ts'
import type { Gate } from '../../../shared/impacts/gates/gate.ts'
import type { Actor } from '../../../shared/members/actor.ts'
import type { Reads } from '../../slice.ts'

type GateRow = typeof gates.$inferSelect

/** Gates with their readings, as they were set. */
export async function readGates(db: Db, where: SQL | undefined): Promise<{ row: GateRow; gate: Gate }[]> {
  const rows = await db.select().from(gates).where(where).orderBy(asc(gates.at), asc(gates.id)).limit(200)
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const read = await db
    .select()
    .from(gateReadings)
    .where(inArray(gateReadings.gateId, ids))
    .orderBy(desc(gateReadings.readOn))
  const readingsOf = Map.groupBy(read, ({ gateId }) => gateId)
  return rows.map((row) => {
    const { id, challengeId, decisionId, clauseId, name, step, tests, withdrawnReason } = row
    const readings = (readingsOf.get(id) ?? []).map(({ testId, readOn, value, bySeatId }) => ({
      ...{ testId, readOn, value, bySeatId },
    }))
    return { row, gate: { id, challengeId, decisionId, clauseId, name, step, tests, readings, withdrawnReason } }
  })
}

/** What `can` looks at for a gate. */
export async function gateResource(db: Db, id: string): Promise<Resource | undefined> {
  const { senateId, challengeId } = gates
  const [row] = await db
    .select({ senateId, challengeId })
    .from(gates)
    .where(eq(gates.id, id as GateId))
  return row
}

/** Whose reviewer may enter a reading of this test. */
export async function organisationOf(db: Db, serviceId: string) {
  const [service] = await db
    .select({ organisationId: services.organisationId })
    .from(services)
    .where(eq(services.id, serviceId as (typeof services.$inferSelect)['id']))
  return service?.organisationId ?? null
}

export async function loadGateFacts(
  { db, now }: Reads,
  { senateId, challengeId }: { senateId: SenateId; challengeId: ChallengeId },
  actor: Actor,
): Promise<GateFacts> {
  const [senate] = await db.select({ timeZone: senates.timeZone }).from(senates).where(eq(senates.id, senateId))
  const [challenge] = await db
    .select({ stage: challenges.stage })
    .from(challenges)
    .where(eq(challenges.id, challengeId))
  const offered = await db.select({ id: services.id }).from(services).where(eq(services.senateId, senateId))
  const rows = await db
    .select({ id: decisions.id, state: decisions.state, record: decisions.record })
    .from(decisions)
    .where(and(eq(decisions.senateId, senateId), eq(decisions.challengeId, challengeId)))
  return {
    today: dayOf(now, senate?.timeZone),
    challengeId,
    stageIsSettled: challenge !== undefined && isSettled(challenge.stage as Stage),
    serviceIds: offered.map(({ id }) => id),
    decisions: rows
      .filter(({ state }) =>
        can(actor, 'decision.read', { senateId, challengeId, draft: isUnrecorded(state as DecisionState) }),
      )
      .map(({ id, record }) => ({ id, clauseIds: (record.content as Content).clauses.map((clause) => clause.id) })),
  }
}
