import { eq } from 'drizzle-orm'
import { challenges } from '../../db/challenges.ts'
import { documents } from '../../db/documents.ts'
import { firstUnknown } from '../../db/first-unknown.ts'
import { seats, senates } from '../../db/members.ts'
import { nextRef } from '../../db/next-ref.ts'
import { agendaItems, sessions } from '../../db/sessions.ts'
import type { Db, Statement } from '../../db/store.ts'
import type { Recorded } from '../../shared/command.ts'
import type { SenateId, SessionId } from '../../shared/ids.ts'
import { parseStream } from '../../shared/protocol.ts'
import { decide, type SessionBefore, type SessionEvent, type SessionFacts } from '../../shared/sessions/session.ts'
import { type SessionCommand, sessionCommands } from '../../shared/sessions/session-commands.ts'
import type { SessionState } from '../../shared/sessions/session-words.ts'
import type { Loaded, Reads, Slice } from '../slice.ts'

/** Sessions as they were or will be held: their agenda and who attended. */
export const sessionSlice: Slice<SessionBefore, typeof sessionCommands, SessionEvent, SessionFacts> = {
  kind: 'session',
  commands: sessionCommands,
  load,
  decide,
  result(recorded) {
    const [first] = recorded
    if (first?.event.type !== 'sessionImported') return {}
    const { ref, agenda } = first.event
    return { id: parseStream(first.stream)?.id, ref, items: agenda.map((item) => ({ id: item.id, ref: item.ref })) }
  },
  project,
  /** An agenda says what it is about: nobody hears of an item that they have withdrawn from. */
  withheldFrom(event, viewer) {
    if (viewer.kind !== 'seat') return true
    if (event.type !== 'sessionImported') return false
    const { challengeIds, documentIds } = viewer.excludedFrom
    return event.agenda.some(
      ({ challengeId, documentId }) =>
        (challengeId !== null && challengeIds.includes(challengeId)) ||
        (documentId !== null && documentIds.includes(documentId)),
    )
  },
  async resource(db, id) {
    const [session] = await db
      .select()
      .from(sessions)
      .where(eq(sessions.id, id as SessionId))
    return session && { senateId: session.senateId }
  },
}

async function load({ db }: Reads, command: SessionCommand): Promise<Loaded<SessionBefore, SessionFacts> | undefined> {
  if (command.type === 'moveSession') return loadSession(db, command.target as SessionId)
  const [senate] = await db
    .select()
    .from(senates)
    .where(eq(senates.id, command.target as SenateId))
  if (!senate) return undefined
  return {
    senateId: senate.id,
    stream: `senate:${senate.id}`,
    state: undefined,
    facts: { ref: await nextRef(db, sessions, senate.id, 'S'), unknown: await unknownIn(db, senate.id, command.body) },
    resource: { senateId: senate.id },
  }
}

async function loadSession(db: Db, id: SessionId): Promise<Loaded<SessionBefore, SessionFacts> | undefined> {
  const [row] = await db.select().from(sessions).where(eq(sessions.id, id))
  if (!row) return undefined
  return {
    senateId: row.senateId,
    stream: `session:${id}`,
    state: { id, state: row.state as SessionState },
    facts: { ref: row.ref, unknown: undefined },
    resource: { senateId: row.senateId },
  }
}

type Importing = Extract<SessionCommand, { type: 'importSession' }>['body']

const unknownIn = (db: Db, senateId: SenateId, { chairSeatId, agenda, attendance }: Importing) =>
  firstUnknown(db, senateId, [
    ['chair', seats, chairSeatId],
    ...agenda.flatMap(({ presenterSeatId, documentId, challengeId }) => [
      ['presenter', seats, presenterSeatId] as const,
      ['document', documents, documentId] as const,
      ['challenge', challenges, challengeId] as const,
    ]),
    ...attendance.map(({ seatId }) => ['attendee', seats, seatId] as const),
  ])

function project(db: Db, { senateId, stream, version, event }: Recorded<SessionEvent>): Statement[] {
  const id = stream.slice('session:'.length) as SessionId
  if (event.type === 'sessionMoved') {
    const times = { startsAt: new Date(event.startsAt), endsAt: new Date(event.endsAt) }
    return [
      db
        .update(sessions)
        .set({ ...times, version })
        .where(eq(sessions.id, id)),
    ]
  }
  const { type: _type, agenda, attendance: _attendance, startsAt, endsAt, ...session } = event
  const row = { ...session, id, senateId, version, startsAt: new Date(startsAt), endsAt: new Date(endsAt) }
  const items = agenda.map((item, position) => ({ ...item, senateId, sessionId: id, position }))
  return [db.insert(sessions).values(row), ...(items.length > 0 ? [db.insert(agendaItems).values(items)] : [])]
}
