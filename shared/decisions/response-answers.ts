import * as z from 'zod'
import { id } from '../ids.ts'
import { responseCommands } from './response-commands.ts'
import { implementations, positionKinds, responseStates } from './response-words.ts'
import { decisionStates } from './states.ts'

/** An answer that is not finished. Only the organisation's own reviewers are ever told. */
export const responseDraftAnswer = z.strictObject({
  draft: responseCommands.saveResponseDraft.body.omit({ organisationId: true }).nullable(),
  savedAt: z.iso.datetime().nullable(),
  savedBy: id<'seat'>().nullable(),
})
export type ResponseDraftAnswer = z.infer<typeof responseDraftAnswer>

const addressed = z.strictObject({
  decisionId: id<'decision'>(),
  ref: z.string(),
  title: z.string(),
  state: z.enum(decisionStates),
  decidedAt: z.iso.datetime().nullable(),
  response: z
    .strictObject({
      state: z.enum(responseStates),
      dueOn: z.iso.date(),
      overdue: z.boolean().nullable().describe('Null for whom it is no business of.'),
      positions: z.partialRecord(z.enum(positionKinds), z.int()).describe('How many clauses have which position.'),
      boardDate: z.iso.date().nullable(),
      implementation: z.enum(implementations),
      receivedBy: z.enum(['here', 'letter']).nullable(),
    })
    .nullable()
    .describe('Null until the decision is ratified.'),
})
export type AddressedDecision = z.infer<typeof addressed>

const touchingImpact = z.strictObject({
  id: id<'impact'>(),
  ref: z.string(),
  sentence: z.string(),
  state: z.string(),
})

/** What touches an organisation: what decisions ask of it, what it feels and causes, what its people do. */
export const touchesAnswer = z.strictObject({
  organisationId: id<'organisation'>(),
  decisions: z.array(addressed),
  impactsOn: z.array(touchingImpact),
  impactsFrom: z.array(touchingImpact),
  actions: z.array(
    z.strictObject({
      id: id<'action'>(),
      ref: z.string(),
      text: z.string(),
      ownerSeatId: id<'seat'>(),
      dueOn: z.iso.date(),
      state: z.string(),
    }),
  ),
})
export type TouchesAnswer = z.infer<typeof touchesAnswer>
