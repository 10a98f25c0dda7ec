import type { SessionLine, SessionList } from '../../shared/sessions/answers.ts'
import { useAnswer } from '../connection/useAnswer.ts'
import { useSenate } from '../connection/useSenate.ts'

/** Sessions whose agenda can still be changed, the earliest first: also one that should have begun and has not. */
export function useUnopenedSessions(): SessionLine[] {
  const { senateId } = useSenate()
  const { data } = useAnswer<SessionList>(`/senates/${senateId}/sessions?when=all&limit=50`, { follows: ['session'] })
  return (data?.items ?? [])
    .filter(({ state }) => state === 'draft' || state === 'published')
    .toSorted((one, other) => (one.startsAt < other.startsAt ? -1 : 1))
}
