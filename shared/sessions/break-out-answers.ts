import * as z from 'zod'
import { id } from '../ids.ts'
import type { BreakOuts } from './break-outs.ts'

const instant = z.iso.datetime()
const seatIds = z.array(id<'seat'>()).readonly()

const group = z.strictObject({
  id: id<'group'>(),
  name: z.string(),
  question: z.string(),
  seatIds,
  documentId: id<'document'>(),
  startedAt: instant,
  allottedMs: z.int(),
  endedAt: instant.nullable(),
  helpAskedAt: instant.nullable().describe('Since when it waits for somebody who helps.'),
})

export const heldBreakOuts = z.strictObject({
  id: id<'breakOut'>(),
  itemId: id<'item'>(),
  groups: z.array(group).readonly(),
  helperSeatIds: seatIds,
  startedAt: instant,
  calledBack: z.strictObject({ at: instant, noticeMs: z.int() }).nullable(),
  returnedAt: instant.nullable(),
  putTogetherIn: id<'document'>().nullable().describe('The document that the pages were added to.'),
}) satisfies z.ZodType<BreakOuts>

/** Groups as they could be, for whoever is about to start break-outs. */
export const proposedGroups = z.strictObject({
  groups: z.array(z.array(id<'seat'>())),
  questions: z.array(z.string()).describe('What groups could be asked, the likeliest first.'),
  leftOut: z.int().describe('How many are here and take no part in the item.'),
})

export type ProposedGroups = z.infer<typeof proposedGroups>

/** How far the groups have got, and what they wrote once they are back. Only the pages that you may open. */
export const groupPages = z.strictObject({
  pages: z.array(
    z.strictObject({
      groupId: id<'group'>(),
      documentId: id<'document'>(),
      words: z.int(),
      lastEditAt: instant.nullable(),
      text: z.string().nullable().describe('The text as a Yjs state, base64, once the groups are back.'),
    }),
  ),
})
export type GroupPages = z.infer<typeof groupPages>
