import type { SeatId } from '../../shared/ids.ts'
import type { Demonstration, DemonstrationImpact } from './data.ts'
import { step } from './members.ts'
import type { Calendar, Step } from './script.ts'

const chair = 'seat-01' as SeatId

/** What the register would have said before it was revised: the settlement's own words name the figure. */
const beforeRevision: Record<string, number> = { 'imp-05': 144 }
/** The other side's figure where the record has only the settlement's words. */
const counterFigure: Record<string, number> = { 'imp-05': 130, 'imp-07': 60 }

/** The register: asserted by whoever leads the challenge, answered by the organisation that would feel it. */
export function impactSteps(demo: Demonstration, dates: Calendar): Step[] {
  return demo.impacts.flatMap((impact, n) => {
    const lead = demo.challenges.find((challenge) => challenge.id === impact.challengeId)?.leadSeatId as SeatId
    const asserted = step(
      impact.id,
      dates.at(impact.assertedOn, '11:00', n),
      'assertImpact',
      impact.challengeId,
      [impact.id],
      claim(impact),
    )
    return [{ ...asserted, by: lead }, ...answered(impact, dates), ...afterwards(impact, dates, lead)]
  })
}

/** Which decision each belongs to: said when the decision is there. */
export function linkSteps(demo: Demonstration, at: (decisionId: string) => Date): Step[] {
  return demo.impacts.flatMap(({ id, decisionId }) =>
    decisionId ? [step(`${id}-linked`, at(decisionId), 'linkImpactToDecision', id, [], { decisionId })] : [],
  )
}

function claim(impact: DemonstrationImpact) {
  const { optionId, fromOrganisationId, fromServiceId, toOrganisationId, toServiceId, direction, effect } = impact
  const { low, high, unit, lagWeeks, durationWeeks, basis, riskStatement, riskDomain, mitigation } = impact
  const { mitigationOwnerSeatId, cost, payerOrganisationId, confidence, source } = impact
  // A mitigated impact gets its mitigation by a command of its own.
  const planned =
    impact.state === 'mitigated'
      ? {}
      : {
          ...{ mitigation, mitigationOwnerSeatId },
          residualConsequence: impact.residualConsequence ?? null,
          residualLikelihood: impact.residualLikelihood ?? null,
        }
  return {
    ...{ optionId, fromOrganisationId, fromServiceId, toOrganisationId, toServiceId, direction, effect },
    ...{ low, high, unit, lagWeeks, durationWeeks, basis, riskStatement, riskDomain, ...planned },
    ...{ cost: cost ?? null, payerOrganisationId: payerOrganisationId ?? null, confidence, source },
    magnitude: beforeRevision[impact.id] ?? impact.magnitude,
    consequence: impact.consequence ?? null,
    likelihood: impact.likelihood ?? null,
  }
}

function answered(impact: DemonstrationImpact, dates: Calendar): Step[] {
  const { id, answeredOn, answeredBySeatId, contest, cannotSayYet, settlement } = impact
  if (!answeredOn || !answeredBySeatId) return []
  const by = answeredBySeatId as SeatId
  const answer = (type: string, body: object): Step[] => [
    { ...step(`${id}-${type}`, dates.at(answeredOn, '11:00'), type, id, [], body), by },
  ]
  if (cannotSayYet) return answer('cannotSayYet', { until: dates.on(cannotSayYet.by), reason: cannotSayYet.reason })
  if (contest) return answer('contestImpact', contest)
  if (!settlement) return answer('agreeImpact', {})
  const { low, high, unit } = impact
  const magnitude = counterFigure[id] ?? impact.magnitude
  return answer('contestImpact', { reason: settlement.text, counterEstimate: { magnitude, low, high, unit } })
}

function afterwards(impact: DemonstrationImpact, dates: Calendar, lead: SeatId): Step[] {
  const { id, state, settlement, mitigation, mitigationOwnerSeatId, magnitude, low, high, unit } = impact
  const steps: Step[] = []
  if (settlement) {
    const { outcome, text, on } = settlement
    const figures = outcome === 'revised' ? { magnitude, low, high, unit } : {}
    steps.push({
      ...step(`${id}-settled`, dates.at(on, '16:00'), 'settleImpact', id, [], { outcome, text, ...figures }),
      by: chair,
    })
  }
  if (state === 'mitigated') {
    const residual = {
      residualConsequence: impact.residualConsequence ?? null,
      residualLikelihood: impact.residualLikelihood ?? null,
    }
    const body = { mitigation, mitigationOwnerSeatId, ...residual }
    steps.push({
      ...step(`${id}-mitigated`, dates.at({ daysFromStart: -40 }, '11:00'), 'mitigateImpact', id, [], body),
      by: lead,
    })
  }
  if (state === 'closed') {
    const body = { text: 'The option that it came from was set aside.' }
    steps.push({
      ...step(`${id}-closed`, dates.at({ daysFromStart: -52 }, '11:00'), 'closeImpact', id, [], body),
      by: chair,
    })
  }
  return steps
}

/** What happened after changes that were made: entered by the secretary on the day after it was measured. */
export function observationSteps({ observations }: Demonstration, dates: Calendar): Step[] {
  return observations.map(({ id, impactId, observedOn, value, unit, source }, n) => {
    const entered = dates.at({ daysFromStart: observedOn.daysFromStart + 1 }, '09:00', n)
    const body = { value, unit, observedOn: dates.on(observedOn), source }
    return step(id, entered, 'recordObservation', impactId, [id], body)
  })
}
