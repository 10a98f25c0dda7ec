import { useState } from 'react'
import { formatDate } from '../../shared/format.ts'
import type { SessionId } from '../../shared/ids.ts'
import type { SessionList } from '../../shared/sessions/answers.ts'
import { useAnswer } from '../connection/useAnswer.ts'
import { useCommand } from '../connection/useCommand.ts'
import { useSenate } from '../connection/useSenate.ts'
import { Answered } from '../ui/Answered.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Form } from '../ui/Form.tsx'
import { FormEnd } from '../ui/FormEnd.tsx'
import { Select } from '../ui/Select.tsx'

/** Takes over what comes up in every session from one that was planned before. */
export function CopyAgendaDialog({ id, onClose }: { id: SessionId; onClose(): void }) {
  const { senateId, senate } = useSenate()
  const sessions = useAnswer<SessionList>(`/senates/${senateId}/sessions?limit=100`)
  const sender = useCommand()
  const [from, setFrom] = useState<SessionId | ''>('')
  const [error, setError] = useState<string>()

  async function submit() {
    setError(from === '' ? 'Choose a session' : undefined)
    if (from === '') return
    await sender.send('copyAgenda', id, { fromSessionId: from })
    onClose()
  }

  return (
    <Dialog isOpen onClose={onClose} title="Copy standing items" closesOnOutsidePress={false}>
      <Answered answer={sessions}>
        {({ items }) => (
          <Form onSubmit={() => void submit().catch(() => {})}>
            <Select<SessionId>
              id="copy-from"
              label="From which session"
              hint="What comes up in every session is added at the end of this agenda"
              empty="Choose a session"
              value={from}
              options={items
                .filter((session) => session.id !== id)
                .map((session) => ({
                  value: session.id,
                  label: `${session.ref} ${session.title}, ${formatDate(session.startsAt, senate.timeZone)}`,
                }))}
              onChange={setFrom}
              error={error}
            />
            <FormEnd sender={sender} verb="Copy the items" onCancel={onClose} />
          </Form>
        )}
      </Answered>
    </Dialog>
  )
}
