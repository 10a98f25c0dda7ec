import { type Process, processNames } from './process.ts'
import type { Ballot } from './ways.ts'

/** How words are tested, in a word or two: "Vote, secret ballot". */
export function testedWords({ process, ballot }: { process: Process; ballot: Ballot }): string {
  const name = process === 'consensus' ? 'Consensus' : processNames[process]
  return ballot === 'secret' ? `${name}, secret ballot` : name
}
