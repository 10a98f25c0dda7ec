import type { AttendingEvent } from './attending.ts'
import type { BreakOutEvent } from './break-outs.ts'
import type { DoorEvent } from './guests.ts'
import type { ImportEvent } from './import.ts'
import type { MinutesEvent } from './minutes.ts'
import type { NotesEvent } from './notes.ts'
import type { PaperEvent } from './papers.ts'
import type { PlanEvent } from './plan-events.ts'
import type { RunEvent } from './run.ts'
import type { SessionEvent } from './session.ts'
import type { ShowingEvent } from './showing.ts'
import type { SpeakerEvent } from './speakers.ts'
import type { UsefulnessEvent } from './usefulness.ts'

/** An event under the part of a session that it belongs to. */
export type PartEvent =
  | { part: 'plan'; event: PlanEvent }
  | { part: 'run'; event: RunEvent }
  | { part: 'attending'; event: AttendingEvent }
  | { part: 'door'; event: DoorEvent }
  | { part: 'papers'; event: PaperEvent }
  | { part: 'breakOuts'; event: BreakOutEvent }
  | { part: 'speakers'; event: SpeakerEvent }
  | { part: 'import'; event: ImportEvent }
  | { part: 'usefulness'; event: UsefulnessEvent }
  | { part: 'showing'; event: ShowingEvent }
  | { part: 'notes'; event: NotesEvent }
  | { part: 'minutes'; event: MinutesEvent }

/** Which part of a session an event belongs to: each part folds its own events, and keeps its own rows. */
export function partOf(event: SessionEvent): PartEvent {
  switch (event.type) {
    case 'sessionPlanned':
    case 'sessionEdited':
    case 'itemAdded':
    case 'itemEdited':
    case 'itemCarriedOver':
    case 'itemMoved':
    case 'itemRemoved':
    case 'sessionPublished':
    case 'sessionCancelled':
      return { part: 'plan', event }
    case 'sessionOpened':
    case 'sessionAdjourned':
    case 'sessionResumed':
    case 'sessionClosed':
    case 'itemStarted':
    case 'itemPaused':
    case 'itemResumed':
    case 'itemExtended':
    case 'itemConcluded':
    case 'itemDeferred':
    case 'itemParked':
    case 'itemWithdrawn':
    case 'putOffExplained':
    case 'phaseMoved':
    case 'presidingMoved':
    case 'chairClaimed':
    case 'chairHanded':
      return { part: 'run', event }
    case 'attended':
    case 'left':
    case 'apologiesSent':
    case 'deputised':
      return { part: 'attending', event }
    case 'joinCodeMade':
    case 'entryAsked':
    case 'entryWithdrawn':
    case 'entryDeclined':
    case 'guestAdmitted':
    case 'guestSeated':
    case 'guestArrived':
    case 'guestLeft':
    case 'guestRemoved':
      return { part: 'door', event }
    case 'paperIssued':
    case 'paperReplaced':
    case 'paperWithdrawn':
      return { part: 'papers', event }
    case 'breakOutsStarted':
    case 'groupJoined':
    case 'groupsExtended':
    case 'groupEnded':
    case 'helpAsked':
    case 'helpSettled':
    case 'groupsCalledBack':
    case 'groupsReturned':
    case 'pagesPutTogether':
      return { part: 'breakOuts', event }
    case 'speakerAsked':
    case 'guestAskedToSpeak':
    case 'speakerAdded':
    case 'speakerKindChanged':
    case 'speakerMoved':
    case 'wordGiven':
    case 'speakerPaused':
    case 'speakerEnded':
    case 'speakerWithdrawn':
      return { part: 'speakers', event }
    case 'sessionImported':
    case 'sessionMoved':
      return { part: 'import', event }
    case 'usefulnessSaid':
      return { part: 'usefulness', event }
    case 'shown':
      return { part: 'showing', event }
    case 'notesBegun':
      return { part: 'notes', event }
    case 'minutesDrafted':
    case 'minutesCirculated':
    case 'correctionProposed':
    case 'correctionTaken':
    case 'correctionDeclined':
    case 'minutesConfirmed':
    case 'minutesErratumRecorded':
    case 'earlierMinutesConfirmed':
      return { part: 'minutes', event }
    default:
      return event satisfies never
  }
}
