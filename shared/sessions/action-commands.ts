import * as z from 'zod'
import type { CommandSpec, CommandsOf } from '../command.ts'
import { id } from '../ids.ts'

const reason = z.string().trim().min(1, 'Say why.').max(2_000)

/** What can be done about an action. */
export const actionCommands = {
  recordAction: {
    action: 'action.record',
    summary: 'Record an action with its owner and due date. The target is the decision it comes from, or the senate.',
    body: z.strictObject({
      text: z.string().trim().min(1, 'Say what is to be done.').max(500),
      ownerSeatId: id<'seat'>(),
      organisationId: id<'organisation'>().optional(),
      dueOn: z.iso.date(),
      sessionId: id<'session'>().optional(),
      itemId: id<'item'>()
        .optional()
        .describe('The item of that session that it is recorded on. Whoever may not see the item does not see it.'),
      challengeId: id<'challenge'>().optional(),
    }),
  },
  startAction: {
    action: 'action.move',
    summary: 'Begin an open action, or go on with a blocked one.',
    body: z.strictObject({}),
  },
  blockAction: {
    action: 'action.move',
    summary: 'Say that an action in progress is blocked, and by what.',
    body: z.strictObject({ reason }),
  },
  completeAction: {
    action: 'action.move',
    summary: 'Say that an action is done.',
    body: z.strictObject({}),
  },
  verifyAction: {
    action: 'action.verify',
    summary: 'Confirm, as chair, vice chair or secretary, that an action is done.',
    body: z.strictObject({}),
  },
  cancelAction: {
    action: 'action.move',
    summary: 'Cancel an action that is no longer needed, with the reason.',
    body: z.strictObject({ reason }),
  },
  moveActionDue: {
    action: 'action.move',
    summary: 'Give an action another due date. The earlier ones are kept.',
    body: z.strictObject({ dueOn: z.iso.date() }),
  },
} satisfies Record<string, CommandSpec>

export type ActionCommand = CommandsOf<typeof actionCommands>
