import type { ProposalAnswer } from '../../../shared/proposals/answers.ts'

/** Of a secret ballot that is looked at again, nothing but the result: more would tell when each ballot was cast. */
export type Turnout = ProposalAnswer['turnout'] | 'notReplayed'

/** How many have answered, as far as that is told. */
export function turnoutWords(turnout: Turnout): string {
  if (turnout === 'notReplayed') return 'How many had voted by then is not replayed: the ballot was secret.'
  return turnout ? `${turnout.answered} of ${turnout.of} have answered.` : 'Fewer than 3 ballots so far.'
}
