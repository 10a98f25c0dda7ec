import type { Context, Drafted } from '../command.ts'
import type { ChallengeId, DocumentId, ItemId, SeatId, SessionId } from '../ids.ts'
import { notFound, Refusal } from '../refusal.ts'
import type { SessionCommand } from './session-commands.ts'
import type {
  AttendanceStatus,
  Confidentiality,
  ItemPurpose,
  ItemState,
  Modality,
  SessionKind,
  SessionState,
} from './session-words.ts'

/** One point of an agenda. Its reference is never used again in the same session. */
export interface AgendaItem {
  id: ItemId
  ref: string
  title: string
  purpose: ItemPurpose
  presenterSeatId: SeatId | null
  documentId: DocumentId | null
  challengeId: ChallengeId | null
  allottedMs: number
  confidentiality: Confidentiality
  state: ItemState
}

/** Who was there, by a person's act and never by a connection. */
export interface Attendance {
  seatId: SeatId
  status: AttendanceStatus
  via: 'room' | 'remote' | null
  intervals: readonly { from: string; to: string }[]
}

/** A session as it is announced and remembered. */
export interface Session {
  ref: string
  title: string
  kind: SessionKind
  modality: Modality
  startsAt: string
  endsAt: string
  place: string
  meetingLink: string | null
  chairSeatId: SeatId
  state: SessionState
  agenda: readonly AgendaItem[]
  attendance: readonly Attendance[]
  /** Brought in from an earlier record. */
  historical: boolean
}

export type SessionEvent =
  | ({ type: 'sessionImported' } & Omit<Session, 'historical'>)
  | { type: 'sessionMoved'; startsAt: string; endsAt: string }

/** What bringing in a session needs to know from elsewhere. */
export interface SessionFacts {
  /** The next reference of this senate: LDS-S4. */
  ref: string
  /** What the command names and this senate does not have. */
  unknown: 'chair' | 'presenter' | 'attendee' | 'document' | 'challenge' | undefined
}

/** A session that is there already, as far as its rule asks. */
export type SessionBefore = { id: SessionId; state: SessionState } | undefined

/** Brings in a session of an earlier record, or dates one anew. */
export function decide(
  session: SessionBefore,
  command: SessionCommand,
  { facts, newId }: Context<SessionFacts>,
): Drafted<SessionEvent>[] {
  const { body } = command
  if (body.endsAt <= body.startsAt) {
    throw new Refusal('wrong-time', 'A session ends after it starts. Check both times.', '/endsAt')
  }
  if (command.type === 'moveSession') {
    if (!session) throw notFound()
    if (session.state !== 'published' && session.state !== 'draft') {
      throw new Refusal('already-opened', 'This session has been opened. Its time stays as it was.')
    }
    return [{ stream: `session:${session.id}`, event: { type: 'sessionMoved', ...command.body } }]
  }
  if (facts.unknown) {
    throw new Refusal(`${facts.unknown}-unknown`, `This senate has no such ${facts.unknown}. Bring it in first.`)
  }
  const imported = command.body
  const refs = new Set(imported.agenda.map((item) => item.ref))
  if (refs.size < imported.agenda.length) {
    throw new Refusal('already-on-agenda', 'Two items have the same reference. Give each its own.', '/agenda')
  }
  const id = newId() as SessionId
  const agenda = imported.agenda.map((item) => ({ id: newId() as ItemId, ...item }))
  return [{ stream: `session:${id}`, event: { type: 'sessionImported', ref: facts.ref, ...imported, agenda } }]
}

/** What a session is after an event. */
export function evolve(session: Session | undefined, event: SessionEvent): Session {
  switch (event.type) {
    case 'sessionImported': {
      const { type: _type, ...imported } = event
      return { ...imported, historical: imported.state === 'closed' }
    }
    case 'sessionMoved':
      if (!session) throw new Error('A session is moved that nobody planned.')
      return { ...session, startsAt: event.startsAt, endsAt: event.endsAt }
    default:
      return event satisfies never
  }
}
