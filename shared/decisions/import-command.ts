import * as z from 'zod'
import type { CommandSpec } from '../command.ts'
import { id } from '../ids.ts'
import { managements } from '../members/actor.ts'
import { positions } from '../proposals/process.ts'
import { mostPeople } from '../sessions/session-words.ts'
import { clause, day, drafted, open, reason, withoutAnswer, words } from './command-fields.ts'
import { decisionMethods } from './states.ts'

const quorum = z.strictObject({
  votingSeats: z.int().min(0),
  legalBodies: z.int().min(0),
  layMembers: z.int().min(0),
  quorate: z.boolean(),
})

/** How a decision of an earlier record comes in. No client may send it. */
export const importDecisionSpec = {
  action: 'history.import',
  summary:
    'Bring in a decision of an earlier record, with its tally, attendance and signatures. The target is the senate.',
  demonstrationOnly: true,
  body: z.strictObject({
    ...drafted,
    id: id<'decision'>().optional(),
    ref: z
      .string()
      .regex(/^[A-Z0-9]{1,12}-\d{3,6}$/)
      .optional(),
    state: z.enum(['draft', 'ratifying', 'inForce', 'deferred', 'notAgreed']),
    method: z.enum(decisionMethods),
    statement: words,
    clauses: z
      .array(z.strictObject({ ...clause.shape, id: id<'clause'>().optional() }))
      .max(50)
      .default([]),
    conditions: z.array(words).max(50).default([]),
    dissents: open.dissents.default([]),
    proposalId: id<'proposal'>().nullable().default(null),
    challengeId: id<'challenge'>().nullable().default(null),
    sessionId: id<'session'>().nullable().default(null),
    itemId: id<'item'>().nullable().default(null),
    presidedBySeatId: id<'seat'>().nullable().default(null),
    draftedAt: z.iso.datetime(),
    deferredUntil: day.nullable().default(null),
    reason: reason.nullable().default(null),
    ratifications: z
      .array(
        z.strictObject({
          seatId: id<'seat'>(),
          at: z.iso.datetime(),
          outcome: z.enum(['ratified', 'returned']),
          reason: reason.nullable().default(null),
        }),
      )
      .max(50)
      .default([]),
    withoutAnswer: z.array(withoutAnswer).max(50).default([]),
    presentSeatIds: z.array(id<'seat'>()).max(mostPeople).default([]),
    quorum: quorum.nullable().default(null),
    tally: z.partialRecord(z.enum(positions), z.int().min(0)).nullable().default(null),
    interests: z
      .array(
        z.strictObject({
          seatId: id<'seat'>(),
          interestId: id<'interest'>(),
          management: z.enum(managements),
        }),
      )
      .max(100)
      .default([]),
  }),
} as const satisfies CommandSpec
