import { type Column, desc, eq, sql } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { SenateId } from '../shared/ids.ts'
import { heldQuery } from './hot-query.ts'
import { senates } from './members.ts'
import type { Db } from './store.ts'

/** A table whose rows have references of their senate: LDS-I26. */
type Referenced = SQLiteTable & { senateId: Column; ref: Column }

/**
 * The next reference of a senate: its prefix, the letter of the kind, and one more than the highest number there is,
 * filled up with zeros to `digits`. Commands of one senate take turns; the unique index is the net.
 */
export async function nextRef(
  db: Db,
  table: Referenced,
  senateId: SenateId,
  letter: string,
  digits = 1,
): Promise<string> {
  const [senate] = await prefixOf(db, { senateId })
  const start = `${senate?.prefix ?? ''}-${letter}`
  const kind = `${senateId} ${start}`
  const last = lastOf(db).get(kind) ?? numberOf((await highestIn(table)(db, { senateId }))[0]?.ref)
  lastOf(db).set(kind, last)
  return `${start}${String(last + 1).padStart(digits, '0')}`
}

/** Told of each reference in what was committed, so that the next of its kind need not be looked up again. */
export function refTaken(db: Db, senateId: SenateId, ref: string): void {
  const kind = `${senateId} ${ref.replace(/\d+$/, '')}`
  const last = lastOf(db).get(kind)
  if (last !== undefined) lastOf(db).set(kind, Math.max(last, numberOf(ref)))
}

/** Somebody else was here: the next references are looked up again. */
export function forgetRefs(db: Db): void {
  lasts.delete(db)
}

/** The last number of each kind, by senate and what its references start with. */
const lasts = new WeakMap<Db, Map<string, number>>()

function lastOf(db: Db): Map<string, number> {
  const known = lasts.get(db) ?? new Map<string, number>()
  lasts.set(db, known)
  return known
}

const numberOf = (ref: string | undefined) => Number(/(\d+)$/.exec(ref ?? '')?.[1] ?? 0)

const prefixOf = heldQuery<'senateId', { prefix: string }>((db, value) =>
  db
    .select({ prefix: senates.refPrefix })
    .from(senates)
    .where(eq(senates.id, value('senateId'))),
)

type Highest = (db: Db, values: { senateId: unknown }) => Promise<readonly { ref: string }[]>
const highest = new Map<Referenced, Highest>()

function highestIn(table: Referenced): Highest {
  const known = highest.get(table)
  if (known) return known
  const query = heldQuery<'senateId', { ref: string }>((db, value) =>
    db
      .select({ ref: sql<string>`${table.ref}` })
      .from(table)
      .where(eq(table.senateId, value('senateId')))
      .orderBy(desc(sql`length(${table.ref})`), desc(table.ref))
      .limit(1),
  )
  highest.set(table, query)
  return query
}
