import * as z from 'zod'
import { decisionStates } from '../decisions/states.ts'
import { id } from '../ids.ts'
import { outcomes } from '../proposals/process.ts'
import { itemStates } from './session-words.ts'

const instant = z.iso.datetime()
const named = { ref: z.string(), title: z.string() }

/** What came of a session, oldest first. */
const came = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('item'), id: id<'item'>(), ...named, state: z.enum(itemStates), at: instant }),
  z.strictObject({
    kind: z.literal('proposal'),
    id: id<'proposal'>(),
    ref: z.string(),
    wording: z.string(),
    outcome: z.enum(outcomes),
    at: instant,
  }),
  z.strictObject({
    kind: z.literal('decision'),
    id: id<'decision'>(),
    ...named,
    state: z.enum(decisionStates),
    at: instant,
  }),
  z.strictObject({
    kind: z.literal('action'),
    id: id<'action'>(),
    ref: z.string(),
    text: z.string(),
    ownerSeatId: id<'seat'>(),
    dueOn: z.iso.date(),
    at: instant,
  }),
])

const waiting = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('proposal'), id: id<'proposal'>(), ref: z.string(), wording: z.string() }),
  z.strictObject({
    kind: z.literal('action'),
    id: id<'action'>(),
    ref: z.string(),
    text: z.string(),
    dueOn: z.iso.date(),
  }),
  z.strictObject({ kind: z.literal('interest') }),
])

/** For somebody who comes late, or comes back: what they missed, what is on, and what waits for them. */
export const recapAnswer = z.strictObject({
  since: instant.nullable(),
  came: z.array(came).describe('Items, words, decisions and actions, as far as you may see them; oldest first.'),
  on: z
    .strictObject({ id: id<'item'>(), ...named })
    .nullable()
    .describe('The item that is on; null where there is none that you may see.'),
  waits: z
    .array(waiting)
    .describe('Words that you have not answered, actions given to you here, an interest to declare.'),
})
export type RecapAnswer = z.infer<typeof recapAnswer>
