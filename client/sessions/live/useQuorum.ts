import { useEffect, useRef } from 'react'
import type { SessionId } from '../../../shared/ids.ts'
import { isHere } from '../../../shared/sessions/attendance.ts'
import type { QuorumAnswer } from '../../../shared/sessions/quorum-answers.ts'
import { quorumPauseMs } from '../../../shared/sessions/quorum-pause.ts'
import type { Session } from '../../../shared/sessions/session.ts'
import { useAnswer } from '../../connection/useAnswer.ts'
import { useSenate } from '../../connection/useSenate.ts'

/** The quorum, asked for again when something moves it: who is here, what the session is on, the chair, a ruling. */
export function useQuorum(id: SessionId, session: Session): QuorumAnswer | undefined {
  const { senateId } = useSenate()
  const { data, refetch } = useAnswer<QuorumAnswer>(`/sessions/${id}/quorum`, { follows: [`senate:${senateId}`] })
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)
  const moves = movesQuorum(session)
  const people = session.attendance.length
  const latest = useRef(moves)
  const asked = useRef(moves)

  useEffect(() => {
    latest.current = moves
    if (asked.current === moves || waiting.current !== undefined) return
    waiting.current = setTimeout(() => {
      waiting.current = undefined
      asked.current = latest.current
      void refetch()
    }, quorumPauseMs(people))
  }, [moves, people, refetch])

  useEffect(
    () => () => {
      clearTimeout(waiting.current)
      waiting.current = undefined
    },
    [],
  )
  return data
}

/** Everything of a session that the quorum hangs on, as one text. */
function movesQuorum({ attendance, currentItemId, chairSeatId }: Session): string {
  const here = attendance.map((one) => `${one.seatId} ${isHere(one)} ${one.deputySeatId ?? ''}`)
  return [currentItemId, chairSeatId, ...here].join()
}
