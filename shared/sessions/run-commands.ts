import * as z from 'zod'
import type { CommandSpec, CommandsOf } from '../command.ts'
import { id } from '../ids.ts'
import { itemPhases } from './session-words.ts'

/** Who holds the chair, as the sender saw it: a command from before it moved is refused. */
const epoch = z.int().min(1)
const itemId = id<'item'>()
const ofItem = z.strictObject({ epoch, itemId })

const toSessionId = id<'session'>().nullable().default(null)
const why = z.string().trim().min(1, 'Say why, or leave it out.').max(500).optional()
const putOff = z.strictObject({ epoch, itemId, why })

const disposition = z.strictObject({ itemId, as: z.enum(['conclude', 'defer', 'park', 'withdraw']), toSessionId })

/** What whoever operates a session can do with it and its items, and how the chair moves. */
export const runCommands = {
  openSession: {
    action: 'session.operate',
    summary: 'Open a published session: items can be taken from now on.',
    body: z.strictObject({ epoch }),
  },
  adjournSession: {
    action: 'session.operate',
    summary: 'Adjourn an open session. A live item is paused with it.',
    body: z.strictObject({ epoch }),
  },
  resumeSession: {
    action: 'session.operate',
    summary: 'Go on with an adjourned session.',
    body: z.strictObject({ epoch }),
  },
  closeSession: {
    action: 'session.operate',
    summary: 'Close a session, saying what becomes of each unfinished item, or parking the rest.',
    body: z.strictObject({
      epoch,
      dispositions: z.array(disposition).max(200).default([]),
      parkRest: z.boolean().default(false),
      endedAt: z.iso
        .datetime()
        .nullable()
        .default(null)
        .describe('When it really ended, if it was left open: not before the last thing recorded. Null for now.'),
    }),
  },
  startItem: {
    action: 'session.operate',
    summary: 'Take a planned item. With concludeCurrent the item before it is concluded in the same commit.',
    body: z.strictObject({ epoch, itemId, concludeCurrent: z.boolean().default(false) }),
  },
  pauseItem: { action: 'session.operate', summary: 'Stop the clock of the live item.', body: ofItem },
  resumeItem: { action: 'session.operate', summary: 'Go on with a paused item.', body: ofItem },
  extendItem: {
    action: 'session.operate',
    summary: 'Give a live or paused item more time: 5 minutes unless told.',
    body: z.strictObject({ epoch, itemId, byMs: z.int().min(60_000).max(7_200_000).default(300_000) }),
  },
  concludeItem: { action: 'session.operate', summary: 'Conclude a live or paused item.', body: ofItem },
  deferItem: {
    action: 'session.operate',
    summary: 'Put an unfinished item off, to a coming session if one is named.',
    body: z.strictObject({ epoch, itemId, toSessionId, why }),
  },
  parkItem: { action: 'session.operate', summary: 'Set an unfinished item aside without a date.', body: putOff },
  withdrawItem: { action: 'session.operate', summary: 'Take an unfinished item off the table.', body: putOff },
  moveToPhase: {
    action: 'session.operate',
    summary: 'Say which step an item is at, in senates that use item phases.',
    body: z.strictObject({ epoch, itemId, phase: z.enum(itemPhases) }),
  },
  presideOver: {
    action: 'session.operate',
    summary: 'Say who presides over one item; null gives it back to the chair of the session.',
    body: z.strictObject({ epoch, itemId, seatId: id<'seat'>().nullable() }),
  },
  claimChair: {
    action: 'session.chair',
    summary: 'Take the chair, as chair, vice chair or deputy of the chair.',
    body: z.strictObject({ epoch }),
  },
  handChair: {
    action: 'session.chair',
    summary: 'Hand the chair that one holds to somebody who may chair.',
    body: z.strictObject({ epoch, seatId: id<'seat'>() }),
  },
} satisfies Record<string, CommandSpec>

export type RunCommand = CommandsOf<typeof runCommands>
