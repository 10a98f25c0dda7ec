import * as z from 'zod'
import type { CommandSpec, CommandsOf } from '../command.ts'
import { id } from '../ids.ts'
import { shownThing } from './shown-things.ts'

const epoch = z.int().min(1)

/** What whoever operates does with what everybody looks at, and with the notes that only they see. */
export const roomCommands = {
  show: {
    action: 'session.operate',
    summary: 'Choose what everybody is shown until the next item starts; null shows what the session is on.',
    body: z.strictObject({
      epoch,
      shown: z.strictObject({ itemId: id<'item'>(), what: shownThing }).nullable(),
    }),
  },
  beginNotes: {
    action: 'session.operate',
    summary: 'Begin the notes for the minutes: a restricted document of those who operate the session.',
    body: z.strictObject({ epoch }),
  },
} satisfies Record<string, CommandSpec>

export type RoomCommand = CommandsOf<typeof roomCommands>
