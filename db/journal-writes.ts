import { sql } from 'drizzle-orm'
import { hotStatement } from './hot-statement.ts'
import { commandResults, journal, journalHeads } from './journal.ts'

/** Appends one entry. */
export const insertEntry = hotStatement<Exclude<keyof typeof journal.$inferInsert, 'position'>>((db, value) =>
  db.insert(journal).values({
    senateId: value('senateId'),
    seq: value('seq'),
    stream: value('stream'),
    version: value('version'),
    type: value('type'),
    at: value('at'),
    by: value('by'),
    entry: value('entry'),
    hash: value('hash'),
  }),
)

/** Moves a senate's head to its last entry. */
export const moveHead = hotStatement<keyof typeof journalHeads.$inferInsert>((db, value) =>
  db
    .insert(journalHeads)
    .values({ senateId: value('senateId'), seq: value('seq'), hash: value('hash') })
    .onConflictDoUpdate({ target: journalHeads.senateId, set: { seq: sql`excluded.seq`, hash: sql`excluded.hash` } }),
)

/** Remembers what a command was answered. */
export const insertResult = hotStatement<keyof typeof commandResults.$inferInsert>((db, value) =>
  db.insert(commandResults).values({
    personId: value('personId'),
    commandId: value('commandId'),
    bodyHash: value('bodyHash'),
    reply: value('reply'),
    at: value('at'),
  }),
)
