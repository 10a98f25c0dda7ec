import type { Context, Drafted } from '../command.ts'
import type { SeatId } from '../ids.ts'
import { Refusal } from '../refusal.ts'
import { checkContent } from './check-content.ts'
import type { DecisionBody } from './commands.ts'
import type { Signature } from './content.ts'
import type { Decision } from './decision.ts'
import type { DecisionEvent } from './events.ts'
import { type DecisionFacts, decisionStream } from './facts.ts'
import { putInForce } from './put-in-force.ts'
import { checkRelations } from './relations.ts'
import { goAheadWithout, impactsOf, refuseUnanswered, unansweredOrganisations } from './unanswered.ts'

/** Sends a draft to those who ratify it. */
export function startRatifying(decision: Decision, { facts }: Context<DecisionFacts>): Drafted<DecisionEvent>[] {
  const { content, source } = decision
  if (source.kind === 'pinned' && source.outcome !== 'carried') {
    const sentence = 'These words were not carried, so they cannot be ratified. Record that they were not agreed.'
    throw new Refusal('not-carried', sentence)
  }
  if (!content.rationale) {
    throw new Refusal('needs-rationale', 'Say why first: add the rationale, then send it to be ratified.', '/rationale')
  }
  if (!content.ownerSeatId) {
    throw new Refusal('needs-owner', 'Name an owner first, then send it to be ratified.', '/ownerSeatId')
  }
  checkContent(content, facts)
  checkRelations(decision.id, content.relations, facts)
  return [{ stream: decisionStream(decision.id), event: { type: 'ratifyingStarted' } }]
}

/** Ratifies from one seat. Of two different ones, one presided; with the second the decision is in force and closed. */
export function ratifyDecision(
  decision: Decision,
  body: DecisionBody<'ratifyDecision'>,
  context: Context<DecisionFacts>,
): Drafted<DecisionEvent>[] {
  const { actor, facts, now } = context
  const { content } = decision
  if (decision.state !== 'ratifying') {
    throw new Refusal('not-ratifying', 'This decision is not being ratified. Reload to see where it stands.')
  }
  if (actor.kind !== 'seat') throw new Refusal('forbidden', 'Only a seat of the senate can ratify.')
  const counting = decision.signatures.filter((signature) => stillCounts(signature, facts))
  if (counting.some((signature) => signature.seatId === actor.seatId)) {
    throw new Refusal('already-ratified', 'You have ratified this already. Somebody else must be the second.')
  }
  const reasons = body.withoutAnswer.flatMap((given) => goAheadWithout(decision, given, context))
  const withoutAnswer = [...decision.withoutAnswer, ...body.withoutAnswer]
  const impactIds = impactsOf(decision, facts)
  refuseUnanswered(unansweredOrganisations(impactIds, facts.impacts, withoutAnswer), facts)
  const signatures = [...counting, { seatId: actor.seatId, at: now.toISOString() }]
  const signedBySeatIds = signatures.map((signature) => signature.seatId)
  const signed: Drafted<DecisionEvent> = {
    stream: decisionStream(decision.id),
    event: { type: 'decisionSigned', signedBySeatIds },
  }
  if (signatures.length < 2) return [...reasons, signed]
  refuseWithoutPresiding(signedBySeatIds, decision, facts)
  checkContent(content, facts)
  checkRelations(decision.id, content.relations, facts)
  const sealed = { ...decision, content: { ...content, impactIds }, signatures, withoutAnswer }
  return [...reasons, signed, ...putInForce(sealed, facts.today, facts.interests, facts)]
}

/** A signature falls away when its seat has since ended, or a ruling keeps it from deciding. */
function stillCounts({ seatId }: Signature, { seats }: DecisionFacts): boolean {
  return seats.some((seat) => seat.seatId === seatId && seat.votes && !seat.ended && !seat.conflicted)
}

function refuseWithoutPresiding(signed: readonly SeatId[], { presidedBySeatId }: Decision, facts: DecisionFacts): void {
  if (signed.some((seatId) => seatId === presidedBySeatId || facts.presidingSeatIds.includes(seatId))) return
  const sentence =
    'One of the two who ratify must have presided: the chair, or whoever chaired when the words were agreed. Ask them to ratify.'
  throw new Refusal('needs-presiding', sentence)
}

/** Returns a decision to draft. Whoever was asked to ratify may do it, with a reason. */
export function returnDecision(decision: Decision, reason: string): Drafted<DecisionEvent>[] {
  if (decision.state !== 'ratifying') {
    throw new Refusal('not-ratifying', 'This decision is not being ratified. Reload to see where it stands.')
  }
  return [{ stream: decisionStream(decision.id), event: { type: 'decisionReturned', reason } }]
}
