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
import { decide, type SessionEvent, type SessionFacts } from '../../shared/sessions/session.ts'
import { type SessionCommand, sessionCommands } from '../../shared/sessions/session-commands.ts'
import type { Loaded, Reads, Slice } from '../slice.ts'

/** Sessions as they were or will be held: their agenda and who attended. */
export const sessionSlice: Slice<undefined, typeof sessionCommands, SessionEvent, SessionFacts> = {
  kind: 'session',
  commands: sessionCommands,
  load,
  decide: (_nothing, command, context) => decide(command, context),
  result(recorded) {
    const [first] = recorded
    if (!first) return {}
    const { ref, agenda } = first.event
    return { id: parseStream(first.stream)?.id, ref, items: agenda.map((item) => ({ id: item.id, ref: item.ref })) }
  },
  project,
  /** An agenda says what it is about: nobody hears of an item that they have withdrawn from. */
  withheldFrom(event, viewer) {
    if (viewer.kind !== 'seat') return true
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

async function load(
  { db }: Reads,
  { target, body }: SessionCommand,
): Promise<Loaded<undefined, SessionFacts> | undefined> {
  const [senate] = await db
    .select()
    .from(senates)
    .where(eq(senates.id, target as SenateId))
  if (!senate) return undefined
  return {
    senateId: senate.id,
    stream: `senate:${senate.id}`,
    state: undefined,
    facts: { ref: await nextRef(db, sessions, senate.id, 'S'), unknown: await unknownIn(db, senate.id, body) },
    resource: { senateId: senate.id },
  }
}

const unknownIn = (db: Db, senateId: SenateId, { chairSeatId, agenda, attendance }: SessionCommand['body']) =>
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
  const { type: _type, agenda, attendance: _attendance, startsAt, endsAt, ...session } = event
  const row = { ...session, id, senateId, version, startsAt: new Date(startsAt), endsAt: new Date(endsAt) }
  const items = agenda.map((item, position) => ({ ...item, senateId, sessionId: id, position }))
  return [db.insert(sessions).values(row), ...(items.length > 0 ? [db.insert(agendaItems).values(items)] : [])]
}
