import * as z from 'zod'
import { id } from '../ids.ts'
import { notEligibleReasons, outcomes, positions, processes } from './process.ts'
import { sectors } from './sectors.ts'
import { objectionStates } from './testing.ts'
import { ballots, ruleBases, showings, units } from './ways.ts'

const decisionRule = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['unanimity', 'majority', 'twoThirds']), base: z.enum(ruleBases) }),
  z.strictObject({ kind: z.literal('threshold'), base: z.enum(ruleBases), percent: z.int() }),
])

const given = z.array(z.strictObject({ key: z.string(), points: z.int() })).readonly()
const choice = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('position'), position: z.enum(positions) }),
  z.strictObject({ kind: z.literal('gradient'), level: z.int() }),
  z.strictObject({ kind: z.literal('ranking'), keys: z.array(z.string()).readonly() }),
  z.strictObject({ kind: z.literal('points'), points: given }),
])

const seatIds = z.array(id<'seat'>()).readonly()
const place = { unitId: z.string(), sector: z.enum(sectors).optional() }
const voter = z.discriminatedUnion('eligible', [
  z.strictObject({ ...place, eligible: z.literal(true), seatIds, deputySeatIds: seatIds }),
  z.strictObject({ ...place, eligible: z.literal(false), reason: z.enum(notEligibleReasons) }),
])

const stance = z.strictObject({
  ...{ number: z.int(), words: z.int(), unitId: z.string(), choice, reason: z.string().nullable() },
  ...{ castBy: z.string(), channel: z.enum(['self', 'deputy', 'recordedByChair']), at: z.iso.datetime() },
  corrects: z.int().optional().describe('The recorded stance that its owner corrected with this one, after the count.'),
})

const objection = z.strictObject({
  id: z.string(),
  unitId: z.string().nullable().describe('Whose it is. Null while positions are hidden from you.'),
  seatId: id<'seat'>().nullable(),
  ...{ words: z.int(), risk: z.string() },
  affectedOrganisationIds: z.array(id<'organisation'>()).readonly(),
  state: z.enum(objectionStates),
  ...{ clarification: z.string().nullable(), rationale: z.string().nullable(), dissent: z.string().nullable() },
})

const quorum = z.strictObject({ votingSeats: z.int(), legalBodies: z.int(), quorate: z.boolean() })

const tied = z.array(z.string()).readonly()
const round = z.strictObject({
  counts: z.array(z.strictObject({ key: z.string(), votes: z.int() })).readonly(),
  exhausted: z.int(),
  out: z.array(z.string()).readonly(),
})
const tally = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('positions'),
    counts: z.partialRecord(z.enum(positions), z.int()),
    base: z.int().nullable(),
  }),
  z.strictObject({
    kind: z.literal('gradients'),
    counts: z.array(z.int()).readonly(),
    ...{ supporting: z.int(), base: z.int() },
  }),
  z.strictObject({
    kind: z.literal('ranked'),
    rounds: z.array(round).readonly(),
    ...{ winner: z.string().nullable(), tied },
  }),
  z.strictObject({
    kind: z.literal('points'),
    totals: z.array(z.strictObject({ key: z.string(), points: z.int(), voters: z.int() })).readonly(),
    ...{ winner: z.string().nullable(), tied },
  }),
])

const result = z.strictObject({
  outcome: z.enum(outcomes),
  tally: tally.nullable().describe('Null where so few secret ballots were cast that any number would tell.'),
  quorum,
  why: z.enum(['notQuorate', 'tooFewStances', 'objectionStands', 'tooFewBallots']).nullable(),
})

const source = z.strictObject({
  anchors: z.strictObject({ from: z.string(), to: z.string() }),
  documentSeq: z.int(),
})

/** Words that are tested here, as the one who asks may see them. */
export const testedHow = z.strictObject({
  way: z.literal('tested'),
  process: z.enum(processes),
  options: z.array(z.strictObject({ key: z.string(), text: z.string() })).readonly(),
  ...{ decisionRule, unit: z.enum(units), ballot: z.enum(ballots), showResults: z.enum(showings) },
  reasonRequiredFor: z.array(z.enum(positions)).readonly(),
  closesAt: z.iso.datetime().nullable(),
  source: source.nullable(),
  replaces: z
    .strictObject({ decisionId: id<'decision'>(), clauseId: id<'clause'>().nullable() })
    .nullable()
    .describe('What the words would take over: a decision, or one clause of it.'),
  words: z.int().describe('Which version of the words is tested now.'),
  earlierWords: z.array(z.strictObject({ words: z.int(), wording: z.string(), wordingDigest: z.string() })).readonly(),
  electorate: z.array(voter).readonly(),
  quorumAtOpening: quorum.nullable(),
  stances: z.array(stance).readonly().describe('Those that you may see: hidden ones are your own.'),
  taken: z.array(z.string()).readonly().describe('For whom your own secret ballot was taken.'),
  objections: z.array(objection).readonly(),
  ...{ openedAt: z.iso.datetime().nullable(), closedAt: z.iso.datetime().nullable() },
  closedItself: z.boolean().describe('Nobody pressed: the clock closed it.'),
  result: result.nullable(),
  reason: z.string().nullable(),
  runAgainAs: id<'proposal'>().nullable().describe('The proposal that put void words once more.'),
  runAgainOf: id<'proposal'>().nullable(),
})
