import * as z from 'zod'
import { verbs } from '../challenges/verbs.ts'
import { id } from '../ids.ts'
import { logSorts } from './log-words.ts'
import { decisionStates, forces } from './states.ts'

const many = <T extends z.ZodType>(schema: T) => z.union([schema, z.array(schema).max(50)]).optional()

/** What the log may be kept to; all of it lives in the address. Several values of one filter widen it. */
export const logFilters = {
  organisation: many(id<'organisation'>()).describe('Addressed to it.'),
  challenge: many(id<'challenge'>()),
  verb: many(z.enum([...verbs, 'none'])),
  force: many(z.enum(forces)),
  status: many(z.enum(decisionStates)),
  from: z.iso.date().optional().describe('Decided (or, until then, drafted) on this day or later.'),
  to: z.iso.date().optional().describe('Decided (or, until then, drafted) on this day or earlier.'),
  q: z.string().trim().max(200).optional().describe('Words that it must hold.'),
}
const filters = z.object(logFilters)
export type LogFilters = z.infer<typeof filters>

const instant = z.iso.datetime()

const listed = z.strictObject({
  id: id<'decision'>(),
  ref: z.string(),
  title: z.string(),
  verb: z.enum(verbs).nullable(),
  force: z.enum(forces),
  state: z.enum(decisionStates),
  challenge: z.strictObject({ id: id<'challenge'>(), ref: z.string(), title: z.string() }).nullable(),
  addressedTo: z.array(id<'organisation'>()),
  ownerSeatId: id<'seat'>().nullable(),
  draftedAt: instant,
  decidedAt: instant.nullable(),
  nextReviewOn: z.iso.date().nullable(),
  signedBySeatIds: z.array(id<'seat'>()),
  /** Of the organisations that were told: how many answered. `overdue` is for the secretary and each one's reviewer. */
  answers: z.strictObject({ answered: z.int(), of: z.int(), overdue: z.int().nullable() }),
})
export type ListedDecision = z.infer<typeof listed>

const counted = z.strictObject({ value: z.string(), count: z.int() })

export const logAnswer = z.strictObject({
  items: z.array(listed),
  next: z.string().nullable(),
  /** With the first page: how many there are, and under each filter how many its values would leave. */
  facets: z
    .strictObject({
      found: z.int(),
      organisation: z.array(counted),
      challenge: z.array(counted.extend({ ref: z.string(), title: z.string() })),
      verb: z.array(counted),
      force: z.array(counted),
      status: z.array(counted),
      /** `value` is the day from which on. */
      from: z.array(counted.extend({ days: z.int() })),
    })
    .nullable(),
})
export type LogAnswer = z.infer<typeof logAnswer>
export type LogFacets = NonNullable<LogAnswer['facets']>

export const logSort = z.enum(logSorts).default('newest')
