import type { SessionId } from '../../shared/ids.ts'
import { useSenate } from '../connection/useSenate.ts'
import { countingOf, placesOf, type TestedState } from './tested.ts'
import { useSessionProposals } from './useProposal.ts'

/** How many open tests of a session wait for a position that is mine to take. */
export function useWaiting(sessionId: SessionId): number {
  const { me } = useSenate()
  const { data } = useSessionProposals(sessionId)
  return (data?.items ?? []).filter(({ state }) => {
    if (state.state !== 'open') return false
    const { how } = state as TestedState
    return placesOf(how, me.seatId).some(({ unitId }) => !countingOf(how, unitId) && !how.taken.includes(unitId))
  }).length
}
