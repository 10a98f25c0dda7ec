import { eq, inArray } from 'drizzle-orm'
import { documents } from '../../db/documents.ts'
import { seats, type senates } from '../../db/members.ts'
import { sessions } from '../../db/sessions.ts'
import type { Db } from '../../db/store.ts'
import { dayOf } from '../../shared/format.ts'
import type { DocumentId, ItemId, SenateId, SessionId } from '../../shared/ids.ts'
import type { SessionCommand } from '../../shared/sessions/commands.ts'
import { type MinutesCommand, minutesCommands } from '../../shared/sessions/minutes-commands.ts'
import { draftMinutes } from '../../shared/sessions/minutes-draft.ts'
import type { MinutesFacts } from '../../shared/sessions/minutes-facts.ts'
import { quorumOf } from '../../shared/sessions/quorum.ts'
import type { Session } from '../../shared/sessions/session.ts'
import type { Reads } from '../slice.ts'
import { senateOf, sessionSeats } from './facts.ts'
import { foldSession } from './fold.ts'
import { minutesSource } from './minutes-source.ts'

type Senate = typeof senates.$inferSelect

export function isAboutMinutes(command: SessionCommand): command is MinutesCommand {
  return Object.hasOwn(minutesCommands, command.type)
}

/** What a command about minutes needs: only that is read. */
export async function minutesFacts(
  { db, now, documents: reader, newId }: Reads,
  senateId: SenateId,
  session: Session,
  command: MinutesCommand,
): Promise<MinutesFacts | undefined> {
  const [senate] = await senateOf(db, { id: senateId })
  if (!senate) return undefined
  const id = command.target as SessionId
  const parts = session.minutes?.parts ?? []
  const isDrafting = command.type === 'draftMinutes' && !session.minutes && session.state === 'closed'
  const needsTexts = command.type === 'circulateMinutes' || command.type === 'confirmMinutes'
  const texts = needsTexts ? await Promise.all(parts.map(({ documentId }) => reader.whole(documentId))) : []
  const about = await aboutOf(
    db,
    parts.map(({ documentId }) => documentId),
  )
  return {
    drafted: isDrafting
      ? draftMinutes(await minutesSource(db, { id, session, senate })).map((part) => ({
          ...part,
          documentId: newId() as DocumentId,
        }))
      : [],
    texts: texts.flatMap(({ text, seq, digest }, n) => {
      const documentId = parts[n]?.documentId
      return documentId ? [{ documentId, text, seq, digest }] : []
    }),
    challenges: new Map(about.map((one) => [one.id, one.challengeId])),
    later:
      command.type === 'confirmMinutes'
        ? await laterOf(db, senate, command.body, dayOf(now, senate.timeZone))
        : undefined,
    seatIds: command.type === 'confirmMinutes' ? await seatIdsOf(db, senate) : [],
  }
}

async function aboutOf(db: Db, ids: (typeof documents.$inferSelect)['id'][]) {
  if (ids.length === 0) return []
  return db
    .select({ id: documents.id, challengeId: documents.challengeId })
    .from(documents)
    .where(inArray(documents.id, ids))
}

/** The session in which minutes are to be confirmed, if this senate has it, with its quorum for that item. */
async function laterOf(
  db: Db,
  senate: Senate,
  { inSessionId, itemId }: { inSessionId: SessionId; itemId: ItemId | null },
  today: string,
): Promise<MinutesFacts['later']> {
  const [row] = await db.select({ senateId: sessions.senateId }).from(sessions).where(eq(sessions.id, inSessionId))
  const { state: session } = await foldSession(db, `session:${inSessionId}`)
  if (row?.senateId !== senate.id || !session) return undefined
  const everybody = await sessionSeats(db, senate.id, inSessionId, session.agenda, today)
  const item = session.agenda.find((one) => one.id === itemId)
  const about = item ? { itemId: item.id, challengeId: item.challengeId } : null
  const { quorate } = quorumOf({ terms: senate.terms, seats: everybody }, session.attendance, about)
  return { session, quorate }
}

async function seatIdsOf(db: Db, { id }: Senate) {
  const rows = await db.select({ id: seats.id }).from(seats).where(eq(seats.senateId, id))
  return rows.map((row) => row.id)
}
