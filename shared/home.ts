import * as z from 'zod'
import { id } from './ids.ts'
import { sessionLine } from './sessions/answers.ts'
import { usefulnessQuestion } from './sessions/usefulness-answers.ts'

/** What can wait for somebody. */
export const needKinds = [
  'session',
  'response',
  'impact',
  'action',
  'ratification',
  'decision',
  'ruling',
  'interest',
  'minutes',
  'numbers',
] as const

const instant = z.iso.datetime()

const need = z.strictObject({
  kind: z.enum(needKinds),
  title: z.string(),
  detail: z.string(),
  dueOn: z.iso.date().nullable(),
  overdue: z.boolean(),
  address: z.string().describe('The page that is one press away.'),
})
export type Need = z.infer<typeof need>

export const newsKinds = ['challenge', 'document', 'impact', 'proposal', 'decision', 'session', 'action'] as const

const news = z.strictObject({
  kind: z.enum(newsKinds),
  id: z.string(),
  title: z.string(),
  challengeId: id<'challenge'>().nullable(),
  challengeTitle: z.string().nullable(),
  what: z.string().describe('Said after the title: "was ratified".'),
  at: z.iso.datetime(),
  address: z.string(),
})
export type News = z.infer<typeof news>

export const homeAnswer = z.strictObject({
  needsYou: z.array(need).describe('The most urgent first.'),
  sessions: z.array(sessionLine).describe('What is on, then what is next.'),
  leftOpen: z
    .array(z.strictObject({ id: id<'session'>(), title: z.string(), since: instant, lastRecordedAt: instant }))
    .describe('Sessions that nobody closed: since when they are open, and when something was last recorded in them.'),
  questions: z.array(usefulnessQuestion).describe('Sessions that you were at: were they a good use of your time?'),
  since: z.array(news).describe('What others did in the last 14 days, the newest first.'),
  organisationFirst: id<'organisation'>().nullable().describe('For a reviewer: the organisation they answer for.'),
})
export type HomeAnswer = z.infer<typeof homeAnswer>
