import * as z from 'zod'
import { id } from '../ids.ts'
import { notEligibleReasons, outcomes, positions, processes } from './process.ts'
import { sectors } from './sectors.ts'
import { testedHow } from './tested-answer.ts'
import { proposalStates } from './ways.ts'

const pinned = {
  ref: z.string(),
  wording: z.string(),
  wordingDigest: z.string(),
  challengeId: id<'challenge'>().nullable(),
  documentId: id<'document'>().nullable(),
  sessionId: id<'session'>().nullable(),
  itemId: id<'item'>().nullable(),
}

const draftedDecision = z.strictObject({ id: id<'decision'>(), ref: z.string(), title: z.string(), state: z.string() })

export const proposalLine = z.strictObject({
  id: id<'proposal'>(),
  ref: z.string(),
  wording: z.string().describe('The first 500 characters.'),
  process: z.enum(processes),
  state: z.enum(proposalStates),
  challengeId: id<'challenge'>().nullable(),
  documentId: id<'document'>().nullable(),
  agreedAt: z.iso.datetime().nullable(),
  historical: z.boolean(),
  decisions: z.array(draftedDecision).describe('What was drafted from these words, as far as you may read it.'),
})
export type ProposalLine = z.infer<typeof proposalLine>

export const proposalList = z.strictObject({ items: z.array(proposalLine), next: z.string().nullable() })

const agreedInTheRoom = z.strictObject({
  way: z.literal('agreedInTheRoom'),
  process: z.literal('consensus'),
  anchors: z.strictObject({ from: z.string(), to: z.string() }).nullable().describe('Null for words of no document.'),
  documentSeq: z.int().nullable(),
  presentSeatIds: z.array(id<'seat'>()).readonly(),
})

const historical = z.strictObject({
  way: z.literal('historical'),
  process: z.enum(processes),
  decisionRule: z.strictObject({ kind: z.string(), base: z.string() }),
  openedAt: z.iso.datetime(),
  closedAt: z.iso.datetime(),
  quorum: z.strictObject({ votingSeats: z.int(), legalBodies: z.int(), layMembers: z.int(), quorate: z.boolean() }),
  electorate: z
    .array(
      z.discriminatedUnion('eligible', [
        z.strictObject({ seatId: id<'seat'>(), eligible: z.literal(true) }),
        z.strictObject({ seatId: id<'seat'>(), eligible: z.literal(false), reason: z.enum(notEligibleReasons) }),
      ]),
    )
    .readonly(),
  stances: z
    .array(z.strictObject({ seatId: id<'seat'>(), position: z.enum(positions), reason: z.string().nullable() }))
    .readonly(),
})

const put = { ...pinned, at: z.iso.datetime(), by: id<'seat'>().or(id<'person'>()) }
const proposalState = z.union([
  z.strictObject({ ...put, state: z.literal('carried'), how: agreedInTheRoom }),
  z.strictObject({ ...put, state: z.enum(outcomes), how: historical }),
  z.strictObject({ ...put, state: z.enum(proposalStates), how: testedHow }),
])

/** Whether the passage that the words were taken from still says the same. */
const drift = z.discriminatedUnion('passage', [
  z.strictObject({ passage: z.literal('same') }),
  z.strictObject({ passage: z.literal('changed'), now: z.string() }),
  z.strictObject({ passage: z.literal('gone') }),
  z.strictObject({ passage: z.literal('notShown') }).describe('No document, or not one that you may open.'),
])
export type Drift = z.infer<typeof drift>

/** A proposal as it stands, to go on folding from: its events since `version` lead on from `state`. */
const heldProposal = {
  id: id<'proposal'>(),
  version: z.int(),
  state: proposalState,
  turnout: z
    .strictObject({ answered: z.int(), of: z.int(), unitIds: z.array(z.string()).readonly().nullable() })
    .nullable()
    .describe(
      'Who has answered, never what; by name only where that gives nothing away. Null for what is not tested here, and for fewer than 3 secret ballots.',
    ),
  turnoutBySector: z
    .strictObject({
      columns: z.array(z.enum(['voted', 'silent'])).readonly(),
      rows: z
        .array(
          z.strictObject({
            key: z.enum(sectors),
            total: z.int(),
            cells: z.array(z.int()).readonly().nullable().describe('Null where a number would single somebody out.'),
          }),
        )
        .readonly(),
    })
    .nullable()
    .describe('Of a secret ballot that was counted: in which sectors people voted. How, is not kept by sector.'),
  decisions: z.array(draftedDecision).describe('What was drafted from these words, as far as you may read it.'),
}

const sessionProposal = z.strictObject(heldProposal)

export const sessionProposals = z.strictObject({ items: z.array(sessionProposal) })
export type SessionProposals = z.infer<typeof sessionProposals>

export const proposalAnswer = z.strictObject({
  ...heldProposal,
  drift,
  challenge: z.strictObject({ id: id<'challenge'>(), ref: z.string(), title: z.string() }).nullable(),
  replaced: z
    .strictObject({
      ...{ id: id<'decision'>(), ref: z.string(), title: z.string() },
      clause: z.strictObject({ id: id<'clause'>(), number: z.int(), text: z.string() }).nullable(),
      open: z.boolean().describe('It still stands, and nothing else has taken it over.'),
    })
    .nullable()
    .describe('What the words would take over, as far as you may read it.'),
  document: z
    .strictObject({ id: id<'document'>(), title: z.string() })
    .nullable()
    .describe('Null without a document, or where you may not open it.'),
  session: z
    .strictObject({
      ...{ id: id<'session'>(), ref: z.string(), title: z.string() },
      chairEpoch: z.int().nullable().describe('To run a test under; null while the session is not under way.'),
    })
    .nullable(),
})
export type ProposalAnswer = z.infer<typeof proposalAnswer>
export type ProposalHow = ProposalAnswer['state']['how']
