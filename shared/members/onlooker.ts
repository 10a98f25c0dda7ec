import type { PersonId, SeatId, SenateId } from '../ids.ts'
import type { SeatActor } from './actor.ts'

/**
 * Anybody who looks at what stands open in a room: what an observer without interests sees, and never more, whoever is
 * signed in on the machine that shows it.
 */
export function onlooker(senateId: SenateId): SeatActor {
  return {
    kind: 'seat',
    personId: 'onlooker' as PersonId,
    senateId,
    seatId: 'onlooker' as SeatId,
    role: 'observer',
    votes: false,
    organisationId: null,
    answersFor: [],
    conflicts: [],
    excludedFrom: { challengeIds: [], documentIds: [], itemIds: [] },
    epoch: 0,
  }
}
