import { sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import { index } from './columns.ts'

/** Keeps references of one senate in the order of their numbers, LDS-I9 before LDS-I10, so that the last is at hand. */
export function byNumber(name: string, t: { senateId: SQLiteColumn; ref: SQLiteColumn }) {
  return index(name).on(t.senateId, sql`length(${t.ref})`, t.ref)
}
