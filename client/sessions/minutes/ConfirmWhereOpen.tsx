import type { SessionAnswer, SessionList } from '../../../shared/sessions/answers.ts'
import type { MinutesAnswer } from '../../../shared/sessions/minutes-answers.ts'
import { useAnswer } from '../../connection/useAnswer.ts'
import { useSenate } from '../../connection/useSenate.ts'
import { ConfirmButton } from './ConfirmButton.tsx'

/** Whoever chairs a later session that is open can confirm the minutes from their own page too. */
export function ConfirmWhereOpen({ minutes }: { minutes: MinutesAnswer }) {
  const { me, senateId, may } = useSenate()
  const { session, state } = minutes
  const isWaiting = state === 'unconfirmed' || state === 'corrected'
  const path = isWaiting && may('minutes.confirm') ? `/senates/${senateId}/sessions?when=all&limit=20` : undefined
  const sessions = useAnswer<SessionList>(path, { follows: ['session'] })
  const open = sessions.data?.items.find(
    (one) => one.state === 'open' && one.startsAt > session.startsAt && one.chairSeatId === me.seatId,
  )
  return isWaiting && open ? <InOpenSession minutes={minutes} sessionId={open.id} /> : null
}

function InOpenSession({ minutes, sessionId }: { minutes: MinutesAnswer; sessionId: string }) {
  const { data } = useAnswer<SessionAnswer>(`/sessions/${sessionId}`, { follows: [`session:${sessionId}`] })
  if (!data) return null
  const { ref, chairEpoch, agenda } = data.state
  const item = agenda.find(
    ({ carriedOver }) => carriedOver?.what === 'minutes' && carriedOver.sessionId === minutes.session.id,
  )
  return <ConfirmButton of={minutes.session} within={{ id: data.id, ref, chairEpoch, itemId: item?.id ?? null }} />
}
