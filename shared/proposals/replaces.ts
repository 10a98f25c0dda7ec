import { mayPoint, type RelatedDecision, supersession } from '../decisions/relations.ts'
import { Refusal } from '../refusal.ts'
import type { Replaces } from './testing.ts'

/**
 * Holds words to what they may take over: a decision of this senate that still stands, or a clause of it that does.
 * @throws Refusal, naming what is not there or stands no longer.
 */
export function refuseUnreplaceable(replaces: Replaces, decision: RelatedDecision | undefined): void {
  if (!decision) {
    const sentence = 'There is no such decision here. Choose another one to replace.'
    throw new Refusal('decision-unknown', sentence, '/replaces/decisionId')
  }
  if (replaces.clauseId && !decision.clauses.some(({ id }) => id === replaces.clauseId)) {
    const sentence = `${decision.ref} has no such clause. Choose another one to replace.`
    throw new Refusal('clause-unknown', sentence, '/replaces/clauseId')
  }
  if (!mayPoint(supersession(replaces), [decision])) {
    const sentence = `This part of ${decision.ref} stands no longer, so nothing can replace it. Choose what stands, or nothing.`
    throw new Refusal('not-in-force', sentence, '/replaces')
  }
}
