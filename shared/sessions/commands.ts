import type { CommandsOf } from '../command.ts'
import { importCommands } from './import-commands.ts'

/** What can be done about sessions. */
export const sessionCommands = { ...importCommands }

export type SessionCommand = CommandsOf<typeof sessionCommands>
