import type { CommandsOf } from '../command.ts'
import { attendingCommands } from './attending-commands.ts'
import { breakOutCommands } from './break-out-commands.ts'
import { doorCommands } from './door-commands.ts'
import { importCommands } from './import-commands.ts'
import { minutesCommands } from './minutes-commands.ts'
import { paperCommands } from './paper-commands.ts'
import { planCommands } from './plan-commands.ts'
import { roomCommands } from './room-commands.ts'
import { runCommands } from './run-commands.ts'
import { speakerCommands } from './speaker-commands.ts'
import { usefulnessCommands } from './usefulness-commands.ts'

/** What can be done about sessions. */
export const sessionCommands = {
  ...importCommands,
  ...planCommands,
  ...runCommands,
  ...attendingCommands,
  ...doorCommands,
  ...paperCommands,
  ...minutesCommands,
  ...usefulnessCommands,
  ...speakerCommands,
  ...roomCommands,
  ...breakOutCommands,
}

export type SessionCommand = CommandsOf<typeof sessionCommands>
