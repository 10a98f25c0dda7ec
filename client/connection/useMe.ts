import type { OrganisationId, PersonId, SeatId, SenateId } from '../../shared/ids.ts'
import type { Role } from '../../shared/members/roles.ts'
import { useAnswer } from './useAnswer.ts'

/** Who is signed in, and where they sit. */
export interface Me {
  person: { id: PersonId; name: string; administrator: boolean }
  seats: {
    senateId: SenateId
    senateName: string
    seatId: SeatId
    role: Role
    roleTitle: string | null
    organisationId: OrganisationId | null
  }[]
  demonstration: boolean
  /** Rises with a new release whose documents an old page must not touch. */
  schemaVersion: number
}

/** What anybody may know of this deployment before signing in. */
export interface Deployment {
  demonstration: boolean
  needsSetUp: boolean
  accessCodeNeeded: boolean
}

export const useMe = () => useAnswer<Me>('/me', { follows: ['senate'] })

export const useDeployment = () => useAnswer<Deployment>('/deployment')
