import * as z from 'zod'
import type { CommandSpec, CommandsOf } from '../command.ts'
import { id } from '../ids.ts'
import { stages } from './stages.ts'
import { verbs } from './verbs.ts'

const title = z.string().trim().min(1).max(200)
const question = z.string().trim().min(1).max(1000)
const context = z.string().trim().min(1).max(8000).nullable()
const sponsorOrganisationId = id<'organisation'>().nullable()
const leadSeatId = id<'seat'>().nullable()
const powerfulQuestions = z.array(z.string().trim().min(1).max(500)).max(12)
const reason = z.string().trim().min(1).max(2000)

const optionName = z.string().trim().min(1).max(200)
const verb = z.enum(verbs).nullable().describe('One of the four verbs, or null for "no change".')
const optionDescription = z.string().trim().min(1).max(4000)

const viewText = z.string().trim().min(1).max(4000)

export const challengeCommands = {
  openChallenge: {
    action: 'challenge.open',
    summary: 'Take up a strategic question. The target is the senate.',
    body: z.strictObject({
      title,
      question,
      context: context.default(null),
      intake: z
        .string()
        .trim()
        .max(4000)
        .describe('The answer to "can this senate make a difference here that nobody else can?"'),
      sponsorOrganisationId: sponsorOrganisationId.default(null),
      leadSeatId: leadSeatId.default(null),
      powerfulQuestions: powerfulQuestions.default([]),
    }),
  },
  editChallenge: {
    action: 'challenge.edit',
    summary: 'Change what a challenge says: whatever is left out stays as it is.',
    body: z.strictObject({
      title: title.optional(),
      question: question.optional(),
      context: context.optional(),
      sponsorOrganisationId: sponsorOrganisationId.optional(),
      leadSeatId: leadSeatId.optional(),
      powerfulQuestions: powerfulQuestions.optional(),
    }),
  },
  moveStage: {
    action: 'challenge.move',
    summary: 'Move a challenge one stage on, one stage back with a reason, or stop it with a reason.',
    body: z.strictObject({ to: z.enum([...stages, 'stopped']), reason: reason.nullable().default(null) }),
  },
  addOption: {
    action: 'challenge.edit',
    summary: 'Offer an option under one of the four verbs.',
    body: z.strictObject({ name: optionName, verb, description: optionDescription }),
  },
  editOption: {
    action: 'challenge.edit',
    summary: 'Change an option: whatever is left out stays as it is.',
    body: z.strictObject({
      optionId: id<'option'>(),
      name: optionName.optional(),
      verb: verb.optional(),
      description: optionDescription.optional(),
    }),
  },
  withdrawOption: {
    action: 'challenge.edit',
    summary: 'Withdraw an option, with the reason. It stays on the record.',
    body: z.strictObject({ optionId: id<'option'>(), reason }),
  },
  writeView: {
    action: 'challenge.view',
    summary: 'Write how it looks from your organisation. Only your organisation sees it until it is revealed.',
    body: z.strictObject({ organisationId: id<'organisation'>(), circumstances: viewText, constraints: viewText }),
  },
  guessView: {
    action: 'challenge.view',
    summary: 'Guess how it looks from another organisation, before its own words are revealed.',
    body: z.strictObject({ viewId: id<'view'>(), text: z.string().trim().min(1).max(1000) }),
  },
  revealViews: {
    action: 'challenge.reveal',
    summary: 'Show everyone how it looks from these organisations, beside the guesses.',
    body: z.strictObject({ viewIds: z.array(id<'view'>()).min(1).max(50) }),
  },
} satisfies Record<string, CommandSpec>

export type ChallengeCommand = CommandsOf<typeof challengeCommands>
