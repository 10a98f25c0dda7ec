import { and, asc, eq, getTableName, gt, ne, sql } from 'drizzle-orm'
import { type AnySQLiteColumn, alias } from 'drizzle-orm/sqlite-core'
import type { SenateId } from '../shared/ids.ts'
import { challenges } from './challenges.ts'
import { decisions } from './decisions.ts'
import { documents } from './documents.ts'
import { impacts } from './impacts.ts'
import { journal } from './journal.ts'
import { organisations, senates } from './members.ts'
import { proposals } from './proposals.ts'
import { actions, sessions } from './sessions.ts'
import type { Db } from './store.ts'

// An entry's forerunner in its stream, and another entry that claims the same place there.
const before = alias(journal, 'before')
const twin = alias(journal, 'twin')

/** One page of a senate's chain, each entry with what stands before and beside it in its stream. */
export async function readChain(db: Db, senateId: SenateId, after: number, limit: number) {
  return await db
    .select({
      seq: journal.seq,
      senateId: journal.senateId,
      stream: journal.stream,
      version: journal.version,
      type: journal.type,
      at: journal.at,
      by: journal.by,
      entry: journal.entry,
      hash: journal.hash,
      beforeSeq: before.seq,
      beforeSenateId: before.senateId,
      twinSeq: twin.seq,
    })
    .from(journal)
    .leftJoin(before, and(eq(before.stream, journal.stream), eq(before.version, sql`${journal.version} - 1`)))
    .leftJoin(
      twin,
      and(eq(twin.stream, journal.stream), eq(twin.version, journal.version), ne(twin.position, journal.position)),
    )
    .where(and(eq(journal.senateId, senateId), gt(journal.seq, after)))
    .orderBy(asc(journal.seq))
    .limit(limit)
}

export type ChainRow = Awaited<ReturnType<typeof readChain>>[number]

const versioned = [
  {
    kind: 'senate',
    table: senates,
    id: senates.id as AnySQLiteColumn,
    senateId: senates.id as AnySQLiteColumn,
    version: senates.version,
  },
  ...[organisations, challenges, documents, sessions, proposals, decisions, impacts, actions].map((table) => ({
    kind: getTableName(table).slice(0, -1),
    table,
    id: table.id as AnySQLiteColumn,
    senateId: table.senateId as AnySQLiteColumn,
    version: table.version,
  })),
]

/** A row of the senate that has changed more often than its stream in the journal says; undefined when there is none. */
export async function readRowAhead(db: Db, senateId: SenateId) {
  for (const { kind, table, id, senateId: owner, version } of versioned) {
    const inStream = sql`select max(${journal.version}) from ${journal} where ${journal.stream} = ${`${kind}:`} || ${id}`
    const [row] = await db
      .select({ id, version })
      .from(table)
      .where(and(eq(owner, senateId), gt(version, sql`coalesce((${inStream}), 0)`)))
      .limit(1)
    if (row) return { stream: `${kind}:${row.id}`, version: row.version }
  }
  return undefined
}
