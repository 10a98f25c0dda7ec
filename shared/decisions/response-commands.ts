import * as z from 'zod'
import type { CommandSpec, CommandsOf } from '../command.ts'
import { id } from '../ids.ts'

/** What an organisation can say to a decision that addresses it. The target is the decision. */
export const responseCommands = {
  acknowledgeDecision: {
    action: 'response.answer',
    summary: 'Say that your organisation has received a decision. It does not mean that you accept it.',
    body: z.strictObject({ organisationId: id<'organisation'>() }),
  },
} satisfies Record<string, CommandSpec>

export type ResponseCommand = CommandsOf<typeof responseCommands>
