import { useState } from 'react'
import type { Sender } from '../connection/useCommand.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Form } from '../ui/Form.tsx'
import { FormEnd } from '../ui/FormEnd.tsx'
import { TextArea } from '../ui/TextArea.tsx'

interface ReasonDialogProps {
  title: string
  label: string
  hint?: string | undefined
  /** What the button says: what happens. */
  button: string
  warns?: boolean
  command: Sender
  onSend(reason: string): Promise<unknown>
  onClose(): void
}

/** Asks why, before something happens that the record has to explain. */
export function ReasonDialog({
  title,
  label,
  hint,
  button,
  warns = false,
  command,
  onSend,
  onClose,
}: ReasonDialogProps) {
  const [reason, setReason] = useState('')
  const [error, setError] = useState<string>()

  async function submit() {
    if (reason.trim() === '') {
      setError('Enter a reason')
      return
    }
    setError(undefined)
    await onSend(reason)
    onClose()
  }

  return (
    <Dialog isOpen onClose={onClose} title={title} closesOnOutsidePress={false}>
      <Form onSubmit={() => void submit().catch(() => {})}>
        <TextArea
          id="reason"
          label={label}
          hint={hint}
          rows={3}
          maxLength={2000}
          value={reason}
          onChange={setReason}
          error={error}
        />
        <FormEnd sender={command} verb={button} variant={warns ? 'warning' : 'primary'} onCancel={onClose} />
      </Form>
    </Dialog>
  )
}
