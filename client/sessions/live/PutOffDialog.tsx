import { useState } from 'react'
import { formatDate } from '../../../shared/format.ts'
import type { SessionId } from '../../../shared/ids.ts'
import type { AgendaItem } from '../../../shared/sessions/agenda.ts'
import type { Session } from '../../../shared/sessions/session.ts'
import { useCommand } from '../../connection/useCommand.ts'
import { useSenate } from '../../connection/useSenate.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { Form } from '../../ui/Form.tsx'
import { FormEnd } from '../../ui/FormEnd.tsx'
import { Radios } from '../../ui/Radios.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { useComingSessions } from './useComingSessions.ts'

const ways = { deferItem: 'Defer it', parkItem: 'Park it', withdrawItem: 'Withdraw it' } as const
type Way = keyof typeof ways

interface PutOffDialogProps {
  id: SessionId
  session: Session
  item: AgendaItem
  onClose(): void
}

/** An item is not finished here: taken in another session, set aside, or off the table; with the reason if there is one. */
export function PutOffDialog({ id, session, item, onClose }: PutOffDialogProps) {
  const { timeZone } = useSenate().senate
  const sender = useCommand()
  const [way, setWay] = useState<Way>('deferItem')
  const [to, setTo] = useState<SessionId | ''>('')
  const [why, setWhy] = useState('')
  const coming = useComingSessions(id)

  async function submit() {
    const target = way === 'deferItem' && to !== '' ? { toSessionId: to } : {}
    const reason = why.trim() === '' ? {} : { why: why.trim() }
    await sender.send(way, id, { epoch: session.chairEpoch, itemId: item.id, ...target, ...reason })
    onClose()
  }

  return (
    <Dialog isOpen onClose={onClose} title={`Put off item ${item.ref}`} closesOnOutsidePress={false}>
      <Form onSubmit={() => void submit().catch(() => {})}>
        <p>{item.title}</p>
        <Radios<Way>
          id="put-off-way"
          label="What becomes of it"
          value={way}
          choices={[
            {
              value: 'deferItem',
              label: 'Take it in another session',
              more: (
                <Select<SessionId>
                  id="put-off-to"
                  label="Which session"
                  optional
                  empty="Not known yet"
                  value={to}
                  options={coming.map((session) => ({
                    value: session.id,
                    label: `${session.ref} ${session.title}, ${formatDate(session.startsAt, timeZone)}`,
                  }))}
                  onChange={setTo}
                />
              ),
            },
            { value: 'parkItem', label: 'Park it', hint: 'It is kept, without a date.' },
            { value: 'withdrawItem', label: 'Withdraw it', hint: 'It is off the table.' },
          ]}
          onChange={setWay}
        />
        <TextArea id="put-off-why" label="Why" optional rows={2} maxLength={500} value={why} onChange={setWhy} />
        <FormEnd sender={sender} verb={ways[way]} onCancel={onClose} wayOut="Go on with it" />
      </Form>
    </Dialog>
  )
}
