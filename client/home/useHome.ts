import type { OrganisationId } from '../../shared/ids.ts'
import type { SessionLine } from '../../shared/sessions/answers.ts'
import { useAnswer } from '../connection/useAnswer.ts'
import { useSenate } from '../connection/useSenate.ts'

/** Something that waits for this person. */
export interface Need {
  kind: string
  title: string
  detail: string
  dueOn: string | null
  overdue: boolean
  address: string
}

/** Something that others did since this person was last here. */
export interface News {
  kind: string
  id: string
  title: string
  challengeId: string | null
  challengeTitle: string | null
  what: string
  at: string
  address: string
}

export interface HomeAnswer {
  needsYou: Need[]
  sessions: SessionLine[]
  since: News[]
  /** For a reviewer: the organisation that they answer for. */
  organisationFirst: OrganisationId | null
}

/** What Home shows; the frame counts from the same answer. */
export function useHome() {
  const { senateId } = useSenate()
  return useAnswer<HomeAnswer>(`/senates/${senateId}/home`, {
    follows: ['impact', 'decision', 'action', 'proposal', 'session', 'document', 'challenge', 'senate'],
  })
}
