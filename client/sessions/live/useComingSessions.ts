import type { SessionId } from '../../../shared/ids.ts'
import type { SessionLine, SessionList } from '../../../shared/sessions/answers.ts'
import { useAnswer } from '../../connection/useAnswer.ts'
import { useSenate } from '../../connection/useSenate.ts'

/** Sessions that have not been opened, the next first, without this one: where an item can be deferred to. */
export function useComingSessions(besides: SessionId): SessionLine[] {
  const { senateId } = useSenate()
  const { data } = useAnswer<SessionList>(`/senates/${senateId}/sessions?when=coming&limit=50`, {
    follows: ['session'],
  })
  const open = data?.items.filter(({ state }) => state === 'draft' || state === 'published') ?? []
  return open.filter(({ id }) => id !== besides)
}
