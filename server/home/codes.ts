import { eq } from 'drizzle-orm'
import { organisations } from '../../db/members.ts'
import type { Db } from '../../db/store.ts'
import type { OrganisationId, SenateId } from '../../shared/ids.ts'

/** The short code of every organisation of a senate. */
export async function codesOf(db: Db, senateId: SenateId): Promise<Map<OrganisationId, string>> {
  const rows = await db
    .select({ id: organisations.id, code: organisations.code })
    .from(organisations)
    .where(eq(organisations.senateId, senateId))
  return new Map(rows.map(({ id, code }) => [id, code]))
}
