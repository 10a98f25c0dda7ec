import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core'

/** Drizzle, reading. Await every query: SQLite answers from its own connection, PostgreSQL after a round trip. */
export type Db = BaseSQLiteDatabase<'async', unknown>

/** A statement that was built with Drizzle and not run: the store runs it, in its turn. */
export interface Statement {
  toSQL(): { sql: string; params: unknown[] }
}

/** The one way to the database. Everything that is written goes through one writer, in commits. */
export interface Store {
  readonly dialect: 'sqlite' | 'postgres'
  readonly db: Db
  /** better-auth's own access to its tables: reads, and single writes that pass through the same writer. */
  readonly accounts: Db
  /**
   * Runs the statements in order in one commit, all or none, and resolves when the commit is durable (WAL with
   * `synchronous=FULL`). They are built first, so the commit never waits on anything else.
   * @throws Conflict when a unique key was taken in the meantime; StoreFailure when the database cannot write.
   */
  commit(build: (db: Db) => readonly Statement[]): Promise<void>
  /** Bytes handed to the writer and not yet durable: whoever feeds it slows down above 8 MB. */
  readonly pendingBytes: number
  /** Whether the database answers and can be written to: rejects with the reason if not. */
  check(): Promise<void>
  /** Copies the whole database, as it is at one moment, into a new file (SQLite) while others write. */
  backup(path: string): Promise<void>
  /** Waits for what was committed, then closes everything. */
  close(): Promise<void>
}

/** Somebody else was first: load and decide again. */
export class Conflict extends Error {
  override name = 'Conflict'
}

/** The database could not write. Nothing of the commit has happened. */
export class StoreFailure extends Error {
  override name = 'StoreFailure'
}
