import type { Context, Drafted } from '../command.ts'
import type { SessionCommand } from './commands.ts'
import type { SessionFacts } from './facts.ts'
import { decideImport } from './import.ts'
import type { Session, SessionEvent } from './session.ts'

/** The rule of sessions: each part of a session decides on its own commands. */
export function decide(
  session: Session | undefined,
  command: SessionCommand,
  context: Context<SessionFacts>,
): Drafted<SessionEvent>[] {
  switch (command.type) {
    case 'importSession':
    case 'moveSession':
      return decideImport(session, command, context)
    default:
      return command satisfies never
  }
}
