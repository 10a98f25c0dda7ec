import * as z from 'zod'
import type { CommandSpec, CommandsOf } from '../command.ts'
import { id } from '../ids.ts'
import { mostPeople } from '../sessions/session-words.ts'
import { longestWording, notEligibleReasons, outcomes, positions, processes } from './process.ts'

const relativePosition = z
  .string()
  .min(1)
  .max(2_000)
  .regex(/^[A-Za-z0-9+/]+={0,2}$/, 'Not a position in a document.')

const electorateEntry = z.discriminatedUnion('eligible', [
  z.strictObject({ seatId: id<'seat'>(), eligible: z.literal(true) }),
  z.strictObject({ seatId: id<'seat'>(), eligible: z.literal(false), reason: z.enum(notEligibleReasons) }),
])

const agreed = {
  presentSeatIds: z.array(id<'seat'>()).min(1).max(mostPeople),
  nobodyObjected: z.literal(true, 'Words are agreed in the room only when nobody objected.'),
  sessionId: id<'session'>().optional(),
  itemId: id<'item'>().optional(),
  epoch: z.int().min(1).optional().describe('The chair epoch of the session, while it is open or adjourned.'),
}

/** What can be done with words that are put to the senate. */
export const proposalCommands = {
  agreeInTheRoom: {
    action: 'proposal.agree',
    summary:
      'Record, as chair, that nobody present objected to these exact words of a document. The target is the document.',
    body: z.strictObject({
      passage: z.strictObject({ from: relativePosition, to: relativePosition }),
      expectedDigest: z.string().regex(/^[0-9a-f]{64}$/, 'A SHA-256 digest is 64 lower-case hexadecimal digits.'),
      ...agreed,
    }),
  },
  agreeOnWords: {
    action: 'proposal.agree',
    summary:
      'Record, as chair, that nobody present objected to these words, which are in no document. The target is the senate.',
    body: z.strictObject({
      wording: z.string().trim().min(1).max(longestWording),
      challengeId: id<'challenge'>().optional(),
      ...agreed,
    }),
  },
  importProposal: {
    action: 'history.import',
    summary: 'Bring in a proposal of an earlier record, with its tally. The target is the senate.',
    demonstrationOnly: true,
    body: z.strictObject({
      wording: z.string().trim().min(1).max(longestWording),
      process: z.enum(processes),
      outcome: z.enum(outcomes),
      challengeId: id<'challenge'>().optional(),
      documentId: id<'document'>().optional(),
      sessionId: id<'session'>().optional(),
      itemId: id<'item'>().optional(),
      decisionRule: z.strictObject({ kind: z.string().max(40), base: z.string().max(40) }),
      openedAt: z.iso.datetime(),
      closedAt: z.iso.datetime(),
      quorum: z.strictObject({
        votingSeats: z.int().min(0),
        legalBodies: z.int().min(0),
        layMembers: z.int().min(0),
        quorate: z.boolean(),
      }),
      electorate: z.array(electorateEntry).max(mostPeople),
      stances: z
        .array(
          z.strictObject({
            seatId: id<'seat'>(),
            position: z.enum(positions),
            reason: z.string().trim().min(1).max(2_000).optional(),
          }),
        )
        .max(mostPeople),
    }),
  },
} satisfies Record<string, CommandSpec>

export type ProposalCommand = CommandsOf<typeof proposalCommands>
