import { and, eq } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { SenateId } from '../shared/ids.ts'
import { heldQuery } from './hot-query.ts'
import type { Db } from './store.ts'

/** A table whose rows belong to a senate. */
type Owned = SQLiteTable & { id: SQLiteColumn; senateId: SQLiteColumn }

/** The name of the first id that a command gives and this senate does not have. Ids that are left out are skipped. */
export async function firstUnknown<Name extends string>(
  db: Db,
  senateId: SenateId,
  given: readonly (readonly [name: Name, table: Owned, id: string | null | undefined])[],
): Promise<Name | undefined> {
  for (const [name, table, id] of given) {
    if (!id) continue
    const rows = await ownedIn(table)(db, { id, senateId })
    if (rows.length === 0) return name
  }
  return undefined
}

type OwnedIn = ReturnType<typeof heldQuery<'id' | 'senateId', object>>
const ofTables = new Map<Owned, OwnedIn>()

function ownedIn(table: Owned): OwnedIn {
  const known = ofTables.get(table)
  if (known) return known
  const query: OwnedIn = heldQuery((db, value) =>
    db
      .select({ senateId: table.senateId })
      .from(table)
      .where(and(eq(table.id, value('id')), eq(table.senateId, value('senateId')))),
  )
  ofTables.set(table, query)
  return query
}
