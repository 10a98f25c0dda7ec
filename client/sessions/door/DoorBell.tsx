import './door.scss'
import { useState } from 'react'
import { formatList, plural } from '../../../shared/format.ts'
import type { SessionId } from '../../../shared/ids.ts'
import type { Session } from '../../../shared/sessions/session.ts'
import { useSenate } from '../../connection/useSenate.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { DoorDialog } from './DoorDialog.tsx'
import { useGuestNames } from './useGuestNames.ts'

/** As many are named; of more it is said how many. */
const mostNamed = 2

/** Rings for those who operate a session while somebody waits to be let in, and opens the door. */
export function DoorBell({ id, session }: { id: SessionId; session: Session }) {
  const { may } = useSenate()
  const isOperator = may('session.operate')
  const nameOf = useGuestNames(id, isOperator ? session.guests : [])
  const [isOpen, setIsOpen] = useState(false)
  if (!isOperator) return null
  const asking = session.guests.filter(({ state }) => state === 'asked')
  const names = asking.map(({ guestId }) => nameOf(guestId)?.name ?? 'Somebody')
  const who = names.length > mostNamed ? plural(names.length, 'person', 'people') : formatList(names)
  const words = names.length === 0 ? '' : `${who} ${names.length === 1 ? 'asks' : 'ask'} to be let in.`
  return (
    <div className={names.length > 0 ? 'door-bell door-bell--rings' : 'door-bell'}>
      {names.length > 0 ? <Icon name="bell" /> : null}
      <p className="door-bell__words" role="status">
        {words}
      </p>
      {names.length > 0 ? (
        <Button size="small" opensDialog onPress={() => setIsOpen(true)}>
          See who asks
        </Button>
      ) : null}
      {isOpen ? <DoorDialog id={id} session={session} nameOf={nameOf} onClose={() => setIsOpen(false)} /> : null}
    </div>
  )
}
