import { fillPlaceholders, type Placeholder, sql } from 'drizzle-orm'
import type { Db, Statement } from './store.ts'

/**
 * A statement that every change makes: built with Drizzle once, for every value a placeholder of its name. To build it
 * each time would take longer than to run it.
 */
export function hotStatement<Name extends string>(
  build: (db: Db, value: (name: Name) => Placeholder) => Statement,
): (db: Db, values: Record<Name, unknown>) => Statement {
  let built: ReturnType<Statement['toSQL']> | undefined
  return (db, values) => {
    built ??= build(db, (name) => sql.placeholder(name)).toSQL()
    const { sql: text, params } = built
    return { toSQL: () => ({ sql: text, params: fillPlaceholders(params, values) }) }
  }
}
