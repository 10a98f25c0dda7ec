import { eq } from 'drizzle-orm'
import { organisations, services, sites } from '../../../db/members.ts'
import type { Db } from '../../../db/store.ts'
import type { SenateId } from '../../../shared/ids.ts'
import type { Here } from '../../../shared/impacts/exchange/here.ts'
import type { ServiceCategory, ServiceUnit } from '../../../shared/members/service-words.ts'
import { loadSystemModel } from '../system/load.ts'

/** The register and the model of a senate, in an order that does not change between two exports. */
export async function loadHere(db: Db, senateId: SenateId): Promise<Here> {
  const rows = await db.select().from(services).where(eq(services.senateId, senateId)).orderBy(services.id)
  return {
    senateId,
    organisations: await db
      .select()
      .from(organisations)
      .where(eq(organisations.senateId, senateId))
      .orderBy(organisations.code),
    sites: await db.select().from(sites).where(eq(sites.senateId, senateId)).orderBy(sites.id),
    services: rows.map((row) => ({
      ...row,
      category: row.category as ServiceCategory,
      unit: row.unit as ServiceUnit,
    })),
    model: await loadSystemModel(db, senateId),
  }
}
