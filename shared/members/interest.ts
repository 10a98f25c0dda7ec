import { dayOf } from '../format.ts'
import type { InterestId } from '../ids.ts'
import { Refusal } from '../refusal.ts'
import { interestOf } from './interest-of.ts'
import { ruleInGeneral, ruleOnTarget } from './ruling.ts'
import { openSeat } from './seat.ts'
import type { SenateIntent } from './senate-commands.ts'
import type { SenateContext, SenateDrafts, SenateRuleFacts } from './senate-rule.ts'
import type { InterestFacts, Senate } from './senate-state.ts'

type InterestIntent =
  | SenateIntent<'declareInterest'>
  | SenateIntent<'amendInterest'>
  | SenateIntent<'endInterest'>
  | SenateIntent<'ruleInterest'>
  | SenateIntent<'ruleOnTarget'>

/** The register of interests: members declare, the chair rules, the vice chair rules on the chair. */
export function decideInterest(senate: Senate, command: InterestIntent, context: SenateContext): SenateDrafts {
  switch (command.type) {
    case 'declareInterest':
      return declare(senate, command, context)
    case 'amendInterest':
      return amend(senate, command, context)
    case 'endInterest':
      return end(senate, command, context)
    case 'ruleInterest':
      return ruleInGeneral(senate, command, context)
    case 'ruleOnTarget':
      return ruleOnTarget(senate, command, context)
    default:
      return command satisfies never
  }
}

type Declaration = SenateIntent<'declareInterest'>['body']

function declare(senate: Senate, command: SenateIntent<'declareInterest'>, context: SenateContext): SenateDrafts {
  const { seatId } = openSeat(senate, command.target)
  const facts = declared(command.body, context.facts)
  const interestId = context.newId() as InterestId
  const event = { type: 'interestDeclared', interestId, seatId, ...facts } as const
  return [{ stream: `senate:${senate.id}`, event, ...described(command.body) }]
}

function amend(senate: Senate, command: SenateIntent<'amendInterest'>, context: SenateContext): SenateDrafts {
  const { interestId, interest } = interestOf(senate, command.target)
  const facts = declared(command.body, context.facts)
  // A member must not lift a ruling by rewording what it was made on: only "noted" is asked again.
  const mustBeRuled = interest.ruled?.management === 'noted'
  const event = { type: 'interestAmended', interestId, seatId: interest.seatId, mustBeRuled, ...facts } as const
  return [{ stream: `senate:${senate.id}`, event, ...described(command.body) }]
}

function end(senate: Senate, { target, body }: SenateIntent<'endInterest'>, { now }: SenateContext): SenateDrafts {
  const { interestId, interest } = interestOf(senate, target)
  if (interest.to !== null && interest.to <= dayOf(now, senate.timeZone)) {
    throw new Refusal('already-ended', 'This interest has ended already. It stays on the register.')
  }
  refuseBackwards({ from: interest.from, to: body.on }, '/on')
  const { seatId, publish } = interest
  return [{ stream: `senate:${senate.id}`, event: { type: 'interestEnded', interestId, seatId, publish, on: body.on } }]
}

function declared(body: Declaration, { organisationIds }: SenateRuleFacts): InterestFacts {
  refuseBackwards(body, '/to')
  const { scope, from, to, publish } = body
  if (body.nilReturn) return { nilReturn: true, category: null, scope, relatedOrganisationIds: [], from, to, publish }
  if (body.relatedOrganisationIds.some((organisationId) => !organisationIds.includes(organisationId))) {
    throw new Refusal(
      'organisation-unknown',
      'This senate has no such organisation. Choose it again.',
      '/relatedOrganisationIds',
    )
  }
  const { category, relatedOrganisationIds } = body
  return { nilReturn: false, category, scope, relatedOrganisationIds, from, to, publish }
}

function described(body: Declaration): { privately?: Record<string, string> } {
  return body.nilReturn ? {} : { privately: { description: body.description } }
}

function refuseBackwards({ from, to }: { from: string; to: string | null }, at: string): void {
  if (to !== null && to < from) {
    throw new Refusal('wrong-dates', 'The interest ends before it starts. Change one of the dates.', at)
  }
}
