import { useState } from 'react'
import type { ItemId } from '../../../../shared/ids.ts'
import type { SessionProposals } from '../../../../shared/proposals/answers.ts'
import type { ShownThing } from '../../../../shared/sessions/shown-things.ts'
import { useAnswer } from '../../../connection/useAnswer.ts'
import { useCommand } from '../../../connection/useCommand.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { Form } from '../../../ui/Form.tsx'
import { FormEnd } from '../../../ui/FormEnd.tsx'
import { Radios } from '../../../ui/Radios.tsx'
import { Select } from '../../../ui/Select.tsx'
import type { LiveProps } from '../LiveSession.tsx'
import { keyOf, thingsToShow } from './things-to-show.ts'

interface ShowDialogProps extends Pick<LiveProps, 'id' | 'session' | 'about'> {
  /** The item that is chosen to begin with. */
  itemId: ItemId | undefined
  onClose(): void
}

/** Chooses what everybody is shown, on their own screens and in the room. The next item takes them on. */
export function ShowDialog({ id, session, about, itemId, onClose }: ShowDialogProps) {
  const sender = useCommand()
  const { data } = useAnswer<SessionProposals>(`/sessions/${id}/proposals`, { follows: ['proposal'] })
  const [chosenItem, setChosenItem] = useState<ItemId | ''>(itemId ?? session.agenda[0]?.id ?? '')
  const [key, setKey] = useState(session.shown?.itemId === chosenItem ? keyOf(session.shown.what) : 'item')
  const item = session.agenda.find((one) => one.id === chosenItem)
  const things = item ? thingsToShow(session, item, about, data?.items ?? []) : []
  const chosen = things.find((thing) => keyOf(thing.what) === key) ?? things[0]

  async function show(what: ShownThing | undefined) {
    const shown = item && what ? { itemId: item.id, what } : null
    const isWhatIsOn = shown?.itemId === session.currentItemId && shown.what.kind === 'item'
    await sender.send('show', id, { epoch: session.chairEpoch, shown: isWhatIsOn ? null : shown })
    onClose()
  }

  return (
    <Dialog isOpen onClose={onClose} title="Show to everybody">
      <Form onSubmit={() => void show(chosen?.what).catch(() => {})}>
        <Select<ItemId>
          id="show-item"
          label="Item"
          value={chosenItem}
          options={session.agenda.map((one) => ({ value: one.id, label: `${one.ref}. ${one.title}` }))}
          onChange={setChosenItem}
        />
        <Radios<string>
          id="show-what"
          label="What of it"
          value={chosen && keyOf(chosen.what)}
          choices={things.map(({ what, name }) => ({ value: keyOf(what), label: name }))}
          onChange={setKey}
        />
        <FormEnd sender={sender} verb="Show this" disabled={!chosen} onCancel={onClose}>
          {session.shown && session.currentItemId ? (
            <Button variant="secondary" busy={sender.sending} onPress={() => void show(undefined).catch(() => {})}>
              Show what the session is on
            </Button>
          ) : null}
        </FormEnd>
      </Form>
    </Dialog>
  )
}
