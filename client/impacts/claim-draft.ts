import type { DecisionId, OptionId, OrganisationId, SeatId, ServiceId } from '../../shared/ids.ts'
import type { Claim } from '../../shared/impacts/impact.ts'
import { type Level, levelOf } from '../../shared/impacts/risk.ts'
import type { RiskDomain } from '../../shared/impacts/risk-domains.ts'
import type { Confidence, CostPeriod, Direction, Effect, Source } from '../../shared/impacts/states.ts'
import type { FieldError } from '../ui/ErrorSummary.tsx'
import { parseNumber } from '../ui/parse-number.ts'
import { type EstimateDraft, estimateDraft, readEstimate } from './estimate-draft.ts'

/** A level in a list to choose from. */
export type LevelText = `${Level}` | ''

/** An impact as it is typed. */
export interface ClaimDraft extends EstimateDraft {
  optionId: OptionId | ''
  decisionId: DecisionId | ''
  fromOrganisationId: OrganisationId | ''
  fromServiceId: ServiceId | ''
  toOrganisationId: OrganisationId | ''
  toServiceId: ServiceId | ''
  direction: Direction | ''
  effect: Effect | ''
  lagWeeks: string
  durationWeeks: string
  basis: string
  riskStatement: string
  riskDomain: RiskDomain | ''
  consequence: LevelText
  likelihood: LevelText
  mitigation: string
  mitigationOwnerSeatId: SeatId | ''
  residualConsequence: LevelText
  residualLikelihood: LevelText
  costAmount: string
  costPer: CostPeriod
  payerOrganisationId: OrganisationId | ''
  confidence: Confidence | ''
  source: Source
  scenario: Claim['scenario']
}

/** A form with nothing in it, or with a claim that is to be corrected. */
export function claimDraft(claim?: Claim): ClaimDraft {
  const text = (value: string | number | null | undefined) => (value == null ? '' : String(value))
  return {
    ...estimateDraft(claim),
    optionId: claim?.optionId ?? '',
    decisionId: claim?.decisionId ?? '',
    fromOrganisationId: claim?.fromOrganisationId ?? '',
    fromServiceId: claim?.fromServiceId ?? '',
    toOrganisationId: claim?.toOrganisationId ?? '',
    toServiceId: claim?.toServiceId ?? '',
    direction: claim?.direction ?? '',
    effect: claim?.effect ?? '',
    lagWeeks: text(claim?.lagWeeks),
    durationWeeks: text(claim?.durationWeeks),
    basis: text(claim?.basis),
    riskStatement: text(claim?.riskStatement),
    riskDomain: claim?.riskDomain ?? '',
    consequence: levelText(claim?.consequence),
    likelihood: levelText(claim?.likelihood),
    mitigation: text(claim?.mitigation),
    mitigationOwnerSeatId: claim?.mitigationOwnerSeatId ?? '',
    residualConsequence: levelText(claim?.residualConsequence),
    residualLikelihood: levelText(claim?.residualLikelihood),
    costAmount: text(claim?.cost?.amount),
    costPer: claim?.cost?.per ?? 'year',
    payerOrganisationId: claim?.payerOrganisationId ?? '',
    confidence: claim?.confidence ?? '',
    source: claim?.source ?? 'stated',
    scenario: claim?.scenario ?? null,
  }
}

/** A level as a list holds it. */
export function levelText(level: Level | null | undefined): LevelText {
  return level == null ? '' : `${level}`
}

/** The level that was chosen; null for none. */
export function readLevel(text: LevelText): Level | null {
  return text === '' ? null : levelOf(Number(text))
}

/** Where the sentence can already be shown: enough of the draft is there. */
const said: readonly (keyof ClaimDraft)[] = [
  'fromOrganisationId',
  'toOrganisationId',
  'direction',
  'effect',
  'magnitude',
  'low',
  'high',
  'unit',
  'lagWeeks',
  'durationWeeks',
]

