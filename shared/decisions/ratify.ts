import type { Context, Drafted } from '../command.ts'
import { formatList } from '../format.ts'
import type { DecisionId, OrganisationId, SeatId } from '../ids.ts'
import { Refusal } from '../refusal.ts'
import { checkContent } from './check-content.ts'
import type { DecisionBody } from './commands.ts'
import type { Content, SealedRecord, Signature, WithoutAnswer } from './content.ts'
import { daysAfter } from './days.ts'
import type { Decision } from './decision.ts'
import { digestOf } from './digest.ts'
import type { DecisionEvent } from './events.ts'
import { type DecisionFacts, decisionStream, type ImpactStanding } from './facts.ts'
import { checkRelations } from './relations.ts'

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

/** The impacts that a decision has: those it names, and those that the register links to it. */
function impactsOf({ content }: Decision, { impacts }: DecisionFacts): Content['impactIds'] {
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

/** What follows from ratification, on every decision that it reaches: all of it in one commit. */
export function putInForce(
  decision: Omit<SealedDecision, 'state'>,
  decidedOn: string,
  interests: SealedRecord['snapshot']['interests'],
  facts: DecisionFacts,
): Drafted<DecisionEvent>[] {
  const { id, ref, challengeId, sessionId, itemId, source, signatures, withoutAnswer, testing, historical } = decision
  const { method, effectiveFrom, addressedTo } = decision.content
  const record: SealedRecord = {
    format: 1,
    senateId: facts.senateId,
    ref,
    challengeId,
    sessionId,
    itemId,
    source,
    content: { ...decision.content, effectiveFrom: effectiveFrom ?? decidedOn },
    signatures,
    withoutAnswer,
    snapshot: { method, ...testing, interests },
    decidedOn,
    historical,
  }
  const stream = decisionStream(id)
  const dueOn = daysAfter(decidedOn, facts.responseWeeks * 7)
  return [
    { stream, event: { type: 'decisionRatified', digest: digestOf(record), record } },
    ...addressedTo.map(
      (organisationId): Drafted<DecisionEvent> => ({
        stream,
        event: { type: 'organisationNotified', organisationId, dueOn },
      }),
    ),
    ...decision.content.relations.map((relation) => felt(id, relation)),
  ]
}

type SealedDecision = Pick<
  Decision,
  | 'id'
  | 'state'
  | 'ref'
  | 'challengeId'
  | 'sessionId'
  | 'itemId'
  | 'source'
  | 'content'
  | 'signatures'
  | 'withoutAnswer'
  | 'testing'
  | 'historical'
>

/** What a relation does to the decision that it points to. */
export function felt(
  fromDecisionId: DecisionId,
  { kind, toDecisionId, clauseId }: Content['relations'][number],
): Drafted<DecisionEvent> {
  const stream = decisionStream(toDecisionId)
  return kind === 'supersedes' && clauseId === null
    ? { stream, event: { type: 'decisionSuperseded', byDecisionId: fromDecisionId } }
    : { stream, event: { type: 'relationReceived', kind, fromDecisionId, clauseId } }
}

/** A signature falls away when its seat has since ended, or a ruling keeps it from deciding. */
function stillCounts({ seatId }: Signature, { seats }: DecisionFacts): boolean {
  return seats.some((seat) => seat.seatId === seatId && seat.votes && !seat.ended && !seat.conflicted)
}

function refuseUnanswered(waiting: readonly OrganisationId[], { organisations }: DecisionFacts): void {
  if (waiting.length === 0) return
  const codes = waiting.map((id) => organisations.find((organisation) => organisation.id === id)?.code ?? 'somebody')
  const sentence = `${formatList(codes)} ${codes.length === 1 ? 'has' : 'have'} not answered what would land on them. Wait for the answer, or give a reason for going ahead without it.`
  throw new Refusal('needs-answers', sentence, '/withoutAnswer')
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
