import { eq } from 'drizzle-orm'
import { impacts } from '../db/impacts.ts'
import { organisations, services } from '../db/members.ts'
import type { Db } from '../db/store.ts'
import { can } from '../shared/can.ts'
import type { DocumentId, ImpactId, ServiceId } from '../shared/ids.ts'
import type { ScenarioChange } from '../shared/impacts/scenarios/content.ts'
import { estimateChange, isTakenFrom } from '../shared/impacts/scenarios/with-estimate.ts'
import type { Actor } from '../shared/members/actor.ts'
import type { ServiceUnit } from '../shared/members/service-words.ts'
import { impactOf } from './impacts/rows.ts'

/** The counter-estimate of an impact as a change of the scenario that it was taken from; undefined where it has none. */
export async function estimateOf(
  db: Db,
  actor: Actor,
  impactId: ImpactId,
  documentId: DocumentId | null,
): Promise<ScenarioChange | undefined> {
  const [row] = await db
    .select({ impact: impacts, code: organisations.code })
    .from(impacts)
    .innerJoin(organisations, eq(organisations.id, impacts.toOrganisationId))
    .where(eq(impacts.id, impactId))
  if (!row || !can(actor, 'impact.read', row.impact)) return undefined
  const impact = impactOf(row.impact)
  const { scenario } = impact.claim
  if (!scenario || !isTakenFrom(impact, documentId)) return undefined
  return estimateChange(impact, { code: row.code, unit: await unitOf(db, scenario.serviceId) })
}

async function unitOf(db: Db, serviceId: ServiceId): Promise<ServiceUnit | undefined> {
  const [row] = await db.select({ unit: services.unit }).from(services).where(eq(services.id, serviceId))
  return row?.unit as ServiceUnit | undefined
}
