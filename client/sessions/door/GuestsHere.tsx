import './door.scss'
import type { SessionId } from '../../../shared/ids.ts'
import { isVisiting, type SessionGuest } from '../../../shared/sessions/guests.ts'
import type { Session } from '../../../shared/sessions/session.ts'
import { useGuestNames } from './useGuestNames.ts'

/** Guests among the people here: in attendance, and never counted for the quorum. */
export function GuestsHere({ id, session }: { id: SessionId; session: Session }) {
  const nameOf = useGuestNames(id, session)
  const came = session.guests.filter(({ state, intervals }) => state === 'admitted' || intervals.length > 0)
  if (came.length === 0) return null
  return (
    <div className="guests-here">
      <h3 className="guests-here__title">In attendance as guests</h3>
      <ul className="live-people__list">
        {came.map((guest) => (
          <li key={guest.guestId}>
            {nameOf(guest.guestId)?.name ?? 'A guest'} (guest) <span className="soft">{whereIs(guest)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

function whereIs(guest: SessionGuest): string {
  if (isVisiting(guest)) return guest.via === 'remote' ? 'remote' : ''
  return guest.state === 'admitted' ? 'let in, has not said yet that they are here' : 'has left'
}
