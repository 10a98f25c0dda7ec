import type { Context, Drafted } from '../command.ts'
import type { DocumentEvent } from '../documents/document.ts'
import { decideAttending } from './attending.ts'
import { type BreakOutCommand, breakOutCommands } from './break-out-commands.ts'
import { endedWith } from './break-out-ending.ts'
import { decideBreakOuts } from './break-out-rules.ts'
import type { SessionCommand } from './commands.ts'
import { decideMinutes } from './decide-minutes.ts'
import { decideDoor } from './door.ts'
import type { SessionFacts } from './facts.ts'
import { decideImport } from './import.ts'
import { decideNotes } from './notes.ts'
import { decidePaper } from './papers.ts'
import { decidePlan } from './plan.ts'
import { decideRun } from './run.ts'
import type { Session, SessionEvent } from './session.ts'
import { decideShowing } from './showing.ts'
import { decideSpeaking } from './speaking.ts'
import { decideUsefulness } from './usefulness.ts'

/** What a session decides: events of its own, and of the documents that begin and end with it. */
export type DecidedEvent = SessionEvent | DocumentEvent

/** The rule of sessions: each part of a session decides on its own commands. */
export function decide(
  session: Session | undefined,
  command: SessionCommand,
  context: Context<SessionFacts>,
): Drafted<DecidedEvent>[] {
  if (isOfBreakOuts(command)) return decideBreakOuts(session, command, context)
  const drafted = decidePart(session, command, context)
  return session ? [...endedWith(session, drafted, context.facts), ...drafted] : drafted
}

const isOfBreakOuts = (command: SessionCommand): command is BreakOutCommand =>
  Object.hasOwn(breakOutCommands, command.type)

function decidePart(
  session: Session | undefined,
  command: Exclude<SessionCommand, BreakOutCommand>,
  context: Context<SessionFacts>,
): Drafted<DecidedEvent>[] {
  switch (command.type) {
    case 'importSession':
    case 'moveSession':
      return decideImport(session, command, context)
    case 'openSession':
    case 'adjournSession':
    case 'resumeSession':
    case 'closeSession':
    case 'startItem':
    case 'pauseItem':
    case 'resumeItem':
    case 'extendItem':
    case 'concludeItem':
    case 'deferItem':
    case 'parkItem':
    case 'withdrawItem':
    case 'moveToPhase':
    case 'presideOver':
    case 'claimChair':
    case 'handChair':
      return decideRun(session, command, context)
    case 'sendApologies':
    case 'arrive':
    case 'leave':
    case 'deputise':
    case 'recordAttendance':
      return decideAttending(session, command, context)
    case 'makeJoinCode':
    case 'askToBeLetIn':
    case 'withdrawEntry':
    case 'admitAsGuest':
    case 'admitToSeat':
    case 'declineEntry':
    case 'removeGuest':
    case 'arriveAsGuest':
    case 'askToSpeakAsGuest':
    case 'lowerHandAsGuest':
    case 'leaveAsGuest':
      return decideDoor(session, command, context)
    case 'planSession':
    case 'editSession':
    case 'addItem':
    case 'editItem':
    case 'moveItem':
    case 'removeItem':
    case 'copyAgenda':
    case 'carryOver':
    case 'publishSession':
    case 'cancelSession':
      return decidePlan(session, command, context)
    case 'draftMinutes':
    case 'circulateMinutes':
    case 'proposeCorrection':
    case 'takeCorrection':
    case 'declineCorrection':
    case 'confirmMinutes':
    case 'recordMinutesErratum':
      return decideMinutes(session, command, context)
    case 'issuePaper':
    case 'replacePaper':
    case 'withdrawPaper':
      return decidePaper(session, command, context)
    case 'sayUsefulness':
      return decideUsefulness(session, command, context)
    case 'askToSpeak':
    case 'lowerHand':
    case 'addSpeaker':
    case 'giveWord':
    case 'pauseSpeaker':
    case 'endSpeaker':
    case 'moveSpeaker':
    case 'removeSpeaker':
      return decideSpeaking(session, command, context)
    case 'show':
      return decideShowing(session, command, context)
    case 'beginNotes':
      return decideNotes(session, command, context)
    default:
      return command satisfies never
  }
}
