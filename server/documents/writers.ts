import { asc, eq } from 'drizzle-orm'
import { documents, documentUpdates } from '../../db/documents.ts'
import { seats } from '../../db/members.ts'
import type { Db } from '../../db/store.ts'
import type { Writer } from '../../shared/documents/answers.ts'
import type { DocumentId, PersonId } from '../../shared/ids.ts'
import { Malformed } from './bytes.ts'
import { readOutline } from './outline.ts'

/** What somebody wrote within a minute counts as written at once. */
const togetherMs = 60_000

/**
 * Who wrote under each Yjs client, and when, out of the log: never out of what clients say of themselves.
 * @param owners who writes under which client, where the log no longer tells: the first who did
 */
export async function writersOf(
  db: Db,
  documentId: DocumentId,
  owners: ReadonlyMap<number, PersonId>,
): Promise<Writer[]> {
  const rows = await db
    .select({ data: documentUpdates.data, at: documentUpdates.at })
    .from(documentUpdates)
    .where(eq(documentUpdates.documentId, documentId))
    .orderBy(asc(documentUpdates.seq))
  const spans = new Map<number, { from: number; at: Date }[]>()
  for (const { data, at } of rows) {
    for (const { client, clock } of beginnings(data)) {
      const known = spans.get(client) ?? []
      const last = known.at(-1)
      if (!last || at.getTime() - last.at.getTime() >= togetherMs) known.push({ from: clock, at })
      spans.set(client, known)
    }
  }
  const sitting = await seatsIn(db, documentId)
  return [...spans].flatMap(([client, written]) => {
    const personId = owners.get(client)
    const seatId = personId && sitting.get(personId)
    return [
      {
        client,
        seatId: seatId ?? null,
        written: written.map(({ from, at }) => ({ from, at: at.toISOString() })),
      },
    ]
  })
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
