import * as z from 'zod'
import type { CommandSpec, CommandsOf } from '../command.ts'
import { id } from '../ids.ts'

const words = (most: number, ask: string) => z.string().trim().min(1, ask).max(most)
const correctionId = z.string().min(1).max(64)

/** What is done about the minutes of a session that is over. The target is that session. */
export const minutesCommands = {
  draftMinutes: {
    action: 'minutes.keep',
    summary: 'Draft the minutes of a closed session from its run, as documents for its chairs and secretary to edit.',
    body: z.strictObject({}),
  },
  circulateMinutes: {
    action: 'minutes.keep',
    summary: 'Circulate the minutes as they read now: everybody who may see the session reads exactly this text.',
    body: z.strictObject({}),
  },
  proposeCorrection: {
    action: 'minutes.correct',
    summary: 'Propose a correction of circulated minutes: where, what it should say, and why.',
    body: z.strictObject({
      documentId: id<'document'>(),
      passage: words(2_000, 'Say which passage it is about.'),
      shouldSay: words(2_000, 'Say what it should say.'),
      why: words(2_000, 'Say why.'),
    }),
  },
  takeCorrection: {
    action: 'minutes.keep',
    summary: 'Take a proposed correction in, saying how. The text itself is changed in its document.',
    body: z.strictObject({ correctionId, how: words(2_000, 'Say how it was taken in.') }),
  },
  declineCorrection: {
    action: 'minutes.keep',
    summary: 'Answer why a proposed correction is not taken in.',
    body: z.strictObject({ correctionId, why: words(2_000, 'Say why not.') }),
  },
  confirmMinutes: {
    action: 'minutes.confirm',
    summary: 'Confirm circulated minutes in a later session that is open, as its chair: they are sealed for ever.',
    body: z.strictObject({
      inSessionId: id<'session'>(),
      itemId: id<'item'>().nullable().describe('The item of that session under which they were confirmed.'),
      epoch: z.int().min(1).describe('Who holds the chair of that session, as the sender saw it.'),
    }),
  },
  recordMinutesErratum: {
    action: 'minutes.keep',
    summary: 'Add to confirmed minutes what was found wrong since. The text itself stays as it was confirmed.',
    body: z.strictObject({ documentId: id<'document'>(), text: words(2_000, 'Say what is wrong, and what is right.') }),
  },
} satisfies Record<string, CommandSpec>

export type MinutesCommand = CommandsOf<typeof minutesCommands>
