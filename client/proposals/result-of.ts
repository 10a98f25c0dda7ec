import type { TermsOfReference } from '../../shared/members/senate.ts'
import type { ProposalAnswer } from '../../shared/proposals/answers.ts'
import { resultSentence } from '../../shared/proposals/result-words.ts'
import { isOutcome } from '../../shared/proposals/ways.ts'
import type { TestedHow } from './tested.ts'

/** How words ended, in a sentence; undefined where they have not, or nobody counted. */
export function resultOf(
  { state, how }: ProposalAnswer['state'],
  terms: Pick<TermsOfReference, 'quorumRule'>,
): string | undefined {
  if (!isOutcome(state) || how.way === 'historical') return undefined
  return how.way === 'agreedInTheRoom' ? 'Agreed in the room.' : resultSentence(how as TestedHow, terms)
}
