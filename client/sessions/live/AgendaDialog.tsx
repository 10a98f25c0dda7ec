import { useState } from 'react'
import type { ItemId } from '../../../shared/ids.ts'
import { Button } from '../../ui/Button.tsx'
import { ButtonRow } from '../../ui/ButtonRow.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { AgendaOrder } from '../AgendaOrder.tsx'
import { agendaLines } from '../agenda-lines.ts'
import { ItemDialog } from '../ItemDialog.tsx'
import type { LiveProps } from './LiveSession.tsx'
import { PutOffDialog } from './PutOffDialog.tsx'

/** The rest of the agenda while the session runs: put in order, added to, changed, put off. */
export function AgendaDialog({
  id,
  session,
  about,
  onClose,
}: Pick<LiveProps, 'id' | 'session' | 'about'> & { onClose(): void }) {
  const [isAdding, setIsAdding] = useState(false)
  const [putOff, setPutOff] = useState<ItemId>()
  const item = session.agenda.find((each) => each.id === putOff)
  const planned = agendaLines(session, about).filter(({ state }) => state === 'planned')
  return (
    <Dialog isOpen onClose={onClose} title="Change the agenda" size="wide">
      {planned.length === 0 ? (
        <p>Every item has been taken.</p>
      ) : (
        <AgendaOrder sessionId={id} lines={planned} onPutOff={setPutOff} />
      )}
      <ButtonRow>
        <Button variant="secondary" opensDialog onPress={() => setIsAdding(true)}>
          Add an item
        </Button>
        <Button variant="quiet" onPress={onClose}>
          Done
        </Button>
      </ButtonRow>
      {isAdding ? <ItemDialog sessionId={id} onClose={() => setIsAdding(false)} /> : null}
      {item ? <PutOffDialog id={id} session={session} item={item} onClose={() => setPutOff(undefined)} /> : null}
    </Dialog>
  )
}
