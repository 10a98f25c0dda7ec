import { Refusal } from '../refusal.ts'
import type { DecisionBody } from './commands.ts'
import type { OptionConsidered } from './content.ts'
import type { DecisionFacts } from './facts.ts'

/** Options as the record names them: the challenge may rename its own later. */
export function namedOptions(
  options: DecisionBody<'draftDecision'>['optionsConsidered'],
  facts: DecisionFacts,
): OptionConsidered[] {
  return options.map(({ optionId, name, outcome, reason }, n) => {
    const known = facts.options.find((option) => option.id === optionId)
    if (optionId && !known) {
      const sentence = 'There is no such option in this challenge. Choose it again.'
      throw new Refusal('option-unknown', sentence, `/optionsConsidered/${n}/optionId`)
    }
    const called = known?.name ?? name
    if (!called) throw new Refusal('needs-name', 'Name the option.', `/optionsConsidered/${n}/name`)
    return { optionId, name: called, outcome, reason }
  })
}

/** @throws Refusal `wrong-date`, when a decision would have to be reviewed before today. */
export function refusePastReview(reviewOn: string | null, { today }: DecisionFacts): void {
  if (reviewOn && reviewOn < today) {
    throw new Refusal('wrong-date', 'The review date is in the past. Choose a later day.', '/reviewOn')
  }
}

/** The same ids, each only once. */
export function once<T extends string>(ids: readonly T[]): T[] {
  return [...new Set(ids)]
}
