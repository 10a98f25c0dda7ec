import type { ProposalHow } from '../../shared/proposals/answers.ts'
import { processNames } from '../../shared/proposals/process.ts'

/** How words are tested, in a word or two. */
export function howWords(how: ProposalHow): string {
  if (how.way !== 'tested') return processNames[how.process]
  const process = how.process === 'consensus' ? 'Consensus' : processNames[how.process]
  return how.ballot === 'secret' ? `${process}, secret ballot` : process
}
