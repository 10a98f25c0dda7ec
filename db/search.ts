import { and, type Column, eq, inArray, or, type SQL, sql } from 'drizzle-orm'
import { can } from '../shared/can.ts'
import type { SeatActor } from '../shared/members/actor.ts'
import { isPostgres } from './columns.ts'
import { hotStatement } from './hot-statement.ts'
import { searchEntries } from './search-entries.ts'
import type { Db, Statement } from './store.ts'
import { visibleTo } from './visible.ts'

// Full-text search is the one deliberate difference between the dialects: FTS5 in SQLite, tsvector in PostgreSQL.

export type SearchEntry = Omit<typeof searchEntries.$inferInsert, 'position'>

/** How much of a text is looked through, in UTF-16 units: PostgreSQL keeps no more than a megabyte of words. */
const longestBody = 200_000

/** Puts a thing into the index, or what it says now in place of what it said. Of a very long text, its beginning. */
export function indexed(db: Db, entry: SearchEntry): Statement {
  const body = entry.body.slice(0, longestBody).toWellFormed()
  return putEntry(db, { challengeId: null, documentId: null, ...entry, body })
}

const putEntry = hotStatement<keyof SearchEntry>((db, value) => {
  const set = {
    senateId: value('senateId'),
    challengeId: value('challengeId'),
    documentId: value('documentId'),
    restricted: value('restricted'),
    assignedSeatIds: value('assignedSeatIds'),
    draft: value('draft'),
    title: value('title'),
    body: value('body'),
    at: value('at'),
  }
  return db
    .insert(searchEntries)
    .values({ ...set, kind: value('kind'), subjectId: value('subjectId') })
    .onConflictDoUpdate({ target: [searchEntries.kind, searchEntries.subjectId], set: set as never })
})

/** What full-text search found: the excerpt has the words that matched between U+0002 and U+0003. */
export interface Found {
  kind: SearchEntry['kind']
  subjectId: string
  challengeId: SearchEntry['challengeId']
  title: string
  excerpt: string
  at: Date
}

/** The most results that one search pages through: beyond them another word helps more than another page. */
const deepest = 500

/**
 * Things in the actor's senate that hold all the words, best first; the last word may be unfinished. What `can` would
 * refuse is left out by the query itself. Gives one result more than `limit` when there are further ones.
 */
export async function found(
  db: Db,
  actor: SeatActor,
  ask: { words: string; kinds?: readonly SearchEntry['kind'][]; offset: number; limit: number },
): Promise<Found[]> {
  const words = terms(ask.words)
  if (words.length === 0 || ask.offset >= deepest) return []
  const kinds = ask.kinds?.map((kind) => eq(searchEntries.kind, kind))
  const dialect = isPostgres ? postgresMatch(words) : sqliteMatch(words)
  return await db
    .select({
      kind: searchEntries.kind,
      subjectId: searchEntries.subjectId,
      challengeId: searchEntries.challengeId,
      title: searchEntries.title,
      excerpt: dialect.excerpt,
      at: searchEntries.at,
    })
    .from(searchEntries)
    .innerJoin(dialect.source, dialect.on)
    .where(and(dialect.matches, readableBy(actor), kinds && or(...kinds)))
    .orderBy(dialect.rank, searchEntries.position)
    .limit(ask.limit + 1)
    .offset(ask.offset)
}

/** The condition that a row's thing holds the words, for lists that filter by text: `id` is the column of its id. */
export function holdsWords(
  db: Db,
  actor: SeatActor,
  { kind, id, words }: { kind: SearchEntry['kind']; id: Column; words: string },
): SQL {
  const all = terms(words)
  if (all.length === 0) return sql`false`
  const dialect = isPostgres ? postgresMatch(all) : sqliteMatch(all)
  const holding = db
    .select({ id: searchEntries.subjectId })
    .from(searchEntries)
    .innerJoin(dialect.source, dialect.on)
    .where(and(dialect.matches, eq(searchEntries.kind, kind), readableBy(actor)))
  return inArray(id, holding)
}

/** The same answers as `can`, as a condition on rows. */
function readableBy(actor: SeatActor): SQL | undefined {
  const here = { senateId: actor.senateId }
  const seesRestricted = can(actor, 'document.read', { ...here, restricted: true })
  const seesDrafts = can(actor, 'decision.read', { ...here, draft: true })
  return and(
    visibleTo(actor, searchEntries),
    seesRestricted ? undefined : or(eq(searchEntries.restricted, false), assignedTo(actor)),
    seesDrafts ? undefined : eq(searchEntries.draft, false),
  )
}

function assignedTo(actor: SeatActor): SQL {
  return isPostgres
    ? sql`${searchEntries.assignedSeatIds} @> ${JSON.stringify([actor.seatId])}::jsonb`
    : sql`exists (select 1 from json_each(${searchEntries.assignedSeatIds}) where value = ${actor.seatId})`
}

/** Letters and digits of any language; everything else, operators included, only separates words. */
function terms(words: string): string[] {
  const all = words.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? []
  return all.slice(0, 12).map((word) => [...word].slice(0, 64).join(''))
}

interface Match {
  source: SQL
  on: SQL
  matches: SQL
  excerpt: SQL<string>
  rank: SQL
}

function sqliteMatch(words: string[]): Match {
  const phrase = words.map((word, n) => (n === words.length - 1 ? `"${word}"*` : `"${word}"`)).join(' ')
  return {
    source: sql`search_index`,
    on: sql`search_index.rowid = ${searchEntries.position}`,
    matches: sql`search_index match ${phrase}`,
    excerpt: sql<string>`snippet(search_index, -1, ${'\u0002'}, ${'\u0003'}, '…', 24)`,
    rank: sql`bm25(search_index, 8.0, 1.0)`,
  }
}

function postgresMatch(words: string[]): Match {
  const plain = words.map((word) => word.normalize('NFD').replace(/[\u0300-\u036f]/g, ''))
  const phrase = plain.map((word, n) => (n === words.length - 1 ? `${word}:*` : word)).join(' & ')
  const marks = 'StartSel=\u0002, StopSel=\u0003, MaxWords=24, MinWords=12'
  return {
    source: sql`to_tsquery('curia', ${phrase}) as asked`,
    on: sql`true`,
    matches: sql`search_entries.words @@ asked`,
    excerpt: sql<string>`ts_headline('curia', ${searchEntries.body}, asked, ${marks})`,
    rank: sql`ts_rank(search_entries.words, asked) desc`,
  }
}
