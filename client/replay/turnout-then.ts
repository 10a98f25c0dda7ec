import type { TestedProposal } from '../../shared/proposals/proposal.ts'
import type { ReplayedProposal } from '../../shared/proposals/replay.ts'
import { turnoutOf } from '../../shared/proposals/seen.ts'
import type { Turnout } from '../proposals/results/turnout-words.ts'

/** Who had answered, where that was told then. Of a secret ballot it is not replayed: it would tell when each was cast. */
export function turnoutThen(
  { how }: Pick<TestedProposal, 'how'>,
  { answered, answeredBy }: Pick<ReplayedProposal, 'answered' | 'answeredBy'>,
): Turnout {
  if (how.ballot === 'secret') return 'notReplayed'
  const known = turnoutOf(how)
  if (!known || how.result !== null || how.showResults === 'live') return known
  return { ...known, answered, unitIds: known.unitIds && answeredBy }
}
