import * as z from 'zod'
import { id } from '../ids.ts'
import { actionStates } from './action-state.ts'

const actionFields = {
  ref: z.string(),
  text: z.string(),
  ownerSeatId: id<'seat'>(),
  organisationId: id<'organisation'>().nullable(),
  dueOn: z.iso.date(),
  decisionId: id<'decision'>().nullable(),
  sessionId: id<'session'>().nullable(),
  itemId: id<'item'>().nullable().describe('The item of that session that it was recorded on.'),
  challengeId: id<'challenge'>().nullable(),
}

/** An action as lists show it. */
export const actionLine = z.strictObject({
  id: id<'action'>(),
  version: z.int(),
  ...actionFields,
  decision: z
    .strictObject({ ref: z.string(), title: z.string() })
    .nullable()
    .describe('Null without a decision, or where you may not open it.'),
  state: z.enum(actionStates),
  reason: z.string().nullable().describe('Why it is blocked or cancelled.'),
  dueMoved: z.boolean().describe('Whether it was due on an earlier day before.'),
})
export type ActionLine = z.infer<typeof actionLine>

export const actionList = z.strictObject({ items: z.array(actionLine), next: z.string().nullable() })

/** An action to go on folding from. */
export const actionAnswer = z.strictObject({
  id: id<'action'>(),
  version: z.int(),
  state: z.strictObject({
    ...actionFields,
    earlierDueOn: z
      .array(z.strictObject({ dueOn: z.iso.date(), movedAt: z.iso.datetime(), movedBy: z.string() }))
      .readonly(),
    recordedAt: z.iso.datetime(),
    recordedBy: z.string(),
    state: z.enum(actionStates),
    reason: z.string().optional(),
  }),
})
export type ActionAnswer = z.infer<typeof actionAnswer>
