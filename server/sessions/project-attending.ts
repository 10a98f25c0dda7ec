import { and, eq } from 'drizzle-orm'
import { updateRow } from '../../db/hot-rows.ts'
import { attendances, sessions } from '../../db/sessions.ts'
import type { Db, Statement } from '../../db/store.ts'
import type { Recorded } from '../../shared/command.ts'
import type { SessionId } from '../../shared/ids.ts'
import type { AttendingEvent } from '../../shared/sessions/attending.ts'
import { putAttendance } from './rows.ts'

/** The rows that somebody's coming, going or staying away changes. */
export function projectAttending(db: Db, recorded: Recorded, event: AttendingEvent): Statement[] {
  const id = recorded.stream.slice('session:'.length) as SessionId
  return [updateRow(db, sessions, id, { version: recorded.version }), attendanceOf(db, recorded, id, event)]
}

function attendanceOf(db: Db, { senateId, at }: Recorded, id: SessionId, event: AttendingEvent): Statement {
  const { seatId } = event
  switch (event.type) {
    case 'attended': {
      const { status, via } = event
      const intervals = [{ from: at, to: null }]
      return putAttendance(db, senateId, id, { seatId, status, via, deputySeatId: null, intervals })
    }
    case 'left':
      return db
        .update(attendances)
        .set({ here: false })
        .where(and(eq(attendances.sessionId, id), eq(attendances.seatId, seatId)))
    case 'apologiesSent':
      return putAttendance(db, senateId, id, {
        ...{ seatId, status: 'apologies', via: null, deputySeatId: null, intervals: [] },
      })
    case 'deputised': {
      const { deputySeatId } = event
      return putAttendance(db, senateId, id, { seatId, status: 'deputised', via: null, deputySeatId, intervals: [] })
    }
    default:
      return event satisfies never
  }
}
