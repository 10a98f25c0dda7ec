import { desc, eq, inArray, max } from 'drizzle-orm'
import { documentCheckpoints, documentUpdates } from '../../db/documents.ts'
import { journal } from '../../db/journal.ts'
import { seats } from '../../db/members.ts'
import type { Db } from '../../db/store.ts'
import type { DocumentId, PersonId, SeatId, SenateId } from '../../shared/ids.ts'
import type { Stream } from '../../shared/protocol.ts'

/** How far back in each document's log its writers are looked for; checkpoints remember those before. */
const lately = 500

/** Who wrote in these documents, with the last moment where the log says so. */
export async function writersOf(db: Db, documentIds: readonly DocumentId[], since?: Date) {
  const checkpoints =
    documentIds.length === 0 || since
      ? []
      : await db
          .select({ owners: documentCheckpoints.owners })
          .from(documentCheckpoints)
          .where(inArray(documentCheckpoints.documentId, [...documentIds]))
  const before = checkpoints.flatMap(({ owners }) => Object.values(owners).map((personId) => ({ personId, at: null })))
  const logs = await Promise.all(
    documentIds.map(async (documentId) => {
      const rows = await db
        .select({ personId: documentUpdates.personId, at: documentUpdates.at })
        .from(documentUpdates)
        .where(eq(documentUpdates.documentId, documentId))
        .orderBy(desc(documentUpdates.seq))
        .limit(lately)
      return rows.filter((row) => !since || row.at > since).map((row) => ({ documentId, ...row }))
    }),
  )
  return { before, updates: logs.flat() }
}

/** Everybody who changed one of the streams or wrote in one of the documents, latest first. */
export async function peopleOn(
  db: Db,
  senateId: SenateId,
  streams: readonly Stream[],
  documentIds: readonly DocumentId[],
): Promise<{ seatId: SeatId; at: Date | null }[]> {
  const [acted, wrote, seatOf] = await Promise.all([
    db
      .select({ by: journal.by, at: max(journal.at) })
      .from(journal)
      .where(inArray(journal.stream, [...streams]))
      .groupBy(journal.by),
    writersOf(db, documentIds),
    seatsIn(db, senateId),
  ])
  const last = new Map<SeatId, Date | null>()
  const note = (who: SeatId | PersonId, at: Date | null) => {
    const seatId = seatOf(who)
    if (!seatId) return
    const known = last.get(seatId) ?? null
    last.set(seatId, known && (!at || known > at) ? known : at)
  }
  for (const { by, at } of acted) note(by, at)
  for (const { personId, at } of [...wrote.before, ...wrote.updates]) note(personId, at)
  return [...last]
    .map(([seatId, at]) => ({ seatId, at }))
    .sort((a, b) => (b.at?.getTime() ?? 0) - (a.at?.getTime() ?? 0) || a.seatId.localeCompare(b.seatId))
}

/** The seat of a seat's or a person's id, in one senate. */
export async function seatsIn(db: Db, senateId: SenateId) {
  const rows = await db
    .select({ id: seats.id, personId: seats.personId })
    .from(seats)
    .where(eq(seats.senateId, senateId))
  const byId = new Map<string, SeatId>()
  for (const { id, personId } of rows) {
    byId.set(id, id)
    if (personId) byId.set(personId, id)
  }
  return (who: SeatId | PersonId) => byId.get(who)
}
