import './minutes.scss'
import { Link } from 'react-router'
import { formatDate } from '../../../shared/format.ts'
import type { SessionId } from '../../../shared/ids.ts'
import type { AgendaItem } from '../../../shared/sessions/agenda.ts'
import type { SessionAnswer } from '../../../shared/sessions/answers.ts'
import type { MattersAnswer } from '../../../shared/sessions/matters-answers.ts'
import { minutesStateNames } from '../../../shared/sessions/minutes.ts'
import type { Session } from '../../../shared/sessions/session.ts'
import { useAnswer } from '../../connection/useAnswer.ts'
import { useSenate } from '../../connection/useSenate.ts'
import { PersonName } from '../../ui/PersonName.tsx'
import { When } from '../../ui/When.tsx'
import { ConfirmButton } from './ConfirmButton.tsx'

interface CarriedOverNoteProps {
  id: SessionId
  session: Session
  item: AgendaItem
}

/** What an item brings over from an earlier session: its minutes to confirm, its open actions, or where it was left. */
export function CarriedOverNote({ id, session, item }: CarriedOverNoteProps) {
  const { carriedOver: over } = item
  if (!over) return null
  if (over.what === 'actions') return <OpenActions id={id} />
  return <Earlier id={id} session={session} item={item} from={over} />
}

function OpenActions({ id }: { id: SessionId }) {
  const { senateId } = useSenate()
  const { data } = useAnswer<MattersAnswer>(`/sessions/${id}/matters`, { follows: ['action', `session:${id}`] })
  if (!data) return null
  if (data.actions.length === 0) return <p>No action of an earlier session is open.</p>
  return (
    <>
      <h3 className="minutes__left-title">Open actions of earlier sessions</h3>
      <ul className="minutes__left">
        {data.actions.map(({ id: one, ref, text, ownerSeatId, dueOn }) => (
          <li key={one}>
            <Link to={`/senates/${senateId}/actions#${one}`}>
              {ref} {text}
            </Link>
            , <PersonName seatId={ownerSeatId} />, due <When at={dueOn} as="date" />
          </li>
        ))}
      </ul>
    </>
  )
}

interface EarlierProps extends CarriedOverNoteProps {
  from: NonNullable<AgendaItem['carriedOver']>
}

function Earlier({ id, session, item, from }: EarlierProps) {
  const { senateId, senate, me } = useSenate()
  const { data } = useAnswer<SessionAnswer>(`/sessions/${from.sessionId}`, { follows: [`session:${from.sessionId}`] })
  if (!data) return null
  const { ref, startsAt, agenda, minutes } = data.state
  const page = `/senates/${senateId}/sessions/${from.sessionId}`
  const day = formatDate(startsAt, senate.timeZone)
  if (from.what === 'item') {
    const left = agenda.find((one) => one.id === from.itemId)
    return (
      <p className="soft">
        Carried over from <Link to={page}>{ref}</Link> of {day}
        {left ? `, item ${left.ref}` : ''}
        {left?.putOff?.reason ? `: ${left.putOff.reason}` : '.'}
      </p>
    )
  }
  const isWaiting = minutes?.state === 'unconfirmed' || minutes?.state === 'corrected'
  const chairs = (item.presidingSeatId ?? session.chairSeatId) === me.seatId
  return (
    <>
      <p>
        {minutes && minutes.state !== 'draft' ? (
          <Link to={`${page}/minutes`}>
            Minutes of {ref}, {day}
          </Link>
        ) : (
          <>
            The minutes of <Link to={page}>{ref}</Link>, {day}
          </>
        )}
        : {minutes ? minutesStateNames[minutes.state].toLowerCase() : 'not drafted yet'}.
      </p>
      {isWaiting && chairs && session.state === 'open' ? (
        <ConfirmButton
          of={{ id: from.sessionId, startsAt }}
          within={{ id, ref: session.ref, chairEpoch: session.chairEpoch, itemId: item.id }}
        />
      ) : null}
    </>
  )
}
