import type {
  ChallengeId,
  DecisionId,
  ImpactId,
  OptionId,
  OrganisationId,
  SeatId,
  SenateId,
  ServiceId,
} from '../shared/ids.ts'
import type { Answer, Cost, Settlement } from '../shared/impacts/impact.ts'
import type { RiskDomain } from '../shared/impacts/risk-domains.ts'
import type { ScenarioSource } from '../shared/impacts/scenario-source.ts'
import type { Confidence, Direction, Effect, ImpactState, Source } from '../shared/impacts/states.ts'
import type { ServiceUnit } from '../shared/members/service-words.ts'
import type { Moment } from '../shared/protocol.ts'
import { byNumber } from './by-number.ts'
import { count, day, id, index, instant, json, measure, table, text, unique } from './columns.ts'

/** The register: who a change lands on, how much, and what the organisation that will feel it says. */
export const impacts = table(
  'impacts',
  {
    id: id<ImpactId>(),
    senateId: text<SenateId>().notNull(),
    ref: text().notNull(),
    challengeId: text<ChallengeId>().notNull(),
    optionId: text<OptionId>(),
    decisionId: text<DecisionId>(),
    fromOrganisationId: text<OrganisationId>().notNull(),
    fromServiceId: text<ServiceId>(),
    toOrganisationId: text<OrganisationId>().notNull(),
    toServiceId: text<ServiceId>(),
    direction: text<Direction>().notNull(),
    effect: text<Effect>().notNull(),
    magnitude: measure().notNull(),
    low: measure(),
    high: measure(),
    unit: text<ServiceUnit>().notNull(),
    lagWeeks: measure(),
    durationWeeks: measure(),
    basis: text().notNull(),
    riskStatement: text(),
    riskDomain: text<RiskDomain>(),
    consequence: count(),
    likelihood: count(),
    mitigation: text(),
    mitigationOwnerSeatId: text<SeatId>(),
    residualConsequence: count(),
    residualLikelihood: count(),
    cost: json<Cost>(),
    payerOrganisationId: text<OrganisationId>(),
    confidence: text<Confidence>().notNull(),
    source: text<Source>().notNull(),
    /** The scenario that the figures were taken out of. */
    scenario: json<ScenarioSource>(),
    state: text<ImpactState>().notNull(),
    /** Consequence × likelihood; 0 where there is no score, so that the worst sorts first in either database. */
    score: count().notNull(),
    assertedBy: text<SeatId>().notNull(),
    assertedAt: instant().notNull(),
    answer: json<Answer>(),
    /** The day until which the receiving organisation cannot say, while it has said nothing else. */
    cannotSayUntil: day(),
    settlement: json<Settlement>(),
    mitigated: json<Moment>(),
    closing: json<Moment & { text: string }>(),
    version: count().notNull(),
  },
  (t) => [
    unique('impacts_ref').on(t.senateId, t.ref),
    byNumber('impacts_number', t),
    index('impacts_challenge').on(t.challengeId),
    index('impacts_to').on(t.toOrganisationId),
    index('impacts_from').on(t.fromOrganisationId),
    index('impacts_decision').on(t.decisionId),
  ],
)
