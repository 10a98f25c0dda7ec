import { asc, desc, eq, gt } from 'drizzle-orm'
import { documents, documentUpdates } from '../../db/documents.ts'
import { searchEntries } from '../../db/search-entries.ts'
import type { Store } from '../../db/store.ts'
import type { DocumentId } from '../../shared/ids.ts'
import type { DocumentReader } from './reader.ts'

/** A text goes into the index when nobody has written for so long, or somebody has not stopped for so long. */
const quietMs = 1000
const longestMs = 10_000

interface Parts {
  store: Store
  reader: DocumentReader
  now(): Date
  failed(documentId: DocumentId, reason: unknown): void
}

/** Keeps full-text search up with what is written in documents. */
export class Indexing {
  readonly #parts: Parts
  readonly #waiting = new Map<DocumentId, { timer: NodeJS.Timeout; since: number }>()
  readonly #running = new Set<Promise<void>>()

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /** A text has changed: it is indexed once it falls quiet. */
  touched(documentId: DocumentId): void {
    const waiting = this.#waiting.get(documentId)
    const at = Date.now()
    if (waiting && at - waiting.since > longestMs - quietMs) return
    clearTimeout(waiting?.timer)
    const timer = setTimeout(() => this.#run(documentId), quietMs)
    timer.unref()
    this.#waiting.set(documentId, { timer, since: waiting?.since ?? at })
  }

  /** Indexes all that waits, now. */
  async finish(): Promise<void> {
    for (const documentId of [...this.#waiting.keys()]) this.#run(documentId)
    await Promise.all(this.#running)
  }

  /** Indexes the documents whose last words are not in the index: after a crash, say. Gives how many there were. */
  async catchUp(): Promise<number> {
    return await this.#each(async (documentId) => {
      const { db } = this.#parts.store
      const [last] = await db
        .select({ at: documentUpdates.at })
        .from(documentUpdates)
        .where(eq(documentUpdates.documentId, documentId))
        .orderBy(desc(documentUpdates.seq))
        .limit(1)
      const [entry] = await db
        .select({ at: searchEntries.at })
        .from(searchEntries)
        .where(eq(searchEntries.subjectId, documentId))
      return !entry || (last !== undefined && last.at > entry.at)
    })
  }

  /** Indexes every document anew. Gives how many there are. */
  async rebuild(): Promise<number> {
    return await this.#each(async () => true)
  }

  #run(documentId: DocumentId): void {
    clearTimeout(this.#waiting.get(documentId)?.timer)
    this.#waiting.delete(documentId)
    const run = this.#index(documentId)
      .catch((reason) => this.#parts.failed(documentId, reason))
      .finally(() => this.#running.delete(run))
    this.#running.add(run)
  }

  async #index(documentId: DocumentId): Promise<void> {
    const { store, reader, now } = this.#parts
    // Taken before the text: whatever is written after it makes the entry look old, and is indexed again.
    const at = now()
    const { text: body } = await reader.whole(documentId)
    const [row] = await store.db.select().from(documents).where(eq(documents.id, documentId))
    if (!row) return
    const { senateId, challengeId, restricted, assignedSeatIds, title } = row
    const about = { senateId, challengeId, documentId, restricted, assignedSeatIds, title, draft: false }
    await store.commit((db) => [
      db
        .insert(searchEntries)
        .values({ ...about, kind: 'document', subjectId: documentId, body, at })
        // Who may find it is kept up by the commands that change it, and may have changed since the row was read.
        .onConflictDoUpdate({ target: [searchEntries.kind, searchEntries.subjectId], set: { body, at } }),
    ])
  }

  async #each(isWanted: (documentId: DocumentId) => Promise<boolean>): Promise<number> {
    const { db } = this.#parts.store
    let count = 0
    let after = '' as DocumentId
    for (;;) {
      const [row] = await db
        .select({ id: documents.id })
        .from(documents)
        .where(gt(documents.id, after))
        .orderBy(asc(documents.id))
        .limit(1)
      if (!row) return count
      after = row.id
      if (!(await isWanted(row.id))) continue
      await this.#index(row.id)
      count++
      // Other people's work comes in between.
      await new Promise((resolve) => setImmediate(resolve))
    }
  }
}
