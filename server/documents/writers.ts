import { asc, eq } from 'drizzle-orm'
import { documents } from '../../db/documents.ts'
import { seats } from '../../db/members.ts'
import type { Db } from '../../db/store.ts'
import type { Writer } from '../../shared/documents/answers.ts'
import type { DocumentId, PersonId } from '../../shared/ids.ts'
import { Malformed } from './bytes.ts'
import { rowsAfter } from './log.ts'
import { readOutline } from './outline.ts'
import { RecentlyUsed } from './recently-used.ts'

/** What is kept of logs altogether, in bytes. */
const mostBytes = 8 * 1024 * 1024

/** What somebody wrote within a minute counts as written at once. */
const togetherMs = 60_000

type Spans = Map<number, { from: number; at: Date }[]>

/** Reads who wrote in documents, and when, out of their logs: what has been read of a log is not read again. */
export class Writers {
  readonly #db: Db
  readonly #read = new RecentlyUsed<{ seq: number; spans: Spans }>(mostBytes)

  constructor(db: Db) {
    this.#db = db
  }

  /**
   * Who wrote under each Yjs client: never what clients say of themselves.
   * @param owners who writes under which client: the first who did
   */
  async of(documentId: DocumentId, owners: ReadonlyMap<number, PersonId>): Promise<Writer[]> {
    const { seq, spans } = this.#read.get(documentId) ?? { seq: 0, spans: new Map() as Spans }
    const rows = await rowsAfter(this.#db, documentId, seq)
    for (const { data, at } of rows) note(spans, data, at)
    const size = [...spans.values()].reduce((sum, written) => sum + 50 + written.length * 50, 100)
    this.#read.put(documentId, { seq: rows.at(-1)?.seq ?? seq, spans }, size)
    const sitting = await seatsIn(this.#db, documentId)
    return [...spans].map(([client, written]) => {
      const personId = owners.get(client)
      return {
        client,
        seatId: (personId && sitting.get(personId)) ?? null,
        written: written.map(({ from, at }) => ({ from, at: at.toISOString() })),
      }
    })
  }
}

/** What has been read twice, by two who asked at once, is noted once: a clock only goes forward. */
function note(spans: Spans, data: Uint8Array, at: Date): void {
  for (const { client, clock } of beginnings(data)) {
    const written = spans.get(client) ?? []
    const last = written.at(-1)
    if (!last || (clock > last.from && at.getTime() - last.at.getTime() >= togetherMs))
      written.push({ from: clock, at })
    spans.set(client, written)
  }
}

/** From which clock an update goes on for each of its clients. */
function beginnings(data: Uint8Array): { client: number; clock: number }[] {
  try {
    return readOutline(data).authored.flatMap(({ client, structs: [first] }) =>
      first ? [{ client, clock: first.clock }] : [],
    )
  } catch (error) {
    // The host has reported it when it opened the document, and passed over it.
    if (error instanceof Malformed) return []
    throw error
  }
}

async function seatsIn(db: Db, documentId: DocumentId) {
  const rows = await db
    .select({ id: seats.id, personId: seats.personId })
    .from(seats)
    .innerJoin(documents, eq(documents.senateId, seats.senateId))
    .where(eq(documents.id, documentId))
    .orderBy(asc(seats.id))
  return new Map(rows.flatMap(({ id, personId }) => (personId ? [[personId, id]] : [])))
}
