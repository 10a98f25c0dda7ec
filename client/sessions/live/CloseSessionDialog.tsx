import { useState } from 'react'
import type { ItemId } from '../../../shared/ids.ts'
import { type AgendaItem, isUnfinished } from '../../../shared/sessions/agenda.ts'
import { useCommand } from '../../connection/useCommand.ts'
import { Button } from '../../ui/Button.tsx'
import { ButtonRow } from '../../ui/ButtonRow.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Form } from '../../ui/Form.tsx'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import { Select } from '../../ui/Select.tsx'
import type { LiveProps } from './LiveSession.tsx'

type As = 'conclude' | 'defer' | 'park' | 'withdraw'

const choices: { value: As; label: string }[] = [
  { value: 'conclude', label: 'Conclude' },
  { value: 'defer', label: 'Defer' },
  { value: 'park', label: 'Park' },
  { value: 'withdraw', label: 'Withdraw' },
]

/** Closing walks through what is unfinished, or parks the rest in one press. */
export function CloseSessionDialog({ id, session, onClose }: Pick<LiveProps, 'id' | 'session'> & { onClose(): void }) {
  const { send, sending, refusal } = useCommand()
  const [chosen, setChosen] = useState<Partial<Record<ItemId, As | ''>>>({})
  const unfinished = session.agenda.filter(isUnfinished)
  const [tried, setTried] = useState(false)

  async function close(parkRest: boolean) {
    const dispositions = unfinished.flatMap(({ id: itemId }) => {
      const as = chosen[itemId]
      return as ? [{ itemId, as }] : []
    })
    setTried(!parkRest)
    if (!parkRest && dispositions.length < unfinished.length) return
    await send('closeSession', id, { epoch: session.chairEpoch, dispositions, parkRest })
    onClose()
  }

  return (
    <Dialog isOpen onClose={onClose} title="Close the session">
      <Form onSubmit={() => void close(unfinished.length === 0).catch(() => {})}>
        {unfinished.length === 0 ? (
          <p>Every item has been dealt with. Nothing can be changed once the session is closed.</p>
        ) : (
          <p>Say what becomes of each unfinished item, or park the rest. Nothing can be changed once it is closed.</p>
        )}
        {unfinished.map((item) => (
          <Select<As>
            key={item.id}
            id={`close-${item.id}`}
            label={`Item ${item.ref}, ${item.title}`}
            empty="Choose what becomes of it"
            value={chosen[item.id] ?? ''}
            options={choicesOf(item)}
            onChange={(as) => setChosen({ ...chosen, [item.id]: as })}
            error={tried && !chosen[item.id] ? 'Choose what becomes of it, or park the rest' : undefined}
          />
        ))}
        {refusal ? <ProblemNote problem={refusal} /> : null}
        <ButtonRow>
          <Button busy={sending}>Close the session</Button>
          {unfinished.length > 0 ? (
            <Button variant="secondary" busy={sending} onPress={() => void close(true).catch(() => {})}>
              Close now, park the rest
            </Button>
          ) : null}
          <Button variant="quiet" onPress={onClose}>
            Cancel
          </Button>
        </ButtonRow>
      </Form>
    </Dialog>
  )
}

/** What has not been started cannot be concluded. */
const choicesOf = ({ state }: AgendaItem) => choices.filter(({ value }) => value !== 'conclude' || state !== 'planned')
