import { type agendaItems, attendances, type sessions } from '../../db/sessions.ts'
import type { Db, Statement } from '../../db/store.ts'
import type { SeatId, SenateId, SessionId } from '../../shared/ids.ts'
import type { AgendaItem } from '../../shared/sessions/agenda.ts'
import { type Attendance, isHere } from '../../shared/sessions/attendance.ts'
import type { Session } from '../../shared/sessions/session.ts'

// What lists and other slices ask about sessions, as rows. Everything else is in the stream.

type SessionColumns = Omit<typeof sessions.$inferInsert, 'id' | 'senateId' | 'version'>
type ItemColumns = Omit<typeof agendaItems.$inferInsert, 'id' | 'senateId' | 'sessionId' | 'position'>

const moment = (at: string | null) => (at === null ? null : new Date(at))

/** The row of a session. */
export function sessionRow(session: Session): SessionColumns {
  const { ref, title, kind, modality, startsAt, endsAt, place, meetingLink, chairSeatId, chairEpoch, state } = session
  return {
    ...{ ref, title, kind, modality, place, meetingLink, chairSeatId, chairEpoch, state },
    startsAt: new Date(startsAt),
    endsAt: new Date(endsAt),
    publishedAt: moment(session.publishedAt),
    openedAt: moment(session.openedAt),
    closedAt: moment(session.closedAt),
    closePressedAt: moment(session.closePressedAt),
  }
}

/** The row of an item. */
export function itemRow(item: AgendaItem): ItemColumns {
  const { ref, title, purpose, presenterSeatId, documentId, challengeId, allottedMs, confidentiality, state } = item
  return {
    ...{ ref, title, purpose, presenterSeatId, documentId, challengeId, allottedMs, confidentiality, state },
    startedAt: moment(item.clock?.startedAt ?? null),
    endedAt: moment(item.clock?.endedAt ?? null),
  }
}

/** One seat's attendance, in place of what it was. */
export function putAttendance(db: Db, senateId: SenateId, sessionId: SessionId, one: Attendance): Statement {
  const set = { status: one.status, via: one.via, here: isHere(one) }
  return db
    .insert(attendances)
    .values({ id: attendanceId(sessionId, one.seatId), senateId, sessionId, seatId: one.seatId, ...set })
    .onConflictDoUpdate({ target: [attendances.sessionId, attendances.seatId], set })
}

const attendanceId = (sessionId: SessionId, seatId: SeatId) => `${sessionId}.${seatId}`
