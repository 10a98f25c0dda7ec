import type { RulingId, SeatId } from '../ids.ts'
import { Refusal } from '../refusal.ts'
import type { Actor, Management } from './actor.ts'
import { interestOf } from './interest-of.ts'
import type { SenateIntent } from './senate-commands.ts'
import type { SenateContext, SenateDrafts } from './senate-rule.ts'
import type { InterestState, Senate } from './senate-state.ts'

/** Rules how an interest is managed in general. */
export function ruleInGeneral(
  senate: Senate,
  command: SenateIntent<'ruleInterest'>,
  { actor }: SenateContext,
): SenateDrafts {
  const { interestId, interest } = interestOf(senate, command.target)
  const { management, rationale } = command.body
  refuseRuler(senate, interest, actor)
  refuseOnNothing(interest, management)
  const seat = senate.seats[interest.seatId]
  if (management !== 'noted' && seat?.votes) {
    throw new Refusal(
      'needs-target',
      'Say on which challenge, session or item: a vote is only ever kept from something. In general it can be noted.',
      '/management',
    )
  }
  const { seatId, publish } = interest
  const epoch = (seat?.epoch ?? 0) + 1
  const event = { type: 'interestRuled', interestId, seatId, publish, management, epoch } as const
  return [{ stream: `senate:${senate.id}`, event, privately: { rationale } }]
}

/** Rules how an interest is managed on one challenge, session or item. */
export function ruleOnTarget(
  senate: Senate,
  command: SenateIntent<'ruleOnTarget'>,
  context: SenateContext,
): SenateDrafts {
  const { interestId, interest } = interestOf(senate, command.target)
  const { target, management, rationale } = command.body
  refuseRuler(senate, interest, context.actor)
  refuseOnNothing(interest, management)
  if (!context.facts.targetExists) {
    throw new Refusal(
      `${target.kind}-unknown`,
      `This senate has no such ${target.kind}. Choose it again.`,
      '/target/id',
    )
  }
  const replaces = Object.entries(senate.rulings)
    .filter(([, ruling]) => ruling.interestId === interestId && !ruling.replacedAt)
    .filter(([, ruling]) => ruling.targetKind === target.kind && ruling.targetId === target.id)
    .map(([rulingId]) => rulingId as RulingId)
  const event = {
    type: 'targetRuled',
    rulingId: context.newId() as RulingId,
    interestId,
    seatId: interest.seatId,
    publish: interest.publish,
    targetKind: target.kind,
    targetId: target.id,
    management,
    replaces,
    epoch: (senate.seats[interest.seatId]?.epoch ?? 0) + 1,
  } as const
  return [{ stream: `senate:${senate.id}`, event, privately: { rationale } }]
}

/** Nobody rules on their own interest; the chair rules on everybody else's, the vice chair on the chair's. */
function refuseRuler(senate: Senate, interest: InterestState, actor: Actor): void {
  const ruler: SeatId | undefined = actor.kind === 'seat' ? actor.seatId : undefined
  if (interest.seatId === ruler) {
    throw new Refusal(
      'not-your-own-interest',
      'You cannot rule on your own interest. Ask the other of chair and vice chair.',
    )
  }
  const ofTheChair = senate.seats[interest.seatId]?.role === 'chair'
  if (ruler && senate.seats[ruler]?.role === 'viceChair' && !ofTheChair) {
    throw new Refusal(
      'not-the-chair',
      'The vice chair rules on the interests of the chair. Ask the chair to rule on this.',
    )
  }
}

function refuseOnNothing(interest: InterestState, management: Management): void {
  if (interest.nilReturn && management !== 'noted') {
    throw new Refusal(
      'no-interest',
      'This is a nil return: it can be noted. Ask the member to declare the interest first.',
    )
  }
}
