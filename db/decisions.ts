import type {
  ChallengeId,
  ClauseId,
  DecisionId,
  OrganisationId,
  ProposalId,
  SeatId,
  SenateId,
  SessionId,
} from '../shared/ids.ts'
import { byNumber } from './by-number.ts'
import { count, day, flag, id, index, instant, json, key, table, text, unique } from './columns.ts'

/**
 * One row a decision, for the log. The decision itself loads by folding its stream; `record` is its content, and from
 * ratification on exactly what its digest was taken over. Once in force, a trigger closes all but what says where it
 * stands: state, next review, version.
 */
export const decisions = table(
  'decisions',
  {
    id: id<DecisionId>(),
    senateId: text<SenateId>().notNull(),
    ref: text().notNull(),
    /** The number in the reference, so that 1000 sorts after 999. */
    number: count().notNull(),
    title: text().notNull(),
    force: text().notNull(),
    verb: text(),
    state: text().notNull(),
    method: text().notNull(),
    challengeId: text<ChallengeId>(),
    proposalId: text<ProposalId>(),
    /** Where it was made: the session of its words, or the one that an earlier record names. */
    sessionId: text<SessionId>(),
    ownerSeatId: text<SeatId>(),
    statement: text().notNull(),
    record: json<Record<string, unknown>>().notNull(),
    digest: text(),
    effectiveFrom: day(),
    /** As it was ratified. A reaffirmation moves only `nextReviewOn`. */
    reviewOn: day(),
    nextReviewOn: day(),
    /** While it is being ratified: who has signed so far. */
    signedBySeatIds: json<SeatId[]>().notNull(),
    /** When it came into force, or was otherwise settled. */
    decidedAt: instant(),
    draftedAt: instant().notNull(),
    /** What the log sorts by: when it was decided, or drafted as long as it is not. */
    listedAt: instant().notNull(),
    publication: text().notNull(),
    historical: flag().notNull(),
    version: count().notNull(),
  },
  (t) => [
    unique('decisions_ref').on(t.senateId, t.ref),
    byNumber('decisions_number', t),
    index('decisions_challenge').on(t.challengeId),
    index('decisions_log').on(t.senateId, t.listedAt),
    index('decisions_proposal').on(t.proposalId),
    index('decisions_session').on(t.sessionId),
  ],
)

/** Whom a decision addresses, so that the log can be filtered by organisation. */
export const decisionAddressees = table(
  'decision_addressees',
  {
    decisionId: text<DecisionId>().notNull(),
    organisationId: text<OrganisationId>().notNull(),
  },
  (t) => [
    key({ columns: [t.decisionId, t.organisationId] }),
    index('decision_addressees_organisation').on(t.organisationId),
  ],
)

export const decisionRelations = table(
  'decision_relations',
  {
    senateId: text<SenateId>().notNull(),
    kind: text<'supersedes' | 'amends' | 'dependsOn' | 'conflictsWith'>().notNull(),
    fromDecisionId: text<DecisionId>().notNull(),
    toDecisionId: text<DecisionId>().notNull(),
    /** The clause of the other decision that is meant; empty text for the whole. */
    clauseId: text<ClauseId | ''>().notNull(),
    at: instant().notNull(),
  },
  (t) => [
    key({ columns: [t.kind, t.fromDecisionId, t.toDecisionId, t.clauseId] }),
    index('decision_relations_to').on(t.toDecisionId),
  ],
)

/** What each addressed organisation said. The private draft lies apart, so that no list can show it by mistake. */
export const responses = table(
  'responses',
  {
    decisionId: text<DecisionId>().notNull(),
    organisationId: text<OrganisationId>().notNull(),
    senateId: text<SenateId>().notNull(),
    dueOn: day().notNull(),
    state: text<'notified' | 'acknowledged' | 'responded' | 'closed'>().notNull(),
    acknowledgedAt: instant(),
    respondedAt: instant(),
    positions:
      json<
        { clauseId: ClauseId | null; position: string; reason: string | null; boardDate: string | null }[]
      >().notNull(),
    conditions: text(),
    localDecisionRef: text(),
    boardDate: day(),
    implementation: text().notNull(),
    receivedBy: text<'here' | 'letter'>(),
    recordedBySeatId: text<SeatId>(),
  },
  (t) => [key({ columns: [t.decisionId, t.organisationId] }), index('responses_organisation').on(t.organisationId)],
)

export const responseDrafts = table(
  'response_drafts',
  {
    decisionId: text<DecisionId>().notNull(),
    organisationId: text<OrganisationId>().notNull(),
    senateId: text<SenateId>().notNull(),
    draft: json<Record<string, unknown>>().notNull(),
    bySeatId: text<SeatId>().notNull(),
    at: instant().notNull(),
  },
  (t) => [key({ columns: [t.decisionId, t.organisationId] })],
)
