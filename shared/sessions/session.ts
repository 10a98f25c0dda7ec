import type { DocumentId, ItemId, SeatId, SessionId } from '../ids.ts'
import type { Moment } from '../protocol.ts'
import type { AgendaItem } from './agenda.ts'
import type { Attendance } from './attendance.ts'
import { type AttendingEvent, evolveAttending } from './attending.ts'
import { type BreakOutEvent, type BreakOuts, evolveBreakOuts } from './break-outs.ts'
import { type DoorEvent, evolveDoor, type SessionGuest } from './guests.ts'
import { evolveImport, type ImportEvent } from './import.ts'
import { evolveMinutes, type Minutes, type MinutesEvent } from './minutes.ts'
import type { NotesEvent } from './notes.ts'
import { evolvePaper, type Paper, type PaperEvent } from './papers.ts'
import { partOf } from './parts.ts'
import { evolvePlan, type PlanEvent, type SessionWords, type ShortNotice } from './plan-events.ts'
import { evolveRun, type RunEvent } from './run.ts'
import type { SessionState } from './session-words.ts'
import type { ShowingEvent, Shown } from './showing.ts'
import { speakersAfter } from './speaker-list.ts'
import type { SpeakerEntry, SpeakerEvent } from './speakers.ts'
import type { UsefulnessEvent } from './usefulness.ts'

/** A session as it is planned, held and remembered. */
export interface Session extends SessionWords {
  ref: string
  /** Who owns the chair now. */
  chairSeatId: SeatId
  /** Rises whenever the chair moves: a command that carries an earlier one is refused. */
  chairEpoch: number
  state: SessionState
  publishedAt: string | null
  /** Why it is held with less notice than the terms of reference ask for. */
  shortNotice: ShortNotice | null
  openedAt: string | null
  /** When it ended. */
  closedAt: string | null
  /** When somebody closed it: later than its end where it was left open. What is asked afterwards counts from here. */
  closePressedAt: string | null
  cancellation: { reason: string; at: string; by: Moment['by'] } | null
  /** In the order in which it is taken. */
  agenda: readonly AgendaItem[]
  /** How many references its items have used up: none is used again. */
  itemsNumbered: number
  currentItemId: ItemId | null
  /** What an operator chose for everybody to look at; null follows what the session is on. */
  shown: Shown | null
  /** When an operator chose last. */
  shownAt: string | null
  /** The notes for the minutes; null where there are none, or where one may not see them. */
  notesDocumentId: DocumentId | null
  papers: readonly Paper[]
  attendance: readonly Attendance[]
  /** Everybody who asked to speak; those who wait stand in the order in which they get the word. */
  speakers: readonly SpeakerEntry[]
  /** What somebody types to come to its door; null before it is published, and for those who do not operate it. */
  joinCode: string | null
  /** Who asked to be let in without a seat, and what became of it. */
  guests: readonly SessionGuest[]
  /** The times that those present were sent into groups. */
  breakOuts: readonly BreakOuts[]
  /** Null until they are drafted. */
  minutes: Minutes | null
  /** The earlier sessions whose minutes were confirmed in this one, and under which of its items. */
  confirmedHere: readonly { sessionId: SessionId; itemId: ItemId | null }[]
  /** Brought in from an earlier record. */
  historical: boolean
}

export type SessionEvent =
  | PlanEvent
  | RunEvent
  | AttendingEvent
  | DoorEvent
  | PaperEvent
  | BreakOutEvent
  | SpeakerEvent
  | ImportEvent
  | UsefulnessEvent
  | ShowingEvent
  | NotesEvent
  | MinutesEvent

/** What a session is after an event. */
export function evolve(session: Session | undefined, event: SessionEvent, told: Moment): Session | undefined {
  // A session that is closed long after its end counts as ended then, whenever somebody pressed.
  const moment = event.type === 'sessionClosed' ? { ...told, at: event.endedAt ?? told.at } : told
  const after = evolved(session, event, moment)
  if (!after) return undefined
  const pressed = event.type === 'sessionClosed' ? { ...after, closePressedAt: told.at } : after
  const speakers = speakersAfter(pressed.speakers, event, moment)
  return speakers === pressed.speakers ? pressed : { ...pressed, speakers }
}

function evolved(session: Session | undefined, of: SessionEvent, moment: Moment): Session | undefined {
  const { part, event } = partOf(of)
  switch (part) {
    case 'import':
      return evolveImport(session, event, moment)
    case 'plan':
      return evolvePlan(session, event, moment)
    case 'run':
      return evolveRun(session, event, moment)
    case 'attending':
      return session && evolveAttending(session, event, moment)
    case 'door':
      return session && evolveDoor(session, event, moment)
    case 'papers':
      return session && evolvePaper(session, event, moment)
    case 'showing':
      return session && { ...session, shown: event.shown, shownAt: moment.at }
    case 'notes':
      return session && { ...session, notesDocumentId: event.documentId }
    case 'breakOuts':
      return session && evolveBreakOuts(session, event, moment)
    case 'minutes':
      return session && evolveMinutes(session, event, moment)
    // The list of speakers follows events of other parts too: `evolve` sees to it.
    case 'speakers':
    // What was said of its use lies apart.
    case 'usefulness':
      return session
    default:
      return part satisfies never
  }
}
