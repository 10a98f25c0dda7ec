import type { Context, Drafted } from '../command.ts'
import type { ClauseId, DecisionId, OrganisationId, SeatId } from '../ids.ts'
import type { Moment } from '../protocol.ts'
import { Refusal } from '../refusal.ts'
import type { ResponseCommand } from './response-commands.ts'
import type { DecisionState } from './states.ts'

/** What one organisation says to one clause, or to the whole when there are no clauses. */
export interface Position {
  clauseId: ClauseId | null
  position: 'accept' | 'acceptInPart' | 'notAccept' | 'referToBoard'
  reason: string | null
  boardDate: string | null
}

/** What one addressed organisation said. Acknowledged never means accepted. */
export interface Response {
  organisationId: OrganisationId
  dueOn: string
  state: 'notified' | 'acknowledged' | 'responded' | 'closed'
  acknowledgedAt: string | null
  respondedAt: string | null
  positions: readonly Position[]
  conditions: string | null
  localDecisionRef: string | null
  boardDate: string | null
  implementation: 'notStarted' | 'underway' | 'complete' | 'notApplicable'
  receivedBy: 'here' | 'letter' | null
  recordedBySeatId: SeatId | null
}

/** A decision's responses, by organisation: part of the decision's own state. */
export type Responses = Readonly<Record<OrganisationId, Response>>

/** Notified comes from ratification; the rest is the organisation's own. They lie in the decision's stream. */
export type ResponseEvent =
  | { type: 'organisationNotified'; organisationId: OrganisationId; dueOn: string }
  | { type: 'decisionAcknowledged'; organisationId: OrganisationId }

/** What answering needs to know of a decision. `Decision` of decision.ts has this shape once it has been ratified. */
export interface Answerable {
  id: DecisionId
  state: DecisionState
  content: { clauses: readonly { id: ClauseId; addressedTo: readonly OrganisationId[] }[] }
  responses: Responses
}

/** What answering needs to know from elsewhere. */
export interface ResponseFacts {
  /** Today in the senate's time zone. */
  today: string
}

/** Answers a decision for an organisation. */
export function decideResponse(
  decision: Answerable,
  command: ResponseCommand,
  _context: Context<ResponseFacts>,
): Drafted<ResponseEvent>[] {
  const { organisationId } = command.body
  if (!decision.responses[organisationId]) {
    throw new Refusal('not-addressed', 'This decision does not address that organisation. Choose another one.')
  }
  return [{ stream: `decision:${decision.id}`, event: { type: 'decisionAcknowledged', organisationId } }]
}

/** A decision's responses after an event. */
export function evolveResponse(responses: Responses, event: ResponseEvent, { at }: Moment): Responses {
  switch (event.type) {
    case 'organisationNotified':
      return { ...responses, [event.organisationId]: notified(event.organisationId, event.dueOn) }
    case 'decisionAcknowledged': {
      const response = responses[event.organisationId]
      if (!response) return responses
      return { ...responses, [event.organisationId]: { ...response, state: 'acknowledged', acknowledgedAt: at } }
    }
    default:
      return event satisfies never
  }
}

function notified(organisationId: OrganisationId, dueOn: string): Response {
  return {
    organisationId,
    dueOn,
    state: 'notified',
    acknowledgedAt: null,
    respondedAt: null,
    positions: [],
    conditions: null,
    localDecisionRef: null,
    boardDate: null,
    implementation: 'notStarted',
    receivedBy: null,
    recordedBySeatId: null,
  }
}
