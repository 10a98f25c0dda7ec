import { getTableColumns } from 'drizzle-orm'
import { bytes, count, day, flag, id, instant, json, measure, table, text } from '../../db/columns.ts'
import type { Direct } from './own-database.ts'

/** A table that no slice owns: one column of each kind, for what the store promises of any table. */
export const everything = table('everything', {
  id: id(),
  words: text().notNull(),
  note: text(),
  amount: count(),
  size: measure(),
  yes: flag(),
  at: instant(),
  on: day(),
  detail: json<unknown>(),
  raw: bytes(),
})

/** Makes the table, with a unique key on `words`. */
export async function createEverything(direct: Direct): Promise<void> {
  const columns = Object.entries(getTableColumns(everything)).map(
    ([name, column]) =>
      `"${name}" ${column.getSQLType()}${column.primary ? ' primary key' : ''}${column.notNull ? ' not null' : ''}`,
  )
  await direct.run(`create table everything (${columns.join(', ')})`)
  await direct.run('create unique index everything_words on everything (words)')
}
