import type { ProposalState } from '../../shared/proposals/ways.ts'
import type { Tone } from '../ui/StateTag.tsx'

/** The tone of words in a room, the same to members and guests: not to carry is a result like another, and no alarm. */
export const roomStateTones: Record<ProposalState, Tone> = {
  draft: 'quiet',
  clarifying: 'quiet',
  open: 'active',
  suspended: 'caution',
  carried: 'good',
  notCarried: 'quiet',
  inconclusive: 'quiet',
  withdrawn: 'quiet',
  void: 'quiet',
}