/** What was typed as a claim, what is wrong with it, and whether it reads as a sentence yet. */
export function readClaim(draft: ClaimDraft): {
  claim: Claim | undefined
  preview: Claim | undefined
  errors: FieldError[]
} {
  const errors: FieldError[] = []
  const wrong = (part: keyof ClaimDraft, message: string) => {
    errors.push({ field: `impact-${part}`, message })
  }
  const { fromOrganisationId, toOrganisationId, direction, effect, confidence } = draft
  if (fromOrganisationId === '') wrong('fromOrganisationId', 'Choose the organisation that makes the change')
  if (toOrganisationId === '') wrong('toOrganisationId', 'Choose the organisation that will feel it')
  if (toOrganisationId !== '' && fromOrganisationId === toOrganisationId && draft.fromServiceId === draft.toServiceId) {
    wrong('toServiceId', 'Choose another service than the one that changes')
  }
  if (effect === '') wrong('effect', 'Choose whether it is for the worse or the better')
  if (direction === '') wrong('direction', 'Choose whether it adds or takes away')
  const { estimate, errors: ofEstimate } = readEstimate(draft, 'impact')
  errors.push(...ofEstimate)
  const lagWeeks = weeks(draft.lagWeeks, 0, () => wrong('lagWeeks', 'Enter whole weeks, such as 2, or 0 for at once'))
  const durationWeeks = weeks(draft.durationWeeks, 1, () => wrong('durationWeeks', 'Enter whole weeks, such as 26'))
  if (draft.basis.trim() === '') wrong('basis', 'Say how you come to the figure')
  const scored = effect === 'adverse'
  const levels = {
    consequence: scored ? readLevel(draft.consequence) : null,
    likelihood: scored ? readLevel(draft.likelihood) : null,
    residualConsequence: scored ? readLevel(draft.residualConsequence) : null,
    residualLikelihood: scored ? readLevel(draft.residualLikelihood) : null,
  }
  for (const [one, other] of [
    ['consequence', 'likelihood'],
    ['residualConsequence', 'residualLikelihood'],
  ] as const) {
    if (levels[one] === null && levels[other] !== null) wrong(one, 'Choose the consequence as well, or leave both out')
    if (levels[one] !== null && levels[other] === null) wrong(other, 'Choose the likelihood as well, or leave both out')
  }
  const mitigation = draft.mitigation.trim() || null
  const isMitigated = draft.mitigationOwnerSeatId !== '' || levels.residualConsequence !== null
  if (!mitigation && isMitigated) wrong('mitigation', 'Say what is done about it')
  if (levels.residualConsequence !== null && levels.consequence === null) {
    wrong('consequence', 'Score the risk before the risk that is left')
  }
  const amount = draft.costAmount.trim() === '' ? null : (parseNumber(draft.costAmount) ?? -1)
  if (amount !== null && (amount < 0 || amount > 1_000_000_000 || Math.round(amount * 100) / 100 !== amount))
    wrong('costAmount', 'Enter the cost in pounds, such as 620,000')
  if (amount === null && draft.payerOrganisationId !== '') wrong('costAmount', 'Enter the cost, or leave out who pays')
  if (confidence === '') wrong('confidence', 'Choose how sure you are')

  const { unit, magnitude, low, high } = estimate ?? { unit: 'beds', magnitude: 0, low: null, high: null }
  const claim: Claim = {
    ...{ unit, magnitude, low, high, ...levels, lagWeeks, durationWeeks, mitigation },
    optionId: draft.optionId || null,
    decisionId: draft.decisionId || null,
    fromOrganisationId: fromOrganisationId as OrganisationId,
    fromServiceId: draft.fromServiceId || null,
    toOrganisationId: toOrganisationId as OrganisationId,
    toServiceId: draft.toServiceId || null,
    direction: direction || 'increase',
    effect: effect || 'adverse',
    basis: draft.basis.trim(),
    riskStatement: draft.riskStatement.trim() || null,
    riskDomain: draft.riskDomain || null,
    mitigationOwnerSeatId: draft.mitigationOwnerSeatId || null,
    cost: amount === null ? null : { amount, per: draft.costPer, currency: 'GBP' },
    payerOrganisationId: draft.payerOrganisationId || null,
    confidence: confidence || 'medium',
    source: draft.source,
    scenario: draft.scenario,
  }
  const isSaid = !errors.some(({ field }) => said.some((part) => field === `impact-${part}`))
  return { claim: errors.length === 0 ? claim : undefined, preview: isSaid ? claim : undefined, errors }
}

function weeks(text: string, least: number, refuse: () => void): number | null {
  if (text.trim() === '') return null
  const value = parseNumber(text)
  if (value !== undefined && Number.isInteger(value) && value >= least && value <= 1040) return value
  refuse()
  return null
}
