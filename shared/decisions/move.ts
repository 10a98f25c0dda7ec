import type { Context, Drafted } from '../command.ts'
import { Refusal } from '../refusal.ts'
import type { DecisionBody, DecisionCommand } from './commands.ts'
import type { Decision } from './decision.ts'
import type { DecisionEvent } from './events.ts'
import { type DecisionFacts, decisionStream } from './facts.ts'
import { felt } from './put-in-force.ts'
import { checkRelations } from './relations.ts'
import { type DecisionState, decisionStateNames, isSealed, isStanding } from './states.ts'

/** From where each step may be taken. What is not here is a step of drafting or ratifying. */
const steps = {
  deferDecision: ['draft'],
  recordNotAgreed: ['draft'],
  withdrawDecision: ['draft'],
  reviewDecision: ['inForce'],
  reaffirmDecision: ['underReview'],
  rescindDecision: ['inForce', 'underReview'],
  lapseDecision: ['inForce', 'underReview'],
  implementDecision: ['inForce', 'underReview'],
} as const satisfies Partial<Record<DecisionCommand['type'], readonly DecisionState[]>>

export type Step = keyof typeof steps
export type MoveCommand = Extract<DecisionCommand, { type: Step }>

/** Whether a step can be taken from here: the same answer for the button and the rule. */
export function mayTake(step: Step, state: DecisionState): boolean {
  const from: readonly DecisionState[] = steps[step]
  return from.includes(state)
}

/** Whether a command moves a decision from one state to another. */
export function isMove(command: { type: string }): command is MoveCommand {
  return Object.hasOwn(steps, command.type)
}

/** Moves a decision from one state to another. */
export function moveDecision(
  decision: Decision,
  command: MoveCommand,
  { facts }: Context<DecisionFacts>,
): Drafted<DecisionEvent>[] {
  if (!mayTake(command.type, decision.state)) throw cannotMove(command.type, decision.state)
  return [{ stream: decisionStream(decision.id), event: moved(command, facts) }]
}

function moved(command: MoveCommand, { today }: DecisionFacts): DecisionEvent {
  const { reason } = command.body
  switch (command.type) {
    case 'deferDecision':
      refusePast(command.body.until, today, '/until')
      return { type: 'decisionDeferred', until: command.body.until, reason }
    case 'recordNotAgreed':
      return { type: 'decisionNotAgreed', reason }
    case 'withdrawDecision':
      return { type: 'decisionWithdrawn', reason }
    case 'reviewDecision':
      return { type: 'reviewStarted', reason }
    case 'reaffirmDecision': {
      const { reviewOn } = command.body
      if (reviewOn) refusePast(reviewOn, today, '/reviewOn')
      return { type: 'decisionReaffirmed', reason, reviewOn }
    }
    case 'rescindDecision':
      return { type: 'decisionRescinded', reason }
    case 'lapseDecision':
      return { type: 'decisionLapsed', reason }
    case 'implementDecision':
      return { type: 'decisionImplemented', reason }
    default:
      return command satisfies never
  }
}

function cannotMove(step: Step, state: DecisionState): Refusal {
  if (step === 'deferDecision' || step === 'recordNotAgreed' || step === 'withdrawDecision') return notADraft(state)
  if (!isSealed(state)) {
    return new Refusal(
      'not-in-force',
      'This decision has not been ratified, so there is nothing to change about it yet.',
    )
  }
  if (step === 'reviewDecision' && state === 'underReview') {
    return new Refusal('already-under-review', 'This decision is under review already. Reaffirm or rescind it.')
  }
  if (step === 'reaffirmDecision' && state === 'inForce') {
    return new Refusal('not-under-review', 'This decision is in force. Put it under review first.')
  }
  const where = decisionStateNames[state].toLowerCase()
  return new Refusal('decision-closed', `This decision is ${where}: it stays as it is. Draft a new one if need be.`)
}

/** @throws Refusal, when a decision is no longer a draft. */
export function mustBeDraft(decision: Decision): void {
  if (decision.state !== 'draft') throw notADraft(decision.state)
}

function notADraft(state: DecisionState): Refusal {
  if (state === 'ratifying') {
    const sentence = 'This decision is being ratified, so nothing in it changes. Return it to draft first.'
    return new Refusal('decision-locked', sentence)
  }
  return isSealed(state)
    ? new Refusal(
        'decision-closed',
        'This decision has been ratified: its words stay. Record an erratum or supersede it.',
      )
    : new Refusal(
        'decision-closed',
        'This draft has been put away. Draft the decision again if it is needed after all.',
      )
}

function refusePast(day: string, today: string, at: string): void {
  if (day <= today) throw new Refusal('wrong-date', 'That day has come already. Choose a later day.', at)
}

/** Adds a relation to a decision that has been ratified, and tells the other one in the same commit. */
export function relateDecision(
  decision: Decision,
  relation: DecisionBody<'relateDecision'>,
  { facts }: Context<DecisionFacts>,
): Drafted<DecisionEvent>[] {
  if (!isStanding(decision.state)) {
    const sentence = isSealed(decision.state)
      ? 'This decision is no longer in force, so nothing is added to it.'
      : 'Add relations to a draft by editing it.'
    throw new Refusal(isSealed(decision.state) ? 'decision-closed' : 'not-in-force', sentence)
  }
  if (relation.kind === 'supersedes') {
    const sentence = 'Only ratifying a new decision supersedes another one. Draft the new decision first.'
    throw new Refusal('needs-ratifying', sentence, '/kind')
  }
  const later = 'laterRelations' in decision ? decision.laterRelations : []
  const has = [...decision.content.relations, ...later]
  if (has.some((known) => sameRelation(known, relation))) {
    throw new Refusal('already-related', 'This relation is there already.')
  }
  checkRelations(decision.id, [relation], facts)
  return [
    { stream: decisionStream(decision.id), event: { type: 'relationAdded', relation } },
    felt(decision.id, relation),
  ]
}

type Related = DecisionBody<'relateDecision'>

function sameRelation(one: Related, other: Related): boolean {
  return one.kind === other.kind && one.toDecisionId === other.toDecisionId && one.clauseId === other.clauseId
}

/** Adds a correction to a ratified decision, beside its text. */
export function recordErratum(decision: Decision, text: string): Drafted<DecisionEvent>[] {
  if (!isSealed(decision.state)) {
    throw new Refusal('not-in-force', 'This decision has not been ratified: correct the draft itself.')
  }
  return [{ stream: decisionStream(decision.id), event: { type: 'erratumRecorded', text } }]
}
