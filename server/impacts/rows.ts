import type { impacts } from '../../db/impacts.ts'
import type { Claim, Figures, Impact, Standing } from '../../shared/impacts/impact.ts'
import { levelOf, riskScore } from '../../shared/impacts/risk.ts'

export type ImpactRow = typeof impacts.$inferSelect

/** The columns that a claim fills. */
export function claimColumns(claim: Claim) {
  return { ...claim, score: scoreOf(claim) }
}

/** The impact that a row holds: what folding its stream gives. */
export function impactOf(row: ImpactRow): Impact {
  const { id, challengeId, ref, assertedBy, assertedAt } = row
  return {
    id,
    challengeId,
    ref,
    assertedBy,
    assertedAt: assertedAt.toISOString(),
    claim: claimOf(row),
    standing: standingOf(row),
  }
}

function scoreOf({ consequence, likelihood }: Figures): number {
  return consequence === null || likelihood === null ? 0 : riskScore(consequence, likelihood).score
}

function claimOf(row: ImpactRow): Claim {
  const { optionId, decisionId, fromOrganisationId, fromServiceId, toOrganisationId, toServiceId } = row
  const { direction, effect, magnitude, low, high, unit, lagWeeks, durationWeeks, basis } = row
  const { riskStatement, riskDomain, mitigation, mitigationOwnerSeatId, cost, payerOrganisationId } = row
  return {
    ...{ optionId, decisionId, fromOrganisationId, fromServiceId, toOrganisationId, toServiceId },
    ...{ direction, effect, magnitude, low, high, unit, lagWeeks, durationWeeks, basis },
    ...{ riskStatement, riskDomain, mitigation, mitigationOwnerSeatId, cost, payerOrganisationId },
    consequence: levelOf(row.consequence),
    likelihood: levelOf(row.likelihood),
    residualConsequence: levelOf(row.residualConsequence),
    residualLikelihood: levelOf(row.residualLikelihood),
    confidence: row.confidence,
    source: row.source,
    scenario: row.scenario,
  }
}

function standingOf({ id, state, answer, settlement, mitigated, closing }: ImpactRow): Standing {
  if (state === 'asserted') return { state }
  if (state === 'agreed' && answer?.kind === 'agreed') return { state, answer }
  if (state === 'contested' && answer?.kind === 'contested') return { state, answer }
  if (state === 'cannotSayYet' && answer?.kind === 'timeAsked') return { state, answer }
  if (state === 'settled' && answer && settlement) return { state, answer, settlement }
  if (state === 'mitigated' && answer && mitigated) return { state, answer, settlement, mitigated }
  if (state === 'closed' && answer && closing) return { state, answer, settlement, mitigated, closing }
  throw new Error(`The row of impact ${id} says "${state}" without what leads there.`)
}
