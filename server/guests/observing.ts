import type { SeatId } from '../../shared/ids.ts'
import type { SeatActor } from '../../shared/members/actor.ts'
import type { GuestRow } from './door.ts'

/**
 * A guest sees of their session what an observer sees, and no more. So what they are shown passes the very filters
 * that observers' answers pass, as a seat that exists nowhere. Never handed to anything that acts.
 */
export function asObserver({ id, senateId }: Pick<GuestRow, 'id' | 'senateId'>): SeatActor {
  return {
    ...{ kind: 'seat', personId: id, senateId, seatId: 'seat-of-no-guest' as SeatId, role: 'observer', votes: false },
    ...{ organisationId: null, answersFor: [], conflicts: [], epoch: 1 },
    excludedFrom: { challengeIds: [], documentIds: [], itemIds: [] },
  }
}
