import { useState } from 'react'
import { useCommand } from '../connection/useCommand.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Form } from '../ui/Form.tsx'
import { FormEnd } from '../ui/FormEnd.tsx'
import { TextArea } from '../ui/TextArea.tsx'

interface TakeBackDialogProps {
  title: string
  /** What the reason is asked by, what becomes of the thing, and what stands there without a reason. */
  label: string
  hint: string
  missing: string
  maxLength: number
  /** What the button says. */
  verb: string
  /** What takes it back. */
  command: { type: string; target: string; body(reason: string): unknown }
  onClose(): void
}

/** Takes something back for good, with the reason that stands on the record. */
export function TakeBackDialog({
  title,
  label,
  hint,
  missing,
  maxLength,
  verb,
  command,
  onClose,
}: TakeBackDialogProps) {
  const sender = useCommand()
  const [reason, setReason] = useState('')
  const [error, setError] = useState<string>()

  async function submit() {
    setError(reason.trim() === '' ? missing : undefined)
    if (reason.trim() === '') return
    await sender.send(command.type, command.target, command.body(reason))
    onClose()
  }

  return (
    <Dialog isOpen onClose={onClose} title={title} closesOnOutsidePress={false}>
      <Form onSubmit={() => void submit().catch(() => {})}>
        <TextArea
          id="take-back-reason"
          label={label}
          hint={hint}
          rows={3}
          maxLength={maxLength}
          value={reason}
          onChange={setReason}
          error={error}
        />
        <FormEnd sender={sender} verb={verb} variant="warning" onCancel={onClose} wayOut="Keep it" />
      </Form>
    </Dialog>
  )
}
