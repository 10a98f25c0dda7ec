import type { ChallengeId, DecisionId, DocumentId, OptionId, OrganisationId, PinId, ServiceId } from '../ids.ts'
import type { SeatFact } from '../members/seat-fact.ts'
import { Refusal } from '../refusal.ts'
import type { Claim } from './impact.ts'
import type { Named } from './sentence.ts'
import { type Estimate, figure } from './units.ts'

/** What the rules of the register need to know from elsewhere. */
export interface ImpactFacts {
  challengeId: ChallengeId
  /** Whether the challenge is closed or stopped. */
  stageIsSettled: boolean
  /** The reference that the next impact of this senate gets: LDS-I26. */
  nextRef: string
  /** The day it is in the senate's zone. */
  today: string
  /** The senate's own; those that have closed are marked. */
  organisations: readonly { id: OrganisationId; closed: boolean }[]
  services: readonly { id: ServiceId; organisationId: OrganisationId }[]
  /** The challenge's own. */
  options: readonly { id: OptionId; withdrawn: boolean }[]
  /** The senate's decisions that the actor may read, of this challenge or of none. */
  decisionIds: readonly DecisionId[]
  /** Those of the seats named that sit in this senate. */
  seats: readonly SeatFact[]
  /** The pinned scenarios of this challenge that the actor may open. */
  pins: readonly { id: PinId; documentId: DocumentId }[]
  named(claim: Claim): Named
}

/** Refuses a claim that contradicts itself, or names what is not there. */
export function checkClaim(claim: Claim, facts: ImpactFacts): void {
  checkEstimate(claim, '')
  checkScore(claim)
  checkPlaces(claim, facts)
  const option = facts.options.find((candidate) => candidate.id === claim.optionId)
  if (claim.optionId && !option) {
    throw new Refusal('option-unknown', 'This challenge has no such option. Choose one of its options.', '/optionId')
  }
  if (option?.withdrawn) {
    throw new Refusal('option-closed', 'This option has been withdrawn. Choose one that is still offered.', '/optionId')
  }
  checkDecision(claim.decisionId, facts)
  checkScenario(claim, facts)
  if (claim.payerOrganisationId && !claim.cost) {
    throw new Refusal(
      'needs-cost',
      'Somebody pays, but no cost is given. Give the cost, or leave out who pays.',
      '/cost',
    )
  }
  if (!claim.mitigation && (claim.mitigationOwnerSeatId || claim.residualConsequence || claim.residualLikelihood)) {
    throw new Refusal(
      'needs-mitigation',
      'Say what is done about it, or leave out owner and remaining risk.',
      '/mitigation',
    )
  }
  if (claim.mitigationOwnerSeatId) checkOwner(claim.mitigationOwnerSeatId, facts)
}

/** Figures that were taken out of a scenario rest on a pin of it, so that they can be computed again. */
function checkScenario({ scenario, source }: Claim, { pins }: ImpactFacts): void {
  if (!scenario) return
  if (!pins.some(({ id, documentId }) => id === scenario.pinId && documentId === scenario.documentId)) {
    throw new Refusal('pin-unknown', 'This challenge has no such pinned scenario. Pin it first.', '/scenario')
  }
  if (source === 'modelled') return
  throw new Refusal('wrong-source', 'Figures out of a scenario are modelled. Say so, or leave it out.', '/source')
}

/** A range needs both ends, with the likeliest figure between them. */
export function checkEstimate({ magnitude, low, high, unit }: Estimate, at: string): void {
  if ((low === null) !== (high === null)) {
    const missing = low === null ? 'low' : 'high'
    throw new Refusal(
      'needs-range',
      'A range needs both ends. Give the lowest and the highest figure, or neither.',
      `${at}/${missing}`,
    )
  }
  if (low === null || high === null || (low <= magnitude && magnitude <= high)) return
  throw new Refusal(
    'wrong-range',
    `The likeliest figure must lie between the lowest and the highest: ${figure(magnitude, unit)} is not between ${figure(low, unit)} and ${figure(high, unit)}.`,
    `${at}/magnitude`,
  )
}

/** Scoring is optional; it takes both parts, belongs to what is adverse, and comes before what is left of it. */
export function checkScore(claim: Claim): void {
  checkPair(claim, 'consequence', 'likelihood')
  checkPair(claim, 'residualConsequence', 'residualLikelihood')
  if (claim.consequence !== null && claim.effect !== 'adverse') {
    throw new Refusal('wrong-score', 'Only an adverse impact has a risk score. Leave the score out.', '/consequence')
  }
  if (claim.residualConsequence !== null && claim.consequence === null) {
    throw new Refusal('needs-score', 'Score the risk before you score what is left of it.', '/residualConsequence')
  }
}

/** An impact goes on a decision of its own challenge. */
export function checkDecision(decisionId: DecisionId | null, facts: ImpactFacts): void {
  if (!decisionId || facts.decisionIds.includes(decisionId)) return
  throw new Refusal(
    'decision-unknown',
    'This challenge has no such decision. Choose one of its decisions.',
    '/decisionId',
  )
}

/** Who sees to a mitigation has a seat now, and has not withdrawn from the challenge. */
export function checkOwner(seatId: SeatFact['seatId'], facts: ImpactFacts): void {
  const seat = facts.seats.find((candidate) => candidate.seatId === seatId)
  const at = '/mitigationOwnerSeatId'
  if (!seat) throw new Refusal('seat-unknown', 'The owner has no seat in this senate. Choose somebody who has.', at)
  if (seat.ended) throw new Refusal('seat-closed', "The owner's seat has ended. Choose somebody else.", at)
  if (seat.withdrawn) {
    throw new Refusal('wrong-owner', 'The owner has withdrawn from this challenge. Choose somebody else.', at)
  }
}

type Score = 'consequence' | 'likelihood' | 'residualConsequence' | 'residualLikelihood'

function checkPair(claim: Claim, consequence: Score, likelihood: Score): void {
  if ((claim[consequence] === null) === (claim[likelihood] === null)) return
  const missing = claim[consequence] === null ? consequence : likelihood
  throw new Refusal(
    'needs-score',
    'A score takes both consequence and likelihood. Give both, or neither.',
    `/${missing}`,
  )
}

function checkPlaces(claim: Claim, { organisations, services }: ImpactFacts): void {
  for (const end of ['from', 'to', 'payer'] as const) {
    const organisationId = claim[`${end}OrganisationId`]
    const at = `/${end}OrganisationId`
    const organisation = organisations.find((candidate) => candidate.id === organisationId)
    if (!organisationId) continue
    if (!organisation) {
      throw new Refusal('organisation-unknown', 'This senate has no such organisation. Choose one of its own.', at)
    }
    if (organisation.closed) {
      throw new Refusal('organisation-closed', 'This organisation has closed. Choose the one that took its place.', at)
    }
  }
  for (const end of ['from', 'to'] as const) {
    const serviceId = claim[`${end}ServiceId`]
    const service = services.find((candidate) => candidate.id === serviceId)
    if (serviceId && service?.organisationId !== claim[`${end}OrganisationId`]) {
      throw new Refusal(
        'service-unknown',
        'The organisation that you name has no such service. Choose one of its services.',
        `/${end}ServiceId`,
      )
    }
  }
  if (claim.fromOrganisationId === claim.toOrganisationId && claim.fromServiceId === claim.toServiceId) {
    throw new Refusal(
      'wrong-receiver',
      'An impact lands on another service. Choose another organisation, or another service of this one.',
      '/toServiceId',
    )
  }
}
