import type { ClauseId, DecisionId, OrganisationId } from '../ids.ts'
import type { Moment } from '../protocol.ts'
import type { DecisionEvent } from './events.ts'
import type { RelationKind } from './relations.ts'

/** One line of a decision's history: who did what when, and why. */
export interface HistoryEntry extends Moment {
  type: DecisionEvent['type']
  reason?: string
  organisationIds?: readonly OrganisationId[]
  decisionId?: DecisionId
  clauseId?: ClauseId | null
  kind?: RelationKind
}

/** An event as a line of the decision's history. */
export function historyEntry(event: DecisionEvent, { at, by }: Moment): HistoryEntry {
  return { at, by, type: event.type, ...particulars(event) }
}

function particulars(event: DecisionEvent): Omit<HistoryEntry, 'at' | 'by' | 'type'> {
  switch (event.type) {
    case 'decisionReturned':
    case 'decisionDeferred':
    case 'decisionNotAgreed':
    case 'decisionWithdrawn':
    case 'reviewStarted':
    case 'decisionReaffirmed':
    case 'decisionRescinded':
    case 'decisionLapsed':
    case 'decisionImplemented':
      return { reason: event.reason }
    case 'erratumRecorded':
      return { reason: event.text }
    case 'wentAheadWithout':
      return { reason: event.reason, organisationIds: event.organisationIds }
    case 'decisionSuperseded':
      return { decisionId: event.byDecisionId }
    case 'relationAdded': {
      const { kind, toDecisionId, clauseId } = event.relation
      return { kind, decisionId: toDecisionId, clauseId }
    }
    case 'relationReceived':
      return { kind: event.kind, decisionId: event.fromDecisionId, clauseId: event.clauseId }
    case 'decisionDrafted':
    case 'decisionImported':
    case 'decisionEdited':
    case 'ratifyingStarted':
    case 'decisionSigned':
    case 'decisionRatified':
      return {}
    default:
      return { organisationIds: [event.organisationId] }
  }
}
