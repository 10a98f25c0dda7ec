import * as z from 'zod'
import { decisionStates } from '../decisions/states.ts'
import { documentKinds } from '../documents/kinds.ts'
import { id } from '../ids.ts'
import type { Replayed } from '../proposals/replay.ts'
import { sessionAnswer } from './answers.ts'
import type { SessionEvent } from './session.ts'

const instant = z.iso.datetime()
const by = id<'seat'>().or(id<'person'>())
const sessionEvent = z.custom<SessionEvent>().describe('As the live connection tells it.')
const replayed = z
  .custom<Replayed>()
  .describe('A moment, who made it (null where nobody is told of), and the event or what became known by then.')

/** An event of a session as it is told: whole, or withheld so that versions still count. */
const told = z.union([
  z.strictObject({ version: z.int(), at: instant, by, event: sessionEvent }),
  z.strictObject({ version: z.int(), event: z.strictObject({ type: z.literal('withheld') }) }),
])

const replayedProposal = z.strictObject({
  id: id<'proposal'>(),
  ref: z.string(),
  itemId: id<'item'>().nullable(),
  events: z
    .array(replayed)
    .describe('What you could know of these words, each thing at the moment at which you could know it.'),
})
export type ReplayedWords = z.infer<typeof replayedProposal>

/** A session on one time line, as far as you may see it. */
export const sessionReplay = z.strictObject({
  id: id<'session'>(),
  ref: z.string(),
  title: z.string(),
  from: instant,
  until: instant.describe('When it closed; now, while it has not.'),
  isOver: z.boolean(),
  historical: z.boolean().describe('Put together from an earlier record, which says less.'),
  begin: sessionAnswer.shape.state.describe('The session just before it was opened.'),
  events: z.array(told),
  quorum: z
    .array(z.strictObject({ at: instant, votingSeats: z.int(), legalBodies: z.int(), quorate: z.boolean() }))
    .describe(
      'How the quorum stood from each moment that moved it: of the item that was on, or of the session as a whole. ' +
        'Nothing of an earlier record, which does not say.',
    ),
  proposals: z.array(replayedProposal),
  decisions: z.array(
    z.strictObject({
      id: id<'decision'>(),
      ref: z.string(),
      title: z.string(),
      state: z.enum(decisionStates).describe('As it is now.'),
      proposalId: id<'proposal'>().nullable(),
      at: instant.describe('When the words that it was drafted from were settled.'),
    }),
  ),
  actions: z.array(
    z.strictObject({
      id: id<'action'>(),
      ref: z.string(),
      text: z.string(),
      ownerSeatId: id<'seat'>(),
      dueOn: z.iso.date(),
      at: instant,
    }),
  ),
  documents: z
    .array(
      z.strictObject({
        id: id<'document'>(),
        kind: z.enum(documentKinds),
        title: z.string(),
        itemIds: z.array(id<'item'>()),
        versions: z.array(z.strictObject({ name: z.string(), at: instant })),
      }),
    )
    .describe('The documents of its items that you may open now.'),
})
export type SessionReplay = z.infer<typeof sessionReplay>
