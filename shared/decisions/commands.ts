import * as z from 'zod'
import type { CommandSpec, CommandsOf } from '../command.ts'
import { id } from '../ids.ts'
import {
  clause,
  day,
  drafted,
  edited,
  line,
  locked,
  open,
  reason,
  relation,
  withoutAnswer,
  words,
} from './command-fields.ts'
import { importDecisionSpec } from './import-command.ts'
import { decisionMethods } from './states.ts'

const onlyReason = z.strictObject({ reason })

/** What can be done with a decision. */
export const decisionCommands = {
  draftDecision: {
    action: 'decision.draft',
    summary:
      "Draft a decision from pinned words (the target is the proposal), or as chair's action (the target is the challenge or the senate).",
    body: z.strictObject({
      ...drafted,
      method: z.enum(decisionMethods).optional(),
      wording: words.optional().describe("The exact words of a chair's action. Pinned words bring their own."),
      statement: words.optional().describe('The part of the words that is the statement; all of them if left out.'),
      clauses: z.array(clause).max(50).default([]),
      conditions: z.array(words).max(50).default([]),
      dissents: open.dissents.optional(),
    }),
  },
  draftFromProposal: {
    action: 'decision.draft',
    summary:
      'Draft a decision from a carried proposal with everything filled in that is known. The target is the proposal.',
    body: z.strictObject({}),
  },
  editDecision: {
    action: 'decision.edit',
    summary: 'Change what a draft says around its locked words: whatever is left out stays as it is.',
    body: z.strictObject({
      ...edited,
      clauseAddressees: z
        .array(z.strictObject({ clauseId: id<'clause'>(), addressedTo: open.addressedTo }))
        .max(50)
        .optional(),
      statement: locked,
      clauses: locked,
      conditions: locked,
    }),
  },
  goAheadWithout: {
    action: 'decision.edit',
    summary: 'Write down why the senate goes ahead although these organisations have answered no impact.',
    body: withoutAnswer,
  },
  startRatifying: {
    action: 'decision.edit',
    summary: 'Send a draft to those who ratify it. Nothing in it changes until they have ratified or returned it.',
    body: z.strictObject({}),
  },
  ratifyDecision: {
    action: 'decision.ratify',
    summary: 'Ratify, as one of two seats. The second signature puts the decision in force and closes its content.',
    body: z.strictObject({ withoutAnswer: z.array(withoutAnswer).max(50).default([]) }),
  },
  returnDecision: {
    action: 'decision.ratify',
    summary: 'Return a decision to draft, with the reason. Signatures given so far no longer count.',
    body: onlyReason,
  },
  deferDecision: {
    action: 'decision.move',
    summary: 'Put a draft off until a day, with the reason.',
    body: z.strictObject({ until: day, reason }),
  },
  recordNotAgreed: {
    action: 'decision.move',
    summary: 'Record that a draft was not agreed, with the reason.',
    body: onlyReason,
  },
  withdrawDecision: { action: 'decision.move', summary: 'Withdraw a draft, with the reason.', body: onlyReason },
  reviewDecision: {
    action: 'decision.move',
    summary: 'Put a decision in force under review, with the reason. It goes on counting meanwhile.',
    body: onlyReason,
  },
  reaffirmDecision: {
    action: 'decision.move',
    summary: 'Reaffirm a decision under review, with the reason and the next review date.',
    body: z.strictObject({ reason, reviewOn: day.nullable().default(null) }),
  },
  rescindDecision: {
    action: 'decision.move',
    summary: 'Rescind a decision: it no longer counts.',
    body: onlyReason,
  },
  lapseDecision: {
    action: 'decision.move',
    summary: 'Record that a decision has lapsed: its time or its cause has passed.',
    body: onlyReason,
  },
  implementDecision: {
    action: 'decision.move',
    summary: 'Record that what a decision asked for is done.',
    body: onlyReason,
  },
  relateDecision: {
    action: 'decision.edit',
    summary: 'Add a relation of a ratified decision to another one. Only ratifying a new decision supersedes.',
    body: relation,
  },
  recordErratum: {
    action: 'decision.edit',
    summary: 'Add a correction to a ratified decision. The text itself never changes.',
    body: z.strictObject({ text: line(4_000) }),
  },
  importDecision: importDecisionSpec,
} satisfies Record<string, CommandSpec>

export type DecisionCommand = CommandsOf<typeof decisionCommands>
export type DecisionBody<Type extends DecisionCommand['type']> = Extract<DecisionCommand, { type: Type }>['body']
