import type { Db } from './store.ts'

/** The most different answers of one query that are held. */
const most = 1000

/** Answers of one query by the values that it was asked with. */
type Answers = Map<string, readonly unknown[]>

/** What was read and has not been written since, so that nobody need ask again. */
export interface Held {
  /**
   * The rows as they are held; otherwise those that `ask` gives, which are held from then on, unless a table was
   * written while it asked. Held rows belong to everybody and are frozen.
   */
  rows<Row>(
    query: object,
    tables: readonly string[],
    values: string,
    ask: () => Promise<Row[]>,
  ): Promise<readonly Row[]>
  /** Forgets what was read from the tables that these statements have written. */
  written(statements: readonly { sql: string }[]): void
}

const ofDatabases = new WeakMap<Db, Held>()

/** What is held of a database; undefined where others write to it too, as they may in PostgreSQL. */
export function heldOf(db: Db): Held | undefined {
  return ofDatabases.get(db)
}

/** Lets answers of this database be held. Only for one that nobody else writes to, whose every write is reported. */
export function holdAnswers(db: Db): Held {
  const answers = new Map<object, { tables: readonly string[]; byValues: Answers }>()
  let writes = 0

  async function asked<Row>(into: Answers, values: string, ask: () => Promise<Row[]>): Promise<readonly Row[]> {
    const before = writes
    const rows = frozen(await ask())
    if (writes !== before) return rows
    if (into.size >= most) into.clear()
    into.set(values, rows)
    return rows
  }

  const held: Held = {
    rows<Row>(query: object, tables: readonly string[], values: string, ask: () => Promise<Row[]>) {
      let of = answers.get(query)
      if (!of) {
        of = { tables, byValues: new Map() }
        answers.set(query, of)
      }
      const known = of.byValues.get(values)
      return known ? Promise.resolve(known as readonly Row[]) : asked(of.byValues, values, ask)
    },
    written(statements) {
      writes += 1
      const tables = statements.map(({ sql }) => tableWritten(sql))
      for (const one of answers.values()) {
        if (tables.some((table) => table === undefined || one.tables.includes(table))) one.byValues.clear()
      }
    },
  }
  ofDatabases.set(db, held)
  return held
}

/** The table that a statement writes; undefined if its text does not say so plainly: then it could be any. */
function tableWritten(sql: string): string | undefined {
  return /^(?:insert into|update|delete from) "(\w+)"/.exec(sql)?.[1]
}

/**
 * The tables that a query reads.
 * @throws when it names none, as a query does whose text is not Drizzle's.
 */
export function tablesRead(sql: string): readonly string[] {
  const tables = [...sql.matchAll(/\b(?:from|join) "(\w+)"/g)].flatMap(([, table]) => table ?? [])
  if (tables.length === 0) throw new Error(`Which tables does this read? ${sql}`)
  return [...new Set(tables)]
}

/** Lists and plain objects all the way down. Dates and bytes are left: nothing here changes them. */
function frozen<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null) return value
  if (!Array.isArray(value) && Object.getPrototypeOf(value) !== Object.prototype) return value
  for (const inner of Object.values(value)) frozen(inner)
  return Object.freeze(value)
}
