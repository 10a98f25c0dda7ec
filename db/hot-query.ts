import { type Placeholder, sql } from 'drizzle-orm'
import type { Db } from './store.ts'

/** A query that was built with Drizzle, and can be run again with other values. */
interface Ready<Row> {
  execute(values: Record<string, unknown>): Promise<Row[]>
}

type Build<Name extends string, Row> = (db: Db, value: (name: Name) => Placeholder) => { prepare(): Ready<Row> }
type HotQuery<Name extends string, Row> = (db: Db, values: Record<Name, unknown>) => Promise<Row[]>

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

/** A hot query that names a number of things: built once for each number. */
export function hotQueries<Row>(
  build: (count: number) => Build<string, Row>,
): (count: number) => HotQuery<string, Row> {
  const known = new Map<number, HotQuery<string, Row>>()
  return (count) => {
    const query = known.get(count) ?? hotQuery(build(count))
    known.set(count, query)
    return query
  }
}
