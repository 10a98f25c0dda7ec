import * as z from 'zod'
import { documentKinds, documentStates } from '../documents/kinds.ts'
import { id } from '../ids.ts'
import { stages } from './stages.ts'
import { verbs } from './verbs.ts'

const stage = z.enum([...stages, 'stopped'])
const verb = z.enum(verbs).nullable()
const instant = z.iso.datetime()

export const challengeListAnswer = z.object({
  items: z.array(
    z.object({
      id: id<'challenge'>(),
      ref: z.string(),
      title: z.string(),
      question: z.string(),
      stage,
      sponsorOrganisationId: id<'organisation'>().nullable(),
      leadSeatId: id<'seat'>().nullable(),
      openedAt: instant,
      counts: z.object({ options: z.number(), documents: z.number(), impacts: z.number(), decisions: z.number() }),
    }),
  ),
  next: z.string().nullable(),
})
export type ChallengeList = z.infer<typeof challengeListAnswer>
export type ChallengeListItem = ChallengeList['items'][number]

const view = z.object({
  id: id<'view'>(),
  organisationId: id<'organisation'>(),
  state: z.enum(['hidden', 'revealed']),
  writtenAt: instant,
  /** Before it is revealed only the organisation's own people get the words. */
  words: z.object({ authorSeatId: id<'seat'>(), circumstances: z.string(), constraints: z.string() }).nullable(),
  guessedBy: z.array(id<'seat'>()),
  /** Everybody's once it is revealed, before that only one's own. */
  guesses: z.array(z.object({ seatId: id<'seat'>(), text: z.string() })),
})
export type ShownView = z.infer<typeof view>

export const challengeAnswer = z.object({
  version: z.number(),
  state: z.object({
    id: id<'challenge'>(),
    ref: z.string(),
    title: z.string(),
    question: z.string(),
    context: z.string().nullable(),
    intake: z.string(),
    sponsorOrganisationId: id<'organisation'>().nullable(),
    leadSeatId: id<'seat'>().nullable(),
    powerfulQuestions: z.array(z.string()),
    stage,
    stageReason: z.string().nullable(),
    openedAt: instant,
    options: z.array(
      z.object({
        id: id<'option'>(),
        name: z.string(),
        verb,
        description: z.string(),
        position: z.number(),
        state: z.enum(['offered', 'withdrawn']),
      }),
    ),
    views: z.array(view),
  }),
  documents: z.array(
    z.object({
      id: id<'document'>(),
      title: z.string(),
      kind: z.enum(documentKinds),
      optionId: id<'option'>().nullable().describe('The option that a scenario is about.'),
      state: z.enum(documentStates),
      restricted: z.boolean(),
      access: z.enum(['read', 'write']),
    }),
  ),
  impacts: z.array(
    z.object({
      id: id<'impact'>(),
      ref: z.string(),
      fromOrganisationId: id<'organisation'>(),
      toOrganisationId: id<'organisation'>(),
      direction: z.enum(['increase', 'decrease']),
      effect: z.enum(['adverse', 'beneficial', 'neutral']),
      magnitude: z.number(),
      unit: z.string(),
      consequence: z.number().nullable(),
      likelihood: z.number().nullable(),
      state: z.string(),
    }),
  ),
  proposals: z.array(
    z.object({
      id: id<'proposal'>(),
      ref: z.string(),
      wording: z.string(),
      state: z.string(),
      documentId: id<'document'>().nullable(),
      agreedAt: instant.nullable(),
    }),
  ),
  decisions: z.array(
    z.object({
      id: id<'decision'>(),
      ref: z.string(),
      title: z.string(),
      force: z.string(),
      verb: z.string().nullable(),
      state: z.string(),
      decidedAt: instant.nullable(),
    }),
  ),
  actions: z.array(
    z.object({
      id: id<'action'>(),
      ref: z.string(),
      text: z.string(),
      ownerSeatId: id<'seat'>(),
      dueOn: z.string(),
      state: z.string(),
    }),
  ),
  /** Who has worked on it, latest first; `at` is left out where only their text in a document is known. */
  people: z.array(z.object({ seatId: id<'seat'>(), at: instant.nullable() })),
})
export type ChallengeAnswer = z.infer<typeof challengeAnswer>

const subject = z.object({
  kind: z.enum(['challenge', 'document', 'impact', 'proposal', 'decision', 'action']),
  id: z.string(),
  ref: z.string().nullable(),
  title: z.string(),
})

export const challengeHistoryAnswer = z.object({
  /** The server's time, to ask from there when one comes back. */
  now: instant,
  items: z.array(
    z.object({
      at: instant,
      by: z.string(),
      type: z.string(),
      subject,
      /** What an event of the challenge itself says: from which stage to which, the option's name. */
      event: z.record(z.string(), z.unknown()).nullable(),
    }),
  ),
  next: z.string().nullable(),
  /** Documents whose words changed since, and by whom. */
  written: z.array(z.object({ documentId: id<'document'>(), seatIds: z.array(id<'seat'>()), at: instant })),
})
export type ChallengeHistory = z.infer<typeof challengeHistoryAnswer>
