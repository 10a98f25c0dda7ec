import { insertRow, updateRow } from '../../db/hot-rows.ts'
import { agendaItems, sessions } from '../../db/sessions.ts'
import type { Db, Statement } from '../../db/store.ts'
import type { Recorded } from '../../shared/command.ts'
import type { DocumentEvent } from '../../shared/documents/document.ts'
import type { SessionId } from '../../shared/ids.ts'
import type { SessionCommand } from '../../shared/sessions/commands.ts'
import type { DecidedEvent } from '../../shared/sessions/decide.ts'
import type { SessionFacts } from '../../shared/sessions/facts.ts'
import { evolveImport } from '../../shared/sessions/import.ts'
import type { SessionEvent } from '../../shared/sessions/session.ts'
import { documentRows, firstWords } from '../in-documents.ts'
import { projectAttending } from './project-attending.ts'
import { firstWordsOf, projectBreakOuts } from './project-break-outs.ts'
import { projectDoor } from './project-door.ts'
import { projectMinutes } from './project-minutes.ts'
import { projectPaper } from './project-paper.ts'
import { projectPlan } from './project-plan.ts'
import { projectRun } from './project-run.ts'
import { itemRow, putAttendance, sessionRow } from './rows.ts'
import { projectUsefulness } from './usefulness-box.ts'

/** The rows that an event of a session changes. */
export function project(
  db: Db,
  recorded: Recorded<DecidedEvent>,
  command: SessionCommand,
  facts: SessionFacts,
): Statement[] {
  if (isOfSession(recorded)) return projectSession(db, recorded, command, facts)
  return isOfDocument(recorded)
    ? documentRows(db, recorded, draftedWords(recorded.stream, facts) ?? firstWordsOf(facts))
    : []
}

/** Minutes begin with what was drafted: the journal never holds it. */
function draftedWords(stream: string, { minutes }: SessionFacts) {
  const drafted = minutes?.drafted.find(({ documentId }) => stream === `document:${documentId}`)
  return drafted && firstWords(drafted.blocks)
}

function isOfDocument(recorded: Recorded<DecidedEvent>): recorded is Recorded<DocumentEvent> {
  return recorded.stream.startsWith('document:')
}

function isOfSession(recorded: Recorded<DecidedEvent>): recorded is Recorded<SessionEvent> {
  return recorded.stream.startsWith('session:')
}

function projectSession(
  db: Db,
  recorded: Recorded<SessionEvent>,
  command: SessionCommand,
  facts: SessionFacts,
): Statement[] {
  const { senateId, stream, version, event } = recorded
  const id = stream.slice('session:'.length) as SessionId
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
      return projectRun(db, recorded, event)
    case 'attended':
    case 'left':
    case 'apologiesSent':
    case 'deputised':
      return projectAttending(db, recorded, event)
    case 'joinCodeMade':
    case 'entryAsked':
    case 'entryWithdrawn':
    case 'entryDeclined':
    case 'guestAdmitted':
    case 'guestSeated':
    case 'guestArrived':
    case 'guestLeft':
    case 'guestRemoved':
      return projectDoor(db, recorded, event, command)
    case 'breakOutsStarted':
    case 'groupJoined':
    case 'groupsExtended':
    case 'groupEnded':
    case 'helpAsked':
    case 'helpSettled':
    case 'groupsCalledBack':
    case 'groupsReturned':
    case 'pagesPutTogether':
      return projectBreakOuts(db, recorded, event, facts)
    case 'sessionPlanned':
    case 'sessionEdited':
    case 'itemAdded':
    case 'itemEdited':
    case 'itemCarriedOver':
    case 'itemMoved':
    case 'itemRemoved':
    case 'sessionPublished':
    case 'sessionCancelled':
      return projectPlan(db, { ...recorded, event })
    case 'speakerAsked':
    case 'guestAskedToSpeak':
    case 'speakerAdded':
    case 'speakerKindChanged':
    case 'speakerMoved':
    case 'wordGiven':
    case 'speakerPaused':
    case 'speakerEnded':
    case 'speakerWithdrawn':
      return [updateRow(db, sessions, id, { version })]
    case 'minutesDrafted':
    case 'minutesCirculated':
    case 'correctionProposed':
    case 'correctionTaken':
    case 'correctionDeclined':
    case 'minutesConfirmed':
    case 'minutesErratumRecorded':
    case 'earlierMinutesConfirmed':
      return projectMinutes(db, recorded, event)
    case 'paperIssued':
    case 'paperReplaced':
    case 'paperWithdrawn':
      return projectPaper(db, recorded, event)
    case 'usefulnessSaid':
      return projectUsefulness(db, recorded, event, command, facts.answerBox)
    case 'shown':
    case 'notesBegun':
      return [updateRow(db, sessions, id, { version })]
    default:
      return event satisfies never
  }
}
