import * as z from 'zod'
import { id } from '../ids.ts'

const count = z.int().min(0)
const counts = z
  .strictObject({ yes: count, partly: count, no: count })
  .nullable()
  .describe('Null while fewer than 3 have answered.')

export const usefulnessTrend = z.strictObject({
  sessions: z
    .array(
      z.strictObject({
        id: id<'session'>(),
        ref: z.string(),
        title: z.string(),
        startsAt: z.iso.datetime(),
        counts,
      }),
    )
    .describe('The last 24 sessions of which enough was said, the earliest first.'),
})
export type UsefulnessTrend = z.infer<typeof usefulnessTrend>

export const sessionUsefulness = z.strictObject({
  asked: z.boolean().describe('Whether you are asked: you were there, and it was closed less than 14 days ago.'),
  answered: z.boolean().describe('Whether you have answered. What you said is kept without your name.'),
  counts: counts.describe('Null while fewer than 3 have answered, and for those who do not take part in the senate.'),
  reasons: z
    .array(z.string())
    .nullable()
    .describe('For chair, vice chair and secretary: the reasons, sorted. Null while fewer than 3 have answered.'),
})
export type SessionUsefulness = z.infer<typeof sessionUsefulness>

/** A session that somebody was at, as Home asks about it. */
export const usefulnessQuestion = z.strictObject({
  sessionId: id<'session'>(),
  ref: z.string(),
  title: z.string(),
  closedAt: z.iso.datetime(),
  answered: z.boolean(),
})
export type UsefulnessQuestion = z.infer<typeof usefulnessQuestion>
