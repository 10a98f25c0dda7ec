import * as z from 'zod'
import { id } from '../ids.ts'
import { proposalStates } from '../proposals/ways.ts'
import { itemPurposes, itemStates, modalities, sessionStates } from '../sessions/session-words.ts'

const instant = z.iso.datetime()

/** What a session's code tells whoever has it, and a guest before they are let in. */
export const sessionBrief = z.strictObject({
  id: id<'session'>(),
  senateId: id<'senate'>(),
  title: z.string(),
  senate: z.string(),
  startsAt: instant,
  endsAt: instant,
  timeZone: z.string(),
  state: z.enum(sessionStates),
})
export type SessionBrief = z.infer<typeof sessionBrief>

/** What becomes of somebody who has entered a code. */
export const joinAnswer = z.strictObject({
  session: sessionBrief,
  you: z.enum(['seated', 'withoutSeat', 'notSignedIn']).describe('Whether you sit in this senate.'),
  name: z.string().describe('What you are called, if you are signed in.'),
  asking: z.boolean().describe('Whether this browser asks or visits already.'),
})
export type JoinAnswer = z.infer<typeof joinAnswer>

/** Somebody by name and organisation code. */
const named = z.strictObject({ name: z.string(), code: z.string().nullable() })
export type Named = z.infer<typeof named>

const guestItem = z.strictObject({
  id: id<'item'>(),
  ref: z.string(),
  title: z.string(),
  purpose: z.enum(itemPurposes),
  presenter: named.nullable(),
  allottedMs: z.int(),
  state: z.enum(itemStates),
  clock: z
    .strictObject({
      startedAt: instant,
      pausedAt: instant.nullable(),
      pausedMs: z.number(),
      extendedMs: z.int(),
      endedAt: instant.nullable(),
    })
    .nullable(),
})

const guestWords = z.strictObject({
  id: id<'proposal'>(),
  ref: z.string(),
  wording: z.string(),
  how: z.string().describe('How they are tested, in a word or two.'),
  result: z.string().nullable().describe('How they ended, in a sentence.'),
  state: z.enum(proposalStates),
  counts: z
    .array(z.strictObject({ name: z.string(), count: z.int() }))
    .describe('As far as everybody may see them; of a secret ballot nothing before its close.'),
})
export type GuestWords = z.infer<typeof guestWords>

const room = z.strictObject({
  modality: z.enum(modalities),
  place: z.string(),
  meetingLink: z.string().nullable(),
  chair: named.nullable(),
  agenda: z.array(guestItem).describe('Without what is not open to guests.'),
  currentItemId: id<'item'>().nullable(),
  isElsewhere: z.boolean().describe('Whether the session is on an item that is not open to guests.'),
  presiding: named.nullable(),
  words: z.array(guestWords).describe('What is being tested first.'),
  speaking: z.string().nullable().describe('Who has the word.'),
  hand: z
    .strictObject({ speaking: z.boolean(), before: z.int().describe('How many wait before you.') })
    .nullable()
    .describe('Null while you do not ask to speak.'),
  here: z.strictObject({ since: instant, via: z.enum(['room', 'remote']) }).nullable(),
})
export type GuestRoom = z.infer<typeof room>

const told = { session: sessionBrief, name: z.string() }

/** Everything that a guest's browser can read. */
export const guestAnswer = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('asked'), ...told }),
  z.strictObject({ state: z.literal('admitted'), ...told, room }),
  z.strictObject({ state: z.literal('seated'), ...told, seat: named }),
  z.strictObject({ state: z.literal('declined'), ...told, word: z.string().nullable() }),
  z.strictObject({ state: z.enum(['withdrawn', 'left', 'removed']), ...told }),
])
export type GuestAnswer = z.infer<typeof guestAnswer>
