import { plural } from '../../../shared/format.ts'
import type { SessionId } from '../../../shared/ids.ts'
import type { Session } from '../../../shared/sessions/session.ts'
import { useCommand } from '../../connection/useCommand.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import { Asking } from './Asking.tsx'
import { useFocusKept } from './useFocusKept.ts'
import type { useGuestNames } from './useGuestNames.ts'

interface DoorDialogProps {
  id: SessionId
  session: Session
  nameOf: ReturnType<typeof useGuestNames>
  onClose(): void
}

/** Who stands at the door and who is in as a guest: to let in, to leave outside, to show out. */
export function DoorDialog({ id, session, nameOf, onClose }: DoorDialogProps) {
  const { send, sending, refusal, clear } = useCommand()
  const holder = useFocusKept<HTMLParagraphElement>()
  const asking = session.guests.filter(({ state }) => state === 'asked')
  const inside = session.guests.filter(({ state }) => state === 'admitted')
  const press = (type: string, body: object) =>
    void send(type, id, { epoch: session.chairEpoch, ...body }).catch(() => {})
  return (
    <Dialog isOpen onClose={onClose} title="At the door" closesOnOutsidePress={false}>
      {refusal ? <ProblemNote problem={refusal} onDismiss={clear} /> : null}
      <p role="status" ref={holder} tabIndex={-1} className="door-list__count">
        {asking.length > 0
          ? `${plural(asking.length, 'person waits', 'people wait')}.`
          : 'Nobody is waiting to be let in.'}
      </p>
      <ul className="door-list" aria-label="Waiting to be let in">
        {asking.map((guest) => (
          <li key={guest.guestId} className="door-list__one">
            <Asking guest={guest} known={nameOf(guest.guestId)} sending={sending} press={press} />
          </li>
        ))}
      </ul>
      {inside.length > 0 ? (
        <>
          <h3 className="door-list__title">Guests in this session</h3>
          <ul className="door-list">
            {inside.map(({ guestId }) => {
              const name = nameOf(guestId)?.name ?? 'A guest'
              return (
                <li key={guestId} className="door-list__line">
                  <span>{name} (guest)</span>
                  <Button
                    variant="quiet"
                    size="small"
                    label={`Show out: ${name}`}
                    onPress={() => press('removeGuest', { guestId })}
                  >
                    Show out
                  </Button>
                </li>
              )
            })}
          </ul>
        </>
      ) : null}
    </Dialog>
  )
}
