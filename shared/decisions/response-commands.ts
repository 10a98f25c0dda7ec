import * as z from 'zod'
import type { CommandSpec, CommandsOf } from '../command.ts'
import { id } from '../ids.ts'
import { implementations, positionKinds } from './response-words.ts'

const organisationId = id<'organisation'>()
const text = z.string().trim().min(1).max(4_000)

const position = z.strictObject({
  /** The clause, or null for the whole decision. */
  clauseId: id<'clause'>().nullable(),
  position: z.enum(positionKinds),
  reason: text.nullable().default(null),
  boardDate: z.iso.date().nullable().default(null),
})
const positions = z.array(position).max(200)
const conditions = text.nullable().default(null)
const localDecisionRef = z.string().trim().min(1, 'Say where the local decision is recorded.').max(300)

/** What an organisation can say to a decision that addresses it. The target is the decision. */
export const responseCommands = {
  acknowledgeDecision: {
    action: 'response.answer',
    summary: 'Say that your organisation has received a decision. It does not mean that you accept it.',
    body: z.strictObject({ organisationId }),
  },
  saveResponseDraft: {
    action: 'response.answer',
    summary: "Keep an answer that is not finished. Only your organisation's reviewers see it.",
    body: z.strictObject({
      organisationId,
      positions: z
        .array(
          z.strictObject({
            clauseId: id<'clause'>().nullable(),
            position: z.enum(positionKinds).nullable(),
            reason: z.string().max(4_000),
            boardDate: z.iso.date().nullable(),
          }),
        )
        .max(200),
      conditions: z.string().max(4_000),
      notes: z.string().max(10_000),
    }),
  },
  answerDecision: {
    action: 'response.answer',
    summary: 'Answer for your organisation: a position on every clause that addresses it. It may be answered anew.',
    body: z.strictObject({ organisationId, positions, conditions }),
  },
  citeLocalDecision: {
    action: 'response.answer',
    summary: 'Cite what your own board decided. It says what became of each clause that was referred to it.',
    body: z.strictObject({ organisationId, localDecisionRef, positions }),
  },
  reportImplementation: {
    action: 'response.answer',
    summary: 'Say how far your organisation has come with what it answered.',
    body: z.strictObject({ organisationId, implementation: z.enum(implementations) }),
  },
  closeResponse: {
    action: 'response.answer',
    summary: 'Say that nothing is left to answer. Nothing may still be with the board.',
    body: z.strictObject({ organisationId }),
  },
  recordResponseLetter: {
    action: 'response.recordLetter',
    summary: "Record, as secretary, an organisation's answer that came by letter. It is marked so.",
    body: z.strictObject({
      organisationId,
      receivedOn: z.iso.date(),
      positions,
      conditions,
      localDecisionRef: localDecisionRef.nullable().default(null),
      implementation: z.enum(implementations),
    }),
  },
} satisfies Record<string, CommandSpec>

export type ResponseCommand = CommandsOf<typeof responseCommands>

/** An answer that is not finished, as its organisation's reviewers keep it. */
export type ResponseDraft = Omit<z.infer<typeof responseCommands.saveResponseDraft.body>, 'organisationId'>
