import type { Drafted } from '../command.ts'
import type { DecisionId } from '../ids.ts'
import type { Content, SealedRecord } from './content.ts'
import { daysAfter } from './days.ts'
import type { Decision } from './decision.ts'
import { digestOf } from './digest.ts'
import type { DecisionEvent } from './events.ts'
import { type DecisionFacts, decisionStream } from './facts.ts'

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
    ...(facts.pins.length > 0 ? { pins: facts.pins } : {}),
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
