import { inArray } from 'drizzle-orm'
import { observations } from '../../../db/observations.ts'
import type { Db } from '../../../db/store.ts'
import type { ImpactId } from '../../../shared/ids.ts'

/** What was observed of these impacts, oldest first. */
export async function observationsOf(db: Db, ids: readonly ImpactId[]) {
  if (ids.length === 0) return []
  return await db
    .select()
    .from(observations)
    .where(inArray(observations.impactId, [...ids]))
    .orderBy(observations.observedOn, observations.at, observations.id)
}
