import type { ChallengeId, DecisionId, ImpactId, OptionId, OrganisationId, SeatId, ServiceId } from '../ids.ts'
import type { Moment } from '../protocol.ts'
import type { ObservationEvent } from './observations/observation.ts'
import type { Level } from './risk.ts'
import type { RiskDomain } from './risk-domains.ts'
import type { ScenarioSource } from './scenario-source.ts'
import type { Confidence, CostPeriod, Direction, Effect, Source } from './states.ts'
import type { Estimate } from './units.ts'

/** What somebody says will happen: one organisation's change, felt by another's service. */
export interface Claim extends Estimate {
  optionId: OptionId | null
  decisionId: DecisionId | null
  fromOrganisationId: OrganisationId
  fromServiceId: ServiceId | null
  toOrganisationId: OrganisationId
  toServiceId: ServiceId | null
  direction: Direction
  effect: Effect
  /** Weeks until it is felt; how many weeks it lasts, or for good. */
  lagWeeks: number | null
  durationWeeks: number | null
  /** How the figure came about, so that anybody can work it out again. */
  basis: string
  /** "If the home ward is full, then…" */
  riskStatement: string | null
  riskDomain: RiskDomain | null
  consequence: Level | null
  likelihood: Level | null
  mitigation: string | null
  mitigationOwnerSeatId: SeatId | null
  residualConsequence: Level | null
  residualLikelihood: Level | null
  cost: Cost | null
  payerOrganisationId: OrganisationId | null
  confidence: Confidence
  source: Source
  /** Which line of which scenario modelled figures were taken from. */
  scenario: ScenarioSource | null
}

export interface Cost {
  amount: number
  per: CostPeriod
  currency: 'GBP'
}

/** The figures that a settlement may put in place of those that were asserted. */
export type Figures = Estimate & Pick<Claim, 'consequence' | 'likelihood'>

export type Agreed = Moment & { kind: 'agreed' }
export type Contested = Moment & { kind: 'contested'; reason: string; counterEstimate: Estimate | null }
export type TimeAsked = Moment & { kind: 'timeAsked'; until: string; reason: string | null }
/** What the receiving organisation says. Only its reviewer does. */
export type Answer = Agreed | Contested | TimeAsked

export type Settlement = Moment &
  ({ outcome: 'revised'; text: string; before: Figures } | { outcome: 'bothRecorded'; text: string })

export type Standing =
  | { state: 'asserted' }
  | { state: 'agreed'; answer: Agreed }
  | { state: 'contested'; answer: Contested }
  | { state: 'cannotSayYet'; answer: TimeAsked }
  | { state: 'settled'; answer: Answer; settlement: Settlement }
  | { state: 'mitigated'; answer: Answer; settlement: Settlement | null; mitigated: Moment }
  | {
      state: 'closed'
      answer: Answer
      settlement: Settlement | null
      mitigated: Moment | null
      closing: Moment & { text: string }
    }

export interface Impact {
  id: ImpactId
  challengeId: ChallengeId
  ref: string
  assertedAt: string
  assertedBy: Moment['by']
  claim: Claim
  standing: Standing
}

/** `title` is the reference and what the claim read as at that moment: the journal tells it, and search finds it. */
export type ImpactEvent =
  | {
      type: 'impactAsserted'
      id: ImpactId
      ref: string
      challengeId: ChallengeId
      claim: Claim
      title: string
    }
  | { type: 'impactAmended'; claim: Claim; title: string }
  | { type: 'impactAgreed' }
  | { type: 'impactContested'; reason: string; counterEstimate: Estimate | null }
  | { type: 'impactTimeAsked'; until: string; reason: string | null }
  | { type: 'impactRevised'; text: string; before: Figures; claim: Claim; title: string }
  | { type: 'impactBothRecorded'; text: string }
  | { type: 'impactMitigated'; claim: Claim; title: string }
  | { type: 'impactClosed'; text: string }
  | { type: 'impactLinked'; decisionId: DecisionId | null }
  | ObservationEvent

/** The figures of a claim. */
export function figuresOf({ magnitude, low, high, unit, consequence, likelihood }: Figures): Figures {
  return { magnitude, low, high, unit, consequence, likelihood }
}
