import type { ProposalId } from '../../shared/ids.ts'
import type { SeatActor } from '../../shared/members/actor.ts'
import { turnoutBySector } from '../../shared/proposals/by-sector.ts'
import type { Proposal } from '../../shared/proposals/proposal.ts'
import { seenBy, turnoutOf } from '../../shared/proposals/seen.ts'

/** A proposal as it is answered to one viewer, to go on folding from. */
export function seenProposal(
  { id, version, state }: { id: ProposalId; version: number; state: Proposal },
  { seatId }: SeatActor,
) {
  return {
    id,
    version,
    state: seenBy(state, seatId),
    turnout: state.how.way === 'tested' ? turnoutOf(state.how) : null,
    turnoutBySector: (state.how.way === 'tested' && turnoutBySector(state.how)) || null,
  }
}
