import type { Context, Drafted } from '../command.ts'
import { notFound } from '../refusal.ts'
import type { DecisionCommand } from './commands.ts'
import type { Decision } from './decision.ts'
import { draftDecision } from './draft.ts'
import { editDecision } from './edit.ts'
import type { DecisionEvent } from './events.ts'
import type { DecisionFacts } from './facts.ts'
import { filledFrom } from './from-proposal.ts'
import { importDecision } from './import.ts'
import { isMove, moveDecision, mustBeDraft, recordErratum, relateDecision } from './move.ts'
import { ratifyDecision, returnDecision, startRatifying } from './ratify.ts'
import { goAheadWithout } from './unanswered.ts'

/** The rules of a decision: what a command changes, on this decision and on those it reaches. */
export function decide(
  decision: Decision | undefined,
  command: DecisionCommand,
  context: Context<DecisionFacts>,
): Drafted<DecisionEvent>[] {
  if (command.type === 'draftDecision') return draftDecision(command.body, context)
  if (command.type === 'draftFromProposal') {
    const { words, filling } = context.facts
    if (!words || !filling) throw notFound()
    return draftDecision(filledFrom(words, filling, context.facts), context)
  }
  if (command.type === 'importDecision') return importDecision(command.body, context)
  if (!decision) throw notFound()
  if (isMove(command)) return moveDecision(decision, command, context)
  switch (command.type) {
    case 'editDecision':
      mustBeDraft(decision)
      return editDecision(decision, command.body, context)
    case 'goAheadWithout':
      if (decision.state !== 'ratifying') mustBeDraft(decision)
      return goAheadWithout(decision, command.body, context)
    case 'startRatifying':
      mustBeDraft(decision)
      return startRatifying(decision, context)
    case 'ratifyDecision':
      return ratifyDecision(decision, command.body, context)
    case 'returnDecision':
      return returnDecision(decision, command.body.reason)
    case 'relateDecision':
      return relateDecision(decision, command.body, context)
    case 'recordErratum':
      return recordErratum(decision, command.body.text)
    default:
      return command satisfies never
  }
}
