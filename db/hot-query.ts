import { type Placeholder, sql } from 'drizzle-orm'
import { heldOf, tablesRead } from './held.ts'
import type { Db } from './store.ts'

/** A query that was built with Drizzle, and can be run again with other values. */
interface Ready<Row> {
  execute(values: Record<string, unknown>): Promise<Row[]>
}

interface Prepared<Row> {
  prepare(): Ready<Row>
  toSQL(): { sql: string }
}

type Build<Name extends string, Row> = (db: Db, value: (name: Name) => Placeholder) => Prepared<Row>
type HotQuery<Name extends string, Row> = (db: Db, values: Record<Name, unknown>) => Promise<readonly Row[]>

/**
 * A query that nearly every change asks: built once for each database, for every value a placeholder of its name. To
 * build it each time would take longer than to run it.
 */
export function hotQuery<Name extends string, Row>(build: Build<Name, Row>): HotQuery<Name, Row> {
  const ready = new WeakMap<Db, Ready<Row>>()
  return (db, values) => {
    let query = ready.get(db)
    if (!query) {
      query = build(db, (name) => sql.placeholder(name)).prepare()
      ready.set(db, query)
    }
    return query.execute(values)
  }
}

/** A hot query whose answers are held until one of its tables is written, where nobody else writes (`held.ts`). */
export function heldQuery<Name extends string, Row>(build: Build<Name, Row>): HotQuery<Name, Row> {
  const query = hotQuery(build)
  let tables: readonly string[] | undefined
  return (db, values) => {
    const held = heldOf(db)
    if (!held) return query(db, values)
    tables ??= tablesRead(build(db, (name) => sql.placeholder(name)).toSQL().sql)
    return held.rows(query, tables, JSON.stringify(values), async () => [...(await query(db, values))])
  }
}

/** Held queries that name a number of things: built once for each number. */
export function heldQueries<Row>(
  build: (count: number) => Build<string, Row>,
): (count: number) => HotQuery<string, Row> {
  const known = new Map<number, HotQuery<string, Row>>()
  return (count) => {
    const query = known.get(count) ?? heldQuery(build(count))
    known.set(count, query)
    return query
  }
}
