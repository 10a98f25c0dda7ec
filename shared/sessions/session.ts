import type { ItemId, SeatId } from '../ids.ts'
import type { Moment } from '../protocol.ts'
import type { AgendaItem } from './agenda.ts'
import type { Attendance } from './attendance.ts'
import { evolveImport, type ImportEvent } from './import.ts'
import type { Modality, SessionKind, SessionState } from './session-words.ts'

/** A session as it is planned, held and remembered. */
export interface Session {
  ref: string
  title: string
  kind: SessionKind
  modality: Modality
  startsAt: string
  endsAt: string
  place: string
  meetingLink: string | null
  /** Who owns the chair now. */
  chairSeatId: SeatId
  /** Rises whenever the chair moves: a command that carries an earlier one is refused. */
  chairEpoch: number
  state: SessionState
  publishedAt: string | null
  openedAt: string | null
  closedAt: string | null
  /** In the order in which it is taken. */
  agenda: readonly AgendaItem[]
  currentItemId: ItemId | null
  attendance: readonly Attendance[]
  /** Brought in from an earlier record. */
  historical: boolean
}

export type SessionEvent = ImportEvent

/** What a session is after an event. */
export function evolve(session: Session | undefined, event: SessionEvent, moment: Moment): Session | undefined {
  switch (event.type) {
    case 'sessionImported':
    case 'sessionMoved':
      return evolveImport(session, event, moment)
    default:
      return event satisfies never
  }
}
