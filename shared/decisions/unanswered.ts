import type { Context, Drafted } from '../command.ts'
import { formatList } from '../format.ts'
import type { OrganisationId } from '../ids.ts'
import { Refusal } from '../refusal.ts'
import type { Content, WithoutAnswer } from './content.ts'
import type { Decision } from './decision.ts'
import type { DecisionEvent } from './events.ts'
import { type DecisionFacts, decisionStream, type ImpactStanding } from './facts.ts'

/** The impacts that a decision has: those it names, and those that the register links to it. */
export function impactsOf({ content }: Decision, { impacts }: DecisionFacts): Content['impactIds'] {
  const linked = impacts.filter((impact) => impact.linked).map((impact) => impact.id)
  return [...new Set([...content.impactIds, ...linked])]
}

/** Organisations that have said nothing yet to an impact of this decision, and for which no reason has been given. */
export function unansweredOrganisations(
  impactIds: Content['impactIds'],
  impacts: readonly Pick<ImpactStanding, 'id' | 'toOrganisationId' | 'answered'>[],
  withoutAnswer: readonly WithoutAnswer[],
): OrganisationId[] {
  const excused = withoutAnswer.flatMap((given) => given.organisationIds)
  const open = impacts.filter((impact) => impactIds.includes(impact.id) && !impact.answered)
  return [...new Set(open.map((impact) => impact.toOrganisationId))].filter((id) => !excused.includes(id))
}

/** Writes down why the senate goes ahead without some answers. One reason may cover several organisations. */
export function goAheadWithout(
  decision: Decision,
  given: WithoutAnswer,
  { facts }: Context<DecisionFacts>,
): Drafted<DecisionEvent>[] {
  const waiting = unansweredOrganisations(impactsOf(decision, facts), facts.impacts, [])
  for (const [n, organisationId] of given.organisationIds.entries()) {
    if (waiting.includes(organisationId)) continue
    const sentence = 'This organisation has no impact of this decision left to answer. Take it off the reason.'
    throw new Refusal('not-waiting', sentence, `/organisationIds/${n}`)
  }
  const event: DecisionEvent = { type: 'wentAheadWithout', ...given }
  return [{ stream: decisionStream(decision.id), event }]
}

/** @throws Refusal `needs-answers`, naming the organisations that are still waited for. */
export function refuseUnanswered(waiting: readonly OrganisationId[], { organisations }: DecisionFacts): void {
  if (waiting.length === 0) return
  const codes = waiting.map((id) => organisations.find((organisation) => organisation.id === id)?.code ?? 'somebody')
  const sentence = `${formatList(codes)} ${codes.length === 1 ? 'has' : 'have'} not answered what would land on them. Wait for the answer, or give a reason for going ahead without it.`
  throw new Refusal('needs-answers', sentence, '/withoutAnswer')
}
