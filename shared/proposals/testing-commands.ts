import * as z from 'zod'
import type { CommandSpec, CommandsOf } from '../command.ts'
import { id, idPattern } from '../ids.ts'
import { longestWording, positions, processes } from './process.ts'
import { ballots, mostPoints, ruleBases, showings, units } from './ways.ts'

const relativePosition = z
  .string()
  .min(1)
  .max(2_000)
  .regex(/^[A-Za-z0-9+/]+={0,2}$/, 'Not a position in a document.')

const digest = z.string().regex(/^[0-9a-f]{64}$/, 'A SHA-256 digest is 64 lower-case hexadecimal digits.')
const anId = z.string().regex(idPattern, 'Not an id.')
const key = z.string().regex(/^[a-z0-9]{1,20}$/, 'A key is up to 20 lower-case letters and digits.')
const said = z.string().trim().min(1).max(2_000)

const wordsAsked = z.discriminatedUnion('from', [
  z.strictObject({
    from: z.literal('passage'),
    documentId: id<'document'>(),
    passage: z.strictObject({ from: relativePosition, to: relativePosition }),
    expectedDigest: digest,
  }),
  z.strictObject({ from: z.literal('plain'), wording: z.string().trim().min(1).max(longestWording) }),
])

const decisionRule = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['unanimity', 'majority', 'twoThirds']), base: z.enum(ruleBases) }),
  z.strictObject({ kind: z.literal('threshold'), base: z.enum(ruleBases), percent: z.int().min(1).max(100) }),
])

const choice = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('position'), position: z.enum(positions) }),
  z.strictObject({ kind: z.literal('gradient'), level: z.int().min(1).max(8) }),
  z.strictObject({ kind: z.literal('ranking'), keys: z.array(key).min(1).max(20) }),
  z.strictObject({
    kind: z.literal('points'),
    points: z
      .array(z.strictObject({ key, points: z.int().min(0).max(mostPoints) }))
      .min(1)
      .max(20),
  }),
])

const putting = z.strictObject({
  words: wordsAsked,
  challengeId: id<'challenge'>().optional(),
  sessionId: id<'session'>().optional(),
  itemId: id<'item'>().optional(),
  process: z.enum(processes),
  options: z
    .array(z.strictObject({ key, text: z.string().trim().min(1).max(500) }))
    .max(20)
    .default([]),
  decisionRule: decisionRule.optional().describe('Left out: the rule of the terms of reference.'),
  unit: z.enum(units).default('seat'),
  ballot: z.enum(ballots).default('named'),
  showResults: z.enum(showings).optional().describe('Left out: live when named, at the close when secret.'),
  reasonRequiredFor: z.array(z.enum(positions)).max(positions.length).default([]),
  closesAt: z.iso.datetime().optional(),
  replaces: z
    .strictObject({ decisionId: id<'decision'>(), clauseId: id<'clause'>().nullable().default(null) })
    .optional()
    .describe('The decision in force, or the one clause of it, that these words would take over.'),
})

/** Who holds the chair, as the sender saw it: of a test in a session that is under way, a command from before it moved is refused. */
const epoch = z
  .int()
  .min(1)
  .optional()
  .describe('The chair epoch of the session. Asked for while the session of these words is open or adjourned.')

const goodUntil = z.iso
  .datetime()
  .optional()
  .describe(
    'Not counted if it arrives later than this: by then the person was told that it was not, and is asked again.',
  )

const wordsRead = z.int().min(1).describe('The version of the words that was read.')

const none = z.strictObject({ epoch })
const reason = z.strictObject({ epoch, reason: said })
const ofObjection = z.strictObject({ objectionId: anId })
const ruled = z.strictObject({ objectionId: anId, rationale: said })

