import { useState } from 'react'
import { formatDate } from '../../shared/format.ts'
import type { ActionLine } from '../../shared/sessions/action-answers.ts'
import { useCommand } from '../connection/useCommand.ts'
import { DateField } from '../ui/DateField.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { dateParts, plainDay } from '../ui/date-parts.ts'
import { Form } from '../ui/Form.tsx'
import { FormEnd } from '../ui/FormEnd.tsx'

/** Another due date; the one before stays on the record. */
export function MoveDueDialog({ action, onClose }: { action: ActionLine; onClose(): void }) {
  const sender = useCommand()
  const [due, setDue] = useState(() => dateParts(action.dueOn))
  const [error, setError] = useState<string>()

  async function submit() {
    const dueOn = plainDay(due)
    if (!dueOn) return setError('Enter a date, for example 4 3 2026')
    setError(undefined)
    await sender.send('moveActionDue', action.id, { dueOn }, { version: action.version })
    onClose()
  }

  return (
    <Dialog isOpen onClose={onClose} title="Move the due date" closesOnOutsidePress={false}>
      <Form onSubmit={() => void submit().catch(() => {})}>
        <p>{action.text}</p>
        <DateField
          id="action-due"
          label="New due date"
          hint={`It is due on ${formatDate(action.dueOn)} now. That date stays on the record.`}
          value={due}
          onChange={setDue}
          error={error}
        />
        <FormEnd sender={sender} verb="Move the due date" onCancel={onClose} />
      </Form>
    </Dialog>
  )
}
