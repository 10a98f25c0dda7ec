import { updateRow } from '../../db/hot-rows.ts'
import { sessions } from '../../db/sessions.ts'
import type { Db, Statement } from '../../db/store.ts'
import type { Recorded } from '../../shared/command.ts'
import type { SessionId } from '../../shared/ids.ts'
import type { MinutesEvent } from '../../shared/sessions/minutes.ts'

/** Where the minutes of a session stand, for lists. Everything else is in the stream. */
export function projectMinutes(db: Db, { stream, version }: Recorded, event: MinutesEvent): Statement[] {
  const id = stream.slice('session:'.length) as SessionId
  const row = (set: Partial<Omit<typeof sessions.$inferInsert, 'id'>> = {}) => [
    updateRow(db, sessions, id, { ...set, version }),
  ]
  switch (event.type) {
    case 'minutesDrafted':
      return row({ minutesState: 'draft', minutesDocumentId: event.parts[0]?.documentId ?? null })
    case 'minutesCirculated':
      return row({ minutesState: event.state })
    case 'minutesConfirmed':
      return row({ minutesState: 'confirmed' })
    case 'correctionProposed':
    case 'correctionTaken':
    case 'correctionDeclined':
    case 'minutesErratumRecorded':
    case 'earlierMinutesConfirmed':
      return row()
    default:
      return event satisfies never
  }
}
