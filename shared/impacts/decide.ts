import type { Context, Drafted } from '../command.ts'
import { formatDate } from '../format.ts'
import type { ImpactId } from '../ids.ts'
import { Refusal } from '../refusal.ts'
import { checkClaim, checkDecision, checkEstimate, checkOwner, checkScore, type ImpactFacts } from './checks.ts'
import type { ImpactCommand } from './commands.ts'
import { type Claim, figuresOf, type Impact, type ImpactEvent } from './impact.ts'
import { effectSentence, plainText } from './sentence.ts'
import { type ImpactState, impactStateNames } from './states.ts'

/** The rule of every command on the register. `impact` is undefined while it is still to be asserted. */
export function decide(
  impact: Impact | undefined,
  command: ImpactCommand,
  context: Context<ImpactFacts>,
): Drafted<ImpactEvent>[] {
  if (command.type === 'assertImpact') {
    const id = context.newId() as ImpactId
    const { challengeId, nextRef: ref, stageIsSettled } = context.facts
    if (stageIsSettled) {
      throw new Refusal('challenge-closed', 'This challenge takes no more impacts. Assert it on an open challenge.')
    }
    return [
      {
        stream: `impact:${id}`,
        event: { type: 'impactAsserted', id, ref, challengeId, ...claimed(ref, command.body, context.facts) },
      },
    ]
  }
  if (!impact) throw new Error('Only assertImpact works without an impact.')
  if (impact.standing.state === 'closed') {
    throw new Refusal(
      'impact-closed',
      'This impact is closed and stays as it is. Assert a new one if it has come back.',
    )
  }
  return [{ stream: `impact:${impact.id}`, event: decideOn(impact, command, context.facts) }]
}

function decideOn(
  impact: Impact,
  command: Exclude<ImpactCommand, { type: 'assertImpact' }>,
  facts: ImpactFacts,
): ImpactEvent {
  switch (command.type) {
    case 'amendImpact':
      mustStandAt(impact, ['asserted'], 'It has been answered, so its words stay as they were read.')
      return { type: 'impactAmended', ...claimed(impact.ref, command.body, facts) }
    case 'agreeImpact':
      mustAwaitAnswer(impact)
      return { type: 'impactAgreed' }
    case 'contestImpact':
      mustAwaitAnswer(impact)
      if (command.body.counterEstimate) checkEstimate(command.body.counterEstimate, '/counterEstimate')
      return { type: 'impactContested', ...command.body }
    case 'cannotSayYet':
      mustAwaitAnswer(impact)
      checkUntil(command.body.until, facts.today)
      return { type: 'impactTimeAsked', ...command.body }
    case 'settleImpact':
      return settle(impact, command.body, facts)
    case 'mitigateImpact':
      mustStandAt(impact, ['agreed', 'settled', 'mitigated'], 'Wait until it is agreed or settled.')
      return { type: 'impactMitigated', ...mitigated(impact, command.body, facts) }
    case 'closeImpact':
      mustStandAt(impact, ['agreed', 'settled', 'mitigated'], 'Wait until it is agreed or settled.')
      return { type: 'impactClosed', text: command.body.text }
    case 'linkImpactToDecision':
      if (command.body.decisionId === impact.claim.decisionId) {
        throw new Refusal('already-linked', 'This impact is on that decision already. Nothing needs doing.')
      }
      checkDecision(command.body.decisionId, facts)
      return { type: 'impactLinked', decisionId: command.body.decisionId }
    default:
      return command satisfies never
  }
}

type Of<Type extends ImpactCommand['type']> = Extract<ImpactCommand, { type: Type }>['body']

function claimed(ref: string, body: Of<'assertImpact'>, facts: ImpactFacts): { claim: Claim; title: string } {
  checkClaim(body, facts)
  return said(ref, body, facts)
}

function said(ref: string, claim: Claim, facts: ImpactFacts): { claim: Claim; title: string } {
  return { claim, title: `${ref}: ${plainText(effectSentence(claim, facts.named(claim)))}` }
}

function settle(impact: Impact, body: Of<'settleImpact'>, facts: ImpactFacts): ImpactEvent {
  const { standing, claim } = impact
  if (standing.state === 'settled') {
    throw new Refusal('already-settled', 'Somebody has settled this impact already. Read how before you go on.')
  }
  mustStandAt(
    impact,
    ['contested', 'cannotSayYet'],
    'Only an impact that is contested, or not answered in time, needs it.',
  )
  if (standing.state === 'cannotSayYet' && standing.answer.until >= facts.today) {
    const until = formatDate(standing.answer.until)
    throw new Refusal('needs-answer', `The organisation has asked for time until ${until}. Wait for it, then settle.`)
  }
  if (body.outcome === 'bothRecorded') {
    if (standing.state === 'contested') return { type: 'impactBothRecorded', text: body.text }
    throw new Refusal('no-second-view', 'There is only one view to record. Settle on figures instead.', '/outcome')
  }
  const { outcome: _outcome, text, consequence, likelihood, ...estimate } = body
  const revised = {
    ...claim,
    ...estimate,
    consequence: consequence === undefined ? claim.consequence : consequence,
    likelihood: likelihood === undefined ? claim.likelihood : likelihood,
  }
  checkEstimate(estimate, '')
  checkScore(revised)
  return { type: 'impactRevised', text, before: figuresOf(claim), ...said(impact.ref, revised, facts) }
}

function mitigated(
  { ref, claim }: Impact,
  body: Of<'mitigateImpact'>,
  facts: ImpactFacts,
): { claim: Claim; title: string } {
  const after = { ...claim, ...body }
  checkScore(after)
  checkOwner(body.mitigationOwnerSeatId, facts)
  return said(ref, after, facts)
}

function mustAwaitAnswer(impact: Impact): void {
  const { state } = impact.standing
  if (state === 'asserted' || state === 'cannotSayYet') return
  throw new Refusal(
    state === 'agreed' ? 'already-agreed' : state === 'contested' ? 'already-contested' : 'already-settled',
    `This impact has been answered: it stands at "${impactStateNames[state]}". Ask the chair to settle what has changed.`,
  )
}

function mustStandAt(impact: Impact, states: readonly ImpactState[], instead: string): void {
  const { state } = impact.standing
  if (states.includes(state)) return
  throw new Refusal('wrong-state', `This impact stands at "${impactStateNames[state]}". ${instead}`)
}

function checkUntil(until: string, today: string): void {
  const farthest = `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`
  if (until > today && until <= farthest) return
  throw new Refusal('wrong-date', 'Choose a day after today and within a year, by which you will answer.', '/until')
}
