import type { HomeAnswer } from '../../shared/home.ts'
import { isOfTheRoomAlone } from '../../shared/sessions/told.ts'
import { useAnswer } from '../connection/useAnswer.ts'
import { useSenate } from '../connection/useSenate.ts'

/** What Home shows; the frame counts from the same answer. */
export function useHome() {
  const { senateId } = useSenate()
  return useAnswer<HomeAnswer>(`/senates/${senateId}/home`, {
    // Home says that a session is on, not who speaks in it.
    spared: isOfTheRoomAlone,
    follows: ['impact', 'decision', 'action', 'proposal', 'session', 'document', 'challenge', 'senate', 'service'],
  })
}
