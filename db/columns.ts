import * as pg from 'drizzle-orm/pg-core'
import * as lite from 'drizzle-orm/sqlite-core'

/** The column vocabulary in SQLite. Its types are the ones every table and query is checked against. */
const sqliteColumns = {
  table: lite.sqliteTable,
  id: <T extends string = string>() => lite.text().$type<T>().primaryKey(),
  text: <T extends string = string>() => lite.text().$type<T>(),
  /** A whole number: a version, a count, a length in milliseconds. */
  count: () => lite.integer({ mode: 'number' }),
  /** A measured number, with its fraction. */
  measure: () => lite.real(),
  flag: () => lite.integer({ mode: 'boolean' }),
  /** A moment, to the millisecond. */
  instant: () => lite.integer({ mode: 'timestamp_ms' }),
  /** A calendar day without a time: `2026-03-04`. */
  day: () => lite.text(),
  json: <T>() => lite.text({ mode: 'json' }).$type<T>(),
  bytes: () => lite.blob({ mode: 'buffer' }),
  sequence: () => lite.integer({ mode: 'number' }).primaryKey({ autoIncrement: true }),
  key: lite.primaryKey,
  unique: lite.uniqueIndex,
  index: lite.index,
}

const bytea = pg.customType<{ data: Buffer }>({ dataType: () => 'bytea' })

// Drizzle's own jsonb parses once more what the driver has parsed: a JSON text such as "5" would come back as a number.
const jsonb = pg.customType<{ data: unknown; driverData: string }>({
  dataType: () => 'jsonb',
  toDriver: (value) => JSON.stringify(value),
})

/** The same vocabulary in PostgreSQL: same names, same TypeScript values, native storage. */
const postgresColumns = {
  table: pg.pgTable,
  id: () => pg.text().primaryKey(),
  text: () => pg.text(),
  count: () => pg.bigint({ mode: 'number' }),
  measure: () => pg.doublePrecision(),
  flag: () => pg.boolean(),
  instant: () => pg.timestamp({ withTimezone: true, precision: 3 }),
  day: () => pg.text(),
  json: <T>() => jsonb().$type<T>(),
  bytes: () => bytea(),
  sequence: () => pg.bigserial({ mode: 'number' }).primaryKey(),
  key: pg.primaryKey,
  unique: pg.uniqueIndex,
  index: pg.index,
}

export const isPostgres = (process.env.DATABASE_URL ?? '').startsWith('postgres')

// The one place where the dialects meet; test/store runs whole against both, which is what makes the cast honest.
export const { table, id, text, count, measure, flag, instant, day, json, bytes, sequence, key, unique, index } =
  isPostgres ? (postgresColumns as unknown as typeof sqliteColumns) : sqliteColumns
