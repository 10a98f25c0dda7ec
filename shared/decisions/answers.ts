import * as z from 'zod'
import { verbs } from '../challenges/verbs.ts'
import { id } from '../ids.ts'
import { impactStates } from '../impacts/states.ts'
import { managements } from '../members/actor.ts'
import { outcomes, positions as stancePositions } from '../proposals/process.ts'
import { type Content, evidenceStrengths, type SealedRecord, type Snapshot, type Source } from './content.ts'
import type { Decision } from './decision.ts'
import type { HistoryEntry } from './history.ts'
import { type Relation, relationKinds } from './relations.ts'
import type { Response } from './response.ts'
import { implementations, positionKinds, responseStates } from './response-words.ts'
import { decisionMethods, decisionStates, forces, publications } from './states.ts'

const text = z.string()
const maybe = z.string().nullable()
const by = z.union([id<'seat'>(), id<'person'>()])
const digest = z.string().describe('SHA-256, hexadecimal.')
const organisationIds = z.array(id<'organisation'>())

const relation: z.ZodType<Relation> = z.object({
  kind: z.enum(relationKinds),
  toDecisionId: id<'decision'>(),
  clauseId: id<'clause'>().nullable(),
})

const content: z.ZodType<Content> = z.object({
  title: text,
  force: z.enum(forces),
  verb: z.enum(verbs).nullable(),
  method: z.enum(decisionMethods),
  statement: text,
  clauses: z.array(z.object({ id: id<'clause'>(), number: z.int(), text, addressedTo: organisationIds })),
  conditions: z.array(text),
  question: maybe,
  context: maybe,
  rationale: maybe,
  optionsConsidered: z.array(
    z.object({
      optionId: id<'option'>().nullable(),
      name: text,
      outcome: z.enum(['chosen', 'setAside']),
      reason: maybe,
    }),
  ),
  evidence: z.array(z.object({ text, source: maybe, strength: z.enum(evidenceStrengths).nullable() })),
  consequences: maybe,
  measures: z.array(text),
  ownerSeatId: id<'seat'>().nullable(),
  addressedTo: organisationIds,
  effectiveFrom: maybe,
  reviewOn: maybe,
  workType: maybe,
  serviceTypes: z.array(text),
  impactIds: z.array(id<'impact'>()),
  dissents: z.array(z.object({ seatId: id<'seat'>(), text })),
  publication: z.enum(publications),
  relations: z.array(relation),
})

const words = { wording: text, wordingDigest: digest }
const source: z.ZodType<Source> = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('pinned'),
    proposalId: id<'proposal'>(),
    proposalRef: text,
    outcome: z.enum(outcomes),
    ...words,
  }),
  z.object({ kind: z.literal('chairsAction'), ...words }),
  z.object({ kind: z.literal('earlierRecord'), ...words }),
])

const interests = z.array(
  z.object({ seatId: id<'seat'>(), interestId: id<'interest'>(), management: z.enum(managements) }),
)
const testing = z.object({
  presentSeatIds: z.array(id<'seat'>()),
  quorum: z
    .object({ votingSeats: z.int(), legalBodies: z.int(), layMembers: z.int(), quorate: z.boolean() })
    .nullable(),
  tally: z.partialRecord(z.enum(stancePositions), z.int()).nullable(),
})
const snapshot: z.ZodType<Snapshot> = testing.extend({ method: z.enum(decisionMethods), interests })
const signatures = z.array(z.object({ seatId: id<'seat'>(), at: text }))
const withoutAnswer = z.array(z.object({ organisationIds, reason: text }))
const place = {
  ref: text,
  challengeId: id<'challenge'>().nullable(),
  sessionId: id<'session'>().nullable(),
  itemId: id<'item'>().nullable(),
}

