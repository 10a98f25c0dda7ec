import { insertRow, updateRow } from '../../db/hot-rows.ts'
import { agendaItems, sessions } from '../../db/sessions.ts'
import type { Db, Statement } from '../../db/store.ts'
import type { Recorded } from '../../shared/command.ts'
import type { SessionId } from '../../shared/ids.ts'
import { evolveImport, type ImportEvent } from '../../shared/sessions/import.ts'
import { itemRow, putAttendance, sessionRow } from './rows.ts'

/** The rows of a session that is brought in from an earlier record, or dated anew. */
export function projectImport(db: Db, id: SessionId, recorded: Recorded<ImportEvent>): Statement[] {
  const { senateId, version, event } = recorded
  switch (event.type) {
    case 'sessionImported': {
      const session = evolveImport(undefined, event, recorded)
      if (!session) return []
      return [
        insertRow(db, sessions, { id, senateId, version, ...sessionRow(session) }),
        ...session.agenda.map((item, position) =>
          insertRow(db, agendaItems, { id: item.id, senateId, sessionId: id, position, ...itemRow(item) }),
        ),
        ...session.attendance.map((one) => putAttendance(db, senateId, id, one)),
      ]
    }
    case 'sessionMoved': {
      const times = { startsAt: new Date(event.startsAt), endsAt: new Date(event.endsAt) }
      return [updateRow(db, sessions, id, { ...times, version })]
    }
    default:
      return event satisfies never
  }
}
