import type { ProposalHow } from '../../shared/proposals/answers.ts'
import { testedWords } from '../../shared/proposals/how-words.ts'
import { processNames } from '../../shared/proposals/process.ts'

/** How words are tested, in a word or two. */
export function howWords(how: ProposalHow): string {
  return how.way === 'tested' ? testedWords(how) : processNames[how.process]
}
