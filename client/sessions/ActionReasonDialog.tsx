import { useState } from 'react'
import type { Sender } from '../connection/useCommand.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Form } from '../ui/Form.tsx'
import { FormEnd } from '../ui/FormEnd.tsx'
import { TextArea } from '../ui/TextArea.tsx'

interface ActionReasonDialogProps {
  title: string
  /** What the action says. */
  text: string
  label: string
  button: string
  warns: boolean
  command: Sender
  onSend(reason: string): Promise<unknown>
  onClose(): void
}

/** Asks why, before an action stops or ends. */
export function ActionReasonDialog({
  title,
  text,
  label,
  button,
  warns,
  command,
  onSend,
  onClose,
}: ActionReasonDialogProps) {
  const [reason, setReason] = useState('')
  const [error, setError] = useState<string>()

  async function submit() {
    if (reason.trim() === '') return setError('Enter a reason')
    setError(undefined)
    await onSend(reason.trim())
    onClose()
  }

  return (
    <Dialog isOpen onClose={onClose} title={title} closesOnOutsidePress={false}>
      <Form onSubmit={() => void submit().catch(() => {})}>
        <p>{text}</p>
        <TextArea
          id="action-reason"
          label={label}
          rows={3}
          maxLength={2000}
          value={reason}
          onChange={setReason}
          error={error}
        />
        <FormEnd
          sender={command}
          verb={button}
          variant={warns ? 'warning' : 'primary'}
          onCancel={onClose}
          wayOut="Leave it as it is"
        />
      </Form>
    </Dialog>
  )
}
