import type { Context, Drafted } from '../command.ts'
import type { ClauseId, DecisionId, OrganisationId } from '../ids.ts'
import { Refusal } from '../refusal.ts'
import { checkClauses, checkPositions, referred, toAnswer } from './positions.ts'
import type { RelationKind } from './relations.ts'
import type { Position, Response, ResponseEvent, Responses } from './response.ts'
import type { ResponseCommand } from './response-commands.ts'
import { type DecisionState, isStanding } from './states.ts'

/** What answering needs to know of a decision. `Decision` of decision.ts has this shape once it has been ratified. */
export interface Answerable {
  id: DecisionId
  state: DecisionState
  content: { clauses: readonly { id: ClauseId; addressedTo: readonly OrganisationId[] }[] }
  responses: Responses
  /** Relations of later decisions to this one: a superseded clause is no longer asked about. */
  received?: readonly { kind: RelationKind; clauseId: ClauseId | null }[]
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
  { facts }: Context<ResponseFacts>,
): Drafted<ResponseEvent>[] {
  const { organisationId } = command.body
  const response = Object.hasOwn(decision.responses, organisationId) && decision.responses[organisationId]
  if (!response) {
    throw new Refusal('not-addressed', 'This decision does not address that organisation. Choose another one.')
  }
  const events = answered(decision, response, command, facts.today)
  return events.map((event) => ({ stream: `decision:${decision.id}`, event }))
}

function answered(decision: Answerable, response: Response, command: ResponseCommand, today: string): ResponseEvent[] {
  const { organisationId } = response
  switch (command.type) {
    case 'acknowledgeDecision':
      mustStand(decision)
      if (response.state !== 'notified') {
        throw new Refusal('already-acknowledged', 'This decision has been acknowledged already. Answer it next.')
      }
      return [{ type: 'decisionAcknowledged', organisationId }]
    case 'saveResponseDraft':
      mustStand(decision)
      mustBeOpen(response)
      checkClauses(command.body.positions, toAnswer(decision, organisationId))
      return [{ type: 'responseDraftSaved', organisationId }]
    case 'answerDecision': {
      mustStand(decision)
      mustBeOpen(response)
      const { positions, conditions } = command.body
      checkPositions(positions, toAnswer(decision, organisationId), { boardsAfter: today })
      mustStayReferred(response, positions)
      const answer: ResponseEvent = { type: 'decisionAnswered', organisationId, positions, conditions }
      return response.state === 'notified' ? [{ type: 'decisionAcknowledged', organisationId }, answer] : [answer]
    }
    case 'citeLocalDecision':
      return [cited(response, command.body)]
    case 'reportImplementation': {
      mustHaveAnswered(response)
      const { implementation } = command.body
      if (implementation === response.implementation) {
        throw new Refusal('already-reported', 'That is what is reported already. Choose what has changed.')
      }
      return [{ type: 'implementationReported', organisationId, implementation }]
    }
    case 'closeResponse':
      mustHaveAnswered(response)
      mustBeOpen(response)
      if (referred(response.positions).length > 0) {
        throw new Refusal(
          'needs-local-decision',
          'Something is still with the board. Cite what the board decided first.',
        )
      }
      return [{ type: 'responseClosed', organisationId }]
    case 'recordResponseLetter': {
      mustStand(decision)
      mustBeOpen(response)
      const letter = command.body
      checkPositions(letter.positions, toAnswer(decision, organisationId), {})
      if (!letter.localDecisionRef) mustStayReferred(response, letter.positions)
      if (letter.receivedOn > today) {
        throw new Refusal('wrong-date', 'The letter cannot arrive after today. Check the date.', '/receivedOn')
      }
      const recorded: ResponseEvent = { type: 'responseLetterRecorded', ...letter }
      return response.state === 'notified' ? [{ type: 'decisionAcknowledged', organisationId }, recorded] : [recorded]
    }
    default:
      return command satisfies never
  }
}

type Citing = Extract<ResponseCommand, { type: 'citeLocalDecision' }>['body']

/** A board's decision takes the place of every referral to it; a citation alone changes no position. */
function cited(response: Response, { organisationId, localDecisionRef, positions }: Citing): ResponseEvent {
  mustHaveAnswered(response)
  mustBeOpen(response)
  const waiting = referred(response.positions)
  checkPositions(
    positions,
    waiting.map(({ clauseId }) => ({ clauseId, name: 'What was referred' })),
    { decided: true },
  )
  const decided = (before: Position) => positions.find(({ clauseId }) => clauseId === before.clauseId)
  const after = response.positions.map((before) => {
    const outcome = decided(before)
    return outcome ? { ...outcome, boardDate: before.boardDate } : before
  })
  return { type: 'localDecisionCited', organisationId, localDecisionRef, positions: after }
}

/** What a board was asked stays with the board until somebody cites what it decided. */
function mustStayReferred(response: Response, positions: readonly Pick<Position, 'clauseId' | 'position'>[]): void {
  const waiting = referred(response.positions).map(({ clauseId }) => clauseId)
  const n = positions.findIndex(({ clauseId, position }) => waiting.includes(clauseId) && position !== 'referToBoard')
  if (n < 0) return
  const sentence = 'This is still with the board. Cite what the board decided, or leave it referred.'
  throw new Refusal('needs-local-decision', sentence, `/positions/${n}/position`)
}

function mustStand({ state }: Answerable): void {
  if (!isStanding(state) && state !== 'implemented') {
    throw new Refusal('decision-closed', 'This decision no longer stands, so it needs no answer. See what replaced it.')
  }
}

function mustBeOpen({ state }: Response): void {
  if (state === 'closed') {
    throw new Refusal('response-closed', 'This answer is closed. Write to the secretary if something has changed.')
  }
}

function mustHaveAnswered({ state }: Response): void {
  if (state === 'notified' || state === 'acknowledged') {
    throw new Refusal('needs-answer', 'This decision has not been answered yet. Answer it first.')
  }
}
