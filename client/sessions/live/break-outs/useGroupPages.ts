import { useEffect } from 'react'
import type { SessionId } from '../../../../shared/ids.ts'
import type { GroupPages } from '../../../../shared/sessions/break-out-answers.ts'
import type { BreakOuts } from '../../../../shared/sessions/break-outs.ts'
import { useAnswer } from '../../../connection/useAnswer.ts'

/** Words are no events: while groups write, how far they have got is asked every so often. */
const everyMs = 5_000

/** How much each group has written; and what, once they are back. */
export function useGroupPages(id: SessionId, set: BreakOuts) {
  const answer = useAnswer<GroupPages>(`/sessions/${id}/break-outs/${set.id}/pages`, {
    follows: set.groups.map(({ documentId }) => `document:${documentId}` as const),
  })
  const { refetch } = answer
  const isOn = set.returnedAt === null
  useEffect(() => {
    if (!isOn) return
    const timer = setInterval(() => void refetch(), everyMs)
    return () => clearInterval(timer)
  }, [isOn, refetch])
  return answer
}
