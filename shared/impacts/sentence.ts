import { formatDate, plural } from '../format.ts'
import type { OrganisationId } from '../ids.ts'
import type { Claim, Impact, Settlement } from './impact.ts'
import { type Band, riskName, riskParts, riskScore } from './risk.ts'
import { type Estimate, estimateFigure, estimateWords, unitWords } from './units.ts'

/** What the ids in an impact are called. */
export interface Named {
  /** The codes of the organisations: LTHT. */
  from: string
  to: string
  payer: string | null
  fromService: string | null
  toService: string | null
  option: string | null
}

/** A part of a sentence, and what a screen may make of it. Joined, the texts are the sentence. */
export type Piece = { text: string } & (
  | { kind: 'words' | 'change' | 'figure' }
  | { kind: 'organisation'; organisationId: OrganisationId }
  | { kind: 'risk'; band: Band; score: number }
)

const words = (text: string): Piece => ({ kind: 'words', text })

/** The pieces as plain text, for search, exports and the journal. */
export function plainText(pieces: readonly Piece[]): string {
  return pieces.map((piece) => piece.text).join('')
}

/** `"Close 28 beds in one step" at LTHT adds 12 (8 to 18) virtual-ward beds of demand to LCH's Home ward within 2 weeks.` */
export function effectSentence(claim: Claim, named: Named): Piece[] {
  return [...cause(claim, named), ...consequences(claim, named), words(`${when(claim)}.`)]
}

/** What happens without what makes it happen, for lists that have said that: `Adds 12 beds to LCH's Home ward.` */
export function outcomeSentence(claim: Claim, named: Named): Piece[] {
  const [verb, ...rest] = consequences(claim, named)
  const first = verb?.text.trimStart() ?? ''
  return [words(`${first.charAt(0).toUpperCase()}${first.slice(1)}`), ...rest, words(`${when(claim)}.`)]
}

/** `High risk (12 of 25): likely × moderate.` */
export function riskSentence({ effect, consequence, likelihood }: Claim): Piece[] {
  if (effect === 'beneficial') return [words('A benefit, so it has no risk score.')]
  if (effect === 'neutral') return [words('Neither better nor worse, so it has no risk score.')]
  if (consequence === null || likelihood === null) return [words('Risk not scored.')]
  const risk = riskScore(consequence, likelihood)
  return [{ kind: 'risk', ...risk, text: riskName(risk) }, words(`: ${riskParts(consequence, likelihood)}.`)]
}

/** `LCH contests: 18 (12 to 22).` */
export function answerSentence({ claim, standing }: Impact, { to }: Named): Piece[] {
  const receiver: Piece = { kind: 'organisation', organisationId: claim.toOrganisationId, text: to }
  switch (standing.state) {
    case 'asserted':
      return [receiver, words(' has not answered.')]
    case 'agreed':
      return [receiver, words(' agrees.')]
    case 'contested': {
      const { counterEstimate } = standing.answer
      return [receiver, words(counterEstimate ? ` contests: ${beside(counterEstimate, claim)}.` : ' contests.')]
    }
    case 'cannotSayYet':
      return [receiver, words(` cannot say until ${formatDate(standing.answer.until)}.`)]
    case 'settled':
      return settled(claim, standing, receiver)
    case 'mitigated':
      return [words(`Mitigated${risksLeft(claim)}.`)]
    case 'closed':
      return [words('Closed.')]
    default:
      return standing satisfies never
  }
}

/** The whole of it: what happens, how bad that is, and what the receiving organisation says. */
export function impactSentence(impact: Impact, named: Named): Piece[] {
  const space = words(' ')
  return [
    ...effectSentence(impact.claim, named),
    space,
    ...riskSentence(impact.claim),
    space,
    ...answerSentence(impact, named),
  ]
}

/** `£620,000 a year, paid by ICB`; undefined when no cost was given. */
export function costWords({ cost }: Claim, { payer }: Named): string | undefined {
  if (!cost) return undefined
  const amount = estimateFigure({ magnitude: cost.amount, low: null, high: null, unit: 'pounds' })
  const period = cost.per === 'once' ? 'once' : `a ${cost.per}`
  return `${amount} ${period}, ${payer ? `paid by ${payer}` : 'payer not agreed'}`
}

function cause({ fromOrganisationId }: Claim, { from, fromService, option }: Named): Piece[] {
  const where: Piece = { kind: 'organisation', organisationId: fromOrganisationId, text: from }
  if (option) return [{ kind: 'change', text: `"${option}"` }, words(' at '), where]
  return [words('A change at '), where, ...(fromService ? [words(`'s ${fromService}`)] : [])]
}

function consequences(claim: Claim, { to, toService }: Named): Piece[] {
  const { aspect } = unitWords[claim.unit]
  const receiver: Piece[] = [
    { kind: 'organisation', organisationId: claim.toOrganisationId, text: to },
    ...(toService ? [words(`'s ${toService}`)] : []),
  ]
  const much: Piece = { kind: 'figure', text: `${estimateWords(claim)}${ofDemand(claim)}` }
  const onto = aspect ? `${aspect} ` : ''
  if (claim.direction === 'increase') return [words(' adds '), much, words(` to ${onto}`), ...receiver]
  if (claim.effect === 'beneficial' && !aspect) return [words(' saves '), much, words(' at '), ...receiver]
  return [words(' takes '), much, words(aspect ? ` off ${onto}` : ' from '), ...receiver]
}

/** Beds that are asked for are demand; beds that are given or taken away are supply. */
function ofDemand({ unit, direction, effect }: Claim): string {
  const isDemand = direction === 'increase' ? effect !== 'beneficial' : effect === 'beneficial'
  return unitWords[unit].fills && isDemand ? ' of demand' : ''
}

function when({ lagWeeks, durationWeeks }: Claim): string {
  const lag = lagWeeks === null ? '' : lagWeeks === 0 ? ' at once' : ` within ${plural(lagWeeks, 'week')}`
  if (durationWeeks === null) return lag
  return `${lag}${lag ? ',' : ''} for ${plural(durationWeeks, 'week')}`
}

function settled(claim: Claim, { answer, settlement }: SettledStanding, receiver: Piece): Piece[] {
  if (settlement.outcome === 'revised') return [words(`Settled: revised from ${beside(settlement.before, claim)}.`)]
  const counter = answer.kind === 'contested' ? answer.counterEstimate : null
  if (!counter) return [words('Settled: both views stay on the record.')]
  return [words('Settled: both estimates stand. '), receiver, words(` says ${beside(counter, claim)}.`)]
}

interface SettledStanding {
  answer: Extract<Impact['standing'], { state: 'settled' }>['answer']
  settlement: Settlement
}

/** A figure beside the claim's own: its unit is written only where it is another. */
function beside(estimate: Estimate, claim: Claim): string {
  return estimate.unit === claim.unit ? estimateFigure(estimate) : estimateWords(estimate)
}

function risksLeft({ residualConsequence, residualLikelihood }: Claim): string {
  if (residualConsequence === null || residualLikelihood === null) return ''
  const left = riskName(riskScore(residualConsequence, residualLikelihood))
  return `: ${left.charAt(0).toLowerCase()}${left.slice(1)} is left`
}