const record: z.ZodType<SealedRecord> = z.object({
  format: z.literal(1),
  senateId: id<'senate'>(),
  ...place,
  source,
  content,
  signatures,
  withoutAnswer,
  snapshot,
  decidedOn: text,
  historical: z.boolean(),
  pins: z
    .array(
      z.object({
        ...{ id: id<'pin'>(), documentId: id<'document'>(), name: text, seed: z.number(), engine: text },
        ...{ contentDigest: digest, modelDigest: digest, resultDigest: text },
      }),
    )
    .optional(),
})

const position = z.object({
  clauseId: id<'clause'>().nullable(),
  position: z.enum(positionKinds),
  reason: maybe,
  boardDate: maybe,
})
const response: z.ZodType<Response> = z.object({
  organisationId: id<'organisation'>(),
  dueOn: text,
  state: z.enum(responseStates),
  acknowledgedAt: maybe,
  respondedAt: maybe,
  positions: z.array(position),
  conditions: maybe,
  localDecisionRef: maybe,
  boardDate: maybe,
  implementation: z.enum(implementations),
  receivedBy: z.enum(['here', 'letter']).nullable(),
  recordedBySeatId: id<'seat'>().nullable(),
})

const historyEntry = z.object({
  at: text,
  by,
  type: text as unknown as z.ZodType<HistoryEntry['type']>,
  reason: text.optional(),
  organisationIds: organisationIds.optional(),
  decisionId: id<'decision'>().optional(),
  clauseId: id<'clause'>().nullable().optional(),
  kind: z.enum(relationKinds).optional(),
}) as unknown as z.ZodType<HistoryEntry>

const common = {
  id: id<'decision'>(),
  ...place,
  source,
  presidedBySeatId: id<'seat'>().nullable(),
  testing,
  interests,
  content,
  historical: z.boolean(),
  draftedAt: text,
  draftedBy: by,
  signatures,
  returns: z.array(z.object({ seatId: id<'seat'>(), at: text, reason: text })),
  withoutAnswer,
  responses: z.record(id<'organisation'>(), response),
  received: z.array(
    z.object({
      kind: z.enum(relationKinds),
      fromDecisionId: id<'decision'>(),
      clauseId: id<'clause'>().nullable(),
    }),
  ),
  history: z.array(historyEntry),
}
const ratified = {
  ...common,
  digest,
  record,
  ratifiedAt: text,
  nextReviewOn: maybe,
  errata: z.array(z.object({ text, at: text, by })),
  laterRelations: z.array(relation),
}
const decision: z.ZodType<Decision> = z.discriminatedUnion('state', [
  z.object({ ...common, state: z.enum(['draft', 'ratifying']) }),
  z.object({ ...common, state: z.literal('deferred'), until: text, reason: text }),
  z.object({ ...common, state: z.enum(['notAgreed', 'withdrawn']), reason: text }),
  z.object({ ...ratified, state: z.literal('inForce') }),
  z.object({ ...ratified, state: z.literal('superseded'), byDecisionId: id<'decision'>() }),
  z.object({ ...ratified, state: z.enum(['underReview', 'rescinded', 'lapsed', 'implemented']), reason: text }),
])

const named = { ref: z.string(), title: z.string() }

export const decisionAnswer = z.object({
  version: z.int(),
  state: decision,
  challenge: z.object({ id: id<'challenge'>(), ...named }).nullable(),
  session: z.object({ id: id<'session'>(), ...named, startsAt: z.iso.datetime() }).nullable(),
  /** The decisions that relations lead to and come from, as far as the reader may know of them. */
  related: z.array(
    z.object({
      id: id<'decision'>(),
      ...named,
      state: z.enum(decisionStates),
      clauses: z.array(z.object({ id: id<'clause'>(), number: z.int() })),
    }),
  ),
  /** The impacts that the decision names or that are linked to it. */
  impacts: z.array(
    z.object({
      id: id<'impact'>(),
      /** The reference and what it says. */
      title: z.string(),
      toOrganisationId: id<'organisation'>(),
      state: z.enum(impactStates),
    }),
  ),
})
export type DecisionAnswer = z.infer<typeof decisionAnswer>
