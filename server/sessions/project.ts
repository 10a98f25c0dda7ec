import { updateRow } from '../../db/hot-rows.ts'
import { sessions } from '../../db/sessions.ts'
import type { Db, Statement } from '../../db/store.ts'
import type { Recorded } from '../../shared/command.ts'
import type { DocumentEvent } from '../../shared/documents/document.ts'
import type { SessionId } from '../../shared/ids.ts'
import type { SessionCommand } from '../../shared/sessions/commands.ts'
import type { DecidedEvent } from '../../shared/sessions/decide.ts'
import type { SessionFacts } from '../../shared/sessions/facts.ts'
import { partOf } from '../../shared/sessions/parts.ts'
import type { SessionEvent } from '../../shared/sessions/session.ts'
import { documentRows, firstWords } from '../in-documents.ts'
import { projectAttending } from './project-attending.ts'
import { firstWordsOf, projectBreakOuts } from './project-break-outs.ts'
import { projectDoor } from './project-door.ts'
import { projectImport } from './project-import.ts'
import { projectMinutes } from './project-minutes.ts'
import { projectPaper } from './project-paper.ts'
import { projectPlan } from './project-plan.ts'
import { projectRun } from './project-run.ts'
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
  const { stream, version } = recorded
  const id = stream.slice('session:'.length) as SessionId
  const { part, event } = partOf(recorded.event)
  switch (part) {
    case 'import':
      return projectImport(db, id, { ...recorded, event })
    case 'plan':
      return projectPlan(db, { ...recorded, event })
    case 'run':
      return projectRun(db, recorded, event)
    case 'attending':
      return projectAttending(db, recorded, event)
    case 'door':
      return projectDoor(db, recorded, event, command)
    case 'breakOuts':
      return projectBreakOuts(db, recorded, event, facts)
    case 'minutes':
      return projectMinutes(db, recorded, event)
    case 'papers':
      return projectPaper(db, recorded, event)
    case 'usefulness':
      return projectUsefulness(db, recorded, event, command, facts.answerBox)
    case 'speakers':
    case 'showing':
    case 'notes':
      return [updateRow(db, sessions, id, { version })]
    default:
      return part satisfies never
  }
}
