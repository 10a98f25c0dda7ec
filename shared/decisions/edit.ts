import { canonical } from '../canonical.ts'
import type { Context, Drafted } from '../command.ts'
import { Refusal } from '../refusal.ts'
import { checkContent } from './check-content.ts'
import type { DecisionBody } from './commands.ts'
import { namedOptions, once, refusePastReview } from './considered.ts'
import type { Content, OpenContent } from './content.ts'
import type { Decision } from './decision.ts'
import type { DecisionEvent } from './events.ts'
import { type DecisionFacts, decisionStream } from './facts.ts'
import { checkRelations } from './relations.ts'

/** Changes a draft around its locked words. */
export function editDecision(
  decision: Decision,
  { statement, clauses, conditions, clauseAddressees = [], ...body }: DecisionBody<'editDecision'>,
  { facts }: Context<DecisionFacts>,
): Drafted<DecisionEvent>[] {
  if (statement !== undefined || clauses !== undefined || conditions !== undefined) {
    const sentence = 'The words are locked to what was agreed. To change them, agree on new words and draft again.'
    throw new Refusal('statement-locked', sentence, statement !== undefined ? '/statement' : '/clauses')
  }
  for (const [n, { clauseId }] of clauseAddressees.entries()) {
    if (!decision.content.clauses.some((clause) => clause.id === clauseId)) {
      throw new Refusal('clause-unknown', 'There is no such clause. Reload the draft.', `/clauseAddressees/${n}`)
    }
  }
  const said = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined))
  const { optionsConsidered, addressedTo, impactIds, reviewOn } = body
  const content: Content = {
    ...decision.content,
    ...(said as Partial<OpenContent>),
    ...(optionsConsidered && { optionsConsidered: namedOptions(optionsConsidered, facts) }),
    ...(addressedTo && { addressedTo: once(addressedTo) }),
    ...(impactIds && { impactIds: once(impactIds) }),
    clauses: decision.content.clauses.map((clause) => {
      const anew = clauseAddressees.find(({ clauseId }) => clauseId === clause.id)
      return anew ? { ...clause, addressedTo: once(anew.addressedTo) } : clause
    }),
  }
  const changed = (Object.keys(content) as (keyof Content)[]).filter(
    (name) => canonical(content[name]) !== canonical(decision.content[name]),
  )
  if (changed.length === 0) throw new Refusal('no-change', 'Nothing is different from what is there already.')
  checkContent(content, facts)
  if (changed.includes('reviewOn')) refusePastReview(reviewOn ?? null, facts)
  if (changed.includes('relations')) checkRelations(decision.id, content.relations, facts)
  const { id, ref } = decision
  return [{ stream: decisionStream(id), event: { type: 'decisionEdited', ref, content, changed } }]
}
