import type { ClauseId, DecisionId } from '../ids.ts'
import type { Moment } from '../protocol.ts'
import type { InterestNoted, SealedRecord, Signature, WithoutAnswer } from './content.ts'
import type { Beginning, DecisionEvent, Earlier, Returned } from './events.ts'
import { type HistoryEntry, historyEntry } from './history.ts'
import type { Relation, RelationKind } from './relations.ts'
import { evolveResponse, type ResponseEvent, type Responses } from './response.ts'
import { isSealed } from './states.ts'

/** A relation that another decision has to this one. */
export interface ReceivedRelation {
  kind: RelationKind
  fromDecisionId: DecisionId
  clauseId: ClauseId | null
}

export interface Erratum {
  text: string
  at: string
  by: Moment['by']
}

/** What every decision has. Until it is ratified, `content` may change; its locked part never does. */
export interface Common extends Omit<Beginning, 'decisionId'> {
  id: DecisionId
  historical: boolean
  draftedAt: string
  draftedBy: Moment['by']
  /** Interests as an earlier record has them; for the others the senate's rulings count. */
  interests: readonly InterestNoted[]
  signatures: readonly Signature[]
  returns: readonly Returned[]
  withoutAnswer: readonly WithoutAnswer[]
  responses: Responses
  received: readonly ReceivedRelation[]
  history: readonly HistoryEntry[]
}

/** What a decision gains when it is ratified: nothing of `record` changes again. */
export interface Ratified {
  digest: string
  record: SealedRecord
  ratifiedAt: string
  /** The next day on which it is to be looked at again. */
  nextReviewOn: string | null
  errata: readonly Erratum[]
  /** Relations that were added after ratification. */
  laterRelations: readonly Relation[]
}

export type Standing = { state: 'inForce' } | { state: 'underReview'; reason: string }
export type Ended =
  | { state: 'superseded'; byDecisionId: DecisionId }
  | { state: 'rescinded' | 'lapsed' | 'implemented'; reason: string }

export type OpenDecision = Common & Earlier['outcome']
export type WithdrawnDecision = Common & { state: 'withdrawn'; reason: string }
export type RatifiedDecision = Common & Ratified & (Standing | Ended)

/** A decision by its state (MODEL.md, Decisions and the decision log). */
export type Decision = OpenDecision | WithdrawnDecision | RatifiedDecision

/** Whether a decision has been ratified, whatever became of it. */
export function isRatified(decision: Decision): decision is RatifiedDecision {
  return isSealed(decision.state)
}

/** Whether another decision has taken the place of this clause. */
export function isClauseSuperseded(decision: Pick<Decision, 'received'>, clauseId: ClauseId): boolean {
  return decision.received.some((relation) => relation.kind === 'supersedes' && relation.clauseId === clauseId)
}

/** What a decision is after an event. It begins with one that was drafted or imported. */
export function evolve(decision: Decision | undefined, event: DecisionEvent, moment: Moment): Decision {
  const history = [...(decision?.history ?? []), historyEntry(event, moment)]
  if (event.type === 'decisionDrafted' || event.type === 'decisionImported') return { ...begun(event, moment), history }
  if (!decision) throw new Error(`A decision begins by being drafted, not by ${event.type}.`)
  const after = isRatified(decision) ? followed(decision, event, moment) : prepared(decision, event, moment)
  return { ...after, history }
}

type Begun = Extract<DecisionEvent, { type: 'decisionDrafted' | 'decisionImported' }>

function begun(event: Begun, moment: Moment): OpenDecision {
  const { type: _type, decisionId: id, ...rest } = event
  const nothingYet = { id, draftedBy: moment.by, responses: {}, received: [], history: [] }
  if (!('outcome' in rest)) {
    const first = {
      historical: false,
      draftedAt: moment.at,
      interests: [],
      signatures: [],
      returns: [],
      withoutAnswer: [],
    }
    return { ...rest, ...nothingYet, ...first, state: 'draft' }
  }
  const { outcome, ...earlier } = rest
  return { ...earlier, ...nothingYet, historical: true, ...outcome }
}

