import * as z from 'zod'
import type { CommandSpec, CommandsOf } from '../command.ts'
import { id } from '../ids.ts'
import { confidentialities, itemPurposes, modalities, sessionKinds } from './session-words.ts'
import { templateKeys } from './templates.ts'

const reason = z.string().trim().min(1, 'Say why.').max(2_000)
const title = z.string().trim().min(1, 'Give it a title.').max(300)

const session = {
  title,
  kind: z.enum(sessionKinds),
  modality: z.enum(modalities),
  startsAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
  place: z.string().trim().max(300),
  meetingLink: z
    .url({ protocol: /^https$/, error: 'Give a whole address that begins with https://.' })
    .max(1_000)
    .nullable(),
  chairSeatId: id<'seat'>(),
}

const item = {
  title,
  purpose: z.enum(itemPurposes),
  presenterSeatId: id<'seat'>().nullable(),
  documentId: id<'document'>().nullable(),
  challengeId: id<'challenge'>().nullable(),
  allottedMs: z.int().min(60_000, 'Give it 1 minute or more.').max(43_200_000, 'Give it 12 hours or less.'),
  confidentiality: z.enum(confidentialities),
  standing: z.boolean().describe('Comes up in every session: another agenda can take it over.'),
}

const itemId = id<'item'>()

/** The same fields, each of which may be left out: it stays as it was then. */
function changing<Shape extends Record<string, z.ZodType>>(shape: Shape) {
  const fields = Object.entries(shape).map(([name, field]) => [name, z.exactOptional(field)])
  return Object.fromEntries(fields) as { [Name in keyof Shape]: z.ZodExactOptional<Shape[Name]> }
}

/** What is done before a session: its plan, its agenda, and that it is out. */
export const planCommands = {
  planSession: {
    action: 'session.plan',
    summary: 'Plan a session, if wanted with the agenda of a template. The target is the senate.',
    body: z.strictObject({ ...session, template: z.enum(templateKeys).nullable() }),
  },
  editSession: {
    action: 'session.plan',
    summary: 'Change what is said of a session that has not been opened.',
    body: z.strictObject({ ...changing(session), shortNoticeReason: reason.optional() }),
  },
  addItem: {
    action: 'session.plan',
    summary: 'Put an item on the agenda, before another one or at the end.',
    body: z.strictObject({ ...item, beforeItemId: itemId.nullable() }),
  },
  editItem: {
    action: 'session.plan',
    summary: 'Change an item that has not begun.',
    body: z.strictObject({ itemId, ...changing(item) }),
  },
  moveItem: {
    action: 'session.plan',
    summary: 'Take an item before another one, or to the end. What stands before others need not be known for it.',
    body: z.strictObject({ itemId, beforeItemId: itemId.nullable() }),
  },
  removeItem: {
    action: 'session.plan',
    summary: 'Take an item off the agenda of a session that has not been opened. Its reference is not used again.',
    body: z.strictObject({ itemId }),
  },
  copyAgenda: {
    action: 'session.plan',
    summary: 'Add the standing items of another session to the end of the agenda.',
    body: z.strictObject({ fromSessionId: id<'session'>() }),
  },
  carryOver: {
    action: 'session.plan',
    summary: 'Bring onto the agenda what earlier sessions left: their minutes, open actions, items put off or parked.',
    body: z.strictObject({
      minutesOf: id<'session'>().nullable(),
      actions: z.boolean().describe('Whether open actions of earlier sessions come up, as matters arising.'),
      items: z.array(z.strictObject({ sessionId: id<'session'>(), itemId })).max(50),
    }),
  },
  publishSession: {
    action: 'session.plan',
    summary: 'Publish a draft. With less notice than the terms of reference ask for, the reason is recorded.',
    body: z.strictObject({ shortNoticeReason: reason.optional() }),
  },
  cancelSession: {
    action: 'session.plan',
    summary: 'Cancel a session that has not been opened, with the reason.',
    body: z.strictObject({ reason }),
  },
} satisfies Record<string, CommandSpec>

export type PlanCommand = CommandsOf<typeof planCommands>
