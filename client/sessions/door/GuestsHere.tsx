import './door.scss'
import { useState } from 'react'
import type { SessionId } from '../../../shared/ids.ts'
import { cameIn, isVisiting, type SessionGuest } from '../../../shared/sessions/guests.ts'
import type { Session } from '../../../shared/sessions/session.ts'
import { useSenate } from '../../connection/useSenate.ts'
import { Button } from '../../ui/Button.tsx'
import { DoorDialog } from './DoorDialog.tsx'
import { useGuestNames } from './useGuestNames.ts'

/** Guests among the people here: in attendance, and never counted for the quorum. Who operates can show them out. */
export function GuestsHere({ id, session }: { id: SessionId; session: Session }) {
  const { may } = useSenate()
  const [isOpen, setIsOpen] = useState(false)
  const came = session.guests.filter(cameIn)
  const nameOf = useGuestNames(id, may('session.operate') ? session.guests : came)
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
      {may('session.operate') && session.guests.some(({ state }) => state === 'admitted') ? (
        <Button variant="quiet" size="small" opensDialog onPress={() => setIsOpen(true)}>
          Look after guests
        </Button>
      ) : null}
      {isOpen ? <DoorDialog id={id} session={session} nameOf={nameOf} onClose={() => setIsOpen(false)} /> : null}
    </div>
  )
}

function whereIs(guest: SessionGuest): string {
  if (isVisiting(guest)) return guest.via === 'remote' ? 'remote' : ''
  return guest.state === 'admitted' ? 'let in, has not said yet that they are here' : 'has left'
}