/** Testing words: from a draft to a result. The target is the senate for new ones, the proposal for all others. */
export const testingCommands = {
  draftProposal: {
    action: 'proposal.put',
    summary: 'Prepare words to be tested. The target is the senate.',
    body: putting,
  },
  putWords: {
    action: 'proposal.put',
    summary: 'Test these words: pin them and ask everybody at once. The target is the senate.',
    body: putting.extend({ epoch }),
  },
  clarifyProposal: {
    action: 'proposal.put',
    summary: 'Show the words of a draft, so that questions can be asked before positions are taken.',
    body: none,
  },
  openProposal: {
    action: 'proposal.put',
    summary: 'Ask everybody. Pins the words as they are now and freezes who can take a position.',
    body: z.strictObject({ epoch, expectedDigest: digest }),
  },
  takeStance: {
    action: 'proposal.stance',
    summary: 'Take a position, or change it. In a secret ballot it is final.',
    body: z.strictObject({
      words: wordsRead,
      choice,
      reason: said.optional(),
      unitId: anId.optional().describe('For whom, when a deputy or delegate speaks. Left out: for oneself.'),
      goodUntil,
    }),
  },
  recordStance: {
    action: 'proposal.put',
    summary: 'Record the position of somebody without a device, as they said it.',
    body: z.strictObject({ epoch, words: wordsRead, unitId: anId, choice, reason: said.optional() }),
  },
  correctStance: {
    action: 'proposal.stance',
    summary:
      'Say after the count what one really said, where somebody had recorded it. What was counted stays counted.',
    body: z.strictObject({
      choice,
      reason: said.optional(),
      unitId: anId.optional().describe('For whom, when a delegate speaks. Left out: for oneself.'),
    }),
  },
  suspendProposal: { action: 'proposal.put', summary: 'Stop taking positions for a while.', body: reason },
  resumeProposal: {
    action: 'proposal.put',
    summary: 'Take positions again, until another time if one is given; null for no time.',
    body: z.strictObject({ epoch, closesAt: z.iso.datetime().nullable().optional() }),
  },
  putNewWords: {
    action: 'proposal.put',
    summary: 'Put other words in the place of these. Everybody is asked again.',
    body: z.strictObject({
      epoch,
      words: wordsAsked,
      insteadOf: z.int().min(1).describe('The version of the words that was read, and that these take the place of.'),
      integrates: anId.optional(),
    }),
  },
  raiseObjection: {
    action: 'proposal.stance',
    summary: 'Object, and say what could go wrong. The words do not carry by consent while it stands.',
    body: z.strictObject({
      words: wordsRead,
      risk: said,
      affectedOrganisationIds: z.array(id<'organisation'>()).max(50).default([]),
      unitId: anId.optional(),
      goodUntil,
    }),
  },
  clarifyObjection: {
    action: 'proposal.stance',
    summary: 'Say more clearly what the objection is. Only who raised it.',
    body: z.strictObject({ objectionId: anId, clarification: said }),
  },
  sustainObjection: { action: 'proposal.rule', summary: 'Rule that an objection stands.', body: ruled },
  notSustainObjection: { action: 'proposal.rule', summary: 'Rule that an objection does not stand.', body: ruled },
  standAside: {
    action: 'proposal.stance',
    summary: 'Let the words go ahead without one’s own consent. Only who objected.',
    body: ofObjection,
  },
  dissent: {
    action: 'proposal.stance',
    summary: 'Keep an objection that was not sustained on the record. Only who objected.',
    body: z.strictObject({ objectionId: anId, dissent: said }),
  },
  closeProposal: {
    action: 'proposal.put',
    summary: 'Count, with the quorum as it is now.',
    body: z.strictObject({ epoch, words: wordsRead }),
  },
  withdrawProposal: { action: 'proposal.put', summary: 'Take words back before they are counted.', body: reason },
  voidProposal: {
    action: 'proposal.rule',
    summary: 'Declare a spoiled test void. Its stances are kept, and a new draft with the same words is made.',
    body: reason,
  },
} satisfies Record<string, CommandSpec>

export type TestingCommand = CommandsOf<typeof testingCommands>
