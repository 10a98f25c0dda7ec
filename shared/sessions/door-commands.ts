import * as z from 'zod'
import type { CommandSpec, CommandsOf } from '../command.ts'
import { guestIdSchema, id } from '../ids.ts'
import { longestGuestName, longestGuestWord } from './door-words.ts'

/** Signs that are not seen or move others about: none has a place in a name. Two joiners of letters are part of some scripts. */
const unseen = /^(?:[^\p{C}\p{Zl}\p{Zp}]|[\u200c\u200d])*$/u
const noUnseen = 'it holds signs that cannot be seen. Type it again.'

/** What a guest calls themselves. */
export const guestName = z
  .string()
  .trim()
  .min(1, 'enter your name.')
  .max(longestGuestName, `a name has ${longestGuestName} characters at most.`)
  .regex(unseen, noUnseen)

/** A word on who they are, or on why somebody is not let in. */
export const guestWord = z
  .string()
  .trim()
  .max(longestGuestWord, `this takes ${longestGuestWord} characters at most.`)
  .regex(unseen, noUnseen)

const held = { epoch: z.int().min(1) }
const guestId = guestIdSchema()

/** Who may come: the code of a session, asking to be let in, and letting in. */
export const doorCommands = {
  makeJoinCode: {
    action: 'session.operate',
    summary: 'Make a new join code. The one before stops working at once.',
    body: z.strictObject(held),
  },
  askToBeLetIn: {
    action: 'entry.ask',
    summary: 'Ask to be let in, by name. Sent for somebody who has the code; no client sends it itself.',
    body: z.strictObject({
      guestId,
      name: guestName,
      about: guestWord.default(''),
      tokenHash: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  },
  withdrawEntry: {
    action: 'entry.withdraw',
    summary: 'Ask no longer to be let in.',
    body: z.strictObject({}),
  },
  admitAsGuest: {
    action: 'session.operate',
    summary: 'Let somebody in as a guest: they see what an observer sees of this session, and nothing else.',
    body: z.strictObject({ ...held, guestId }),
  },
  admitToSeat: {
    action: 'session.seat',
    summary: 'Let somebody in to their seat, on sight: their browser acts as that seat for at most 12 hours.',
    body: z.strictObject({ ...held, guestId, seatId: id<'seat'>() }),
  },
  declineEntry: {
    action: 'session.operate',
    summary: 'Do not let somebody in, with a word to them if you like.',
    body: z.strictObject({ ...held, guestId, word: guestWord.default('') }),
  },
  removeGuest: {
    action: 'session.operate',
    summary: 'Show a guest out: what they had opened closes at once.',
    body: z.strictObject({ ...held, guestId }),
  },
  arriveAsGuest: {
    action: 'session.visit',
    summary: 'Say as a guest that one is here, in the room or remotely.',
    body: z.strictObject({ via: z.enum(['room', 'remote']) }),
  },
  askToSpeakAsGuest: {
    action: 'session.visit',
    summary: 'Ask as a guest to speak on the item that is on, if it is open to guests.',
    body: z.strictObject({}),
  },
  lowerHandAsGuest: {
    action: 'session.visit',
    summary: 'Ask as a guest no longer to speak, or say that one has finished.',
    body: z.strictObject({}),
  },
  leaveAsGuest: {
    action: 'session.visit',
    summary: 'Leave as a guest. To come back, one asks again.',
    body: z.strictObject({}),
  },
} satisfies Record<string, CommandSpec>

export type DoorCommand = CommandsOf<typeof doorCommands>
