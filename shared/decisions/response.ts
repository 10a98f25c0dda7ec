import type { ClauseId, OrganisationId, SeatId } from '../ids.ts'
import type { Moment } from '../protocol.ts'
import { referred } from './positions.ts'
import type { Implementation, PositionKind, ResponseState } from './response-words.ts'

/** What one organisation says to one clause, or to the whole when no clause addresses it. */
export interface Position {
  clauseId: ClauseId | null
  position: PositionKind
  reason: string | null
  /** When the board meets; kept once the board has decided. */
  boardDate: string | null
}

/** What one addressed organisation said. Acknowledged never means accepted. */
export interface Response {
  organisationId: OrganisationId
  dueOn: string
  state: ResponseState
  acknowledgedAt: string | null
  respondedAt: string | null
  positions: readonly Position[]
  conditions: string | null
  localDecisionRef: string | null
  /** The first day on which a board decides what is still referred to it. */
  boardDate: string | null
  implementation: Implementation
  receivedBy: 'here' | 'letter' | null
  recordedBySeatId: SeatId | null
}

/** A decision's responses, by organisation: part of the decision's own state. */
export type Responses = Readonly<Record<OrganisationId, Response>>

/** Notified comes from ratification; the rest is the organisation's own. They lie in the decision's stream. */
export type ResponseEvent =
  | { type: 'organisationNotified'; organisationId: OrganisationId; dueOn: string }
  | { type: 'decisionAcknowledged'; organisationId: OrganisationId }
  | { type: 'responseDraftSaved'; organisationId: OrganisationId }
  | { type: 'decisionAnswered'; organisationId: OrganisationId; positions: Position[]; conditions: string | null }
  /** Its positions are all of the answer's, as they stand after the board has decided. */
  | { type: 'localDecisionCited'; organisationId: OrganisationId; localDecisionRef: string; positions: Position[] }
  | { type: 'implementationReported'; organisationId: OrganisationId; implementation: Implementation }
  | { type: 'responseClosed'; organisationId: OrganisationId }
  | {
      type: 'responseLetterRecorded'
      organisationId: OrganisationId
      receivedOn: string
      positions: Position[]
      conditions: string | null
      localDecisionRef: string | null
      implementation: Implementation
    }

/** A decision's responses after an event. */
export function evolveResponse(responses: Responses, event: ResponseEvent, moment: Moment): Responses {
  const { organisationId } = event
  if (event.type === 'organisationNotified') {
    return { ...responses, [organisationId]: notified(organisationId, event.dueOn) }
  }
  const before = responses[organisationId]
  if (!before) return responses
  return { ...responses, [organisationId]: evolved(before, event, moment) }
}

function evolved(
  response: Response,
  event: Exclude<ResponseEvent, { type: 'organisationNotified' }>,
  { at, by }: Moment,
): Response {
  switch (event.type) {
    case 'decisionAcknowledged':
      return { ...response, state: 'acknowledged', acknowledgedAt: at }
    case 'responseDraftSaved':
      return response
    case 'decisionAnswered': {
      const { positions, conditions } = event
      const said = { positions, conditions, boardDate: nextBoard(positions), recordedBySeatId: by as SeatId }
      return { ...response, ...said, state: 'responded', respondedAt: at, receivedBy: 'here' }
    }
    case 'localDecisionCited': {
      const { positions, localDecisionRef } = event
      return { ...response, positions, localDecisionRef, boardDate: nextBoard(positions) }
    }
    case 'implementationReported':
      return { ...response, implementation: event.implementation }
    case 'responseClosed':
      return { ...response, state: 'closed' }
    case 'responseLetterRecorded': {
      const { positions, conditions, localDecisionRef, implementation } = event
      const said = { positions, conditions, localDecisionRef, implementation, recordedBySeatId: by as SeatId }
      const whole = { ...response, ...said, boardDate: nextBoard(positions) }
      return { ...whole, state: 'responded', respondedAt: at, receivedBy: 'letter' }
    }
    default:
      return event satisfies never
  }
}

/** Whether the answer is late: known to the secretary and to that organisation only. */
export function isOverdue({ state, dueOn }: Pick<Response, 'state' | 'dueOn'>, today: string): boolean {
  return (state === 'notified' || state === 'acknowledged') && dueOn < today
}

/** The first day on which a board decides what is still referred to it. */
export function nextBoard(positions: readonly Position[]): string | null {
  return referred(positions).reduce<string | null>(
    (first, { boardDate }) => (boardDate && (!first || boardDate < first) ? boardDate : first),
    null,
  )
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