/** Before ratification. Anything that a replay finds out of place is passed over. */
function prepared(decision: OpenDecision | WithdrawnDecision, event: DecisionEvent, { at, by }: Moment): Decision {
  switch (event.type) {
    case 'decisionEdited':
      return { ...decision, content: event.content }
    case 'wentAheadWithout': {
      const { organisationIds, reason } = event
      return { ...decision, withoutAnswer: [...decision.withoutAnswer, { organisationIds, reason }] }
    }
    case 'ratifyingStarted':
      return { ...common(decision), state: 'ratifying' }
    case 'decisionSigned': {
      const seatId = event.signedBySeatIds.at(-1)
      const earlier = decision.signatures.filter((signature) => event.signedBySeatIds.includes(signature.seatId))
      return seatId ? { ...decision, signatures: [...earlier, { seatId, at }] } : decision
    }
    case 'decisionReturned': {
      const returned = { seatId: by as Returned['seatId'], at, reason: event.reason }
      return { ...common(decision), signatures: [], returns: [...decision.returns, returned], state: 'draft' }
    }
    case 'decisionDeferred':
      return { ...common(decision), state: 'deferred', until: event.until, reason: event.reason }
    case 'decisionNotAgreed':
      return { ...common(decision), state: 'notAgreed', reason: event.reason }
    case 'decisionWithdrawn':
      return { ...common(decision), state: 'withdrawn', reason: event.reason }
    case 'decisionRatified':
      return ratified(decision, event, at)
    default:
      return decision
  }
}

function ratified(
  decision: OpenDecision | WithdrawnDecision,
  { digest, record }: Extract<DecisionEvent, { type: 'decisionRatified' }>,
  at: string,
): RatifiedDecision {
  const { content, signatures, withoutAnswer } = record
  const ratifiedAt = signatures.reduce((last, signature) => (signature.at > last ? signature.at : last), '') || at
  const gained = { digest, record, ratifiedAt, nextReviewOn: content.reviewOn, errata: [], laterRelations: [] }
  return { ...common(decision), content, signatures, withoutAnswer, ...gained, state: 'inForce' }
}

/** After ratification: where it stands, what was added and what organisations said. Content stays as it is. */
function followed(decision: RatifiedDecision, event: DecisionEvent, moment: Moment): RatifiedDecision {
  const kept = { ...common(decision), ...gains(decision) }
  switch (event.type) {
    case 'reviewStarted':
      return { ...kept, state: 'underReview', reason: event.reason }
    case 'decisionReaffirmed':
      return { ...kept, nextReviewOn: event.reviewOn ?? decision.nextReviewOn, state: 'inForce' }
    case 'decisionRescinded':
      return { ...kept, state: 'rescinded', reason: event.reason }
    case 'decisionLapsed':
      return { ...kept, state: 'lapsed', reason: event.reason }
    case 'decisionImplemented':
      return { ...kept, state: 'implemented', reason: event.reason }
    case 'decisionSuperseded': {
      const { byDecisionId } = event
      const relation = { kind: 'supersedes', fromDecisionId: byDecisionId, clauseId: null } as const
      return { ...kept, received: [...decision.received, relation], state: 'superseded', byDecisionId }
    }
    case 'relationAdded':
      return { ...decision, laterRelations: [...decision.laterRelations, event.relation] }
    case 'relationReceived': {
      const { kind, fromDecisionId, clauseId } = event
      return { ...decision, received: [...decision.received, { kind, fromDecisionId, clauseId }] }
    }
    case 'erratumRecorded':
      return { ...decision, errata: [...decision.errata, { text: event.text, at: moment.at, by: moment.by }] }
    default:
      return 'organisationId' in event
        ? { ...decision, responses: evolveResponse(decision.responses, event satisfies ResponseEvent, moment) }
        : decision
  }
}

/** A decision without what belongs to its state, so that no old reason stays behind. */
function common(decision: Decision): Common {
  const { id, ref, challengeId, sessionId, itemId, source, presidedBySeatId, testing, interests, content } = decision
  const { historical, draftedAt, draftedBy, signatures, returns, withoutAnswer, responses, received, history } =
    decision
  const what = { id, ref, challengeId, sessionId, itemId, source, presidedBySeatId, testing, interests, content }
  return { ...what, historical, draftedAt, draftedBy, signatures, returns, withoutAnswer, responses, received, history }
}

function gains(decision: RatifiedDecision): Ratified {
  const { digest, record, ratifiedAt, nextReviewOn, errata, laterRelations } = decision
  return { digest, record, ratifiedAt, nextReviewOn, errata, laterRelations }
}
