import * as z from 'zod'
import type { CommandSpec, CommandsOf } from '../command.ts'
import { longestWhy, usefulnessAnswers } from './usefulness-words.ts'

/** What those who were there say of a session once it is over. */
export const usefulnessCommands = {
  sayUsefulness: {
    action: 'session.attend',
    summary:
      'Say whether a closed session was a good use of one’s time, and why: once, and to be changed for 14 days. ' +
      'It is kept without a name, and the journal says only that the seat answered.',
    body: z.strictObject({
      answer: z.enum(usefulnessAnswers),
      why: z.string().trim().max(longestWhy).default(''),
    }),
  },
} satisfies Record<string, CommandSpec>

export type UsefulnessCommand = CommandsOf<typeof usefulnessCommands>
