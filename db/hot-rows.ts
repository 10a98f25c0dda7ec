import { eq, type Placeholder } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { hotStatement } from './hot-statement.ts'
import type { Db, Statement } from './store.ts'

// The rows that changes write most: for each table and choice of columns the statement is built once. What is null is
// written into the statement, for Drizzle would hand it to the column as a value: as a date, or as JSON.

type Row = Record<string, unknown>
type Columns = readonly { name: string; isNull: boolean }[]
type Write = (db: Db, values: Row) => Statement
const inserts = new WeakMap<SQLiteTable, Map<string, Write>>()
const updates = new WeakMap<SQLiteTable, Map<string, Write>>()

/** Inserts one row. Columns that are left out take their defaults. */
export function insertRow<Table extends SQLiteTable>(db: Db, table: Table, row: Table['$inferInsert']): Statement {
  return known(inserts, table, row as Row, (columns) =>
    hotStatement((on, value) => on.insert(table).values(values(columns, value) as never)),
  )(db, row as Row)
}

/** Sets columns of the row with this id. Columns that are left out, or undefined, stay as they are. */
export function updateRow<Table extends SQLiteTable & { id: SQLiteColumn }>(
  db: Db,
  table: Table,
  id: string,
  set: Partial<Omit<Table['$inferInsert'], 'id'>>,
): Statement {
  return known(updates, table, set as Row, (columns) =>
    hotStatement((on, value) =>
      on
        .update(table)
        .set(values(columns, value) as never)
        .where(eq(table.id, value('id'))),
    ),
  )(db, { ...(set as Row), id })
}

function known(
  writes: WeakMap<SQLiteTable, Map<string, Write>>,
  table: SQLiteTable,
  row: Row,
  build: (columns: Columns) => Write,
): Write {
  const columns = Object.keys(row).flatMap((name) =>
    row[name] === undefined ? [] : [{ name, isNull: row[name] === null }],
  )
  const choice = columns.map(({ name, isNull }) => (isNull ? `${name}?` : name)).join()
  const ofTable = writes.get(table) ?? new Map<string, Write>()
  writes.set(table, ofTable)
  const write = ofTable.get(choice) ?? build(columns)
  ofTable.set(choice, write)
  return write
}

const values = (columns: Columns, value: (name: string) => Placeholder) =>
  Object.fromEntries(columns.map(({ name, isNull }) => [name, isNull ? null : value(name)]))
