import * as z from 'zod'
import type { CommandSpec, CommandsOf } from '../command.ts'
import { id } from '../ids.ts'
import { mostPeople } from './session-words.ts'

/** Who holds the chair, as the sender saw it: a command from before it moved is refused. */
const epoch = z.int().min(1)
const groupId = id<'group'>()
const seatId = id<'seat'>()
const minuteMs = 60_000

/** Groups that work apart on the item that is on, each with a page and a clock, and come back together. */
export const breakOutCommands = {
  startBreakOuts: {
    action: 'session.operate',
    summary: 'Send those who are here into groups for the item that is on. Each group gets a page and a clock.',
    body: z.strictObject({
      epoch,
      itemId: id<'item'>(),
      lengthMs: z
        .int()
        .min(minuteMs)
        .max(240 * minuteMs),
      groups: z
        .array(
          z.strictObject({
            name: z.string().trim().min(1).max(60),
            question: z.string().trim().min(1).max(500),
            seatIds: z.array(seatId).max(mostPeople),
          }),
        )
        .min(2)
        .max(50),
      helperSeatIds: z.array(seatId).max(100).default([]).describe('Who goes round the groups, besides the operators.'),
    }),
  },
  joinGroup: {
    action: 'session.attend',
    summary: 'Join the smallest group, for somebody who is here and in none.',
    body: z.strictObject({}),
  },
  moveToGroup: {
    action: 'session.operate',
    summary: 'Put somebody who is here into a group, or into another one.',
    body: z.strictObject({ epoch, seatId, groupId }),
  },
  extendGroups: {
    action: 'session.operate',
    summary: 'Give one group more time, or all of them where none is named: 5 minutes unless told.',
    body: z.strictObject({
      epoch,
      groupId: groupId.nullable().default(null),
      byMs: z
        .int()
        .min(minuteMs)
        .max(60 * minuteMs)
        .default(5 * minuteMs),
    }),
  },
  endGroup: {
    action: 'session.operate',
    summary: 'End one group: its page is frozen, and the others go on.',
    body: z.strictObject({ epoch, groupId }),
  },
  askForHelp: {
    action: 'session.attend',
    summary: 'Ask a helper to come to one’s own group.',
    body: z.strictObject({ groupId }),
  },
  settleHelp: {
    action: 'session.attend',
    summary: 'Say that a group needs no help any longer, as one of it or as a helper.',
    body: z.strictObject({ groupId }),
  },
  callBack: {
    action: 'session.operate',
    summary: 'Tell every group that it comes back in a minute.',
    body: z.strictObject({ epoch }),
  },
  returnGroups: {
    action: 'session.operate',
    summary: 'Bring every group back: their pages are frozen, and everybody who may see the item can read them.',
    body: z.strictObject({ epoch }),
  },
  putTogether: {
    action: 'session.operate',
    summary: 'Add what every group wrote to the document of the item, or start its notes. The pages stay.',
    body: z.strictObject({ epoch, breakOutId: id<'breakOut'>() }),
  },
} satisfies Record<string, CommandSpec>

export type BreakOutCommand = CommandsOf<typeof breakOutCommands>
